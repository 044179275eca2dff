package io.semblance.evaluation.html;

import java.util.List;

/** A part of the page with a heading. */
record Section(String id, String title, List<Element> content) {

  static Section of(String id, String title, Element... content) {
    return new Section(id, title, List.of(content));
  }

  Element element() {
    return Element.of("section")
        .with("id", id)
        .with("aria-labelledby", id + "-title")
        .add(Element.of("h2", title).with("id", id + "-title"))
        .add(content);
  }

  static Element paragraph(String text) {
    return Element.of("p", text);
  }
}
