package org.allianceeffort.core.testkit;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.allianceeffort.core.alliance.Charter;
import org.allianceeffort.core.alliance.Clarity;
import org.allianceeffort.core.alliance.Norm;
import org.allianceeffort.core.alliance.Objective;
import org.allianceeffort.core.alliance.ObjectiveKind;
import org.allianceeffort.core.alliance.Risk;
import org.allianceeffort.core.alliance.Span;
import org.allianceeffort.core.alliance.Terms;

/** Draws what the partners of an alliance agreed on. */
final class DrawnCharter {

  private final Draws draws;
  private final DrawnDays days;
  private final DrawnAlliance alliance;

  DrawnCharter(Draws draws, DrawnDays days, DrawnAlliance alliance) {
    this.draws = draws;
    this.days = days;
    this.alliance = alliance;
  }

  Charter draw() {
    if (draws.chance(10)) {
      return Charter.empty();
    }
    return Charter.builder()
        .objectives(objectives())
        .agreedShares(alliance.versioned(70, alliance::shares))
        .channels(alliance.versioned(60, () -> draws.some(70, DrawnAlliance.CHANNELS)))
        .replyWithin(alliance.versioned(70, () -> Span.parse(draws.one("PT4H", "PT48H", "P7D"))))
        .terms(alliance.versioned(60, this::terms))
        .clarity(alliance.versioned(60, this::clarity))
        .risks(draws.some(50, List.of(new Risk("r1", true), new Risk("r2", false))))
        .reviewCadence(alliance.versioned(60, () -> Span.parse(draws.one("P1M", "P3M", "P6M"))))
        .norms(draws.chance(50) ? List.of(norm()) : List.of())
        .integrationAreas(alliance.versioned(60, () -> draws.some(70, DrawnAlliance.AREAS)))
        .processes(alliance.versioned(60, () -> draws.some(70, DrawnAlliance.PROCESSES)))
        .partnersAssessed(draws.maybe(50, days::day))
        .relationshipBuilding(events())
        .hoursPerFteMonth(alliance.versioned(30, () -> new BigDecimal(draws.one("150", "160.5"))))
        .build();
  }

  private ImmutableList<Objective> objectives() {
    ImmutableList.Builder<Objective> objectives = ImmutableList.builder();
    for (String id : draws.some(60, DrawnAlliance.OBJECTIVES)) {
      int baseline = draws.below(50);
      objectives.add(
          Objective.builder()
              .id(id)
              .kind(draws.one(ObjectiveKind.values()))
              .baseline(draws.maybe(80, () -> BigDecimal.valueOf(baseline)))
              .target(BigDecimal.valueOf(baseline + draws.one(-20, 10, 100)))
              .unit(draws.maybe(50, () -> "points"))
              .due(days.day())
              .build());
    }
    return objectives.build();
  }

  private Terms terms() {
    return Terms.builder()
        .exit(draws.chance(50))
        .intellectualProperty(draws.chance(50))
        .disputes(draws.chance(50))
        .charging(draws.chance(50))
        .performance(draws.chance(50))
        .build();
  }

  private Clarity clarity() {
    return Clarity.builder()
        .whoDoesWhat(draws.chance(50))
        .informationShared(draws.chance(50))
        .standards(draws.chance(50))
        .build();
  }

  private Norm norm() {
    return new Norm("be frank", draws.maybe(60, days::day));
  }

  private List<LocalDate> events() {
    return Stream.generate(days::day).limit(draws.below(3)).toList();
  }
}
