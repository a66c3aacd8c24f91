package org.allianceeffort.core.io;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value of a JSON file with its place.
 *
 * <p>Numbers are kept as they are written, so that nothing of them is lost.
 */
final class JsonValue {

  /** What a value is. */
  enum Kind {
    OBJECT("an object"),
    ARRAY("a list"),
    STRING("a text"),
    NUMBER("a number"),
    FLAG("true or false"),
    NULL("null");

    private final String noun;

    Kind(String noun) {
      this.noun = noun;
    }

    String noun() {
      return noun;
    }
  }

  private final @Nullable JsonValue parent;
  private final String key;
  private final int index;
  private final Kind kind;
  private final long line;
  private final String text;
  private final Map<String, JsonValue> members;
  private final List<JsonValue> elements;

  /**
   * A value.
   *
   * @param parent what holds it, or null for the value of a whole file
   * @param key the key under which an object holds it, else an empty text
   * @param index the place at which a list holds it, else a negative number
   */
  JsonValue(
      @Nullable JsonValue parent,
      String key,
      int index,
      Kind kind,
      long line,
      String text,
      Map<String, JsonValue> members,
      List<JsonValue> elements) {
    this.parent = parent;
    this.key = key;
    this.index = index;
    this.kind = kind;
    this.line = line;
    this.text = text;
    this.members = members;
    this.elements = elements;
  }

  Kind kind() {
    return kind;
  }

  boolean isNull() {
    return kind == Kind.NULL;
  }

  /** The physical line on which the value begins. */
  long line() {
    return line;
  }

  /** The text of a string, or a number or flag as it is written; what the value is, otherwise. */
  String text() {
    return text;
  }

  /** The members of an object in their order; empty for anything else. */
  Map<String, JsonValue> members() {
    return members;
  }

  /** The elements of a list; empty for anything else. */
  List<JsonValue> elements() {
    return elements;
  }

  /** A number that is the same for values that say the same. */
  int fingerprint() {
    int print = kind.noun().hashCode() * 31 + text.hashCode();
    for (JsonValue element : elements) {
      print = print * 31 + element.fingerprint();
    }
    int sum = 0;
    for (Map.Entry<String, JsonValue> member : members.entrySet()) {
      sum += member.getKey().hashCode() ^ member.getValue().fingerprint() * 31;
    }
    return print + sum;
  }

  /** The place of the value as a JSON pointer (RFC 6901); of the whole file, an empty text. */
  String pointer() {
    if (parent == null) {
      return "";
    }
    String step = index >= 0 ? Integer.toString(index) : key.replace("~", "~0").replace("/", "~1");
    return parent.pointer() + "/" + step;
  }

  /** The place of a member, there or not. */
  String pointerTo(String member) {
    return pointer() + "/" + member;
  }
}
