package io.semblance.generator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One JSON object read field by field; whatever is wrong is collected with its pointer. */
public final class JsonFields {

  private final JsonNode node;
  private final String pointer;
  private final List<FieldError> errors;

  private JsonFields(JsonNode node, String pointer, List<FieldError> errors) {
    this.node = node;
    this.pointer = pointer;
    this.errors = errors;
  }

  /** Reads a whole document, which must be an object with no other fields than {@code known}. */
  public static JsonFields of(JsonNode document, Set<String> known) {
    if (!document.isObject()) {
      throw Problems.invalid(List.of(new FieldError("", "must be a JSON object")));
    }
    JsonFields fields = new JsonFields(document, "", new ArrayList<>());
    fields.refuseUnknown(known);
    return fields;
  }

  /** Returns a body as it came; without one, what says nothing in JSON. */
  public static JsonNode orNull(@Nullable JsonNode body) {
    return body == null ? NullNode.getInstance() : body;
  }

  /** Reads an object in an object; empty where it is absent or null. */
  public Optional<JsonFields> object(String name, Set<String> known) {
    JsonNode value = node.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isObject()) {
      error(name, "must be an object");
      return Optional.empty();
    }
    JsonFields inner = new JsonFields(value, at(name), errors);
    inner.refuseUnknown(known);
    return Optional.of(inner);
  }

  /** Reads an object whose fields may have any name; empty where it is absent or null. */
  public Optional<JsonFields> anyObject(String name) {
    Set<String> all = new HashSet<>();
    node.path(name).fieldNames().forEachRemaining(all::add);
    return object(name, all);
  }

  /** Reads a list of at most so many objects; empty where it is absent, null or wrong. */
  public List<JsonFields> objects(String name, Set<String> known, int most) {
    JsonNode list = node.path(name);
    if (isAbsent(name)) {
      return List.of();
    }
    if (!list.isArray() || list.size() > most) {
      error(name, "must be a list of at most " + most + " objects");
      return List.of();
    }
    List<JsonFields> objects = new ArrayList<>();
    JsonFields items = new JsonFields(list, at(name), errors);
    for (int i = 0; i < list.size(); i++) {
      JsonFields item = new JsonFields(list.get(i), items.at(Integer.toString(i)), errors);
      if (list.get(i).isObject()) {
        item.refuseUnknown(known);
        objects.add(item);
      } else {
        items.error(Integer.toString(i), "must be an object");
      }
    }
    return objects;
  }

  /** Returns the names of the fields, in their order. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** Reads an object that must be there. */
  public JsonFields requiredObject(String name, Set<String> known) {
    boolean absent = node.path(name).isMissingNode() || node.path(name).isNull();
    if (absent) {
      error(name, "is required");
    }
    return object(name, known)
        .orElseGet(() -> new JsonFields(node.path(name), at(name), new ArrayList<>()));
  }

  /** Reads a text that must be there and not be longer than {@code longest} characters. */
  public String text(String name, int longest) {
    if (isAbsent(name)) {
      error(name, "is required");
    }
    return optionalText(name, longest).orElse("");
  }

  /** Reads a text; empty where it is absent or null. */
  public Optional<String> optionalText(String name, int longest) {
    if (isAbsent(name)) {
      return Optional.empty();
    }
    JsonNode value = node.get(name);
    if (!value.isTextual()) {
      error(name, "must be a string");
      return Optional.empty();
    }
    if (value.textValue().isBlank() || value.textValue().length() > longest) {
      error(name, "must have 1 to " + longest + " characters");
      return Optional.empty();
    }
    if (value.textValue().chars().anyMatch(JsonFields::isControl)) {
      error(name, "must not have control characters");
      return Optional.empty();
    }
    return Optional.of(value.textValue());
  }

  /** Reads one word of a closed set; the first of the set stands in where it is wrong. */
  public <E extends Enum<E>> E word(String name, Class<E> type) {
    if (isAbsent(name)) {
      error(name, "is required: " + words(type));
    }
    return optionalWord(name, type).orElse(type.getEnumConstants()[0]);
  }

  /** Reads one word of a closed set; empty where it is absent or null. */
  public <E extends Enum<E>> Optional<E> optionalWord(String name, Class<E> type) {
    if (isAbsent(name)) {
      return Optional.empty();
    }
    for (E constant : type.getEnumConstants()) {
      if (wire(constant).equals(node.get(name).textValue())) {
        return Optional.of(constant);
      }
    }
    error(name, "must be one of " + words(type));
    return Optional.empty();
  }

  /** Reads a truth value; false where it is absent. */
  public boolean flag(String name) {
    return optionalFlag(name).orElse(false);
  }

  /** Reads a truth value; empty where it is absent or null. */
  public Optional<Boolean> optionalFlag(String name) {
    return optional(name, "must be true or false", JsonNode::isBoolean, JsonNode::booleanValue);
  }

  /** Reads an integer; empty where it is absent or null. */
  public Optional<Long> optionalInteger(String name) {
    return optional(
        name,
        "must be an integer",
        v -> v.isIntegralNumber() && v.canConvertToLong(),
        JsonNode::longValue);
  }

  /** Reads a finite number; empty where it is absent or null. */
  public Optional<Double> optionalNumber(String name) {
    return optional(
        name,
        "must be a finite number",
        v -> v.isNumber() && Double.isFinite(v.doubleValue()),
        JsonNode::doubleValue);
  }

  /** Reads a list of texts; empty where it is absent or null. */
  public Optional<List<String>> optionalTexts(String name) {
    return optional(name, "must be a list of strings", JsonFields::isTexts, JsonFields::texts);
  }

  /** Returns whether the field is missing or null. */
  public boolean isAbsent(String name) {
    return node.path(name).isMissingNode() || node.path(name).isNull();
  }

  /** Returns whether the field is there, be it null. */
  public boolean has(String name) {
    return node.has(name);
  }

  /** Adds an error at a field of this object. */
  public void error(String name, String detail) {
    errors.add(new FieldError(at(name), detail));
  }

  /** Adds errors that were found elsewhere in the same document. */
  public void addAll(List<FieldError> found) {
    errors.addAll(found);
  }

  /** Fails with everything that was found wrong, if anything was. */
  public void check() {
    if (!errors.isEmpty()) {
      throw Problems.invalid(errors);
    }
  }

  /** Returns the word of JSON, Rego and SQL for a constant. */
  public static String wire(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private <T> Optional<T> optional(
      String name,
      String rule,
      java.util.function.Predicate<JsonNode> test,
      Function<JsonNode, T> read) {
    if (isAbsent(name)) {
      return Optional.empty();
    }
    if (!test.test(node.get(name))) {
      error(name, rule);
      return Optional.empty();
    }
    return Optional.of(read.apply(node.get(name)));
  }

  private void refuseUnknown(Set<String> known) {
    for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!known.contains(name)) {
        error(name, "is not a known field");
      }
    }
  }

  private String at(String name) {
    return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
  }

  /* The database holds no U+0000; the others would be raw in pages, logs and file names. */
  private static boolean isControl(int character) {
    return Character.isISOControl(character) && character != '\n' && character != '\t';
  }

  private static boolean isTexts(JsonNode value) {
    if (!value.isArray()) {
      return false;
    }
    for (JsonNode item : value) {
      if (!item.isTextual() || item.textValue().indexOf('\0') >= 0) {
        return false;
      }
    }
    return true;
  }

  private static List<String> texts(JsonNode value) {
    List<String> texts = new ArrayList<>();
    value.forEach(item -> texts.add(item.textValue()));
    return List.copyOf(texts);
  }

  private static <E extends Enum<E>> String words(Class<E> type) {
    return Set.of(type.getEnumConstants()).stream()
        .sorted()
        .map(JsonFields::wire)
        .collect(Collectors.joining(", "));
  }
}
