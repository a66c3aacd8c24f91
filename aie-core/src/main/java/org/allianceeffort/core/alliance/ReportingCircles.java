package org.allianceeffort.core.alliance;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.allianceeffort.core.alliance.AllianceProblem.Subject;

/**
 * Finds bodies that report to each other in a circle on some day.
 *
 * <p>A body that does not exist on a day reports to nobody on it. Lines that close a circle only
 * across different days are in order: a reorganisation may turn the hierarchy round.
 *
 * <p>Circles may share bodies, so that all of them can be far more than the bodies: beyond a bound,
 * further ones are not looked for.
 */
final class ReportingCircles {

  /** So many letters the names of the bodies of all circles may have; the first is found anyway. */
  private static final int MOST_LETTERS = 10_000_000;

  private final ImmutableMap<String, GovernanceBody> bodies;
  private final JoinedBodies joined = new JoinedBodies();

  /** The circles found so far; in an order, since ids may be made to have one hash. */
  private final Set<ImmutableList<String>> circles =
      new TreeSet<>(Comparators.lexicographical(Comparator.<String>naturalOrder()));

  /** Each circle from its first day, in the order of those days. */
  private final ImmutableList.Builder<AllianceProblem> problems = ImmutableList.builder();

  private long letters;

  private ReportingCircles(ImmutableList<GovernanceBody> bodies) {
    this.bodies = Lookups.byId(bodies, GovernanceBody::id);
  }

  static ImmutableList<AllianceProblem> in(ImmutableList<GovernanceBody> bodies) {
    return new ReportingCircles(bodies).find();
  }

  private ImmutableList<AllianceProblem> find() {
    List<Line> lines = lines();
    List<LocalDate> days = lines.stream().map(Line::from).distinct().sorted().toList();
    if (!days.isEmpty()) {
      // A circle is closed by the line of it that begins last, so it is enough to look at the days
      // on which lines begin.
      look(days, 0, days.size(), lines);
    }
    return problems.build();
  }

  /**
   * Who reports to whom from a day on until another.
   *
   * @param body the body that reports
   * @param superior the body to which it reports
   * @param from the first day
   * @param until the day after the last
   */
  private record Line(String body, String superior, LocalDate from, LocalDate until) {

    boolean covers(LocalDate first, LocalDate last) {
      return !from.isAfter(first) && until.isAfter(last);
    }

    boolean overlaps(LocalDate first, LocalDate last) {
      return !from.isAfter(last) && until.isAfter(first);
    }
  }

  private List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (String id : suspects()) {
      GovernanceBody body = body(id);
      for (Version<String> version : body.reportsTo().versions()) {
        if (bodies.containsKey(version.value())) {
          version
              .validity()
              .intersection(body.validity())
              .map(
                  common ->
                      new Line(
                          id,
                          version.value(),
                          common.from().orElse(LocalDate.MIN),
                          common.until().orElse(LocalDate.MAX)))
              .ifPresent(lines::add);
        }
      }
    }
    return lines;
  }

  /**
   * Looks for circles on some days, one half after the other; what holds on all of them is joined
   * once. A body reports to one other at most, so that a line between two that are joined already
   * closes a circle and is part of it.
   */
  private void look(List<LocalDate> days, int first, int end, List<Line> lines) {
    if (letters > MOST_LETTERS) {
      return;
    }
    int joints = joined.joints();
    List<Line> partly = new ArrayList<>();
    for (Line line : lines) {
      if (!line.covers(days.get(first), days.get(end - 1))) {
        partly.add(line);
      } else if (!joined.join(line.body, line.superior) && letters <= MOST_LETTERS) {
        ImmutableList<String> circle = circle(line.body, days.get(first));
        if (circles.add(circle)) {
          problems.add(describe(circle, days.get(first)));
        }
      }
    }
    if (!partly.isEmpty()) {
      int middle = (first + end) >>> 1;
      look(days, first, middle, overlapping(partly, days.get(first), days.get(middle - 1)));
      look(days, middle, end, overlapping(partly, days.get(middle), days.get(end - 1)));
    }
    joined.takeBackTo(joints);
  }

  private static List<Line> overlapping(List<Line> lines, LocalDate first, LocalDate last) {
    return lines.stream().filter(line -> line.overlaps(first, last)).toList();
  }

  private ImmutableList<String> circle(String start, LocalDate day) {
    List<String> circle = new ArrayList<>();
    String next = start;
    do {
      circle.add(next);
      letters += next.length() + 1L;
      next = superiorAt(next, day).orElseThrow();
    } while (!next.equals(start));
    return turned(circle);
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
