package org.allianceeffort.core.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A JSON value that a test can change: members keep their order and may be there twice. Printed
 * with each member and element on a line of its own, so that every value has a line.
 */
final class JsonNode {

  /** A member of an object, or an element of a list under an empty key. */
  record Entry(String key, JsonNode value) {}

  private final JsonValue.Kind kind;
  private final String text;
  private final List<Entry> entries = new ArrayList<>();

  private JsonNode(JsonValue.Kind kind, String text) {
    this.kind = kind;
    this.text = text;
  }

  static JsonNode of(JsonValue value) {
    JsonNode node = new JsonNode(value.kind(), value.text());
    value.members().forEach((key, member) -> node.entries.add(new Entry(key, of(member))));
    value.elements().forEach(element -> node.entries.add(new Entry("", of(element))));
    return node;
  }

  static JsonNode text(String text) {
    return new JsonNode(JsonValue.Kind.STRING, text);
  }

  static JsonNode number(String number) {
    return new JsonNode(JsonValue.Kind.NUMBER, number);
  }

  static JsonNode emptyObject() {
    return new JsonNode(JsonValue.Kind.OBJECT, "{…}");
  }

  JsonNode copy() {
    JsonNode copy = new JsonNode(kind, text);
    entries.forEach(entry -> copy.entries.add(new Entry(entry.key(), entry.value().copy())));
    return copy;
  }

  JsonValue.Kind kind() {
    return kind;
  }

  String text() {
    return text;
  }

  List<Entry> entries() {
    return entries;
  }

  boolean isContainer() {
    return kind == JsonValue.Kind.OBJECT || kind == JsonValue.Kind.ARRAY;
  }

  /** The value under a key, if there is one. */
  Optional<JsonNode> get(String key) {
    return entries.stream().filter(e -> e.key().equals(key)).findFirst().map(Entry::value);
  }

  JsonNode at(int index) {
    return entries.get(index).value();
  }

  /** Puts a value in the place of the one under a key, or behind all others. */
  void put(String key, JsonNode value) {
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).key().equals(key)) {
        entries.set(i, new Entry(key, value));
        return;
      }
    }
    entries.add(new Entry(key, value));
  }

  /** The whole as text. */
  String print() {
    StringBuilder out = new StringBuilder();
    print(out);
    return out.append('\n').toString();
  }

  private void print(StringBuilder out) {
    switch (kind) {
      case STRING -> quote(out, text);
      case OBJECT, ARRAY -> {
        out.append(kind == JsonValue.Kind.OBJECT ? '{' : '[');
        for (int i = 0; i < entries.size(); i++) {
          out.append(i == 0 ? "\n" : ",\n");
          if (kind == JsonValue.Kind.OBJECT) {
            quote(out, entries.get(i).key());
            out.append(": ");
          }
          entries.get(i).value().print(out);
        }
        out.append(kind == JsonValue.Kind.OBJECT ? '}' : ']');
      }
      default -> out.append(text);
    }
  }

  private static void quote(StringBuilder out, String text) {
    out.append('"');
    out.append(text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n"));
    out.append('"');
  }

  /** The line on which a value of this whole begins. */
  int lineOf(JsonNode wanted) {
    int[] line = {1};
    if (!find(wanted, line)) {
      throw new IllegalArgumentException("not a part of the whole");
    }
    return line[0];
  }

  private boolean find(JsonNode wanted, int[] line) {
    if (this == wanted) {
      return true;
    }
    for (Entry entry : entries) {
      line[0]++;
      if (entry.value().find(wanted, line)) {
        return true;
      }
    }
    return false;
  }
}
