package org.allianceeffort.core.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.allianceeffort.core.alliance.Alliance;
import org.allianceeffort.core.alliance.AllianceType;
import org.allianceeffort.core.alliance.BodyKind;
import org.allianceeffort.core.alliance.CultureAssessment;
import org.allianceeffort.core.alliance.CultureDimensions;
import org.allianceeffort.core.alliance.EarlierAlliance;
import org.allianceeffort.core.alliance.GovernanceBody;
import org.allianceeffort.core.alliance.Instrument;
import org.allianceeffort.core.alliance.Item;
import org.allianceeffort.core.alliance.Level;
import org.allianceeffort.core.alliance.LifecyclePhase;
import org.allianceeffort.core.alliance.Membership;
import org.allianceeffort.core.alliance.Partner;
import org.allianceeffort.core.alliance.PartnerTie;
import org.allianceeffort.core.alliance.Person;
import org.allianceeffort.core.alliance.Phase;
import org.allianceeffort.core.alliance.Recording;
import org.allianceeffort.core.alliance.Role;
import org.allianceeffort.core.alliance.Span;
import org.allianceeffort.core.alliance.Training;
import org.allianceeffort.core.alliance.Validity;
import org.allianceeffort.core.alliance.Version;
import org.allianceeffort.core.alliance.Versioned;

/** Draws the structure of an alliance: a little of everything, or nothing of it. */
final class DrawnAlliance {

  static final ImmutableList<String> PROCESSES = ImmutableList.of("billing", "delivery");
  static final ImmutableList<String> AREAS = ImmutableList.of("markets", "research");
  static final ImmutableList<String> CHANNELS = ImmutableList.of("call", "e-mail");
  static final ImmutableList<String> OBJECTIVES = ImmutableList.of("growth", "skills", "trust");

  /** The names under which recording is stated: those of the files. */
  private static final ImmutableList<String> RECORDED =
      ImmutableList.of(
          "assignments",
          "attendance",
          "commitments",
          "contacts",
          "contingencies",
          "decisions",
          "deliveries",
          "disputes",
          "effort_hours",
          "endorsements",
          "fairness",
          "interview_codes",
          "knowledge_transfers",
          "mandate_reviews",
          "meetings",
          "milestone_dues",
          "milestones",
          "scope_changes",
          "survey_responses");

  private final Draws draws;
  private final DrawnDays days;
  private final ImmutableList<String> partners;
  private final ImmutableList<String> people;
  private final ImmutableList<String> bodies;

  DrawnAlliance(Draws draws, DrawnDays days, int atMostPeople) {
    this.draws = draws;
    this.days = days;
    ImmutableList.Builder<String> ids = ImmutableList.<String>builder().add("a", "b");
    if (draws.chance(40)) {
      ids.add("c");
    }
    if (draws.chance(40)) {
      ids.add("free");
    }
    this.partners = ids.build();
    this.people = numbered("p", draws.between(2, atMostPeople));
    this.bodies = ImmutableList.of("board", "ops", "team").subList(0, draws.between(1, 3));
  }

  private static ImmutableList<String> numbered(String prefix, int count) {
    ImmutableList.Builder<String> ids = ImmutableList.builder();
    for (int i = 1; i <= count; i++) {
      ids.add(prefix + i);
    }
    return ids.build();
  }

  Alliance draw(String id) {
    return Alliance.builder()
        .id(id)
        .name("Drawn alliance")
        .type(draws.maybe(70, () -> draws.one(AllianceType.values())))
        .signed(days.signed())
        .zone(days.zone())
        .currency(draws.maybe(70, () -> "EUR"))
        .partners(partners.stream().map(this::partner).toList())
        .people(people.stream().map(this::person).toList())
        .bodies(bodies.stream().map(this::body).toList())
        .charter(new DrawnCharter(draws, days, this).draw())
        .instruments(instruments())
        .phases(phases())
        .ties(ties())
        .recordings(recordings())
        .build();
  }

  /** Nothing, one value for all time, or two with a hole between them. */
  <T> Versioned<T> versioned(int percentStated, Supplier<T> value) {
    if (!draws.chance(percentStated)) {
      return Versioned.absent();
    }
    if (draws.chance(60)) {
      return Versioned.of(value.get());
    }
    LocalDate end = days.day();
    Validity first = draws.chance(70) ? Validity.until(end) : always(days.signed(), end);
    return Versioned.ofVersions(
        List.of(
            new Version<>(value.get(), first),
            new Version<>(value.get(), Validity.from(days.onOrAfter(end)))));
  }

  private static Validity always(LocalDate from, LocalDate until) {
    return from.isAfter(until) ? Validity.until(until) : Validity.between(from, until);
  }

  Validity validity(int percentDated) {
    if (!draws.chance(percentDated)) {
      return Validity.always();
    }
    Optional<LocalDate> from = draws.maybe(70, days::day);
    Optional<LocalDate> until =
        draws.maybe(60, () -> from.map(days::onOrAfter).orElseGet(days::day));
    return Validity.of(from, until);
  }

  BigDecimal decimal(int least, int most) {
    return BigDecimal.valueOf(draws.between(least * 10, most * 10)).movePointLeft(1);
  }

  private Partner partner(String id) {
    List<CultureAssessment> culture = new ArrayList<>();
    for (String dimension : draws.some(60, CultureDimensions.ALL)) {
      culture.add(
          CultureAssessment.builder()
              .dimension(dimension)
              .score(decimal(1, 7))
              .assessed(draws.maybe(70, days::day))
              .build());
    }
    return Partner.builder()
        .id(id)
        .name("Partner " + id)
        .organisation(!id.equals("free"))
        .culture(culture)
        .build();
  }

  private Person person(String id) {
    Map<Training, LocalDate> trained = new LinkedHashMap<>();
    draws.some(30, List.of(Training.values())).forEach(t -> trained.put(t, days.day()));
    String home = draws.one(partners);
    return Person.builder()
        .id(id)
        .partner(draws.chance(80) ? Versioned.of(home) : versioned(100, () -> draws.one(partners)))
        .level(versioned(80, () -> draws.one(Level.values())))
        .roles(versioned(50, () -> ImmutableSet.copyOf(draws.some(50, List.of(Role.values())))))
        .trained(trained)
        .validity(validity(25))
        .build();
  }

  private GovernanceBody body(String id) {
    int rank = bodies.indexOf(id);
    List<Membership> members = new ArrayList<>();
    for (String person : draws.some(50, people)) {
      members.add(new Membership(person, validity(30)));
    }
    return GovernanceBody.builder()
        .id(id)
        .name("Body " + id)
        .kind(draws.one(BodyKind.values()))
        .area(draws.maybe(30, () -> draws.one(AREAS)))
        .mandate(versioned(60, () -> draws.one("steer", "work")))
        .decisionRights(versioned(60, () -> draws.some(60, List.of("budget", "scope"))))
        // Upwards only, so that nobody reports to themselves in a circle.
        .reportsTo(
            rank == 0 ? Versioned.absent() : versioned(60, () -> bodies.get(draws.below(rank))))
        .members(members)
        .cadence(versioned(75, () -> Span.parse(draws.one("P7D", "P2W", "P1M", "P3M"))))
        .quorum(draws.maybe(30, () -> decimal(0, 1)))
        .validity(validity(25))
        .build();
  }

  private List<Instrument> instruments() {
    List<Instrument> instruments = new ArrayList<>();
    for (String construct :
        List.of("trust", "routine-satisfaction", "perceived-commitment", "buy-in")) {
      instruments.add(
          Instrument.builder()
              .id(construct)
              .construct(construct)
              .min(1)
              .max(construct.equals("trust") ? 7 : 5)
              .addItems(new Item("i1", false), new Item("i2", true), new Item("i3", false))
              .build());
    }
    return draws.some(80, instruments);
  }

  private List<LifecyclePhase> phases() {
    Map<LocalDate, LifecyclePhase> byStart = new TreeMap<>();
    for (Phase phase : draws.some(40, List.of(Phase.values()))) {
      LocalDate from = days.day();
      byStart.put(from, new LifecyclePhase(phase, Validity.from(from)));
    }
    return List.copyOf(byStart.values());
  }

  private List<PartnerTie> ties() {
    List<PartnerTie> ties = new ArrayList<>();
    for (int i = 0; i < partners.size(); i++) {
      for (int j = i + 1; j < partners.size(); j++) {
        if (draws.chance(60)) {
          ties.add(tie(partners.get(i), partners.get(j)));
        }
      }
    }
    return ties;
  }

  private PartnerTie tie(String one, String other) {
    List<EarlierAlliance> earlier = new ArrayList<>();
    for (String name : draws.some(40, List.of("first", "second"))) {
      Optional<LocalDate> ended =
          draws.maybe(80, () -> days.signed().minusDays(draws.between(-100, 4000)));
      earlier.add(new EarlierAlliance(name, ended, draws.maybe(80, () -> decimal(0, 1))));
    }
    return PartnerTie.builder()
        .addPartners(one, other)
        .competitors(versioned(60, () -> draws.chance(50)))
        .earlier(earlier)
        .build();
  }

  /** For some types one entry, or two with a hole, of all partners or some. */
  private List<Recording> recordings() {
    List<Recording> recordings = new ArrayList<>();
    if (draws.chance(25)) {
      // Drawn part by part, all partners would hardly ever keep those within each.
      recordings.add(
          Recording.builder().type("contacts").validity(validity(20)).internal(true).build());
    }
    if (draws.chance(30)) {
      return recordings;
    }
    for (String type : draws.some(30, RECORDED)) {
      LocalDate end = days.day();
      if (draws.chance(50)) {
        recordings.add(recording(type, Validity.until(end)));
        end = days.onOrAfter(end);
      } else if (draws.chance(50)) {
        end = days.signed();
      }
      if (draws.chance(80)) {
        recordings.add(recording(type, Validity.from(end)));
      }
    }
    return recordings;
  }

  private Recording recording(String type, Validity validity) {
    return Recording.builder()
        .type(type)
        .validity(validity)
        .partners(draws.chance(70) ? ImmutableList.of() : draws.some(60, partners))
        .completeness(draws.chance(80) ? BigDecimal.ONE : decimal(0, 1))
        .internal(type.equals("contacts") && draws.chance(60))
        .build();
  }

  ImmutableMap<String, BigDecimal> shares() {
    ImmutableMap.Builder<String, BigDecimal> shares = ImmutableMap.builder();
    BigDecimal rest = BigDecimal.ONE;
    for (String partner : partners.subList(1, partners.size())) {
      BigDecimal share = new BigDecimal(draws.one("0.1", "0.25", "0.3"));
      shares.put(partner, share);
      rest = rest.subtract(share);
    }
    return shares.put(partners.get(0), rest).buildOrThrow();
  }
}
