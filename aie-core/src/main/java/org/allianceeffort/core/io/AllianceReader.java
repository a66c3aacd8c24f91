package org.allianceeffort.core.io;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.allianceeffort.core.alliance.AllianceType;
import org.allianceeffort.core.alliance.BodyKind;
import org.allianceeffort.core.alliance.CultureAssessment;
import org.allianceeffort.core.alliance.EarlierAlliance;
import org.allianceeffort.core.alliance.GovernanceBody;
import org.allianceeffort.core.alliance.Instrument;
import org.allianceeffort.core.alliance.Item;
import org.allianceeffort.core.alliance.Level;
import org.allianceeffort.core.alliance.LifecyclePhase;
import org.allianceeffort.core.alliance.Membership;
import org.allianceeffort.core.alliance.Partner;
import org.allianceeffort.core.alliance.PartnerTie;
import org.allianceeffort.core.alliance.Person;
import org.allianceeffort.core.alliance.Phase;
import org.allianceeffort.core.alliance.Recording;
import org.allianceeffort.core.alliance.Role;
import org.allianceeffort.core.alliance.Training;
import org.allianceeffort.core.alliance.Validity;

/**
 * Reads {@code alliance.json} into a draft; a fact that cannot be read is one that is not stated.
 */
final class AllianceReader {

  private static final CellType<Level> LEVEL = CellType.oneOf(Level.class);
  private static final CellType<Role> ROLE = CellType.oneOf(Role.class);
  private static final CellType<BodyKind> BODY_KIND = CellType.oneOf(BodyKind.class);
  private static final CellType<Phase> PHASE = CellType.oneOf(Phase.class);
  private static final CellType<AllianceType> ALLIANCE_TYPE = CellType.oneOf(AllianceType.class);
  private static final CellType<BigDecimal> CULTURE_SCORE = CellType.number(1, 7);
  private static final CellType<BigDecimal> SHARE = CellType.number(0, 1);
  private static final CellType<Integer> ASSESSORS = CellType.integer(1, Integer.MAX_VALUE);

  private final JsonReadings json;
  private final Known known;
  private final Map<String, String> recordingTypes;
  private final AllianceDraft draft = new AllianceDraft();

  /**
   * A reader.
   *
   * @param recordingTypes the types that a recording may speak of, by the names of their files
   */
  AllianceReader(JsonReadings json, Known known, Map<String, String> recordingTypes) {
    this.json = json;
    this.known = known;
    this.recordingTypes = recordingTypes;
  }

  AllianceDraft read(JsonValue file) {
    if (json.object(this::alliance).read(file).isEmpty()) {
      draft.spoil();
    }
    if (file.kind() != JsonValue.Kind.OBJECT) {
      known.openAll();
    }
    return draft;
  }

  private Optional<AllianceDraft> alliance(JsonFacts facts) {
    var alliance = draft.alliance();
    openMisspelt(facts);
    facts.required("id", json.text(JsonTypes.NAME)).ifPresent(alliance::id);
    facts.required("name", json.text(JsonTypes.NAME)).ifPresent(alliance::name);
    facts.optional("type", json.text(ALLIANCE_TYPE)).ifPresent(alliance::type);
    facts.required("signed", json.text(CellType.date())).ifPresent(alliance::signed);
    facts
        .optional("zone", json.text(JsonTypes.ZONE))
        .ifPresent(
            zone -> {
              alliance.zone(zone);
              known.zone(zone);
            });
    facts.optional("currency", json.text(CellType.currency())).ifPresent(alliance::currency);
    partners(facts);
    facts
        .optional("people", json.entries(known.ids(Reference.PERSON), this::person))
        .ifPresent(
            people -> {
              alliance.people(people);
              people.forEach(known::add);
            });
    facts
        .optional("bodies", json.entries(known.ids(Reference.BODY), this::body))
        .ifPresent(draft::bodies);
    facts.optional("ties", this::ties).ifPresent(alliance::ties);
    facts
        .optional("charter", json.object(new CharterReadings(json, known)::charter))
        .ifPresentOrElse(alliance::charter, () -> openCharter(facts.value("charter").isPresent()));
    facts
        .optional("instruments", json.entries(known.ids(Reference.INSTRUMENT), this::instrument))
        .ifPresent(alliance::instruments);
    facts.optional("phases", this::phases).ifPresent(alliance::phases);
    facts
        .optional("recording", json.list(json.object(this::recording)))
        .ifPresent(alliance::recordings);
    return Optional.of(draft);
  }

  /** What a section holds whose name is misspelt is there, but nobody knows what it is. */
  private void openMisspelt(JsonFacts facts) {
    Map.of(
            "people", Reference.PERSON,
            "bodies", Reference.BODY,
            "instruments", Reference.INSTRUMENT)
        .forEach(
            (section, things) -> {
              if (facts.isMisspelt(section)) {
                known.ids(things).open();
              }
            });
    openCharter(facts.isMisspelt("charter"));
  }

  private void openCharter(boolean isUnreadable) {
    if (isUnreadable) {
      known.ids(Reference.OBJECTIVE).open();
      known.ids(Reference.PROCESS).open();
    }
  }

  private void partners(JsonFacts facts) {
    var partners =
        facts.required("partners", json.entries(known.ids(Reference.PARTNER), this::partner));
    partners.ifPresent(draft.alliance()::partners);
    if (partners.isEmpty()) {
      known.ids(Reference.PARTNER).open();
    } else if (partners.get().size() < 2) {
      draft.spoil();
    }
    facts
        .value("partners")
        .filter(list -> list.kind() == JsonValue.Kind.ARRAY && list.elements().size() < 2)
        .ifPresent(list -> json.wrong(list, "must be two partners or more"));
  }

  private Optional<Partner> partner(JsonFacts facts) {
    Partner.Builder partner = Partner.builder();
    var id = facts.required("id", json.text(JsonTypes.NAME));
    var name = facts.required("name", json.text(JsonTypes.NAME));
    facts.optional("organisation", json.flag()).ifPresent(partner::organisation);
    Map<String, Long> assessments = new HashMap<>();
    facts
        .optional("culture", json.list(json.object(a -> assessment(a, assessments))))
        .ifPresent(partner::culture);
    if (id.isEmpty() || name.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(partner.id(id.get()).name(name.get()).build());
  }

  private Optional<CultureAssessment> assessment(JsonFacts facts, Map<String, Long> others) {
    var dimension = facts.required("dimension", json.text(CellType.word()));
    var score = facts.required("score", json.number(CULTURE_SCORE));
    var assessors = facts.optional("assessors", json.number(ASSESSORS));
    var assessed = facts.optional("assessed", json.text(CellType.date()));
    if (dimension.isEmpty() || score.isEmpty()) {
      return Optional.empty();
    }
    Long before =
        others.putIfAbsent(
            dimension.get() + assessed.map(LocalDate::toString).orElse(""), facts.object().line());
    if (before != null) {
      json.refused(
          Optional.of(facts.object()),
          "dimension",
          "must be assessed once on a day, but is given on line " + before);
      return Optional.empty();
    }
    CultureAssessment.Builder assessment = CultureAssessment.builder();
    assessors.ifPresent(count -> assessment.assessors(OptionalInt.of(count)));
    return Optional.of(
        assessment.dimension(dimension.get()).score(score.get()).assessed(assessed).build());
  }

  private Optional<Person> person(JsonFacts facts) {
    Person.Builder person = Person.builder();
    var id = facts.required("id", json.text(JsonTypes.NAME));
    var partner =
        facts.required("partner", json.versioned(json.reference(Reference.PARTNER, known)));
    facts.optional("level", json.versioned(json.text(LEVEL))).ifPresent(person::level);
    facts.optional("roles", json.versionedList(roles())).ifPresent(person::roles);
    facts.optional("trained", this::trained).ifPresent(person::trained);
    person.validity(json.validity(facts));
    if (id.isEmpty() || partner.isEmpty() || partner.get().isAbsent()) {
      if (partner.isPresent() && partner.get().isAbsent()) {
        facts.value("partner").ifPresent(this::requireVersion);
      }
      return Optional.empty();
    }
    return Optional.of(person.id(id.get()).partner(partner.get()).build());
  }

  private void requireVersion(JsonValue versions) {
    if (versions.elements().isEmpty()) {
      json.wrong(versions, "must have a version");
    }
  }

  private JsonReadings.Reading<ImmutableSet<Role>> roles() {
    return value -> json.distinct(json.text(ROLE)).read(value).map(ImmutableSet::copyOf);
  }

  private Optional<ImmutableMap<Training, LocalDate>> trained(JsonValue value) {
    Map<Training, LocalDate> trained = new EnumMap<>(Training.class);
    return json.object(
            facts -> {
              for (Training training : Training.values()) {
                facts
                    .optional(training.label(), json.text(CellType.date()))
                    .ifPresent(day -> trained.put(training, day));
              }
              return Optional.of(ImmutableMap.copyOf(trained));
            })
        .read(value);
  }

  private Optional<GovernanceBody> body(JsonFacts facts) {
    GovernanceBody.Builder body = GovernanceBody.builder();
    var id = facts.required("id", json.text(JsonTypes.NAME));
    var name = facts.required("name", json.text(JsonTypes.NAME));
    var kind = facts.required("kind", json.text(BODY_KIND));
    body.area(facts.optional("area", json.text(CellType.word())));
    facts.optional("mandate", json.versioned(json.text(JsonTypes.NAME))).ifPresent(body::mandate);
    facts
        .optional("decision_rights", json.versionedList(json.list(json.text(JsonTypes.NAME))))
        .ifPresent(body::decisionRights);
    facts
        .optional("reports_to", json.versioned(json.reference(Reference.BODY, known)))
        .ifPresent(body::reportsTo);
    facts
        .optional("members", json.list(json.reference(Reference.PERSON, known)))
        .ifPresent(people -> people.forEach(person -> body.addMember(Membership.of(person))));
    facts.optional("cadence", json.versioned(json.text(CellType.span()))).ifPresent(body::cadence);
    body.quorum(facts.optional("quorum", json.number(SHARE)));
    body.validity(json.validity(facts));
    if (id.isEmpty() || name.isEmpty() || kind.isEmpty()) {
      return Optional.empty();
    }
    draft.place(id.get(), facts.object());
    return Optional.of(body.id(id.get()).name(name.get()).kind(kind.get()).build());
  }

  private Optional<? extends Collection<PartnerTie>> ties(JsonValue value) {
    Map<String, Map<String, Long>> lines = new HashMap<>();
    return json.list(json.object(facts -> tie(facts, lines))).read(value);
  }

  private Optional<PartnerTie> tie(JsonFacts facts, Map<String, Map<String, Long>> lines) {
    PartnerTie.Builder tie = PartnerTie.builder();
    var pair = facts.required("partners", this::pair);
    facts.optional("competitors", json.versioned(json.flag())).ifPresent(tie::competitors);
    facts.optional("earlier", json.list(json.object(this::earlier))).ifPresent(tie::earlier);
    if (pair.isEmpty()) {
      return Optional.empty();
    }
    Long before =
        lines
            .computeIfAbsent(pair.get().first(), first -> new HashMap<>())
            .putIfAbsent(pair.get().last(), facts.object().line());
    if (before != null) {
      facts.value("partners").ifPresent(value -> json.wrong(value, Problems.unique(before)));
      return Optional.empty();
    }
    return Optional.of(tie.partners(pair.get()).build());
  }

  private Optional<ImmutableSortedSet<String>> pair(JsonValue value) {
    var partners = json.list(json.reference(Reference.PARTNER, known)).read(value);
    if (partners.isEmpty()) {
      return Optional.empty();
    }
    long different = value.elements().stream().map(JsonValue::text).distinct().count();
    if (value.elements().size() != 2 || different != 2) {
      json.wrong(value, "must be two different partners");
      return Optional.empty();
    }
    return Optional.of(ImmutableSortedSet.copyOf(partners.get())).filter(pair -> pair.size() == 2);
  }

  private Optional<EarlierAlliance> earlier(JsonFacts facts) {
    var name = facts.required("name", json.text(JsonTypes.NAME));
    var ended = facts.optional("ended", json.text(CellType.date()));
    var success = facts.optional("success", json.number(SHARE));
    return name.map(text -> new EarlierAlliance(text, ended, success));
  }

  private Optional<Instrument> instrument(JsonFacts facts) {
    Instrument.Builder instrument = Instrument.builder();
    var id = facts.required("id", json.text(JsonTypes.NAME));
    var construct = facts.required("construct", json.text(CellType.word()));
    var min = facts.required("min", json.number(CellType.integer()));
    var max = facts.required("max", json.number(CellType.integer()));
    IdSpace itemIds = new IdSpace();
    var items = facts.required("items", json.entries(itemIds, this::item));
    boolean hasItems = facts.value("items").filter(list -> !list.elements().isEmpty()).isPresent();
    if (items.isPresent() && !hasItems) {
      facts.value("items").ifPresent(list -> json.wrong(list, "must have an item"));
    }
    boolean ordered = min.isEmpty() || max.isEmpty() || min.get() < max.get();
    if (!ordered) {
      facts.value("max").ifPresent(value -> json.wrong(value, "must be above min: " + min.get()));
    }
    if (id.isEmpty()
        || construct.isEmpty()
        || min.isEmpty()
        || max.isEmpty()
        || items.isEmpty()
        || items.get().isEmpty()
        || !ordered) {
      return Optional.empty();
    }
    Instrument made =
        instrument
            .id(id.get())
            .construct(construct.get())
            .min(min.get())
            .max(max.get())
            .items(items.get())
            .build();
    known.add(made, itemIds);
    return Optional.of(made);
  }

  private Optional<Item> item(JsonFacts facts) {
    var id = facts.required("id", json.text(JsonTypes.NAME));
    boolean reversed = facts.optional("reversed", json.flag()).orElse(false);
    return id.map(name -> new Item(name, reversed));
  }

  private Optional<List<LifecyclePhase>> phases(JsonValue value) {
    Map<Optional<LocalDate>, Long> beginnings = new HashMap<>();
    return json.list(json.object(facts -> phase(facts, beginnings))).read(value).map(List::copyOf);
  }

  private Optional<LifecyclePhase> phase(
      JsonFacts facts, Map<Optional<LocalDate>, Long> beginnings) {
    var phase = facts.required("phase", json.text(PHASE));
    Validity validity = json.validity(facts);
    if (facts.hasUnreadableDates()) {
      return Optional.empty();
    }
    Long before = beginnings.putIfAbsent(validity.from(), facts.object().line());
    if (before != null) {
      json.refused(
          Optional.of(facts.object()),
          "from",
          "must differ from the beginning of another phase, on line " + before);
      return Optional.empty();
    }
    return phase.map(which -> new LifecyclePhase(which, validity));
  }

  private Optional<Recording> recording(JsonFacts facts) {
    Recording.Builder recording = Recording.builder();
    var type = facts.required("type", this::recordingType);
    recording.validity(json.validity(facts));
    facts
        .optional("partners", json.distinct(json.reference(Reference.PARTNER, known)))
        .ifPresent(recording::partners);
    facts.optional("completeness", json.number(SHARE)).ifPresent(recording::completeness);
    facts.optional("internal", json.flag()).ifPresent(recording::internal);
    return type.map(name -> recording.type(name).build());
  }

  private Optional<String> recordingType(JsonValue value) {
    String name = value.text();
    if (value.kind() != JsonValue.Kind.STRING) {
      json.wrong(value, "must be the name of a file without .csv, as a text");
      return Optional.empty();
    }
    if (recordingTypes.containsKey(name)) {
      return Optional.ofNullable(recordingTypes.get(name));
    }
    if (name.startsWith("x_")) {
      return Optional.of(name);
    }
    json.unknown(value, name, "must be the name of a file without .csv", recordingTypes.keySet());
    return Optional.empty();
  }
}
