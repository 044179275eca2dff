package io.semblance.evaluation.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.owasp.encoder.Encode;

/**
 * An element of HTML or SVG. Text and values of attributes are encoded when they are written, so
 * that no value of a table can become markup; names of elements and attributes are ours.
 */
final class Element {

  private static final Set<String> VOID =
      Set.of("meta", "rect", "line", "polyline", "path", "circle");

  private static final Pattern DIRECTION = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

  /** A part of an element's content. */
  private interface Node {
    void writeTo(StringBuilder page);
  }

  private final String name;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final List<Node> content = new ArrayList<>();

  private Element(String name) {
    this.name = name;
  }

  static Element of(String name) {
    return new Element(name);
  }

  static Element of(String name, String text) {
    return new Element(name).text(text);
  }

  Element with(String attribute, String value) {
    attributes.put(attribute, visible(value));
    return this;
  }

  Element with(String attribute, double value) {
    return with(attribute, Figures.coordinate(value));
  }

  Element cssClass(String value) {
    return with("class", value);
  }

  Element text(String text) {
    content.add(page -> page.append(Encode.forHtmlContent(visible(text))));
    return this;
  }

  /** A value of a table, set apart, since it may be written from right to left. */
  Element value(String text) {
    return add(of("bdi", text));
  }

  /** Text that is ours and means what it says, such as a style sheet. */
  Element verbatim(String text) {
    content.add(page -> page.append(text));
    return this;
  }

  Element add(Element... elements) {
    return add(Arrays.asList(elements));
  }

  Element add(Collection<Element> elements) {
    for (Element element : elements) {
      content.add(element::writeTo);
    }
    return this;
  }

  /** Marks that turn the direction of text would let a level look like another. */
  private static String visible(String text) {
    return DIRECTION.matcher(text).replaceAll("\uFFFD");
  }

  void writeTo(StringBuilder page) {
    page.append('<').append(name);
    attributes.forEach(
        (attribute, value) ->
            page.append(' ')
                .append(attribute)
                .append("=\"")
                .append(Encode.forHtmlAttribute(value))
                .append('"'));
    if (VOID.contains(name) && content.isEmpty()) {
      page.append(name.equals("meta") ? ">" : "/>");
      return;
    }
    page.append('>');
    content.forEach(node -> node.writeTo(page));
    page.append("</").append(name).append('>');
  }
}
