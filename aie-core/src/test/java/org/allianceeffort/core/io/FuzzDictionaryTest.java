package org.allianceeffort.core.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The fuzz tests know the words of the format. */
class FuzzDictionaryTest {

  private static final Pattern ENTRY = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)+)\"");

  /** A name that is a key: after a brace or a comma, before a colon. */
  private static final Pattern KEY = Pattern.compile("[{,]\\s*\"([a-z_]+)\":");

  private static List<String> dictionary() throws IOException {
    try (InputStream in = FuzzDictionaryTest.class.getResourceAsStream("dossier.dict")) {
      assertThat(in).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }

  @Test
  void everyLineIsAnEntry() throws IOException {
    assertThat(dictionary())
        .allMatch(line -> ENTRY.matcher(line).matches())
        .doesNotHaveDuplicates();
  }

  @Test
  void everyColumnKeyAndConstantIsThere() throws IOException {
    List<String> words = new ArrayList<>();
    for (TableFormat<?> table : StandardTables.ALL) {
      words.add(table.name());
      table.columns().forEach(column -> words.add(column.name()));
      table.columns().forEach(column -> words.addAll(column.type().vocabulary()));
    }
    KEY.matcher(FullDossier.files().get("alliance.json"))
        .results()
        .map(MatchResult::group)
        .map(key -> key.replaceAll("[^a-z_]", ""))
        .filter(key -> !key.startsWith("x_") && !List.of("a", "b", "anything").contains(key))
        .forEach(words::add);
    assertThat(dictionary()).containsAll(words.stream().map(word -> '"' + word + '"').toList());
  }
}
