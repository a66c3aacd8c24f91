package org.allianceeffort.core.alliance;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Draws an alliance of three partners, four persons and three bodies, with something of everything.
 */
final class RandomAlliance {

  static final LocalDate START = LocalDate.of(2020, 1, 1);

  private static final List<String> PARTNERS = List.of("a", "b", "c");
  private static final List<String> PEOPLE = List.of("p1", "p2", "p3", "p4");
  private static final List<String> BODIES = List.of("jsc", "ops", "wg");

  private final Random random;

  RandomAlliance(Random random) {
    this.random = random;
  }

  Alliance draw() {
    List<GovernanceBody> bodies = BODIES.stream().map(this::body).toList();
    Alliance.Builder builder =
        Alliance.builder()
            .id("x")
            .name("X")
            .signed(date())
            .partners(PARTNERS.stream().map(this::partner).toList())
            .people(PEOPLE.stream().map(this::person).toList())
            .charter(charter())
            .phases(different(this::phase, phase -> phase.validity().from()))
            .ties(different(this::tie, PartnerTie::partners))
            .recordings(some(this::recording));
    try {
      return builder.bodies(bodies).build();
    } catch (AllianceException circle) {
      // Lines that go up the alphabet only cannot close a circle.
      return builder
          .bodies(
              bodies.stream()
                  .map(body -> body.keeping(p -> true, up -> up.compareTo(body.id()) > 0))
                  .toList())
          .build();
    }
  }

  private LocalDate date() {
    return START.plusDays(random.nextInt(15));
  }

  private Validity validity() {
    Optional<LocalDate> from = perhaps(this::date);
    Optional<LocalDate> until = perhaps(this::date);
    return from.isPresent() && until.isPresent() && until.get().isBefore(from.get())
        ? Validity.of(until, from)
        : Validity.of(from, until);
  }

  private <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private <T> Optional<T> perhaps(Supplier<T> value) {
    return random.nextInt(3) > 0 ? Optional.of(value.get()) : Optional.empty();
  }

  private <T> List<T> some(Supplier<T> value) {
    return Stream.generate(value).limit(random.nextInt(4)).toList();
  }

  private <T> ImmutableSet<T> subset(Collection<T> values) {
    List<T> all = new ArrayList<>(values);
    Collections.shuffle(all, random);
    return ImmutableSet.copyOf(all.subList(0, random.nextInt(all.size() + 1)));
  }

  private <T> Collection<T> different(Supplier<T> value, Function<T, ?> key) {
    Map<Object, T> byKey = new LinkedHashMap<>();
    some(value).forEach(drawn -> byKey.put(key.apply(drawn), drawn));
    return byKey.values();
  }

  private <T> Versioned<T> versioned(Supplier<T> value) {
    List<T> values = some(value);
    List<LocalDate> days = Stream.generate(this::date).limit(2L * values.size()).toList();
    return AllianceArbitraries.versions(values, days, random.nextBoolean(), random.nextBoolean());
  }

  private BigDecimal share() {
    return new BigDecimal(one(List.of("0", "0.25", "0.50", "1", "1.0")));
  }

  private Span span() {
    return Span.parse(one(List.of("P2W", "P14D", "P1M", "PT48H")));
  }

  private ImmutableList<String> words() {
    return subset(List.of("alpha", "beta", "gamma-2")).asList();
  }

  private Partner partner(String id) {
    return Partner.builder()
        .id(id)
        .name("Partner " + id)
        .organisation(random.nextBoolean())
        .culture(different(this::assessment, a -> a.dimension() + a.assessed()))
        .build();
  }

  private CultureAssessment assessment() {
    return CultureAssessment.builder()
        .dimension(one(CultureDimensions.ALL.subList(0, 2)))
        .score(new BigDecimal(one(List.of("1", "5.50", "7.0"))))
        .assessed(perhaps(this::date))
        .build();
  }

  private Person person(String id) {
    Versioned<String> partner = versioned(() -> one(PARTNERS));
    Map<Training, LocalDate> trained = new LinkedHashMap<>();
    subset(List.of(Training.values())).forEach(training -> trained.put(training, date()));
    return Person.builder()
        .id(id)
        .partner(partner.isAbsent() ? Versioned.of("a") : partner)
        .level(versioned(() -> one(List.of(Level.values()))))
        .roles(versioned(() -> subset(List.of(Role.values()))))
        .trained(trained)
        .validity(validity())
        .build();
  }

  private GovernanceBody body(String id) {
    return GovernanceBody.builder()
        .id(id)
        .name("Body " + id)
        .kind(one(List.of(BodyKind.values())))
        .mandate(versioned(() -> one(List.of("steer", "work"))))
        .decisionRights(versioned(this::words))
        .reportsTo(versioned(() -> one(BODIES)))
        .members(some(() -> new Membership(one(PEOPLE), validity())))
        .cadence(versioned(this::span))
        .quorum(perhaps(this::share))
        .validity(validity())
        .build();
  }

  private Charter charter() {
    return Charter.builder()
        .objectives(some(this::date).stream().limit(1).map(RandomAlliance::objective).toList())
        .agreedShares(versioned(this::shares))
        .channels(versioned(this::words))
        .replyWithin(versioned(this::span))
        .terms(versioned(() -> Terms.builder().exit(random.nextBoolean()).build()))
        .clarity(versioned(() -> Clarity.builder().standards(random.nextBoolean()).build()))
        .risks(List.of(new Risk("r2", true), new Risk("r1", false)))
        .reviewCadence(versioned(this::span))
        .norms(some(() -> new Norm("be frank", perhaps(this::date))))
        .integrationAreas(versioned(this::words))
        .processes(versioned(this::words))
        .partnersAssessed(perhaps(this::date))
        .relationshipBuilding(some(this::date))
        .hoursPerFteMonth(versioned(() -> new BigDecimal(one(List.of("150", "160.0")))))
        .build();
  }

  private ImmutableMap<String, BigDecimal> shares() {
    ImmutableMap.Builder<String, BigDecimal> shares = ImmutableMap.builder();
    subset(PARTNERS).forEach(partner -> shares.put(partner, share()));
    return shares.buildOrThrow();
  }

  private static Objective objective(LocalDate due) {
    return Objective.builder()
        .id("o")
        .kind(ObjectiveKind.FINANCIAL)
        .target(new BigDecimal("100.0"))
        .due(due)
        .build();
  }

  private LifecyclePhase phase() {
    return new LifecyclePhase(one(List.of(Phase.values())), validity());
  }

  private PartnerTie tie() {
    return PartnerTie.builder()
        .partners(one(List.of(List.of("a", "b"), List.of("c", "a"), List.of("b", "c"))))
        .competitors(versioned(random::nextBoolean))
        .earlier(
            some(
                () ->
                    new EarlierAlliance(
                        one(List.of("x", "y")), perhaps(this::date), perhaps(this::share))))
        .build();
  }

  private Recording recording() {
    return Recording.builder()
        .type(one(List.of("meetings", "contacts")))
        .validity(validity())
        .partners(subset(PARTNERS))
        .completeness(share())
        .internal(random.nextBoolean())
        .build();
  }
}
