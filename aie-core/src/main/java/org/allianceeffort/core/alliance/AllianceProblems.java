package org.allianceeffort.core.alliance;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.allianceeffort.core.alliance.AllianceProblem.Subject;

/** Everything that keeps an alliance from holding together, found in one go. */
final class AllianceProblems {

  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

  private final Alliance alliance;
  private final ImmutableList.Builder<AllianceProblem> problems = ImmutableList.builder();

  AllianceProblems(Alliance alliance) {
    this.alliance = alliance;
  }

  ImmutableList<AllianceProblem> find() {
    fields();
    unique(Subject.PARTNER, "partner id", alliance.partners(), Partner::id);
    unique(Subject.PERSON, "person id", alliance.people(), Person::id);
    unique(Subject.BODY, "body id", alliance.bodies(), GovernanceBody::id);
    unique(Subject.INSTRUMENT, "instrument id", alliance.instruments(), Instrument::id);
    ties();
    phases();
    people();
    bodies();
    agreements();
    problems.addAll(ReportingCircles.in(alliance.bodies()));
    return problems.build();
  }

  private void fields() {
    rule("id", () -> Rules.text("alliance id", alliance.id()));
    rule("name", () -> Rules.text("alliance name", alliance.name()));
    rule("signed", () -> Rules.date("signed", alliance.signed()));
    alliance
        .currency()
        .filter(currency -> !CURRENCY.matcher(currency).matches())
        .ifPresent(
            currency ->
                ofAlliance(
                    "currency", "currency must be three capital letters: " + quoted(currency)));
    if (alliance.partners().size() < 2) {
      ofAlliance("partners", "partners must be two or more: " + alliance.partners().size());
    }
  }

  private void rule(String field, Runnable check) {
    try {
      check.run();
    } catch (IllegalArgumentException broken) {
      ofAlliance(field, String.valueOf(broken.getMessage()));
    }
  }

  private void ofAlliance(String field, String message) {
    problems.add(new AllianceProblem(Subject.ALLIANCE, ImmutableList.of(), field, message));
  }

  private void add(Subject subject, String id, String field, String message) {
    problems.add(new AllianceProblem(subject, ImmutableList.of(id), field, message));
  }

  private <T> void unique(Subject subject, String field, List<T> values, Function<T, String> id) {
    for (T value : repeated(values, id)) {
      String name = id.apply(value);
      add(subject, name, "id", field + " must be unique: " + quoted(name));
    }
  }

  private void ties() {
    for (PartnerTie tie : repeated(alliance.ties(), PartnerPair::of)) {
      String pair = quoted(tie.first()) + " and " + quoted(tie.second());
      problems.add(
          new AllianceProblem(
              Subject.TIE,
              tie.partners().asList(),
              "partners",
              "tie of partners must be unique: " + pair));
    }
  }

  private void phases() {
    for (LifecyclePhase phase : repeated(alliance.phases(), p -> p.validity().from())) {
      String beginning = phase.validity().from().map(Object::toString).orElse("signing");
      problems.add(
          new AllianceProblem(
              Subject.PHASE,
              ImmutableList.of(),
              "from",
              "beginning of a phase must be unique: " + beginning));
    }
  }

  /** The first repetition of each value that is there again. */
  private static <T> List<T> repeated(List<T> values, Function<T, ?> key) {
    Set<Object> seen = new HashSet<>();
    Set<Object> told = new HashSet<>();
    return values.stream()
        .filter(value -> !seen.add(key.apply(value)) && told.add(key.apply(value)))
        .toList();
  }

  private void people() {
    for (Person person : alliance.people()) {
      for (Version<String> version : person.partner().versions()) {
        partner(
            Subject.PERSON,
            ImmutableList.of(person.id()),
            "partner",
            "person " + quoted(person.id()) + ": partner",
            version.value());
      }
    }
  }

  private void bodies() {
    for (GovernanceBody body : alliance.bodies()) {
      String name = "body " + quoted(body.id());
      for (Version<String> version : body.reportsTo().versions()) {
        if (alliance.body(version.value()).isEmpty()) {
          add(
              Subject.BODY,
              body.id(),
              "reports_to",
              name + ": reports_to must be the id of a body: " + quoted(version.value()));
        }
      }
      for (Membership member : body.members()) {
        if (alliance.person(member.person()).isEmpty()) {
          add(
              Subject.BODY,
              body.id(),
              "members",
              name + ": member must be the id of a person: " + quoted(member.person()));
        }
      }
    }
  }

  private void agreements() {
    for (PartnerTie tie : alliance.ties()) {
      for (String partner : tie.partners()) {
        partner(Subject.TIE, tie.partners().asList(), "partners", "tie: partner", partner);
      }
    }
    for (Version<? extends Map<String, ?>> shares : alliance.charter().agreedShares().versions()) {
      for (String partner : shares.value().keySet()) {
        partner(
            Subject.CHARTER, ImmutableList.of(), "agreed_shares", "charter: agreed share", partner);
      }
    }
    for (Recording recording : alliance.recordings()) {
      for (String partner : recording.partners()) {
        partner(
            Subject.RECORDING,
            ImmutableList.of(recording.type()),
            "partners",
            "recording of " + quoted(recording.type()) + ": partner",
            partner);
      }
    }
  }

  private void partner(
      Subject subject, ImmutableList<String> ids, String field, String name, String partner) {
    if (alliance.partner(partner).isEmpty()) {
      problems.add(
          new AllianceProblem(
              subject, ids, field, name + " must be the id of a partner: " + quoted(partner)));
    }
  }

  private static String quoted(String text) {
    return "\"" + text + "\"";
  }
}
