package org.allianceeffort.core.io;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Texts out of files as they may stand in a message: what cannot be seen, or would steer a terminal
 * or turn the direction of writing, is written as an escape, and what is long is cut.
 */
final class Shown {

  private static final int VALUE = 80;
  private static final int NAME = 200;
  private static final int SENTENCE = 4_000;

  private Shown() {}

  /** A value that was found. */
  static String value(String text) {
    return cut(text, VALUE);
  }

  /** The name of a file or of a column, or a JSON pointer. */
  static String name(String text) {
    return cut(text, NAME);
  }

  /** A rule, in which values may stand. */
  static String sentence(String text) {
    return cut(text, SENTENCE);
  }

  /** A text, cut where it is longer than so many characters. */
  static String cut(String text, int longest) {
    StringBuilder shown = new StringBuilder(Math.min(text.length(), longest) + 16);
    int end = Math.min(text.length(), longest);
    if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    int i = 0;
    while (i < end) {
      int point = text.codePointAt(i);
      append(shown, point);
      i += Character.charCount(point);
    }
    return end < text.length() ? shown.append('…').toString() : shown.toString();
  }

  private static void append(StringBuilder shown, int point) {
    switch (point) {
      case '\n' -> shown.append("\\n");
      case '\r' -> shown.append("\\r");
      case '\t' -> shown.append("\\t");
      default -> {
        if (isVisible(point)) {
          shown.appendCodePoint(point);
        } else {
          escape(shown, point);
        }
      }
    }
  }

  private static void escape(StringBuilder shown, int point) {
    for (char c : Character.toChars(point)) {
      shown.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
    }
  }

  private static boolean isVisible(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      // A space that is not the usual one looks like it and is another.
      case Character.SPACE_SEPARATOR -> point == ' ';
      // What stands for nothing readable, and letters that are empty by definition (fillers).
      default -> point != 0xFFFD && point != 0x115F && point != 0x1160 && point != 0x3164;
    };
  }

  /** Whether two different texts look the same, being forms of one text (Unicode, NFKC). */
  static boolean looksAs(String text, String other) {
    return !text.equals(other) && plain(text).equals(plain(other));
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  /** A text in which every character that is not ASCII is written as an escape. */
  static String inAscii(String text) {
    StringBuilder ascii = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        ascii.append(c);
      } else {
        escape(ascii, c);
      }
    }
    return ascii.toString();
  }
}
