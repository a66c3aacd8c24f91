package org.allianceeffort.core.io;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.allianceeffort.core.evidence.SurveyResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files of names that all have one hash are read in time that grows as the files do. */
@Timeout(60)
class CrowdedHashesTest {

  private static final String ALLIANCE =
      "{\"id\": \"x\", \"name\": \"X\", \"signed\": \"2020-01-01\"";
  private static final String TWO_PARTNERS =
      ", \"partners\": [{\"id\": \"a\", \"name\": \"A\"}, {\"id\": \"b\", \"name\": \"B\"}]";

  @TempDir Path temp;

  private ReadResult read(Map<String, String> files) throws IOException {
    return DossierReader.withDefaults().readLeniently(FullDossier.write(files, temp));
  }

  /** Different words of one hash: "an" and "c0" have one, and so do all words made of them. */
  private static List<String> words(int count) {
    int parts = Integer.SIZE - Integer.numberOfLeadingZeros(count - 1);
    return IntStream.range(0, count)
        .mapToObj(
            number ->
                IntStream.range(0, parts)
                    .mapToObj(part -> (number >> part & 1) == 0 ? "an" : "c0")
                    .collect(joining()))
        .toList();
  }

  private static String all(List<String> values, Function<String, String> made) {
    return values.stream().map(made).collect(joining(", ", "[", "]"));
  }

  @Test
  void theWordsHaveOneHash() {
    assertThat(words(1_000)).doesNotHaveDuplicates();
    assertThat(words(1_000).stream().map(String::hashCode).distinct()).hasSize(1);
  }

  @Test
  @Timeout(30)
  void channels() throws IOException {
    List<String> channels = words(65_000);
    String alliance =
        ALLIANCE
            + TWO_PARTNERS
            + ", \"people\": [{\"id\": \"p\", \"partner\": \"a\"}, {\"id\": \"q\", \"partner\": \"b\"}]}";
    String contacts =
        channels.stream()
            .map(channel -> "2020-01-02T00:00:00Z,p,q," + channel + "\n")
            .collect(joining("", "at,from,to,channel\n", ""));
    ReadResult result = read(Map.of("alliance.json", alliance, "contacts.csv", contacts));
    assertThat(result.problems()).isEmpty();
    Set<String> read = new HashSet<>();
    result.dossier().orElseThrow().log().contacts().asList().forEach(c -> read.add(c.channel()));
    assertThat(read.equals(new HashSet<>(channels))).isTrue();
  }

  @Test
  void tiesOfPartners() throws IOException {
    List<String> partners = words(300);
    List<String> ties =
        IntStream.range(0, partners.size())
            .boxed()
            .flatMap(
                i ->
                    partners.subList(0, i).stream()
                        .map(other -> "\"" + partners.get(i) + "\", \"" + other + "\""))
            .toList();
    String alliance =
        ALLIANCE
            + ", \"partners\": "
            + all(partners, id -> "{\"id\": \"" + id + "\", \"name\": \"N\"}")
            + ", \"ties\": "
            + all(ties, pair -> "{\"partners\": [" + pair + "]}")
            + "}";
    ReadResult result = read(Map.of("alliance.json", alliance));
    assertThat(result.problems()).isEmpty();
    assertThat(result.dossier().orElseThrow().alliance().ties()).hasSize(44_850);
  }

  @Test
  void respondentsOfASurvey() throws IOException {
    List<String> respondents = words(50_000);
    String alliance =
        ALLIANCE
            + TWO_PARTNERS
            + ", \"instruments\": [{\"id\": \"i\", \"construct\": \"trust\", \"min\": 1, \"max\": 7,"
            + " \"items\": [{\"id\": \"t\"}]}]}";
    String answers =
        respondents.stream()
            .map(respondent -> respondent + ",a,2020-01-02,i,t,5\n")
            .collect(joining("", "respondent,partner,date,instrument,item,score\n", ""));
    ReadResult result = read(Map.of("alliance.json", alliance, "survey_responses.csv", answers));
    assertThat(result.problems()).isEmpty();
    assertThat(result.dossier().orElseThrow().log().records(SurveyResponse.class))
        .hasSize(respondents.size());
  }
}
