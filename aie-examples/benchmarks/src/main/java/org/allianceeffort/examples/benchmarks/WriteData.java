package org.allianceeffort.examples.benchmarks;

import com.google.common.base.Joiner;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * Writes the data that the benchmarks of reading and the scripts in {@code r/} take: {@code
 * contacts/} a dossier of 10 million contacts, {@code portfolio/} 10,000 small dossiers, {@code
 * statistics/} the data of {@link StatisticsBenchmark}. About 1 GB.
 */
public final class WriteData {

  private static final int CONTACTS = 10_000_000;
  private static final int DOSSIERS = 10_000;

  private WriteData() {}

  /**
   * Writes everything into a folder.
   *
   * @param args the folder, and the number of contacts if it is not 10 million
   * @throws IOException if a file cannot be written
   */
  public static void main(String[] args) throws IOException {
    if (args.length == 0) {
      throw new IllegalArgumentException("the first argument must be the folder to write into");
    }
    Path folder = Path.of(args[0]);
    writeStatistics(Files.createDirectories(folder.resolve("statistics")));
    for (int dossier = 0; dossier < DOSSIERS; dossier++) {
      String name = String.format(Locale.ROOT, "portfolio/%05d", dossier);
      SmallDossier.write(Files.createDirectories(folder.resolve(name)), dossier);
    }
    int contacts = args.length > 1 ? Integer.parseInt(args[1]) : CONTACTS;
    writeContacts(Files.createDirectories(folder.resolve("contacts")), contacts);
  }

  private static void writeContacts(Path folder, int count) throws IOException {
    SyntheticContacts contacts = new SyntheticContacts(count, SyntheticContacts.Network.SPARSE, 0);
    try (PrintWriter json = writer(folder.resolve("alliance.json"))) {
      json.println("{\"id\": \"synthetic\", \"name\": \"Synthetic\", \"signed\": \"2023-01-01\",");
      json.println(" \"partners\": [");
      json.println(Joiner.on(",\n").join(partnersAsJson()));
      json.println(" ], \"people\": [");
      json.println(Joiner.on(",\n").join(peopleAsJson()));
      json.println(" ], \"recording\": [{\"type\": \"contacts\", \"internal\": true}]}");
    }
    String[] persons =
        IntStream.range(0, SyntheticContacts.persons())
            .mapToObj(SyntheticContacts::person)
            .toArray(String[]::new);
    try (PrintWriter csv = writer(folder.resolve("contacts.csv"))) {
      csv.print("at,from,to,channel,formality,reply_expected,replied_at\n");
      contacts.forEach(
          (at, from, to, channel, formality, expected, repliedAt) -> {
            csv.print(Instant.ofEpochSecond(at) + "," + persons[from] + "," + persons[to]);
            csv.print("," + SyntheticContacts.channels().get(channel));
            csv.print("," + formality.map(f -> f.name().toLowerCase(Locale.ROOT)).orElse(""));
            csv.print("," + (expected ? "true" : "false") + "," + timeOrNothing(repliedAt) + "\n");
          });
    }
  }

  private static Iterable<String> partnersAsJson() {
    return IntStream.range(0, SyntheticContacts.partners())
        .mapToObj(SyntheticContacts::partner)
        .map(id -> "  {\"id\": \"" + id + "\", \"name\": \"" + id + "\"}")
        .toList();
  }

  private static Iterable<String> peopleAsJson() {
    return IntStream.range(0, SyntheticContacts.persons())
        .mapToObj(
            person ->
                "  {\"id\": \""
                    + SyntheticContacts.person(person)
                    + "\", \"partner\": \""
                    + SyntheticContacts.partner(SyntheticContacts.partnerOf(person))
                    + "\"}")
        .toList();
  }

  private static String timeOrNothing(OptionalLong second) {
    return second.isPresent() ? Instant.ofEpochSecond(second.getAsLong()).toString() : "";
  }

  private static void writeStatistics(Path folder) throws IOException {
    StatisticsData.Spells spells = StatisticsData.spells();
    try (PrintWriter csv = writer(folder.resolve("spells.csv"))) {
      csv.print("days,ended\n");
      for (int i = 0; i < spells.days.length; i++) {
        csv.print(spells.days[i] + "," + (spells.ended[i] ? 1 : 0) + "\n");
      }
    }
    StatisticsData.Answers answers = StatisticsData.answers();
    try (PrintWriter csv = writer(folder.resolve("answers.csv"))) {
      csv.print("group");
      IntStream.range(0, StatisticsData.ITEMS).forEach(item -> csv.print(",item" + item));
      for (int i = 0; i < answers.scores.length; i++) {
        if (i % StatisticsData.ITEMS == 0) {
          csv.print("\n" + answers.groupOf[i / StatisticsData.ITEMS]);
        }
        csv.print("," + answers.scores[i]);
      }
      csv.print("\n");
    }
    writeRows(folder.resolve("ratings.csv"), StatisticsData.ratings());
    UncertainComposite composite = new UncertainComposite();
    double[][] indicators = new double[UncertainComposite.INDICATORS][];
    for (int i = 0; i < indicators.length; i++) {
      indicators[i] = composite.indicator(i);
    }
    writeRows(folder.resolve("indicators.csv"), indicators);
    writeRows(folder.resolve("design.csv"), UncertainComposite.design());
    StatisticsData.Ties ties = StatisticsData.ties();
    try (PrintWriter csv = writer(folder.resolve("ties.csv"))) {
      csv.print("from,to\n");
      for (int tie = 0; tie < ties.from.length; tie++) {
        csv.print(ties.from[tie] + "," + ties.to[tie] + "\n");
      }
    }
  }

  private static void writeRows(Path file, double[][] rows) throws IOException {
    try (PrintWriter csv = writer(file)) {
      for (double[] row : rows) {
        for (int i = 0; i < row.length; i++) {
          csv.print((i == 0 ? "" : ",") + row[i]);
        }
        csv.print("\n");
      }
    }
  }

  private static PrintWriter writer(Path file) throws IOException {
    return new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
  }
}
