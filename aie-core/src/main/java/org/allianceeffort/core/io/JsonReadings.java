package org.allianceeffort.core.io;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.allianceeffort.core.alliance.Validity;
import org.allianceeffort.core.alliance.Version;
import org.allianceeffort.core.alliance.Versioned;

/** How the values of a JSON file are read, each reporting what is wrong with it. */
class JsonReadings {

  /** Reads a value; empty, after a problem has been reported, if it cannot be read. */
  interface Reading<T> {
    Optional<T> read(JsonValue value);
  }

  /** Makes a thing of the facts of an object; empty if it cannot be made. */
  interface Making<T> {
    Optional<T> make(JsonFacts facts);
  }

  private final String file;
  private final Problems problems;

  JsonReadings(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /** A problem of a value. */
  void wrong(JsonValue value, String rule) {
    problems.value(file, value.line(), value.pointer(), value.text(), rule);
  }

  /** A problem of a value that is not among those known. */
  void unknown(JsonValue value, String found, String rule, java.util.Collection<String> known) {
    problems.unknown(file, value.line(), value.pointer(), found, rule, known);
  }

  /** A problem that is not about one value alone: of a member of an object, or of the file. */
  void refused(Optional<JsonValue> object, String member, String rule) {
    if (object.isPresent()) {
      JsonValue place = object.get().members().getOrDefault(member, object.get());
      problems.missing(file, place.line(), object.get().pointerTo(member), rule);
    } else {
      problems.file(file, rule);
    }
  }

  /** An object; {@code making} asks for its facts, and what it did not ask for is reported. */
  <T> Reading<T> object(Making<T> making) {
    return value -> {
      if (value.kind() != JsonValue.Kind.OBJECT) {
        wrong(value, "must be " + JsonValue.Kind.OBJECT.noun());
        return Optional.empty();
      }
      JsonFacts facts = new JsonFacts(file, problems, value);
      Optional<T> made = refusing(value, () -> making.make(facts));
      return facts.end() ? made : Optional.empty();
    };
  }

  /** Turns what a value type refuses by itself into a problem. */
  private <T> Optional<T> refusing(
      JsonValue value, java.util.function.Supplier<Optional<T>> making) {
    try {
      return making.get();
    } catch (IllegalArgumentException refused) {
      problems.missing(file, value.line(), value.pointer(), String.valueOf(refused.getMessage()));
      return Optional.empty();
    }
  }

  /** The elements of a list that can be read. */
  <T> Reading<ImmutableList<T>> list(Reading<T> element) {
    return value -> {
      if (value.kind() != JsonValue.Kind.ARRAY) {
        wrong(value, "must be " + JsonValue.Kind.ARRAY.noun());
        return Optional.empty();
      }
      ImmutableList.Builder<T> list = ImmutableList.builder();
      value.elements().forEach(e -> element.read(e).ifPresent(list::add));
      return Optional.of(list.build());
    };
  }

  /** The elements of a list that can be read, none of them twice. */
  <T> Reading<ImmutableList<T>> distinct(Reading<T> element) {
    return value -> {
      Map<T, Long> lines = new HashMap<>();
      return list((JsonValue e) ->
              element
                  .read(e)
                  .filter(
                      read -> {
                        Long before = lines.putIfAbsent(read, e.line());
                        if (before != null) {
                          wrong(e, Problems.unique(before));
                        }
                        return before == null;
                      }))
          .read(value);
    };
  }

  /**
   * The things of a list that have an id. All ids are taken down before the first thing is read, so
   * that things may refer to each other; of one that cannot be read, only the id is remembered.
   */
  <T> Reading<ImmutableList<T>> entries(IdSpace ids, Making<T> making) {
    return value -> {
      Set<JsonValue> repeated = new HashSet<>();
      for (JsonValue element : value.elements()) {
        Optional<JsonValue> id = idOf(element);
        if (id.isEmpty()) {
          ids.open();
        } else {
          Optional<Long> before = ids.add(id.get().text(), id.get().line(), element.fingerprint());
          before.ifPresent(line -> wrong(id.get(), Problems.unique(line)));
          before.ifPresent(line -> repeated.add(element));
        }
      }
      if (value.kind() != JsonValue.Kind.ARRAY) {
        ids.open();
      }
      return list((JsonValue element) -> {
            Optional<T> made = object(making).read(element);
            if (repeated.contains(element)) {
              return Optional.empty();
            }
            if (made.isEmpty()) {
              idOf(element).ifPresent(id -> ids.takeBack(id.text()));
            }
            return made;
          })
          .read(value);
    };
  }

  private static Optional<JsonValue> idOf(JsonValue element) {
    return Optional.ofNullable(element.members().get("id"))
        .filter(id -> id.kind() == JsonValue.Kind.STRING && !id.text().isBlank());
  }

  /** A value of a type that is written as a text. */
  <T> Reading<T> text(CellType<T> type) {
    return cell(JsonValue.Kind.STRING, type);
  }

  /** A value of a type that is written as a number. */
  <T> Reading<T> number(CellType<T> type) {
    return cell(JsonValue.Kind.NUMBER, type);
  }

  /** True or false. */
  Reading<Boolean> flag() {
    return cell(JsonValue.Kind.FLAG, CellType.flag());
  }

  private <T> Reading<T> cell(JsonValue.Kind kind, CellType<T> type) {
    return value -> {
      if (value.kind() != kind) {
        wrong(value, type.rule() + form(kind, value.kind()));
        return Optional.empty();
      }
      if (hasHalfCharacter(value.text())) {
        wrong(value, "must not have half of a character");
        return Optional.empty();
      }
      Optional<T> read = type.parse(value.text());
      if (read.isEmpty()) {
        problems.refused(file, value.line(), value.pointer(), value.text(), type, false);
      }
      return read;
    };
  }

  /** How a value of another kind would have to be written. */
  private static String form(JsonValue.Kind kind, JsonValue.Kind given) {
    return switch (kind) {
      case FLAG -> "";
      case NUMBER -> given == JsonValue.Kind.STRING ? ", without quotes" : "";
      default -> ", as " + kind.noun();
    };
  }

  private static boolean hasHalfCharacter(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        return true;
      }
    }
    return false;
  }

  /** The id of something that must be known. */
  Reading<String> reference(Reference what, Known known) {
    return value -> {
      if (value.kind() != JsonValue.Kind.STRING) {
        wrong(value, "must be the id of a " + what.noun() + ", as a text");
        return Optional.empty();
      }
      return isKnown(value, value.text(), what, known)
          ? Optional.of(value.text())
          : Optional.empty();
    };
  }

  /** Whether an id at a place is known; reported if it is certainly not. */
  boolean isKnown(JsonValue value, String id, Reference what, Known known) {
    IdSpace ids = known.ids(what);
    if (ids.isUnknown(id)) {
      unknown(value, id, "must be the id of a known " + what.noun(), ids.known());
    }
    return ids.isKnown(id);
  }

  /** From when until when the thing of these facts holds. */
  Validity validity(JsonFacts facts) {
    Optional<LocalDate> from = facts.optional("from", text(CellType.date()));
    Optional<LocalDate> until =
        facts.optional(
            "until",
            value -> {
              Optional<LocalDate> day = text(CellType.date()).read(value);
              if (day.isPresent() && from.isPresent() && day.get().isBefore(from.get())) {
                wrong(value, "must not be before from: " + from.get());
                return Optional.empty();
              }
              return day;
            });
    return Validity.of(from, until);
  }

  /** A value that stands alone, or a list of versions of it; none makes it absent. */
  <T> Reading<Versioned<T>> versioned(Reading<T> reading) {
    return value ->
        value.kind() == JsonValue.Kind.ARRAY && value.elements().isEmpty()
            ? Optional.of(Versioned.absent())
            : versionedList(reading).read(value);
  }

  /** A list that stands alone, empty or not, or a list of versions of it. */
  <T> Reading<Versioned<T>> versionedList(Reading<T> reading) {
    return value ->
        isVersions(value)
            ? Optional.of(versions(value, reading))
            : reading.read(value).map(Versioned::of);
  }

  private static boolean isVersions(JsonValue value) {
    // A value that stands alone may be a list too, but none is a list of objects.
    return value.kind() == JsonValue.Kind.ARRAY
        && !value.elements().isEmpty()
        && value.elements().stream().anyMatch(e -> e.kind() == JsonValue.Kind.OBJECT);
  }

  private <T> Versioned<T> versions(JsonValue value, Reading<T> reading) {
    NavigableMap<LocalDate, Version<T>> versions = new TreeMap<>();
    for (JsonValue element : value.elements()) {
      object(facts -> version(facts, reading))
          .read(element)
          // What holds on no day says nothing.
          .filter(version -> !version.validity().isEmpty())
          .filter(version -> isApart(version, versions, element))
          .ifPresent(version -> versions.put(beginning(version), version));
    }
    return Versioned.ofVersions(List.copyOf(versions.values()));
  }

  private <T> Optional<Version<T>> version(JsonFacts facts, Reading<T> reading) {
    Optional<T> value = facts.requiredOrNull("value", reading);
    Validity validity = validity(facts);
    // Without its dates it would seem to hold on the days of the others.
    return facts.hasUnreadableDates()
        ? Optional.empty()
        : value.map(v -> new Version<>(v, validity));
  }

  private static LocalDate beginning(Version<?> version) {
    return version.validity().from().orElse(LocalDate.MIN);
  }

  private <T> boolean isApart(
      Version<T> version, NavigableMap<LocalDate, Version<T>> others, JsonValue element) {
    // The others do not overlap each other, so that only two of them can be in question.
    Optional<Version<T>> overlapping =
        Stream.of(
                Optional.ofNullable(others.floorEntry(beginning(version))),
                Optional.ofNullable(others.higherEntry(beginning(version))))
            .flatMap(Optional::stream)
            .map(Map.Entry::getValue)
            .filter(other -> other.validity().overlaps(version.validity()))
            .findFirst();
    overlapping.ifPresent(
        other ->
            problems.missing(
                file,
                element.line(),
                element.pointer(),
                "must not hold on the same day as another version: "
                    + version.validity()
                    + " and "
                    + other.validity()));
    return overlapping.isEmpty();
  }
}
