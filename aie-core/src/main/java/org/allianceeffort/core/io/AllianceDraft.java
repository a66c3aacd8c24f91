package org.allianceeffort.core.io;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.allianceeffort.core.alliance.Alliance;
import org.allianceeffort.core.alliance.AllianceException;
import org.allianceeffort.core.alliance.AllianceProblem;
import org.allianceeffort.core.alliance.AllianceProblem.Subject;
import org.allianceeffort.core.alliance.GovernanceBody;
import org.allianceeffort.core.alliance.Membership;
import org.allianceeffort.core.alliance.Versioned;

/** An alliance while it is read: {@code alliance.json} first, then {@code members.csv}. */
final class AllianceDraft {

  /** Where a body stands in the file, and how many stand before it. */
  private record Place(int order, JsonValue value) {}

  private final Alliance.Builder alliance = Alliance.builder();
  private final Map<String, Place> places = new HashMap<>();
  private List<GovernanceBody> bodies = new ArrayList<>();
  private final Map<String, List<Membership>> members = new HashMap<>();
  private boolean readable = true;

  Alliance.Builder alliance() {
    return alliance;
  }

  /** The alliance lacks something without which it is none. */
  void spoil() {
    readable = false;
  }

  void bodies(List<GovernanceBody> theBodies) {
    bodies = new ArrayList<>(theBodies);
  }

  /** Remembers where a body stands in the file. */
  void place(String body, JsonValue value) {
    places.putIfAbsent(body, new Place(places.size(), value));
  }

  void add(String body, Membership member) {
    members.computeIfAbsent(body, b -> new ArrayList<>()).add(member);
  }

  /** The alliance, if there is one; what holds it together is judged here. */
  Optional<Alliance> build(JsonReadings json) {
    if (!readable) {
      return Optional.empty();
    }
    Set<String> known = bodies.stream().map(GovernanceBody::id).collect(Collectors.toSet());
    bodies.replaceAll(body -> withMembers(withoutUnread(body, known)));
    try {
      return Optional.of(alliance.bodies(bodies).build());
    } catch (AllianceException broken) {
      broken.problems().forEach(problem -> report(problem, json));
      return withoutReporting();
    }
  }

  private GovernanceBody withMembers(GovernanceBody body) {
    List<Membership> more = members.get(body.id());
    return more == null ? body : body.toBuilder().addAllMembers(more).build();
  }

  /** A body that could not be read is a problem already; who reports to it is not another. */
  private static GovernanceBody withoutUnread(GovernanceBody body, Set<String> known) {
    var reportsTo = body.reportsTo().versions();
    if (reportsTo.stream().allMatch(version -> known.contains(version.value()))) {
      return body;
    }
    return body.toBuilder()
        .reportsTo(
            Versioned.ofVersions(
                reportsTo.stream().filter(version -> known.contains(version.value())).toList()))
        .build();
  }

  /** Reports what the alliance itself refuses, at the first of the bodies that it is about. */
  private void report(AllianceProblem problem, JsonReadings json) {
    Optional<JsonValue> place =
        problem.ids().stream()
            .filter(id -> problem.subject() == Subject.BODY)
            .flatMap(id -> Optional.ofNullable(places.get(id)).stream())
            .min(Comparator.comparingInt(Place::order))
            .map(Place::value);
    json.refused(place, problem.field(), problem.message());
  }

  private Optional<Alliance> withoutReporting() {
    try {
      List<GovernanceBody> alone =
          bodies.stream()
              .map(body -> body.toBuilder().reportsTo(Versioned.absent()).build())
              .toList();
      return Optional.of(alliance.bodies(alone).build());
    } catch (AllianceException broken) {
      return Optional.empty();
    }
  }
}
