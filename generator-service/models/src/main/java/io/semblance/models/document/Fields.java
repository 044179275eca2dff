package io.semblance.models.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BinaryNode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The members of one object of a document, each read as the type that it must have. */
public final class Fields {

  private final JsonNode node;
  private final String path;

  private Fields(JsonNode node, String path) {
    this.node = node;
    this.path = path;
  }

  /**
   * The members of a node.
   *
   * @throws DocumentException where it is no object
   */
  public static Fields of(@Nullable JsonNode node, String path) {
    if (node == null || !node.isObject()) {
      throw new DocumentException(path, "must be an object");
    }
    return new Fields(node, path);
  }

  public String path() {
    return path;
  }

  /** The object itself. */
  public JsonNode node() {
    return node;
  }

  /** Where a member is. */
  public String path(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  /** Refuses members of other names, so that a misspelt one is not silently ignored. */
  public void allowOnly(Set<String> names) {
    Set<String> others = new HashSet<>();
    node.properties().forEach(property -> others.add(property.getKey()));
    others.removeAll(names);
    others.stream()
        .sorted()
        .findFirst()
        .ifPresent(
            other -> {
              throw new DocumentException(path(shown(other)), "no such property is known");
            });
  }

  public boolean has(String name) {
    return node.hasNonNull(name);
  }

  /** The member as it is, absent where it is null. */
  public Optional<JsonNode> node(String name) {
    return has(name) ? Optional.of(node.get(name)) : Optional.empty();
  }

  public String text(String name) {
    return text(required(name), path(name));
  }

  public static String text(JsonNode value, String path) {
    if (!value.isTextual()) {
      throw new DocumentException(path, "must be a text");
    }
    return value.textValue();
  }

  public boolean flag(String name) {
    return flag(required(name), path(name));
  }

  public static boolean flag(JsonNode value, String path) {
    if (!value.isBoolean()) {
      throw new DocumentException(path, "must be true or false");
    }
    return value.booleanValue();
  }

  /** A whole number within a closed range. */
  public long integer(String name, long min, long max) {
    return integer(required(name), path(name), min, max);
  }

  public static long integer(JsonNode value, String path, long min, long max) {
    if (!value.isIntegralNumber()
        || !value.canConvertToLong()
        || value.longValue() < min
        || value.longValue() > max) {
      throw new DocumentException(path, "must be a whole number from " + min + " to " + max);
    }
    return value.longValue();
  }

  /** A finite number. */
  public double number(String name) {
    return number(required(name), path(name));
  }

  public static double number(JsonNode value, String path) {
    if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
      throw new DocumentException(path, "must be a finite number");
    }
    return value.doubleValue();
  }

  /** A constant by its word in lower case. */
  public <E extends Enum<E>> E word(String name, Class<E> type) {
    return word(required(name), path(name), type);
  }

  public static <E extends Enum<E>> E word(JsonNode value, String path, Class<E> type) {
    String word = text(value, path);
    List<String> known = new ArrayList<>();
    for (E constant : type.getEnumConstants()) {
      String wire = constant.name().toLowerCase(Locale.ROOT);
      if (wire.equals(word)) {
        return constant;
      }
      known.add(wire);
    }
    throw new DocumentException(path, "must be one of " + String.join(", ", known));
  }

  public Fields object(String name) {
    return of(required(name), path(name));
  }

  /** The objects of an array. */
  public List<Fields> objects(String name) {
    List<Fields> objects = new ArrayList<>();
    JsonNode array = array(required(name), path(name));
    for (int i = 0; i < array.size(); i++) {
      objects.add(of(array.get(i), path(name) + "[" + i + "]"));
    }
    return objects;
  }

  public List<String> texts(String name) {
    return texts(required(name), path(name));
  }

  public static List<String> texts(JsonNode value, String path) {
    List<String> texts = new ArrayList<>();
    JsonNode array = array(value, path);
    for (int i = 0; i < array.size(); i++) {
      texts.add(text(array.get(i), path + "[" + i + "]"));
    }
    return texts;
  }

  /** Doubles packed in a byte string, eight bytes each, the least significant first. */
  public double[] doubles(String name) {
    ByteBuffer bytes = bytes(name, Double.BYTES);
    double[] values = new double[bytes.remaining() / Double.BYTES];
    bytes.asDoubleBuffer().get(values);
    return values;
  }

  /** Integers packed in a byte string, four bytes each, the least significant first. */
  public int[] ints(String name) {
    ByteBuffer bytes = bytes(name, Integer.BYTES);
    int[] values = new int[bytes.remaining() / Integer.BYTES];
    bytes.asIntBuffer().get(values);
    return values;
  }

  private ByteBuffer bytes(String name, int size) {
    JsonNode value = required(name);
    byte[] bytes = value instanceof BinaryNode binary ? binary.binaryValue() : new byte[1];
    if (bytes.length % size != 0) {
      throw new DocumentException(path(name), "must be packed numbers of " + size + " bytes");
    }
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private JsonNode required(String name) {
    return node(name).orElseThrow(() -> new DocumentException(path(name), "is missing"));
  }

  private static JsonNode array(JsonNode value, String path) {
    if (!value.isArray()) {
      throw new DocumentException(path, "must be a list");
    }
    return value;
  }

  /** A name as a message may show it. */
  private static String shown(String name) {
    String visible = name.replaceAll("\\p{C}", "?");
    return visible.length() > 60 ? visible.substring(0, 60) + "…" : visible;
  }
}
