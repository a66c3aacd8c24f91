package org.allianceeffort.core.statistics.reference;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A JSON value that remembers whether anybody read it, so that what no handler compared can be
 * listed.
 *
 * <p>Numbers may be written as "NaN", "Inf", "-Inf"; null reads as NaN. What is expected may lack a
 * member, which is then not compared; an input may not.
 */
final class Node {
  private static final Object NULL = new Object();
  private static final Object ABSENT = new Object();

  private final String path;
  private final Object value;
  private boolean read;

  private Node(String path, Object value) {
    this.path = path;
    this.value = value;
  }

  static Node parse(InputStream in) throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(in)) {
      parser.nextToken();
      return value(parser, "");
    }
  }

  private static Node value(JsonParser parser, String path) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> new Node(path, object(parser, path));
      case START_ARRAY -> new Node(path, array(parser, path));
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          new Node(path, Double.parseDouble(parser.getText()));
      case VALUE_TRUE, VALUE_FALSE -> new Node(path, parser.getBooleanValue());
      case VALUE_STRING -> new Node(path, parser.getText());
      default -> new Node(path, NULL);
    };
  }

  private static Map<String, Node> object(JsonParser parser, String path) throws IOException {
    Map<String, Node> fields = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      parser.nextToken();
      fields.put(key, value(parser, path.isEmpty() ? key : path + "." + key));
    }
    return fields;
  }

  private static List<Node> array(JsonParser parser, String path) throws IOException {
    List<Node> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(parser, path + "[" + items.size() + "]"));
    }
    return items;
  }

  /** Where this stands within its case, without the numbers of array elements. */
  String path() {
    return path.replaceAll("\\[\\d+\\]", "")
        .replaceFirst("^cases\\.", "")
        .replaceFirst("^expected\\.", "");
  }

  boolean isObject() {
    return value instanceof Map;
  }

  boolean isList() {
    return value instanceof List;
  }

  boolean isNumber() {
    return value instanceof Double
        || "NaN".equals(value)
        || "Inf".equals(value)
        || "-Inf".equals(value);
  }

  /** Whether this is null; reads it. */
  boolean isNull() {
    read |= value == NULL;
    return value == NULL;
  }

  boolean has(String key) {
    return isObject() && fields().containsKey(key);
  }

  /** Whether the member is not there that was asked for. */
  boolean isAbsent() {
    return value == ABSENT;
  }

  /** The names of the members, without those of other conventions. */
  List<String> keys() {
    return isAbsent()
        ? List.of()
        : fields().keySet().stream().filter(key -> !isAlternative(key)).toList();
  }

  /**
   * The member of this name, absent if what is expected has none.
   *
   * @throws NotCoveredException if an input has none
   */
  Node get(String key) {
    Node child = isAbsent() ? null : fields().get(key);
    if (child != null) {
      return child;
    }
    if (!path.contains("].expected")) {
      throw new NotCoveredException("no " + key + " in " + path() + ", only " + keys());
    }
    return new Node(path + "." + key, ABSENT);
  }

  /** Marks members, where they are there, as what only describes the case. */
  void describedBy(String... keys) {
    for (String key : keys) {
      if (has(key)) {
        get(key).readAll();
      }
    }
  }

  List<Node> list() {
    return items();
  }

  Node at(int index) {
    if (isAbsent()) {
      return this;
    }
    if (index >= size()) {
      throw new IllegalStateException(path() + " has only " + size() + " elements");
    }
    return items().get(index);
  }

  int size() {
    return items().size();
  }

  double number() {
    read = true;
    if (value instanceof Double figure) {
      return figure;
    }
    if (value instanceof Boolean flag) {
      return flag ? 1 : 0;
    }
    if (value == NULL || value == ABSENT || "NaN".equals(value)) {
      return Double.NaN;
    }
    if ("Inf".equals(value)) {
      return Double.POSITIVE_INFINITY;
    }
    if ("-Inf".equals(value)) {
      return Double.NEGATIVE_INFINITY;
    }
    throw new IllegalStateException(path + " is no number: " + value);
  }

  double[] doubles() {
    return items().stream().mapToDouble(Node::number).toArray();
  }

  int[] ints() {
    return items().stream().mapToInt(n -> (int) n.number()).toArray();
  }

  double[][] matrix() {
    return items().stream().map(Node::doubles).toArray(double[][]::new);
  }

  String text() {
    read = true;
    return value instanceof Double d && d == Math.rint(d)
        ? Long.toString(d.longValue())
        : String.valueOf(value);
  }

  List<String> texts() {
    return items().stream().map(Node::text).toList();
  }

  /** A flag, or a number that is 0 or not. */
  boolean flag() {
    return number() != 0;
  }

  /** The single values within, without those of other conventions. */
  List<Node> leaves() {
    if (isObject()) {
      return keys().stream().flatMap(key -> get(key).leaves().stream()).toList();
    }
    return isList() ? items().stream().flatMap(n -> n.leaves().stream()).toList() : items();
  }

  /** Marks this value, whatever it is, as dealt with. */
  void readAll() {
    read = true;
    if (isObject()) {
      fields().values().forEach(Node::readAll);
    } else if (isList()) {
      items().forEach(Node::readAll);
    }
  }

  /** Adds the paths of what nobody read; the other conventions (alt, irr) are not required. */
  void unread(List<String> paths) {
    if (isObject()) {
      fields()
          .forEach(
              (key, child) -> {
                if (!isAlternative(key)) {
                  child.unread(paths);
                }
              });
    } else if (isList()) {
      items().forEach(child -> child.unread(paths));
    } else if (!read) {
      paths.add(path());
    }
  }

  private static boolean isAlternative(String key) {
    return key.equals("alt") || key.startsWith("alt_") || key.startsWith("irr_");
  }

  @SuppressWarnings("unchecked")
  private Map<String, Node> fields() {
    if (!isObject()) {
      throw new IllegalStateException(path + " is no object");
    }
    return (Map<String, Node>) value;
  }

  /** The elements; a single value is an array of one, as R does not tell them apart. */
  @SuppressWarnings("unchecked")
  private List<Node> items() {
    if (isObject()) {
      throw new IllegalStateException(path + " is no array");
    }
    return isList() ? (List<Node>) value : isAbsent() ? List.of() : List.of(this);
  }
}
