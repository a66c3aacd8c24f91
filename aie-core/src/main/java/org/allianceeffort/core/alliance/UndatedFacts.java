package org.allianceeffort.core.alliance;

import com.google.common.collect.ImmutableList;

/** Names the facts that carry no date, with the keys of the file. */
final class UndatedFacts {

  private final ImmutableList.Builder<String> names = ImmutableList.builder();

  private UndatedFacts() {}

  static ImmutableList<String> of(Alliance alliance) {
    UndatedFacts facts = new UndatedFacts();
    alliance.partners().forEach(facts::partner);
    alliance.people().forEach(facts::person);
    alliance.bodies().forEach(facts::body);
    alliance.ties().forEach(facts::tie);
    facts.charter(alliance.charter());
    for (LifecyclePhase phase : alliance.phases()) {
      facts.fact("phase " + quoted(phase.phase().label()), phase.validity().isDated());
    }
    return facts.names.build();
  }

  private void partner(Partner partner) {
    for (CultureAssessment assessment : partner.culture()) {
      fact(
          "partner " + quoted(partner.id()) + ": culture " + quoted(assessment.dimension()),
          assessment.assessed().isPresent());
    }
  }

  private void person(Person person) {
    String name = "person " + quoted(person.id());
    fact(name, person.validity().isDated());
    versions(name + ": partner", person.partner());
    versions(name + ": level", person.level());
    versions(name + ": roles", person.roles());
  }

  private void body(GovernanceBody body) {
    String name = "body " + quoted(body.id());
    fact(name, body.validity().isDated());
    versions(name + ": mandate", body.mandate());
    versions(name + ": decision_rights", body.decisionRights());
    versions(name + ": reports_to", body.reportsTo());
    for (Membership member : body.members()) {
      fact(name + ": member " + quoted(member.person()), member.validity().isDated());
    }
    versions(name + ": cadence", body.cadence());
  }

  private void tie(PartnerTie tie) {
    String name = "tie " + quoted(tie.first()) + " and " + quoted(tie.second());
    versions(name + ": competitors", tie.competitors());
    for (EarlierAlliance earlier : tie.earlier()) {
      fact(name + ": earlier " + quoted(earlier.name()), earlier.ended().isPresent());
    }
  }

  private void charter(Charter charter) {
    versions("charter: agreed_shares", charter.agreedShares());
    versions("charter: channels", charter.channels());
    versions("charter: reply_within", charter.replyWithin());
    versions("charter: terms", charter.terms());
    versions("charter: clarity", charter.clarity());
    versions("charter: review_cadence", charter.reviewCadence());
    for (Norm norm : charter.norms()) {
      fact("charter: norm " + quoted(norm.text()), norm.from().isPresent());
    }
    versions("charter: integration_areas", charter.integrationAreas());
    versions("charter: processes", charter.processes());
    versions("charter: hours_per_fte_month", charter.hoursPerFteMonth());
  }

  private void versions(String name, Versioned<?> fact) {
    fact.versions().forEach(version -> fact(name, version.validity().isDated()));
  }

  private void fact(String name, boolean dated) {
    if (!dated) {
      names.add(name);
    }
  }

  private static String quoted(String text) {
    return "\"" + text + "\"";
  }
}
