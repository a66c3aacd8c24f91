package org.allianceeffort.core.alliance;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Everything that keeps an alliance from holding together, found in one go. */
final class AllianceProblems {

  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

  private final Alliance alliance;
  private final ImmutableList.Builder<String> problems = ImmutableList.builder();

  AllianceProblems(Alliance alliance) {
    this.alliance = alliance;
  }

  ImmutableList<String> find() {
    fields();
    unique("partner id", alliance.partners(), partner -> quoted(partner.id()));
    unique("person id", alliance.people(), person -> quoted(person.id()));
    unique("body id", alliance.bodies(), body -> quoted(body.id()));
    unique("instrument id", alliance.instruments(), instrument -> quoted(instrument.id()));
    unique("tie of partners", alliance.ties(), tie -> pair(tie));
    unique(
        "beginning of a phase",
        alliance.phases(),
        phase -> phase.validity().from().map(Object::toString).orElse("signing"));
    people();
    bodies();
    agreements();
    ReportingCircles.in(alliance.bodies()).forEach(problems::add);
    return problems.build();
  }

  private void fields() {
    rule(() -> Rules.text("alliance id", alliance.id()));
    rule(() -> Rules.text("alliance name", alliance.name()));
    rule(() -> Rules.date("signed", alliance.signed()));
    alliance
        .currency()
        .filter(currency -> !CURRENCY.matcher(currency).matches())
        .ifPresent(
            currency ->
                problems.add("currency must be three capital letters: " + quoted(currency)));
    if (alliance.partners().size() < 2) {
      problems.add("partners must be two or more: " + alliance.partners().size());
    }
  }

  private void rule(Runnable check) {
    try {
      check.run();
    } catch (IllegalArgumentException broken) {
      problems.add(String.valueOf(broken.getMessage()));
    }
  }

  private <T> void unique(String field, List<T> values, Function<T, String> key) {
    Set<String> seen = new HashSet<>();
    Set<String> told = new HashSet<>();
    for (T value : values) {
      String name = key.apply(value);
      if (!seen.add(name) && told.add(name)) {
        problems.add(field + " must be unique: " + name);
      }
    }
  }

  private void people() {
    for (Person person : alliance.people()) {
      for (Version<String> version : person.partner().versions()) {
        partner("person " + quoted(person.id()) + ": partner", version.value());
      }
    }
  }

  private void bodies() {
    for (GovernanceBody body : alliance.bodies()) {
      for (Version<String> version : body.reportsTo().versions()) {
        if (alliance.body(version.value()).isEmpty()) {
          problems.add(
              "body "
                  + quoted(body.id())
                  + ": reports_to must be the id of a body: "
                  + quoted(version.value()));
        }
      }
      for (Membership member : body.members()) {
        if (alliance.person(member.person()).isEmpty()) {
          problems.add(
              "body "
                  + quoted(body.id())
                  + ": member must be the id of a person: "
                  + quoted(member.person()));
        }
      }
    }
  }

  private void agreements() {
    for (PartnerTie tie : alliance.ties()) {
      tie.partners().forEach(partner -> partner("tie: partner", partner));
    }
    for (Version<? extends Map<String, ?>> shares : alliance.charter().agreedShares().versions()) {
      shares.value().keySet().forEach(partner -> partner("charter: agreed share", partner));
    }
    for (Recording recording : alliance.recordings()) {
      recording
          .partners()
          .forEach(
              partner ->
                  partner("recording of " + quoted(recording.type()) + ": partner", partner));
    }
  }

  private void partner(String field, String id) {
    if (alliance.partner(id).isEmpty()) {
      problems.add(field + " must be the id of a partner: " + quoted(id));
    }
  }

  private static String pair(PartnerTie tie) {
    return quoted(tie.first()) + " and " + quoted(tie.second());
  }

  private static String quoted(String text) {
    return "\"" + text + "\"";
  }
}
