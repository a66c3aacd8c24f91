package org.allianceeffort.examples.benchmarks;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.allianceeffort.core.alliance.Alliance;
import org.allianceeffort.core.alliance.Partner;
import org.allianceeffort.core.alliance.Person;
import org.allianceeffort.core.alliance.Recording;
import org.allianceeffort.core.alliance.Validity;
import org.allianceeffort.core.alliance.Version;
import org.allianceeffort.core.alliance.Versioned;
import org.allianceeffort.core.evidence.ContactLog;
import org.allianceeffort.core.evidence.ContactLogBuilder;
import org.allianceeffort.core.evidence.Dossier;
import org.allianceeffort.core.evidence.Formality;
import org.allianceeffort.core.evidence.Window;

/**
 * Contacts of one year among 2,000 persons of 10 partners, in order of time, a tenth with a reply:
 * the same at every run.
 *
 * @param count how many
 * @param network who contacts whom
 * @param movers how many of the persons change their partner in the middle of the year
 */
record SyntheticContacts(int count, Network network, int movers) {

  /** Who contacts whom. */
  enum Network {
    /** As in an organisation: everybody has some 25 others, 50,000 directed pairs in all. */
    SPARSE,

    /** Anybody contacts anybody: up to 4 million directed pairs, the worst case for memory. */
    UNIFORM
  }

  static final Window YEAR = Window.year(2023);

  private static final ZoneId ZONE = ZoneId.of("UTC");
  private static final int PERSONS = 2_000;
  private static final int PARTNERS = 10;
  private static final int SPARSE_PAIRS = 50_000;
  private static final long SEED = 20_230_101;
  private static final int REPLY_WITHIN_SECONDS = 3 * 24 * 60 * 60;
  private static final List<String> CHANNELS =
      List.of("email", "chat", "call", "review", "document");

  /** Receives contacts in order of time. */
  interface Sink {

    /** One contact; times are seconds since 1970-01-01T00:00Z, persons and channels numbers. */
    void contact(
        long at,
        int from,
        int to,
        int channel,
        Optional<Formality> formality,
        boolean replyExpected,
        OptionalLong repliedAt);
  }

  static int partners() {
    return PARTNERS;
  }

  static int persons() {
    return PERSONS;
  }

  static String person(int number) {
    return String.format(Locale.ROOT, "p%04d", number);
  }

  static String partner(int number) {
    return "partner-" + number;
  }

  /** The partner that a person belongs to, before they move if they do. */
  static int partnerOf(int person) {
    return person % PARTNERS;
  }

  static List<String> channels() {
    return CHANNELS;
  }

  void forEach(Sink sink) {
    int[] pairs = pairs();
    SplittableRandom random = new SplittableRandom(SEED);
    long start = YEAR.from().atStartOfDay(ZONE).toEpochSecond();
    long seconds = YEAR.days() * 24 * 60 * 60;
    for (int i = 0; i < count; i++) {
      long at = start + (long) ((i + random.nextDouble()) * seconds / count);
      int pair = pairs.length == 0 ? pair(random) : pairs[random.nextInt(pairs.length)];
      int channel = random.nextInt(CHANNELS.size());
      boolean expected = random.nextInt(5) == 0;
      boolean replied = expected && random.nextBoolean();
      OptionalLong reply =
          replied
              ? OptionalLong.of(at + 1 + random.nextInt(REPLY_WITHIN_SECONDS))
              : OptionalLong.empty();
      sink.contact(
          at, pair / PERSONS, pair % PERSONS, channel, formality(channel), expected, reply);
    }
  }

  /** The pairs in contact, or none for all there are. */
  private int[] pairs() {
    SplittableRandom random = new SplittableRandom(SEED + 1);
    return switch (network) {
      case SPARSE -> IntStream.generate(() -> pair(random)).limit(SPARSE_PAIRS).toArray();
      case UNIFORM -> new int[0];
    };
  }

  private static int pair(SplittableRandom random) {
    int from = random.nextInt(PERSONS);
    int to = random.nextInt(PERSONS - 1);
    return from * PERSONS + (to < from ? to : to + 1);
  }

  private static Optional<Formality> formality(int channel) {
    return switch (CHANNELS.get(channel)) {
      case "review" -> Optional.of(Formality.FORMAL);
      case "chat" -> Optional.of(Formality.INFORMAL);
      default -> Optional.empty();
    };
  }

  ContactLog log() {
    ContactLogBuilder log = ContactLog.builder(ZONE);
    for (int person = 0; person < PERSONS; person++) {
      log.person(person(person));
    }
    CHANNELS.forEach(log::channel);
    forEach(log::add);
    return log.build();
  }

  Alliance alliance() {
    Alliance.Builder alliance = Alliance.builder();
    alliance.id("synthetic").name("Synthetic").signed(YEAR.from());
    for (int partner = 0; partner < PARTNERS; partner++) {
      Partner.Builder built = Partner.builder();
      alliance.addPartners(built.id(partner(partner)).name("Partner " + partner).build());
    }
    for (int person = 0; person < PERSONS; person++) {
      Person.Builder built = Person.builder();
      alliance.addPeople(built.id(person(person)).partner(partners(person)).build());
    }
    Recording.Builder contacts = Recording.builder();
    alliance.addRecordings(contacts.type("contacts").internal(true).build());
    return alliance.build();
  }

  private Versioned<String> partners(int person) {
    int partner = partnerOf(person);
    if (person >= movers) {
      return Versioned.of(partner(partner));
    }
    LocalDate move = YEAR.from().plusDays(YEAR.days() / 2);
    return Versioned.ofVersions(
        List.of(
            new Version<>(partner(partner), Validity.of(Optional.empty(), Optional.of(move))),
            new Version<>(partner((partner + 1) % PARTNERS), Validity.from(move))));
  }

  Dossier dossier() {
    return Dossier.builder(alliance()).contacts(log()).build();
  }
}
