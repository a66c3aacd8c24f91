package org.allianceeffort.core.alliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ReportingCirclesProperties {

  private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
  private static final int DAYS = 9;

  @Property(tries = 1000, seed = "1")
  void circlesAreThoseFoundByFollowingEveryBodyOnEveryDay(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 7) int size) {
    ImmutableList<GovernanceBody> bodies = drawn(new SplittableRandom(seed), size);
    assertThat(ReportingCircles.in(bodies))
        .extracting(AllianceProblem::ids, problem -> problem.message().replaceAll(".* from ", ""))
        .containsExactlyInAnyOrderElementsOf(
            followed(bodies).entrySet().stream()
                .map(found -> tuple(found.getKey(), found.getValue()))
                .toList());
  }

  private static ImmutableList<GovernanceBody> drawn(SplittableRandom random, int size) {
    ImmutableList.Builder<GovernanceBody> bodies = ImmutableList.builder();
    for (int body = 0; body < size; body++) {
      List<Version<String>> superiors = new ArrayList<>();
      for (int from = random.nextInt(4); from < DAYS; from += 1 + random.nextInt(4)) {
        int until = from + 1 + random.nextInt(4);
        superiors.add(
            new Version<>(
                "b" + random.nextInt(size + 1),
                Validity.between(FIRST.plusDays(from), FIRST.plusDays(until))));
        from = until;
      }
      int begin = random.nextInt(3);
      bodies.add(
          GovernanceBody.builder()
              .id("b" + body)
              .name("body")
              .kind(BodyKind.WORKING_GROUP)
              .reportsTo(superiors.isEmpty() ? Versioned.absent() : Versioned.ofVersions(superiors))
              .validity(
                  Validity.between(
                      FIRST.plusDays(begin), FIRST.plusDays(begin + 1 + random.nextInt(12))))
              .build());
    }
    return bodies.build();
  }

  /** Each circle, its smallest id first, with its first day. */
  private static Map<List<String>, String> followed(List<GovernanceBody> bodies) {
    TreeMap<List<String>, String> circles =
        new TreeMap<>((a, b) -> String.join(" ", a).compareTo(String.join(" ", b)));
    for (int day = 0; day < 2 * DAYS; day++) {
      LocalDate date = FIRST.plusDays(day);
      for (GovernanceBody start : bodies) {
        List<String> walked = new ArrayList<>(List.of(start.id()));
        Optional<String> next = superior(bodies, start.id(), date);
        while (next.isPresent() && !walked.contains(next.get())) {
          walked.add(next.get());
          next = superior(bodies, next.get(), date);
        }
        if (next.equals(Optional.of(start.id()))
            && walked.stream().min(String::compareTo).equals(next)) {
          circles.putIfAbsent(ImmutableList.copyOf(walked), date.toString());
        }
      }
    }
    return circles;
  }

  private static Optional<String> superior(List<GovernanceBody> bodies, String id, LocalDate day) {
    return bodies.stream()
        .filter(body -> body.id().equals(id) && body.validity().contains(day))
        .findFirst()
        .flatMap(body -> body.reportsTo().at(day))
        .filter(other -> bodies.stream().anyMatch(body -> body.id().equals(other)));
  }
}
