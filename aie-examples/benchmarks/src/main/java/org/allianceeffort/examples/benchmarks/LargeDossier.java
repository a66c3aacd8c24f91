package org.allianceeffort.examples.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.allianceeffort.core.alliance.Person;
import org.allianceeffort.core.evidence.Contact;
import org.allianceeffort.core.evidence.ContactLog;
import org.allianceeffort.core.evidence.ContactLogBuilder;
import org.allianceeffort.core.evidence.Dossier;
import org.allianceeffort.core.evidence.EvidenceLog;
import org.allianceeffort.core.evidence.EvidenceLogBuilder;
import org.allianceeffort.core.evidence.EvidenceTypes;
import org.allianceeffort.core.evidence.Formality;
import org.allianceeffort.core.io.DossierReader;
import org.allianceeffort.core.io.DossierWriter;
import org.allianceeffort.core.testkit.RandomDossiers;

/**
 * A dossier with every file, 100,000 records and millions of contacts: written, read back and
 * compared, with the time and memory that takes. What it leaves can be validated by the command.
 */
public final class LargeDossier {

  private static final int CONTACTS = 10_000_000;
  private static final int YEAR = 31_536_000;

  private LargeDossier() {}

  /**
   * Writes, reads and prints.
   *
   * @param args the folder to write, and the number of contacts if it is not 10 million
   * @throws IOException if a file cannot be written or read
   */
  public static void main(String[] args) throws IOException {
    if (args.length == 0) {
      throw new IllegalArgumentException("the first argument must be the folder to write");
    }
    Path folder = Path.of(args[0]);
    int count = args.length > 1 ? Integer.parseInt(args[1]) : CONTACTS;
    Dossier dossier =
        withContacts(valid(folder.resolveSibling(folder.getFileName() + ".zip")), count);
    long start = System.nanoTime();
    DossierWriter.withDefaults().overwriting().write(dossier, folder);
    print("written", dossier, folder, start);
    start = System.nanoTime();
    Dossier read = DossierReader.withDefaults().read(folder);
    print("read", read, folder, start);
    System.out.println(read.equals(dossier) ? "equal" : "NOT EQUAL");
  }

  /** What files can say of a drawn dossier, whose records may refer to what is not there. */
  private static Dossier valid(Path archive) throws IOException {
    Dossier drawn =
        RandomDossiers.of(3)
            .withRecords(120_000)
            .withPeople(2_000)
            .withTypes(EvidenceTypes.builtIn())
            .dossier(8);
    DossierWriter.withDefaults().overwriting().write(drawn, archive);
    return DossierReader.withDefaults().readLeniently(archive).dossier().orElseThrow();
  }

  private static Dossier withContacts(Dossier dossier, int count) {
    EvidenceLog log = dossier.log();
    EvidenceLogBuilder builder = EvidenceLog.builder(log.zone());
    log.types().stream()
        .filter(type -> !type.equals(Contact.class))
        .forEach(type -> builder.addAll(log.records(type)));
    builder.contacts(contacts(dossier, count));
    return Dossier.of(dossier.alliance(), builder.build());
  }

  private static ContactLog contacts(Dossier dossier, int count) {
    ContactLogBuilder log = ContactLog.builder(dossier.log().zone());
    int[] people =
        dossier.alliance().people().stream().map(Person::id).mapToInt(log::person).toArray();
    int[] channels = List.of("email", "chat", "call").stream().mapToInt(log::channel).toArray();
    SplittableRandom random = new SplittableRandom(1);
    long first = LocalDate.of(2023, 1, 1).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
    for (int i = 0; i < count; i++) {
      long at = first + (long) i * YEAR / count;
      boolean expected = random.nextInt(10) == 0;
      log.add(
          at,
          people[random.nextInt(people.length)],
          people[random.nextInt(people.length)],
          channels[random.nextInt(channels.length)],
          random.nextBoolean() ? Optional.of(Formality.INFORMAL) : Optional.empty(),
          expected,
          expected ? OptionalLong.of(at + 60 + random.nextInt(100_000)) : OptionalLong.empty());
    }
    return log.build();
  }

  private static void print(String what, Dossier dossier, Path folder, long start)
      throws IOException {
    double seconds = (System.nanoTime() - start) / 1e9;
    long bytes = 0;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        bytes += Files.size(file);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%s: %d records, %d persons, %.0f MB in %.2f s, peak heap so far %.0f MB%n",
        what,
        dossier.log().size(),
        dossier.alliance().people().size(),
        bytes / 1e6,
        seconds,
        peakHeap() / 1e6);
  }

  private static long peakHeap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }
}
