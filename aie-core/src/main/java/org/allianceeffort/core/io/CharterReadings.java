package org.allianceeffort.core.io;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.allianceeffort.core.alliance.Charter;
import org.allianceeffort.core.alliance.Clarity;
import org.allianceeffort.core.alliance.Norm;
import org.allianceeffort.core.alliance.Objective;
import org.allianceeffort.core.alliance.ObjectiveKind;
import org.allianceeffort.core.alliance.Risk;
import org.allianceeffort.core.alliance.Terms;

/** How the charter of {@code alliance.json} is read. */
final class CharterReadings {

  private static final CellType<ObjectiveKind> OBJECTIVE_KIND = CellType.oneOf(ObjectiveKind.class);
  private static final CellType<BigDecimal> SHARE = CellType.number(0, 1);

  private final JsonReadings json;
  private final Known known;

  CharterReadings(JsonReadings json, Known known) {
    this.json = json;
    this.known = known;
  }

  Optional<Charter> charter(JsonFacts facts) {
    Charter.Builder charter = Charter.builder();
    if (facts.isMisspelt("objectives")) {
      known.ids(Reference.OBJECTIVE).open();
    }
    facts
        .optional("objectives", json.entries(known.ids(Reference.OBJECTIVE), this::objective))
        .ifPresent(charter::objectives);
    facts.optional("agreed_shares", json.versioned(this::shares)).ifPresent(charter::agreedShares);
    facts.optional(
        "communication", json.object(communication -> communication(communication, charter)));
    facts.optional("terms", json.versioned(json.object(this::terms))).ifPresent(charter::terms);
    facts
        .optional("clarity", json.versioned(json.object(this::clarity)))
        .ifPresent(charter::clarity);
    facts.optional("risks", json.entries(new IdSpace(), this::risk)).ifPresent(charter::risks);
    facts
        .optional("review_cadence", json.versioned(json.text(CellType.span())))
        .ifPresent(charter::reviewCadence);
    facts.optional("norms", json.list(json.object(this::norm))).ifPresent(charter::norms);
    facts
        .optional(
            "integration_areas", json.versionedList(json.distinct(json.text(CellType.word()))))
        .ifPresent(charter::integrationAreas);
    processes(facts, charter);
    facts
        .optional("partners_assessed", json.text(CellType.date()))
        .ifPresent(charter::partnersAssessed);
    facts
        .optional("relationship_building", json.list(json.text(CellType.date())))
        .ifPresent(charter::relationshipBuilding);
    facts
        .optional("hours_per_fte_month", json.versioned(json.number(JsonTypes.ABOVE_ZERO)))
        .ifPresent(charter::hoursPerFteMonth);
    return Optional.of(charter.build());
  }

  private void processes(JsonFacts facts, Charter.Builder charter) {
    IdSpace ids = known.ids(Reference.PROCESS);
    JsonReadings.Reading<String> process =
        value -> {
          Optional<String> word = json.text(CellType.word()).read(value);
          word.ifPresentOrElse(w -> ids.add(w, value.line()), ids::open);
          return word;
        };
    var processes = facts.optional("processes", json.versionedList(json.distinct(process)));
    processes.ifPresent(charter::processes);
    boolean isUnreadable = processes.isEmpty() && facts.value("processes").isPresent();
    if (isUnreadable || facts.isMisspelt("processes")) {
      ids.open();
    }
  }

  private Optional<Objective> objective(JsonFacts facts) {
    Objective.Builder objective = Objective.builder();
    var id = facts.required("id", json.text(JsonTypes.NAME));
    var kind = facts.required("kind", json.text(OBJECTIVE_KIND));
    objective.baseline(facts.optional("baseline", json.number(CellType.number())));
    var target = facts.required("target", json.number(CellType.number()));
    objective.unit(facts.optional("unit", json.text(JsonTypes.NAME)));
    var due = facts.required("due", json.text(CellType.date()));
    if (id.isEmpty() || kind.isEmpty() || target.isEmpty() || due.isEmpty()) {
      return Optional.empty();
    }
    objective.id(id.get()).kind(kind.get()).target(target.get()).due(due.get());
    return Optional.of(objective.build());
  }

  private Optional<ImmutableMap<String, BigDecimal>> shares(JsonValue value) {
    if (value.kind() != JsonValue.Kind.OBJECT) {
      json.wrong(value, "must be an object of partners and their shares");
      return Optional.empty();
    }
    ImmutableMap.Builder<String, BigDecimal> shares = ImmutableMap.builder();
    for (Map.Entry<String, JsonValue> member : value.members().entrySet()) {
      boolean isKnown = json.isKnown(member.getValue(), member.getKey(), Reference.PARTNER, known);
      if (member.getValue().isNull()) {
        continue;
      }
      Optional<BigDecimal> share = json.number(SHARE).read(member.getValue());
      if (isKnown && share.isPresent()) {
        shares.put(member.getKey(), share.get());
      }
    }
    return Optional.of(shares.buildOrThrow());
  }

  /** Reads into the charter; the result only says that the object was one. */
  private Optional<Boolean> communication(JsonFacts facts, Charter.Builder charter) {
    facts
        .optional("channels", json.versionedList(json.distinct(json.text(CellType.word()))))
        .ifPresent(charter::channels);
    facts
        .optional("reply_within", json.versioned(json.text(CellType.span())))
        .ifPresent(charter::replyWithin);
    return Optional.of(true);
  }

  private Optional<Terms> terms(JsonFacts facts) {
    Terms.Builder terms = Terms.builder();
    settled(facts, "exit", terms::exit);
    settled(facts, "intellectual_property", terms::intellectualProperty);
    settled(facts, "disputes", terms::disputes);
    settled(facts, "charging", terms::charging);
    settled(facts, "performance", terms::performance);
    return Optional.of(terms.build());
  }

  private Optional<Clarity> clarity(JsonFacts facts) {
    Clarity.Builder clarity = Clarity.builder();
    settled(facts, "who_does_what", clarity::whoDoesWhat);
    settled(facts, "information_shared", clarity::informationShared);
    settled(facts, "standards", clarity::standards);
    return Optional.of(clarity.build());
  }

  private void settled(JsonFacts facts, String key, Consumer<Boolean> setter) {
    facts.optional(key, json.flag()).ifPresent(setter);
  }

  private Optional<Risk> risk(JsonFacts facts) {
    var id = facts.required("id", json.text(JsonTypes.NAME));
    boolean plan = facts.optional("contingency_plan", json.flag()).orElse(false);
    return id.map(name -> new Risk(name, plan));
  }

  private Optional<Norm> norm(JsonFacts facts) {
    var text = facts.required("text", json.text(JsonTypes.NAME));
    var from = facts.optional("from", json.text(CellType.date()));
    return text.map(words -> new Norm(words, from));
  }
}
