package org.allianceeffort.examples.scorecard;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;

/**
 * Where a command writes.
 *
 * @param out results
 * @param err everything else
 * @param style what {@code out} can show
 * @param watched whether somebody sees {@code err} while the command runs
 */
record Terminal(PrintWriter out, PrintWriter err, Style style, boolean watched) {

  private static final String SIGNS = "█▓░·÷−…";

  /**
   * The streams of the process. Files and pipes get UTF-8 without colour; so does everything when
   * the launcher does not say what is a terminal, because Java cannot tell.
   */
  static Terminal ofProcess() {
    boolean terminal = Boolean.getBoolean("aie.terminal.out");
    Charset charset = charset(terminal, System.getProperty("native.encoding", "UTF-8"));
    return new Terminal(
        writer(FileDescriptor.out, charset),
        writer(FileDescriptor.err, charset),
        style(terminal, charset, System.getenv()),
        Boolean.getBoolean("aie.terminal.err"));
  }

  /** What a terminal says it shows; UTF-8 for everything else. */
  static Charset charset(boolean terminal, String encoding) {
    if (!terminal) {
      return StandardCharsets.UTF_8;
    }
    try {
      return Charset.forName(encoding);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return StandardCharsets.US_ASCII;
    }
  }

  /** Colour for a terminal that takes it, unless NO_COLOR (no-color.org) is set and not empty. */
  static Style style(boolean terminal, Charset charset, Map<String, String> environment) {
    boolean refused = !environment.getOrDefault("NO_COLOR", "").isEmpty();
    boolean plain = environment.getOrDefault("TERM", "dumb").equals("dumb");
    return new Style(terminal && !refused && !plain, charset.newEncoder().canEncode(SIGNS));
  }

  private static PrintWriter writer(FileDescriptor file, Charset charset) {
    return new PrintWriter(new OutputStreamWriter(new FileOutputStream(file), charset), true);
  }

  /** Prints a JSON text, in ASCII where nothing else is shown. */
  void json(String text) {
    if (style.unicode()) {
      out.println(text);
    } else {
      text.chars()
          .forEach(
              c -> {
                if (c < 0x80) {
                  out.print((char) c);
                } else {
                  out.printf(Locale.ROOT, "\\u%04x", c);
                }
              });
      out.println();
    }
    out.flush();
  }

  /** Says something on the error stream, under the command's name. */
  void say(String message) {
    message.lines().forEach(line -> err.println("aie: " + style.shown(line)));
    err.flush();
  }
}
