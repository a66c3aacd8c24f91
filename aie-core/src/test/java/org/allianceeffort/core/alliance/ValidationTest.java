package org.allianceeffort.core.alliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule that a value keeps by itself, with what is said when it is broken. */
class ValidationTest {

  private static final LocalDate DAY = LocalDate.of(2020, 1, 10);
  private static final LocalDate YEAR_10000 = LocalDate.of(10_000, 1, 1);

  private static Partner.Builder partner() {
    return Partner.builder().id("a").name("A");
  }

  private static CultureAssessment.Builder culture() {
    return CultureAssessment.builder().dimension("hierarchy").score(BigDecimal.ONE);
  }

  private static Person.Builder person() {
    return Person.builder().id("p1").partner("a");
  }

  private static GovernanceBody.Builder body() {
    return GovernanceBody.builder().id("tac").name("TAC").kind(BodyKind.WORKING_GROUP);
  }

  private static Objective.Builder objective() {
    return Objective.builder().id("o").kind(ObjectiveKind.LEARNING).target(BigDecimal.TEN).due(DAY);
  }

  private static Instrument.Builder instrument() {
    return Instrument.builder()
        .id("i")
        .construct("trust")
        .min(1)
        .max(7)
        .addItem(new Item("t1", false));
  }

  private static Recording.Builder recording() {
    return Recording.builder().type("meetings");
  }

  private static Arguments broken(String message, ThrowingCallable construction) {
    return arguments(message, construction);
  }

  static Stream<Arguments> brokenRules() {
    return Stream.of(
        broken(
            "until must not be before from: from 2020-01-10, until 2020-01-09",
            () -> Validity.between(DAY, DAY.minusDays(1))),
        broken(
            "from must be in a year within 0 and 9999: +10000-01-01",
            () -> Validity.from(YEAR_10000)),
        broken(
            "until must be in a year within 0 and 9999: -0001-12-31",
            () -> Validity.until(LocalDate.of(-1, 12, 31))),
        broken("partner id must not be blank: \"\"", () -> partner().id("").build()),
        broken("partner name must not be blank: \" \"", () -> partner().name(" ").build()),
        broken(
            "dimension and day of a culture assessment of partner \"a\" must be unique: \"hierarchy"
                + " on 2020-01-10\" is given twice",
            () ->
                partner()
                    .addCulture(
                        culture().assessed(DAY).build(),
                        culture().score(BigDecimal.valueOf(2)).assessed(DAY).build())
                    .build()),
        broken(
            "culture dimension must be a lower-case hyphenated word: \"Hierarchy\"",
            () -> culture().dimension("Hierarchy").build()),
        broken(
            "culture score must be within 1 and 7: 7.01",
            () -> culture().score(new BigDecimal("7.01")).build()),
        broken(
            "culture score must be within 1 and 7: 0.99",
            () -> culture().score(new BigDecimal("0.99")).build()),
        broken("assessors must be at least 1: 0", () -> culture().assessors(0).build()),
        broken(
            "assessed must be in a year within 0 and 9999: +10000-01-01",
            () -> culture().assessed(YEAR_10000).build()),
        broken("person id must not be blank: \"\"", () -> person().id("").build()),
        broken(
            "partner must have at least one version: person \"p1\"",
            () -> person().partner(Versioned.absent()).build()),
        broken("partner of a person must not be blank: \"\"", () -> person().partner("").build()),
        broken(
            "trained cross-cultural must be in a year within 0 and 9999: +10000-01-01",
            () -> person().putTrained(Training.CROSS_CULTURAL, YEAR_10000).build()),
        broken("body id must not be blank: \"\"", () -> body().id("").build()),
        broken("body name must not be blank: \"\"", () -> body().name("").build()),
        broken(
            "area of a body must be a lower-case hyphenated word: \"a b\"",
            () -> body().area("a b").build()),
        broken("mandate must not be blank: \"\"", () -> body().mandate("").build()),
        broken("decision right must not be blank: \"\"", () -> body().decisionRights("").build()),
        broken("reports_to must not be blank: \"\"", () -> body().reportsTo("").build()),
        broken("quorum must be within 0 and 1: 2", () -> body().quorum(new BigDecimal(2)).build()),
        broken("person of a membership must not be blank: \"\"", () -> Membership.of("")),
        broken("objective id must not be blank: \"\"", () -> objective().id("").build()),
        broken("unit of an objective must not be blank: \"\"", () -> objective().unit("").build()),
        broken(
            "due must be in a year within 0 and 9999: +10000-01-01",
            () -> objective().due(YEAR_10000).build()),
        broken("risk id must not be blank: \"\"", () -> new Risk("", true)),
        broken("norm must not be blank: \"\"", () -> new Norm("", Optional.empty())),
        broken(
            "from of a norm must be in a year within 0 and 9999: +10000-01-01",
            () -> new Norm("be frank", Optional.of(YEAR_10000))),
        broken("item id must not be blank: \"\"", () -> new Item("", false)),
        broken("instrument id must not be blank: \"\"", () -> instrument().id("").build()),
        broken(
            "construct must be a lower-case hyphenated word: \"trust-\"",
            () -> instrument().construct("trust-").build()),
        broken(
            "min must be below max: instrument \"i\", min 7, max 7",
            () -> instrument().min(7).build()),
        broken(
            "items must not be empty: instrument \"i\"",
            () -> instrument().items(List.of()).build()),
        broken(
            "item id of instrument \"i\" must be unique: \"t1\" is given twice",
            () -> instrument().addItem(new Item("t1", true)).build()),
        broken(
            "name of an earlier alliance must not be blank: \"\"",
            () -> new EarlierAlliance("", Optional.empty(), Optional.empty())),
        broken(
            "ended must be in a year within 0 and 9999: +10000-01-01",
            () -> new EarlierAlliance("x", Optional.of(YEAR_10000), Optional.empty())),
        broken(
            "success must be within 0 and 1: -0.1",
            () -> new EarlierAlliance("x", Optional.empty(), Optional.of(new BigDecimal("-0.1")))),
        broken(
            "partners of a tie must be two different ones: [a]",
            () -> PartnerTie.builder().addPartners("a", "a").build()),
        broken(
            "partner of a tie must not be blank: \"\"",
            () -> PartnerTie.builder().addPartners("a", "").build()),
        broken("type of a recording must not be blank: \"\"", () -> recording().type("").build()),
        broken(
            "partner of a recording must not be blank: \"\"",
            () -> recording().addPartner("").build()),
        broken(
            "completeness must be within 0 and 1: 1.1",
            () -> recording().completeness(new BigDecimal("1.1")).build()),
        broken(
            "objective id must be unique: \"o\" is given twice",
            () ->
                Charter.builder()
                    .addObjectives(objective().build(), objective().unit("kg").build())
                    .build()),
        broken(
            "risk id must be unique: \"r\" is given twice",
            () -> Charter.builder().addRisks(new Risk("r", true), new Risk("r", false)).build()),
        broken(
            "partner of an agreed share must not be blank: \"\"",
            () -> Charter.builder().agreedShares(ImmutableMap.of("", BigDecimal.ONE)).build()),
        broken(
            "agreed share of \"a\" must be within 0 and 1: 10",
            () -> Charter.builder().agreedShares(ImmutableMap.of("a", BigDecimal.TEN)).build()),
        broken(
            "channel must be a lower-case hyphenated word: \"E-mail\"",
            () -> Charter.builder().channels("E-mail").build()),
        broken(
            "channel must be unique: \"phone\" is given twice",
            () -> Charter.builder().channels("phone", "phone").build()),
        broken(
            "integration area must be a lower-case hyphenated word: \"\"",
            () -> Charter.builder().integrationAreas("").build()),
        broken(
            "process must be a lower-case hyphenated word: \"a--b\"",
            () -> Charter.builder().processes("a--b").build()),
        broken(
            "partners_assessed must be in a year within 0 and 9999: +10000-01-01",
            () -> Charter.builder().partnersAssessed(YEAR_10000).build()),
        broken(
            "relationship_building must be in a year within 0 and 9999: +10000-01-01",
            () -> Charter.builder().addRelationshipBuilding(YEAR_10000).build()),
        broken(
            "hours_per_fte_month must be above 0: 0",
            () -> Charter.builder().hoursPerFteMonth(BigDecimal.ZERO).build()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("brokenRules")
  void aBrokenRuleIsNamedWithItsValue(String message, ThrowingCallable construction) {
    assertThatIllegalArgumentException().isThrownBy(construction).withMessage(message);
  }

  @Test
  void theEdgesOfRangesAreAllowed() {
    culture().score(new BigDecimal("7.00")).assessors(1).build();
    body().quorum(BigDecimal.ZERO).build();
    recording().completeness(BigDecimal.ONE).build();
    Validity.between(DAY, DAY);
    Validity.from(LocalDate.of(0, 1, 1));
    Charter.builder().channels("3d", "e-mail-2").channels(Versioned.of(ImmutableList.of())).build();
  }

  @Test
  void whatIsMissingIsNamed() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Person.builder().id("p1").build())
        .withMessageContaining("partner");
  }

  @Test
  void oneNumberHasOneForm() {
    assertThat(culture().score(new BigDecimal("1.000")).build()).isEqualTo(culture().build());
    assertThat(objective().target(new BigDecimal("1E+1")).build())
        .isEqualTo(objective().build())
        .hasToString(objective().build().toString());
    assertThat(recording().completeness(new BigDecimal("1.0")).build())
        .isEqualTo(recording().build());
    // An absurd exponent must not be written out.
    assertThat(objective().target(new BigDecimal("1E+2000000000")).build().target())
        .isEqualTo(new BigDecimal("1E+2000000000"));
  }
}
