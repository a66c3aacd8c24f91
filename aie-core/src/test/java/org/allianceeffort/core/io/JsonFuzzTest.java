package org.allianceeffort.core.io;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes as {@code alliance.json}. */
class JsonFuzzTest {

  private static final String SMALLEST =
      """
      {"id":"a","name":"b","signed":"2020-01-01",
      "partners":[{"id":"a","name":"A"},{"id":"b","name":"B"}]}
      """;

  static Stream<byte[]> alliances() {
    String full = FullDossier.files().get("alliance.json");
    return Stream.of(
            SMALLEST, full, full.replaceAll("\n *", ""), "\uFEFF" + SMALLEST.replace("\n", "\r\n"))
        .map(text -> text.getBytes(StandardCharsets.UTF_8));
  }

  @Timeout(60)
  @MethodSource("alliances")
  @FuzzTest
  void anyAllianceIsReadOrRefused(byte[] input) {
    Map<String, byte[]> files = Map.of("alliance.json", input);
    ReadingLaws.checkWriting(ReadingLaws.check(files, ReadSettings.withDefaults()));
  }
}
