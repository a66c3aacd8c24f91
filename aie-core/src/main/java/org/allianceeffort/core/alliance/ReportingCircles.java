package org.allianceeffort.core.alliance;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.allianceeffort.core.alliance.AllianceProblem.Subject;

/**
 * Finds bodies that report to each other in a circle on some day.
 *
 * <p>A body that does not exist on a day reports to nobody on it. Lines that close a circle only
 * across different days are in order: a reorganisation may turn the hierarchy round.
 */
final class ReportingCircles {

  private final ImmutableMap<String, GovernanceBody> bodies;

  private ReportingCircles(ImmutableList<GovernanceBody> bodies) {
    this.bodies = Lookups.byId(bodies, GovernanceBody::id);
  }

  static ImmutableList<AllianceProblem> in(ImmutableList<GovernanceBody> bodies) {
    return new ReportingCircles(bodies).find();
  }

  private ImmutableList<AllianceProblem> find() {
    Set<String> suspects = suspects();
    // A circle is closed by the line of it that begins last, so it is enough to follow each line on
    // its first day.
    Map<LocalDate, List<String>> beginnings = new TreeMap<>();
    for (String id : suspects) {
      GovernanceBody body = body(id);
      for (Version<String> version : body.reportsTo().versions()) {
        version
            .validity()
            .intersection(body.validity())
            .map(common -> common.from().orElse(LocalDate.MIN))
            .ifPresent(day -> beginnings.computeIfAbsent(day, d -> new ArrayList<>()).add(id));
      }
    }
    Map<ImmutableList<String>, LocalDate> circles = new LinkedHashMap<>();
    beginnings.forEach((day, starts) -> follow(day, starts, circles));
    return circles.entrySet().stream()
        .map(circle -> describe(circle.getKey(), circle.getValue()))
        .collect(toImmutableList());
  }

  /**
   * The bodies left when those to which nobody reports are taken away again and again: none if
   * there is no circle.
   */
  private Set<String> suspects() {
    Map<String, Integer> reporting = new HashMap<>();
    bodies
        .values()
        .forEach(body -> superiors(body).forEach(id -> reporting.merge(id, 1, Integer::sum)));
    Set<String> left = new LinkedHashSet<>(bodies.keySet());
    Deque<String> free = new ArrayDeque<>();
    bodies.keySet().stream().filter(id -> !reporting.containsKey(id)).forEach(free::add);
    while (!free.isEmpty()) {
      String id = free.remove();
      left.remove(id);
      for (String superior : superiors(body(id))) {
        if (reporting.merge(superior, -1, Integer::sum) == 0) {
          free.add(superior);
        }
      }
    }
    return left;
  }

  private Set<String> superiors(GovernanceBody body) {
    Set<String> superiors = new LinkedHashSet<>();
    body.reportsTo().versions().stream()
        .map(Version::value)
        .filter(bodies::containsKey)
        .forEach(superiors::add);
    return superiors;
  }

  private void follow(
      LocalDate day, List<String> starts, Map<ImmutableList<String>, LocalDate> circles) {
    Set<String> done = new HashSet<>();
    for (String start : starts) {
      Map<String, Integer> path = new HashMap<>();
      List<String> walked = new ArrayList<>();
      Optional<String> next = Optional.of(start);
      while (next.isPresent() && done.add(next.get())) {
        path.put(next.get(), walked.size());
        walked.add(next.get());
        next = superiorAt(next.get(), day);
      }
      next.map(path::get)
          .ifPresent(
              first -> circles.putIfAbsent(turned(walked.subList(first, walked.size())), day));
    }
  }

  private Optional<String> superiorAt(String id, LocalDate day) {
    GovernanceBody body = body(id);
    return body.validity().contains(day)
        ? body.reportsTo().at(day).filter(bodies::containsKey)
        : Optional.empty();
  }

  private GovernanceBody body(String id) {
    return requireNonNull(bodies.get(id));
  }

  /** One name for a circle, wherever the walk entered it: its smallest id first. */
  private static ImmutableList<String> turned(List<String> circle) {
    int least = circle.indexOf(Collections.min(circle));
    return ImmutableList.<String>builder()
        .addAll(circle.subList(least, circle.size()))
        .addAll(circle.subList(0, least))
        .build();
  }

  private static AllianceProblem describe(ImmutableList<String> circle, LocalDate day) {
    StringBuilder text = new StringBuilder("bodies must not report to each other in a circle: ");
    circle.forEach(id -> text.append('"').append(id).append("\" to "));
    text.append('"').append(circle.get(0));
    text.append(day.equals(LocalDate.MIN) ? "\" from signing" : "\" from " + day);
    return new AllianceProblem(Subject.BODY, circle, "reports_to", text.toString());
  }
}
