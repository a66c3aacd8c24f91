package org.allianceeffort.core.testkit;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.allianceeffort.core.evidence.Contingency;
import org.allianceeffort.core.evidence.ContingencyKind;
import org.allianceeffort.core.evidence.Decision;
import org.allianceeffort.core.evidence.Dispute;
import org.allianceeffort.core.evidence.DisputeLevel;
import org.allianceeffort.core.evidence.DueDate;
import org.allianceeffort.core.evidence.FairnessRating;
import org.allianceeffort.core.evidence.Milestone;
import org.allianceeffort.core.evidence.Moment;

/** Draws records that begin and end: still open, ended one way or another, on days or at times. */
final class DrawnSpells {

  private final Draws draws;
  private final DrawnDays days;
  private final ImmutableList<String> organisations;
  private final ImmutableList<String> bodies;

  DrawnSpells(
      Draws draws,
      DrawnDays days,
      ImmutableList<String> organisations,
      ImmutableList<String> bodies) {
    this.draws = draws;
    this.days = days;
    this.organisations = organisations;
    this.bodies = bodies;
  }

  Decision decision(int number) {
    LocalDate begin = days.day();
    int[] clock = days.clock(2);
    Optional<Moment> end = draws.maybe(70, () -> days.moment(days.onOrAfter(begin), clock[1]));
    boolean decided = draws.chance(80);
    return Decision.builder()
        .id("d" + number)
        .body(draws.one(bodies))
        .requested(days.moment(begin, clock[0]))
        .decided(end.filter(moment -> decided))
        .withdrawn(end.filter(moment -> !decided))
        .build();
  }

  Dispute dispute(int number) {
    LocalDate begin = days.day();
    LocalDate middle = days.onOrAfter(begin);
    int[] clock = days.clock(3);
    Optional<Moment> end = draws.maybe(65, () -> days.moment(days.onOrAfter(middle), clock[2]));
    boolean resolved = draws.chance(80);
    return Dispute.builder()
        .id("x" + number)
        .raisedBy(draws.one(organisations))
        .opened(days.moment(begin, clock[0]))
        .escalated(draws.maybe(35, () -> days.moment(middle, clock[1])))
        .resolved(end.filter(moment -> resolved))
        .withdrawn(end.filter(moment -> !resolved))
        .levelOpened(draws.one(DisputeLevel.values()))
        .levelResolved(
            end.filter(moment -> resolved && draws.chance(80))
                .map(moment -> draws.one(DisputeLevel.values())))
        .fairness(ratings(middle))
        .build();
  }

  Contingency contingency(int number) {
    LocalDate begin = days.day();
    int[] clock = days.clock(2);
    return Contingency.builder()
        .id("y" + number)
        .kind(draws.one(ContingencyKind.values()))
        .arose(days.moment(begin, clock[0]))
        .handled(draws.maybe(60, () -> days.moment(days.onOrAfter(begin), clock[1])))
        .plannedFor(draws.chance(50))
        .fairness(ratings(begin))
        .build();
  }

  private List<FairnessRating> ratings(LocalDate since) {
    return draws.some(40, organisations).stream()
        .map(partner -> new FairnessRating(partner, draws.between(1, 5), days.onOrAfter(since)))
        .toList();
  }

  Milestone milestone(int number) {
    LocalDate due = days.day();
    Milestone.Builder milestone = Milestone.builder();
    milestone
        .id("s" + number)
        .name("Milestone " + number)
        .area(draws.maybe(60, () -> draws.one(DrawnAlliance.AREAS)))
        .baselineDue(due)
        .completed(draws.maybe(60, days::day))
        .weight(new BigDecimal(draws.one("1", "1", "0.5", "3", "0")));
    if (draws.chance(30)) {
      LocalDate setOn = days.day();
      milestone.addLaterDues(new DueDate(days.onOrAfter(due), setOn));
      milestone.addLaterDues(new DueDate(days.onOrAfter(due), setOn.plusDays(10)));
    }
    return milestone.build();
  }
}
