package org.allianceeffort.core.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Any edits of a dossier with every file, see {@link EditedDossier}. Where the first byte is odd,
 * it is read from a zip as well, else what has been read is written.
 */
class DossierFuzzTest {

  private static final Map<String, byte[]> VALID = CsvFuzzTest.bytes(FullDossier.files());

  static {
    VALID.put("alliance.json", CsvFuzzTest.ALLIANCE);
  }

  @TempDir static Path temp;

  /** A few edits of each kind, and all of them. */
  static Stream<byte[]> edits() {
    List<String> ways = List.of("d", "r", "m", "i", "w", "x", "g", "n", "c", "q", "a", "s", "t");
    List<String> scripts =
        ways.stream()
            .flatMap(
                way ->
                    Stream.of(
                        way + "A10p1",
                        way + "B120\n" + way + "C14p9",
                        way + "D11p2\n" + way + "E1:2020-01-05\n" + way + "F11hours"))
            .toList();
    return Stream.concat(scripts.stream(), Stream.of(String.join("\n", scripts)))
        .map(script -> script.getBytes(StandardCharsets.UTF_8));
  }

  @Timeout(60)
  @MethodSource("edits")
  @FuzzTest
  void anyDossierIsReadOrRefused(byte[] input) throws IOException {
    Map<String, byte[]> files = EditedDossier.of(VALID, input);
    ReadResult result = ReadingLaws.check(files, ReadSettings.withDefaults());
    boolean isOdd = input.length > 0 && input[0] % 2 != 0;
    if (!isOdd) {
      ReadingLaws.checkWriting(result);
    } else if (files.keySet().stream().noneMatch(DossierFuzzTest::isAnotherNameInAZip)) {
      Path file = Files.write(temp.resolve("dossier"), ZipFuzzTest.zip(files, true));
      ReadResult fromZip = ReadingLaws.readArchive(file, ReadSettings.withDefaults());
      assertThat(fromZip).as("a zip is read as its folder").isEqualTo(result);
    }
  }

  /** A folder of files has no such file, or a zip not as a file of its folder. */
  private static boolean isAnotherNameInAZip(String name) {
    return name.isEmpty() || name.matches("(?s).*[/\\\\:].*");
  }
}
