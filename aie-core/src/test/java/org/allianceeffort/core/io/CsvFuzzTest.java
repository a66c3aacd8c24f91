package org.allianceeffort.core.io;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Any bytes as a CSV file of the format, in a dossier that is otherwise right.
 *
 * <p>The first byte says how the rest is read: its last five bits which table it is, as capital and
 * small letters do; a small letter, that the bounds are narrow; a byte without the bit of letters
 * (0x40), that it is compressed before; the highest bit, that the rest is the compressed file.
 */
class CsvFuzzTest {

  private static final int NARROW = 0x20;
  private static final int PLAIN = 0x40;
  private static final int COMPRESSED = 0x80;

  private static final ReadSettings WIDE = ReadSettings.withDefaults();
  private static final ReadSettings CLOSE =
      WIDE.withMaxCellBytes(24)
          .withMaxColumns(9)
          .withMaxRows(5)
          .withMaxProblems(3)
          .withMaxExpandedBytes(2_000)
          .withMaxExpansionRatio(5);

  /** The files that a table refers to. */
  private static final Map<String, String> NEEDED =
      Map.of(
          "attendance", "meetings",
          "fairness", "disputes",
          "milestone_dues", "milestones",
          "deliveries", "commitments");

  /** What the tables of {@link FullDossier} refer to, and no more, so that a try costs little. */
  static final byte[] ALLIANCE =
      """
      {"id":"d","name":"D","signed":"2020-01-01","zone":"Europe/Paris",
      "partners":[{"id":"a","name":"A"},{"id":"b","name":"B"},{"id":"c","name":"C"}],
      "people":[{"id":"p1","partner":"a"},{"id":"p2","partner":"a"},
      {"id":"p3","partner":"b"},{"id":"p4","partner":"c"}],
      "bodies":[{"id":"jsc","name":"J","kind":"joint-steering-committee"},
      {"id":"wg","name":"W","kind":"working-group"}],
      "charter":{"processes":["release","intake"],"objectives":[
      {"id":"o1","kind":"operational","target":1,"due":"2021-12-31"},
      {"id":"o2","kind":"learning","target":3,"due":"2022-06-30"}]},
      "instruments":[{"id":"s1","construct":"trust","min":1,"max":7,
      "items":[{"id":"t1"},{"id":"t2"}]}]}
      """
          .getBytes(StandardCharsets.UTF_8);

  private static final Map<String, byte[]> VALID = bytes(FullDossier.files());

  static Map<String, byte[]> bytes(Map<String, String> texts) {
    Map<String, byte[]> files = new TreeMap<>();
    texts.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
    return files;
  }

  static byte[] gzip(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
    return bytes.toByteArray();
  }

  private static byte[] input(int first, byte[] rest) {
    byte[] input = new byte[rest.length + 1];
    input[0] = (byte) first;
    System.arraycopy(rest, 0, input, 1, rest.length);
    return input;
  }

  private static byte[] valid(int table) {
    return VALID.get(StandardTables.ALL.get(table).name() + ".csv");
  }

  static Stream<byte[]> tables() {
    int count = StandardTables.ALL.size();
    return Stream.of(
            IntStream.range(0, count).mapToObj(t -> input('A' + t, valid(t))),
            IntStream.range(0, count).mapToObj(t -> input('a' + t, valid(t))),
            Stream.of(input(1, valid(0)), input(COMPRESSED | 1, gzip(valid(0)))))
        .flatMap(inputs -> inputs);
  }

  @Timeout(60)
  @MethodSource("tables")
  @FuzzTest
  void anyTableIsReadOrRefused(byte[] input) {
    if (input.length == 0) {
      return;
    }
    int first = input[0];
    String table = StandardTables.ALL.get(((first & 0x1F) + 31) % 32 % 24).name();
    byte[] content = Arrays.copyOfRange(input, 1, input.length);
    Map<String, byte[]> files = new TreeMap<>();
    files.put("alliance.json", ALLIANCE);
    if (NEEDED.containsKey(table)) {
      String needed = NEEDED.get(table) + ".csv";
      files.put(needed, VALID.get(needed));
    }
    if ((first & COMPRESSED) != 0) {
      files.put(table + ".csv.gz", content);
    } else if ((first & PLAIN) == 0) {
      files.put(table + ".csv.gz", gzip(content));
    } else {
      files.put(table + ".csv", content);
    }
    ReadSettings settings = (first & NARROW) == 0 ? WIDE : CLOSE;
    ReadResult result = ReadingLaws.check(files, settings);
    ReadingLaws.checkWriting(result);
    if (files.containsKey(table + ".csv")) {
      ReadingLaws.checkPieces(files, settings, result);
    }
  }
}
