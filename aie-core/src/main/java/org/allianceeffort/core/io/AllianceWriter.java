package org.allianceeffort.core.io;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.allianceeffort.core.alliance.Alliance;
import org.allianceeffort.core.alliance.Charter;
import org.allianceeffort.core.alliance.Clarity;
import org.allianceeffort.core.alliance.CultureAssessment;
import org.allianceeffort.core.alliance.EarlierAlliance;
import org.allianceeffort.core.alliance.GovernanceBody;
import org.allianceeffort.core.alliance.Instrument;
import org.allianceeffort.core.alliance.Item;
import org.allianceeffort.core.alliance.LifecyclePhase;
import org.allianceeffort.core.alliance.Membership;
import org.allianceeffort.core.alliance.Norm;
import org.allianceeffort.core.alliance.Objective;
import org.allianceeffort.core.alliance.Partner;
import org.allianceeffort.core.alliance.PartnerTie;
import org.allianceeffort.core.alliance.Person;
import org.allianceeffort.core.alliance.Recording;
import org.allianceeffort.core.alliance.Risk;
import org.allianceeffort.core.alliance.Role;
import org.allianceeffort.core.alliance.Span;
import org.allianceeffort.core.alliance.Terms;

/** Writes {@code alliance.json}, in the order of keys in which the format lists them. */
final class AllianceWriter {

  private final JsonOut json;
  private final UnaryOperator<String> recordingName;

  /**
   * A writer.
   *
   * @param recordingName the name of the file for the type of a recording
   */
  AllianceWriter(JsonOut json, UnaryOperator<String> recordingName) {
    this.json = json;
    this.recordingName = recordingName;
  }

  void write(Alliance alliance) throws IOException {
    json.object(
        () -> {
          json.text("id", alliance.id());
          json.text("name", alliance.name());
          json.optional("type", alliance.type(), type -> json.text(type.label()));
          json.text("signed", alliance.signed().toString());
          json.text("zone", alliance.zone().getId());
          json.optional("currency", alliance.currency(), json::text);
          json.list("partners", alliance.partners(), this::partner);
          json.list("people", alliance.people(), this::person);
          json.list("bodies", alliance.bodies(), this::body);
          json.list("ties", alliance.ties(), this::tie);
          if (!alliance.charter().equals(Charter.empty())) {
            charter(alliance.charter());
          }
          json.list("instruments", alliance.instruments(), this::instrument);
          json.list("phases", alliance.phases(), this::phase);
          json.list("recording", alliance.recordings(), this::recording);
        });
  }

  private void partner(Partner partner) throws IOException {
    json.object(
        () -> {
          json.text("id", partner.id());
          json.text("name", partner.name());
          if (!partner.organisation()) {
            json.flag("organisation", false);
          }
          json.list("culture", partner.culture(), this::assessment);
        });
  }

  private void assessment(CultureAssessment assessment) throws IOException {
    json.object(
        () -> {
          json.text("dimension", assessment.dimension());
          json.number("score", assessment.score());
          if (assessment.assessors().isPresent()) {
            json.number("assessors", assessment.assessors().getAsInt());
          }
          json.date("assessed", assessment.assessed());
        });
  }

  private void person(Person person) throws IOException {
    json.object(
        () -> {
          json.text("id", person.id());
          json.versioned("partner", person.partner(), json::text);
          json.versioned("level", person.level(), level -> json.text(level.label()));
          json.versioned("roles", person.roles(), this::roles);
          if (!person.trained().isEmpty()) {
            json.object(
                "trained",
                () -> {
                  for (var training : person.trained().entrySet()) {
                    json.date(training.getKey().label(), Optional.of(training.getValue()));
                  }
                });
          }
          json.validity(person.validity());
        });
  }

  private void roles(Collection<Role> roles) throws IOException {
    json.list(roles, role -> json.text(role.label()));
  }

  private void body(GovernanceBody body) throws IOException {
    json.object(
        () -> {
          json.text("id", body.id());
          json.text("name", body.name());
          json.text("kind", body.kind().label());
          json.optional("area", body.area(), json::text);
          json.versioned("mandate", body.mandate(), json::text);
          json.versioned("decision_rights", body.decisionRights(), this::texts);
          json.versioned("reports_to", body.reportsTo(), json::text);
          json.list(
              "members",
              body.members().stream().filter(m -> !m.validity().isDated()).toList(),
              this::member);
          json.versioned("cadence", body.cadence(), this::span);
          json.validity(body.validity());
          json.optional("quorum", body.quorum(), json::number);
        });
  }

  private void member(Membership member) throws IOException {
    json.text(member.person());
  }

  private void texts(Collection<String> texts) throws IOException {
    json.list(texts, json::text);
  }

  private void span(Span span) throws IOException {
    json.text(span.toString());
  }

  private void tie(PartnerTie tie) throws IOException {
    json.object(
        () -> {
          json.list("partners", tie.partners(), json::text);
          json.versioned("competitors", tie.competitors(), json::flag);
          json.list("earlier", tie.earlier(), this::earlier);
        });
  }

  private void earlier(EarlierAlliance earlier) throws IOException {
    json.object(
        () -> {
          json.text("name", earlier.name());
          json.date("ended", earlier.ended());
          json.optional("success", earlier.success(), json::number);
        });
  }

  private void charter(Charter charter) throws IOException {
    json.object(
        "charter",
        () -> {
          json.list("objectives", charter.objectives(), this::objective);
          json.versioned("agreed_shares", charter.agreedShares(), this::shares);
          if (!charter.channels().isAbsent() || !charter.replyWithin().isAbsent()) {
            json.object(
                "communication",
                () -> {
                  json.versioned("channels", charter.channels(), this::texts);
                  json.versioned("reply_within", charter.replyWithin(), this::span);
                });
          }
          json.versioned("terms", charter.terms(), this::terms);
          json.versioned("clarity", charter.clarity(), this::clarity);
          json.list("risks", charter.risks(), this::risk);
          json.versioned("review_cadence", charter.reviewCadence(), this::span);
          json.list("norms", charter.norms(), this::norm);
          json.versioned("integration_areas", charter.integrationAreas(), this::texts);
          json.versioned("processes", charter.processes(), this::texts);
          json.date("partners_assessed", charter.partnersAssessed());
          json.list("relationship_building", charter.relationshipBuilding(), this::date);
          json.versioned("hours_per_fte_month", charter.hoursPerFteMonth(), json::number);
        });
  }

  private void date(LocalDate date) throws IOException {
    json.text(date.toString());
  }

  private void objective(Objective objective) throws IOException {
    json.object(
        () -> {
          json.text("id", objective.id());
          json.text("kind", objective.kind().label());
          json.optional("baseline", objective.baseline(), json::number);
          json.number("target", objective.target());
          json.optional("unit", objective.unit(), json::text);
          json.text("due", objective.due().toString());
        });
  }

  private void shares(Map<String, BigDecimal> shares) throws IOException {
    json.object(
        () -> {
          for (Map.Entry<String, BigDecimal> share : shares.entrySet()) {
            json.number(share.getKey(), share.getValue());
          }
        });
  }

  private void terms(Terms terms) throws IOException {
    json.object(
        () -> {
          json.flag("exit", terms.exit());
          json.flag("intellectual_property", terms.intellectualProperty());
          json.flag("disputes", terms.disputes());
          json.flag("charging", terms.charging());
          json.flag("performance", terms.performance());
        });
  }

  private void clarity(Clarity clarity) throws IOException {
    json.object(
        () -> {
          json.flag("who_does_what", clarity.whoDoesWhat());
          json.flag("information_shared", clarity.informationShared());
          json.flag("standards", clarity.standards());
        });
  }

  private void risk(Risk risk) throws IOException {
    json.object(
        () -> {
          json.text("id", risk.id());
          json.flag("contingency_plan", risk.contingencyPlan());
        });
  }

  private void norm(Norm norm) throws IOException {
    json.object(
        () -> {
          json.text("text", norm.text());
          json.date("from", norm.from());
        });
  }

  private void instrument(Instrument instrument) throws IOException {
    json.object(
        () -> {
          json.text("id", instrument.id());
          json.text("construct", instrument.construct());
          json.number("min", instrument.min());
          json.number("max", instrument.max());
          json.list("items", instrument.items(), this::item);
        });
  }

  private void item(Item item) throws IOException {
    json.object(
        () -> {
          json.text("id", item.id());
          if (item.reversed()) {
            json.flag("reversed", true);
          }
        });
  }

  private void phase(LifecyclePhase phase) throws IOException {
    json.object(
        () -> {
          json.text("phase", phase.phase().label());
          json.validity(phase.validity());
        });
  }

  private void recording(Recording recording) throws IOException {
    json.object(
        () -> {
          json.text("type", recordingName.apply(recording.type()));
          json.validity(recording.validity());
          json.list("partners", recording.partners(), json::text);
          json.number("completeness", recording.completeness());
          json.flag("internal", recording.internal());
        });
  }
}
