package org.allianceeffort.core.io;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A dossier with every file, changed by a script: a line is an edit. Its first byte says what is
 * done, the next three to which file ({@code A} is the first), line and piece of the line ({@code
 * 0} is the first; all counted round), and the rest is a text, in which {@code \n} and {@code \r}
 * stand for the ends of lines.
 *
 * <p>A piece is a cell or a comma of a CSV file, a token of {@code alliance.json}. Whatever the
 * bytes are, they are a script.
 */
final class EditedDossier {

  private static final Pattern CELLS = Pattern.compile("[^,]+|,");
  private static final Pattern TOKENS =
      Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|[^\\s\",:\\[\\]{}]+|\\s+|.");

  /** The content of each file, a byte a character. */
  private final Map<String, String> files = new TreeMap<>();

  private final Map<String, byte[]> packed = new TreeMap<>();

  private EditedDossier(Map<String, byte[]> valid) {
    valid.forEach((name, bytes) -> files.put(name, new String(bytes, ISO_8859_1)));
  }

  /** The files after the edits. */
  static Map<String, byte[]> of(Map<String, byte[]> valid, byte[] script) {
    EditedDossier dossier = new EditedDossier(valid);
    List<String> edits = Splitter.on('\n').splitToList(new String(script, ISO_8859_1));
    edits.stream().filter(edit -> edit.length() >= 4).limit(64).forEach(dossier::edit);
    Map<String, byte[]> files = new TreeMap<>(dossier.packed);
    dossier.files.forEach((name, text) -> files.put(name, text.getBytes(ISO_8859_1)));
    return files;
  }

  private void edit(String edit) {
    if (files.isEmpty()) {
      return;
    }
    List<String> names = List.copyOf(files.keySet());
    String name = at(names, edit.charAt(1) - 'A');
    List<String> lines = new ArrayList<>(Splitter.on('\n').splitToList(files.get(name)));
    int row = Math.floorMod(edit.charAt(2) - '0', lines.size());
    String text = edit.substring(4).replace("\\n", "\n").replace("\\r", "\r");
    switch (edit.charAt(0)) {
      case 'd' -> lines.remove(row);
      case 'r' -> lines.add(row, lines.get(row));
      case 'm' -> lines.add(Math.floorMod(edit.charAt(3) - '0', lines.size()), lines.remove(row));
      case 'i' -> lines.add(row, text);
      case 'w' -> lines.replaceAll(line -> line + "\r");
      case 'x' -> {
        files.remove(name);
        return;
      }
      case 'g' -> {
        packed.put(name + ".gz", CsvFuzzTest.gzip(files.remove(name).getBytes(ISO_8859_1)));
        return;
      }
      case 'n' -> {
        files.put(text, files.remove(name));
        return;
      }
      default -> lines.set(row, piece(edit, name, lines.get(row), text));
    }
    files.put(name, String.join("\n", lines));
  }

  /** A line of which a piece is changed: cut out, quoted, added to, or another in its place. */
  private static String piece(String edit, String name, String line, String text) {
    Pattern pattern = name.endsWith(".csv") ? CELLS : TOKENS;
    List<String> pieces =
        new ArrayList<>(pattern.matcher(line).results().map(MatchResult::group).toList());
    if (pieces.isEmpty()) {
      return text;
    }
    int piece = Math.floorMod(edit.charAt(3) - '0', pieces.size());
    switch (edit.charAt(0)) {
      case 'c' -> pieces.remove(piece);
      case 'q' -> pieces.set(piece, '"' + pieces.get(piece).replace("\"", "\"\"") + '"');
      case 'a' -> pieces.set(piece, pieces.get(piece) + text);
      case 's' -> pieces.set(piece, '"' + text + '"');
      default -> pieces.set(piece, text);
    }
    return String.join("", pieces);
  }

  private static String at(List<String> names, int index) {
    return names.get(Math.floorMod(index, names.size()));
  }
}
