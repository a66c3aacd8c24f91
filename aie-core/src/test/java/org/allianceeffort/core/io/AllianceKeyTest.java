package org.allianceeffort.core.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said about the keys of {@code alliance.json} is what the reader says about them. */
class AllianceKeyTest {

  private static final Splitter COMMA = Splitter.on(", ");

  @TempDir Path temp;

  /** The problems of a file in which every object has a member for each of its keys. */
  private List<Problem> problems(Function<AllianceKey, String> value) throws IOException {
    Files.writeString(temp.resolve("alliance.json"), object("", value));
    return DossierReader.withDefaults()
        .withSettings(ReadSettings.withDefaults().withMaxProblems(10_000))
        .readLeniently(temp)
        .problems();
  }

  /** An object with a key that there is not, and with the members that a function gives. */
  private static String object(String path, Function<AllianceKey, String> value) {
    List<String> members = new ArrayList<>(List.of("\"zzz\": 0"));
    for (AllianceKey key : AllianceKey.all()) {
      if (key.object().equals(path)) {
        String whole = path.isEmpty() ? key.name() : path + "." + key.name();
        String member = value.apply(key);
        if (isObject(whole + "[]")) {
          member = "[" + object(whole + "[]", value) + "]";
        } else if (isObject(whole)) {
          member = object(whole, value);
        }
        if (!member.isEmpty()) {
          members.add("\"" + key.name() + "\": " + member);
        }
      }
    }
    return "{" + String.join(", ", members) + "}";
  }

  private static boolean isObject(String path) {
    return AllianceKey.all().stream().anyMatch(key -> key.object().equals(path));
  }

  /** The path of a pointer, such as {@code people[].level} for {@code /people/0/level}. */
  private static String path(Problem problem) {
    return problem.column().orElseThrow().substring(1).replaceAll("/\\d+", "[]").replace('/', '.');
  }

  private static String path(AllianceKey key) {
    return key.object().isEmpty() ? key.name() : key.object() + "." + key.name();
  }

  @Test
  void theKeysOfEachObjectAreThoseThatTheReaderAsksFor() throws IOException {
    Map<String, List<String>> asked = new LinkedHashMap<>();
    for (Problem problem : problems(key -> "")) {
      String path = path(problem);
      String rule = problem.rule();
      if (path.endsWith("zzz") && rule.startsWith("must be one of the keys ")) {
        String keys =
            rule.substring("must be one of the keys ".length(), rule.indexOf(", or begin with x_"));
        asked.put(path.replaceFirst("\\.?zzz$", ""), COMMA.splitToList(keys));
      }
    }
    Map<String, List<String>> described =
        AllianceKey.all().stream()
            .collect(
                Collectors.groupingBy(
                    AllianceKey::object,
                    LinkedHashMap::new,
                    Collectors.mapping(AllianceKey::name, Collectors.toList())));
    assertThat(described).isEqualTo(asked);
  }

  @Test
  void theKeysThatMustBeThereAreMissed() throws IOException {
    List<String> missed =
        problems(key -> "").stream()
            .filter(problem -> problem.rule().equals("must be there"))
            .map(AllianceKeyTest::path)
            .toList();
    // The lists of objects are there in this file, each with one object.
    List<String> required =
        AllianceKey.all().stream()
            .filter(key -> key.rule().isRequired())
            .map(AllianceKeyTest::path)
            .filter(path -> !isObject(path + "[]"))
            .toList();
    assertThat(missed).containsExactlyInAnyOrderElementsOf(required);
  }

  @Test
  void theKeysThatMayChangeOverTimeTakeVersions() throws IOException {
    List<String> dated =
        problems(key -> "[{\"zzz\": 0}]").stream()
            .filter(problem -> problem.rule().startsWith("must be one of the keys value, from,"))
            .map(problem -> path(problem).replaceFirst("\\[]\\.zzz$", ""))
            .toList();
    assertThat(dated)
        .containsExactlyInAnyOrderElementsOf(
            AllianceKey.all().stream()
                .filter(key -> key.rule().isDated())
                .map(AllianceKeyTest::path)
                .filter(path -> !isObject(path))
                .toList());
  }

  @Test
  void termsAndClarityMayChangeOverTime() throws IOException {
    Files.writeString(
        temp.resolve("alliance.json"),
        "{\"charter\": {\"terms\": [{\"zzz\": 0}], \"clarity\": [{\"zzz\": 0}],"
            + " \"communication\": [{\"zzz\": 0}]}}");
    List<String> dated =
        DossierReader.withDefaults().readLeniently(temp).problems().stream()
            .filter(problem -> problem.rule().startsWith("must be one of the keys value, from,"))
            .map(problem -> path(problem).replaceFirst("\\[]\\.zzz$", ""))
            .toList();
    assertThat(dated).containsExactly("charter.terms", "charter.clarity");
    assertThat(
            AllianceKey.all().stream()
                .filter(key -> key.rule().isDated() && isObject(path(key)))
                .map(AllianceKeyTest::path))
        .isEqualTo(dated);
  }

  @Test
  void theValuesOfAClosedTypeAreThoseThatTheReaderNames() throws IOException {
    Map<String, String> rules =
        problems(key -> key.name().equals("roles") ? "[\"zzz\"]" : "\"zzz\"").stream()
            .filter(problem -> problem.rule().startsWith("must be one of "))
            .filter(problem -> !problem.rule().startsWith("must be one of the keys"))
            .collect(
                Collectors.toMap(
                    problem -> path(problem).replaceFirst("\\[]$", ""),
                    problem -> problem.rule().replace("must be one of ", "")));
    ImmutableList<AllianceKey> closed =
        AllianceKey.all().stream()
            .filter(key -> !key.vocabulary().isEmpty())
            .collect(ImmutableList.toImmutableList());
    assertThat(
            closed.stream()
                .collect(
                    Collectors.toMap(
                        AllianceKeyTest::path, key -> String.join(", ", key.vocabulary()))))
        .isEqualTo(rules);
  }
}
