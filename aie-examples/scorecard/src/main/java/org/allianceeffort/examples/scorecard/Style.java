package org.allianceeffort.examples.scorecard;

/**
 * What the place that text goes to can show.
 *
 * @param colour whether headings are set off by the terminal's attributes
 * @param unicode whether it shows more than ASCII
 */
public record Style(boolean colour, boolean unicode) {

  /** For files, pipes and tests: Unicode without attributes. */
  public static final Style PLAIN = new Style(false, true);

  private static final String BOLD = "\u001b[1m";
  private static final String FAINT = "\u001b[2m";
  private static final String OFF = "\u001b[0m";

  String strong(String text) {
    return colour ? BOLD + text + OFF : text;
  }

  String faint(String text) {
    return colour ? FAINT + text + OFF : text;
  }

  /**
   * Text that can be shown: no control or format character of a file reaches the terminal, and
   * where only ASCII is shown the signs that the library uses have a form in ASCII.
   *
   * @param text any text
   * @return text of visible characters
   */
  String shown(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (isInvisible(c)) {
                shown.append(unicode ? "\uFFFD" : "?");
              } else if (unicode || c < 0x80) {
                shown.appendCodePoint(c);
              } else {
                shown.append(ascii(c));
              }
            });
    return shown.toString();
  }

  private static boolean isInvisible(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || type == Character.SURROGATE;
  }

  private static String ascii(int c) {
    return switch (c) {
      case '█' -> "#";
      case '▓' -> "=";
      case '░' -> "-";
      case '·' -> ".";
      case '÷' -> "/";
      case '×' -> "x";
      case '−', '–', '—' -> "-";
      case '…' -> "...";
      case '≥' -> ">=";
      case '≤' -> "<=";
      case '→' -> "->";
      case '√' -> "sqrt";
      case 'Σ' -> "sum";
      case '“', '”' -> "\"";
      case '‘', '’' -> "'";
      default -> "?";
    };
  }
}
