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
import java.util.Set;

/**
 * A JSON value that remembers whether anybody read it, so that what no handler compared can be
 * listed.
 *
 * <p>Numbers may be written as "NaN", "Inf", "-Inf"; null reads as NaN.
 */
final class Node {
  private static final Object NULL = new Object();

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
    return path.replaceAll("\\[\\d+\\]", "").replaceFirst("^cases\\.expected\\.", "");
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

  Set<String> keys() {
    return fields().keySet();
  }

  /** The member of this name; its absence is a mistake of the handler. */
  Node get(String key) {
    Node child = fields().get(key);
    if (child == null) {
      throw new IllegalStateException("no " + key + " in " + path + ", only " + keys());
    }
    return child;
  }

  List<Node> list() {
    return items();
  }

  Node at(int index) {
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
    if (value == NULL || "NaN".equals(value)) {
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

  /** A number, or an array of one element (R does not tell them apart). */
  double[] doubles() {
    if (!isList()) {
      return new double[] {number()};
    }
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

  boolean flag() {
    read = true;
    return (Boolean) value;
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
                if (!key.startsWith("alt") && !key.startsWith("irr")) {
                  child.unread(paths);
                }
              });
    } else if (isList()) {
      items().forEach(child -> child.unread(paths));
    } else if (!read) {
      paths.add(path());
    }
  }

  @SuppressWarnings("unchecked")
  private Map<String, Node> fields() {
    if (!isObject()) {
      throw new IllegalStateException(path + " is no object");
    }
    return (Map<String, Node>) value;
  }

  @SuppressWarnings("unchecked")
  private List<Node> items() {
    if (!isList()) {
      throw new IllegalStateException(path + " is no array");
    }
    return (List<Node>) value;
  }
}
