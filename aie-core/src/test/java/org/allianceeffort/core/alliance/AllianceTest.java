package org.allianceeffort.core.alliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class AllianceTest {

  private static final LocalDate SIGNED = LocalDate.of(2018, 5, 25);

  private static Partner partner(String id) {
    return Partner.builder().id(id).name("Partner " + id).build();
  }

  private static Alliance.Builder alliance() {
    return Alliance.builder()
        .id("x")
        .name("X")
        .signed(SIGNED)
        .addPartners(partner("b"), partner("a"));
  }

  private static GovernanceBody.Builder body(String id) {
    return GovernanceBody.builder().id(id).name(id).kind(BodyKind.OPERATIONS_TEAM);
  }

  private static Person person(String id) {
    return Person.builder().id(id).partner("a").build();
  }

  private static Version<String> version(String value, String from, String until) {
    return new Version<>(value, Validity.between(LocalDate.parse(from), LocalDate.parse(until)));
  }

  private static List<String> problems(Alliance.Builder builder) {
    try {
      builder.build();
      return List.of();
    } catch (AllianceException refused) {
      return refused.problems().stream().map(AllianceProblem::message).toList();
    }
  }

  @Test
  void whatIsNotStatedHasItsDefault() {
    Alliance alliance = alliance().build();
    assertThat(alliance.zone()).isEqualTo(ZoneId.of("UTC"));
    assertThat(alliance.type()).isEmpty();
    assertThat(alliance.charter()).isEqualTo(Charter.empty());
    assertThat(alliance.charter().hoursPerFteMonth().isAbsent()).isTrue();
    assertThat(alliance.charter().hoursPerFteMonthAt(SIGNED)).isEqualByComparingTo("160");
    assertThat(alliance.partners()).extracting(Partner::id).containsExactly("a", "b");
    assertThat(alliance.undatedFacts()).isEmpty();
  }

  @Test
  void allProblemsAreToldAtOnce() {
    Alliance.Builder broken =
        Alliance.builder()
            .id(" ")
            .name("")
            .signed(LocalDate.of(10_000, 1, 1))
            .currency("eur")
            .addPartner(partner("a"))
            .addPeople(person("p1"), person("p1"), person("p1"))
            .addPerson(Person.builder().id("p2").partner("nobody").build())
            .addBodies(
                body("jsc").reportsTo("board").members("p1", "p9").build(),
                body("tac").reportsTo("tac").build(),
                body("tac").reportsTo("tac").build())
            .addTies(
                PartnerTie.builder().addPartners("z", "a").build(),
                PartnerTie.builder().addPartners("a", "z").build())
            .addPhases(
                new LifecyclePhase(Phase.FORMING, Validity.from(SIGNED)),
                new LifecyclePhase(Phase.FOUNDING, Validity.from(SIGNED)))
            .addRecording(Recording.builder().type("contacts").addPartner("y").build())
            .charter(Charter.builder().agreedShares(ImmutableMap.of("w", BigDecimal.ONE)).build());
    assertThat(problems(broken))
        .containsExactly(
            "alliance id must not be blank: \" \"",
            "alliance name must not be blank: \"\"",
            "signed must be in a year within 0 and 9999: +10000-01-01",
            "currency must be three capital letters: \"eur\"",
            "partners must be two or more: 1",
            "person id must be unique: \"p1\"",
            "body id must be unique: \"tac\"",
            "tie of partners must be unique: \"a\" and \"z\"",
            "beginning of a phase must be unique: 2018-05-25",
            "person \"p2\": partner must be the id of a partner: \"nobody\"",
            "body \"jsc\": reports_to must be the id of a body: \"board\"",
            "body \"jsc\": member must be the id of a person: \"p9\"",
            "tie: partner must be the id of a partner: \"z\"",
            "tie: partner must be the id of a partner: \"z\"",
            "charter: agreed share must be the id of a partner: \"w\"",
            "recording of \"contacts\": partner must be the id of a partner: \"y\"",
            "bodies must not report to each other in a circle: \"tac\" to \"tac\" from signing");
    assertThatExceptionOfType(AllianceException.class)
        .isThrownBy(broken::build)
        .withMessageStartingWith("alliance \" \" has 17 problems:\n  alliance id must")
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aProblemSaysOfWhatItIs() {
    Alliance.Builder broken =
        alliance()
            .addBodies(
                body("a").reportsTo("c").build(),
                body("b").members("nobody").build(),
                body("c").reportsTo("a").build());
    assertThatExceptionOfType(AllianceException.class)
        .isThrownBy(broken::build)
        .satisfies(
            refused ->
                assertThat(refused.problems())
                    .extracting(
                        AllianceProblem::subject, AllianceProblem::ids, AllianceProblem::field)
                    .containsExactly(
                        tuple(AllianceProblem.Subject.BODY, List.of("b"), "members"),
                        tuple(AllianceProblem.Subject.BODY, List.of("a", "c"), "reports_to")));
  }

  @Test
  void idsOfPartnersAndInstrumentsAreUnique() {
    Instrument instrument =
        Instrument.builder()
            .id("i")
            .construct("trust")
            .min(1)
            .max(7)
            .addItem(new Item("t1", false))
            .build();
    assertThat(problems(alliance().addPartner(partner("a")).addInstruments(instrument, instrument)))
        .containsExactly("partner id must be unique: \"a\"", "instrument id must be unique: \"i\"");
    Alliance found = alliance().addInstrument(instrument).build();
    assertThat(found.instrument("i").flatMap(i -> i.item("t1"))).contains(new Item("t1", false));
    assertThat(found.instrument("i").flatMap(i -> i.item("t2"))).isEmpty();
  }

  @Test
  void aCircleOfReportingIsToldOnceWithItsFirstDay() {
    assertThat(
            problems(
                alliance()
                    .addBodies(
                        body("c").reportsTo("a").build(),
                        body("a").reportsTo("b").build(),
                        body("d").reportsTo("a").build(),
                        body("b")
                            .reportsTo(
                                Versioned.ofVersions(
                                    List.of(
                                        version("d", "2018-01-01", "2019-01-01"),
                                        version("c", "2019-01-01", "2020-01-01"),
                                        version("d", "2020-01-01", "2021-01-01"))))
                            .build())))
        .containsExactly(
            "bodies must not report to each other in a circle: \"a\" to \"b\" to \"d\" to \"a\""
                + " from 2018-01-01",
            "bodies must not report to each other in a circle: \"a\" to \"b\" to \"c\" to \"a\""
                + " from 2019-01-01");
  }

  @Test
  void aLineBeginsWithTheBodyThatReports() {
    assertThat(
            problems(
                alliance()
                    .addBodies(
                        body("a").reportsTo("b").validity(Validity.from(SIGNED)).build(),
                        body("b")
                            .reportsTo("a")
                            .validity(Validity.from(SIGNED.plusDays(1)))
                            .build())))
        .containsExactly(
            "bodies must not report to each other in a circle: \"a\" to \"b\" to \"a\" from"
                + " 2018-05-26");
  }

  @Test
  void aReorganisationMayTurnTheHierarchyRound() {
    Alliance turned =
        alliance()
            .addBodies(
                body("a")
                    .reportsTo(
                        Versioned.ofVersions(List.of(version("b", "2018-01-01", "2019-01-01"))))
                    .build(),
                body("b")
                    .reportsTo(
                        Versioned.ofVersions(List.of(version("a", "2019-01-01", "2020-01-01"))))
                    .build())
            .build();
    assertThat(turned.asOf(LocalDate.of(2018, 6, 1)).body("b").orElseThrow().reportsTo().isAbsent())
        .isTrue();
    // Two that never exist together close no circle either.
    alliance()
        .addBodies(
            body("a").reportsTo("b").validity(Validity.until(SIGNED)).build(),
            body("b").reportsTo("a").validity(Validity.from(SIGNED)).build())
        .build();
  }

  @Test
  void aLongLineOfReportingIsNoCircle() {
    Alliance.Builder builder = alliance();
    builder.addBody(body("n0").build());
    for (int i = 1; i <= 20_000; i++) {
      builder.addBody(body("n" + i).reportsTo("n" + (i - 1)).build());
    }
    assertThat(builder.build().bodies()).hasSize(20_001);
  }

  @Test
  @Timeout(60)
  void aLongLineThatGrowsDayByDayIsNoCircleAndIsSeenInTime() {
    int size = 50_000;
    Alliance.Builder builder = alliance();
    // Before the line begins, its head reported to its tail: only across days that is a circle.
    builder.addBody(
        body("n0")
            .reportsTo(
                Versioned.ofVersions(
                    List.of(new Version<>("n" + size, Validity.until(SIGNED.plusDays(1))))))
            .build());
    for (int i = 1; i <= size; i++) {
      builder.addBody(
          body("n" + i)
              .reportsTo(
                  Versioned.ofVersions(
                      List.of(new Version<>("n" + (i - 1), Validity.from(SIGNED.plusDays(i))))))
              .build());
    }
    assertThat(builder.build().bodies()).hasSize(size + 1);
  }

  @Test
  void whatRefersToSomethingGoneGoesWithIt() {
    LocalDate later = SIGNED.plusYears(1);
    Alliance alliance =
        alliance()
            .addPeople(
                person("p1"),
                person("p2").toBuilder().validity(Validity.from(later)).build(),
                Person.builder()
                    .id("p3")
                    .partner(
                        Versioned.ofVersions(List.of(new Version<>("b", Validity.from(later)))))
                    .build())
            .addBodies(
                body("jsc").validity(Validity.from(later)).build(),
                body("tac").reportsTo("jsc").members("p1", "p2", "p3").build())
            .build();
    Alliance cut = alliance.asOf(later);
    assertThat(cut.people()).extracting(Person::id).containsExactly("p1");
    assertThat(cut.bodies()).extracting(GovernanceBody::id).containsExactly("tac");
    assertThat(cut.bodies().get(0).members()).containsExactly(Membership.of("p1"));
    assertThat(cut.bodies().get(0).reportsTo().isAbsent()).isTrue();
    assertThat(alliance.asOf(later.plusDays(1))).isEqualTo(alliance);
  }

  @Test
  void eventsAssessmentsAndEndsOfThatDayAreNotYetKnownAndPlansAre() {
    LocalDate t = SIGNED.plusYears(1);
    LocalDate before = t.minusDays(1);
    Objective objective =
        Objective.builder()
            .id("o")
            .kind(ObjectiveKind.FINANCIAL)
            .target(BigDecimal.TEN)
            .due(t.plusYears(3))
            .build();
    Charter charter =
        Charter.builder()
            .addObjective(objective)
            .addNorms(
                new Norm("old", Optional.of(before)),
                new Norm("new", Optional.of(t)),
                new Norm("undated", Optional.empty()))
            .partnersAssessed(t)
            .addRelationshipBuilding(t, before)
            .build();
    assertThat(charter.asOf(t).objectives()).containsExactly(objective);
    assertThat(charter.asOf(t).norms()).extracting(Norm::text).containsExactly("old", "undated");
    assertThat(charter.asOf(t).partnersAssessed()).isEmpty();
    assertThat(charter.asOf(t).relationshipBuilding()).containsExactly(before);

    PartnerTie tie =
        PartnerTie.builder()
            .addPartners("b", "a")
            .addEarlier(
                new EarlierAlliance("x", Optional.of(t), Optional.of(BigDecimal.ONE)),
                new EarlierAlliance("y", Optional.of(before), Optional.empty()))
            .build();
    assertThat(tie.asOf(t).earlier()).extracting(EarlierAlliance::name).containsExactly("y");
    assertThat(tie.asOf(before).earlier()).isEmpty();
    assertThat(tie.first() + tie.second()).isEqualTo("ab");

    Person person =
        person("p1").toBuilder()
            .putTrained(Training.CROSS_CULTURAL, t)
            .putTrained(Training.ALLIANCE_SKILLS, before)
            .build();
    assertThat(person.asOf(t).orElseThrow().trained()).containsOnlyKeys(Training.ALLIANCE_SKILLS);

    Recording recording =
        Recording.builder().type("meetings").validity(Validity.between(t, t.plusDays(5))).build();
    assertThat(recording.asOf(t).validity()).isEqualTo(Validity.from(t));
    assertThat(recording.asOf(t.plusDays(6))).isEqualTo(recording);

    CultureAssessment assessment =
        CultureAssessment.builder()
            .dimension(CultureDimensions.HIERARCHY)
            .score(BigDecimal.ONE)
            .assessed(t)
            .build();
    assertThat(assessment.asOf(t)).isEmpty();
    assertThat(assessment.asOf(t.plusDays(1))).contains(assessment);
  }

  @Test
  void thePhaseThatBeganLastHolds() {
    Alliance alliance =
        alliance()
            .addPhases(
                new LifecyclePhase(Phase.FOUNDING, Validity.from(SIGNED.plusYears(1))),
                new LifecyclePhase(Phase.PREPARATION, Validity.until(SIGNED)),
                new LifecyclePhase(Phase.FORMING, Validity.from(SIGNED)))
            .build();
    assertThat(alliance.phaseAt(SIGNED.minusDays(1))).contains(Phase.PREPARATION);
    assertThat(alliance.phaseAt(SIGNED)).contains(Phase.FORMING);
    assertThat(alliance.phaseAt(SIGNED.plusYears(2))).contains(Phase.FOUNDING);
  }

  @Test
  void organisationsLeaveOutGroupsOfPersons() {
    Alliance alliance =
        alliance()
            .addPartner(Partner.builder().id("c").name("Freelancers").organisation(false).build())
            .build();
    assertThat(alliance.organisations()).extracting(Partner::id).containsExactly("a", "b");
    assertThat(alliance.partner("c")).isPresent();
  }

  @Test
  void aMemberSitsInABodyWhileBothHold() {
    GovernanceBody body =
        body("tac")
            .validity(Validity.between(SIGNED, SIGNED.plusDays(10)))
            .addMembers(
                Membership.of("p2"),
                Membership.of("p2"),
                new Membership("p1", Validity.from(SIGNED.plusDays(5))))
            .build();
    assertThat(body.members()).hasSize(2);
    assertThat(body.membersAt(SIGNED.minusDays(1))).isEmpty();
    assertThat(body.membersAt(SIGNED)).containsExactly("p2");
    assertThat(body.membersAt(SIGNED.plusDays(5))).containsExactly("p1", "p2");
    assertThat(body.membersAt(SIGNED.plusDays(10))).isEmpty();
  }

  @Test
  void undatedFactsAreNamed() {
    Versioned<Span> dated =
        Versioned.ofVersions(List.of(new Version<>(Span.ofDays(7), Validity.from(SIGNED))));
    Alliance alliance =
        Alliance.builder()
            .id("x")
            .name("X")
            .signed(SIGNED)
            .addPartners(
                partner("a").toBuilder()
                    .addCulture(
                        CultureAssessment.builder()
                            .dimension("hierarchy")
                            .score(BigDecimal.ONE)
                            .build())
                    .build(),
                partner("b"))
            .addPeople(
                person("p1").toBuilder().level(Level.MANAGER).roles(Role.MEDIATOR).build(),
                Person.builder()
                    .id("p2")
                    .partner(
                        Versioned.ofVersions(List.of(new Version<>("a", Validity.from(SIGNED)))))
                    .validity(Validity.until(SIGNED.plusDays(1)))
                    .build())
            .addBodies(
                body("jsc").validity(Validity.from(SIGNED)).cadence(dated).build(),
                body("tac")
                    .mandate("steer")
                    .decisionRights("budget")
                    .reportsTo("jsc")
                    .cadence(Span.ofDays(14))
                    .members("p1")
                    .addMember(new Membership("p2", Validity.from(SIGNED)))
                    .build())
            .addTie(
                PartnerTie.builder()
                    .addPartners("b", "a")
                    .competitors(true)
                    .addEarlier(new EarlierAlliance("old", Optional.empty(), Optional.empty()))
                    .build())
            .charter(
                Charter.builder()
                    .agreedShares(ImmutableMap.of("a", BigDecimal.ONE))
                    .channels("e-mail")
                    .replyWithin(Span.ofDays(2))
                    .terms(Terms.builder().exit(true).build())
                    .clarity(Clarity.builder().build())
                    .reviewCadence(Span.ofMonths(6))
                    .addNorm(new Norm("be frank", Optional.empty()))
                    .integrationAreas("rendering")
                    .processes("release")
                    .hoursPerFteMonth(BigDecimal.valueOf(150))
                    .build())
            .addPhase(new LifecyclePhase(Phase.FORMING, Validity.always()))
            .addRecording(Recording.builder().type("meetings").build())
            .build();
    assertThat(alliance.undatedFacts())
        .containsExactly(
            "partner \"a\": culture \"hierarchy\"",
            "person \"p1\"",
            "person \"p1\": partner",
            "person \"p1\": level",
            "person \"p1\": roles",
            "body \"tac\"",
            "body \"tac\": mandate",
            "body \"tac\": decision_rights",
            "body \"tac\": reports_to",
            "body \"tac\": member \"p1\"",
            "body \"tac\": cadence",
            "tie \"a\" and \"b\": competitors",
            "tie \"a\" and \"b\": earlier \"old\"",
            "charter: agreed_shares",
            "charter: channels",
            "charter: reply_within",
            "charter: terms",
            "charter: clarity",
            "charter: review_cadence",
            "charter: norm \"be frank\"",
            "charter: integration_areas",
            "charter: processes",
            "charter: hours_per_fte_month",
            "phase \"forming\"");
  }
}
