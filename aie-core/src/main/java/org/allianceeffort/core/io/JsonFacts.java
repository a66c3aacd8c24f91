package org.allianceeffort.core.io;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The members of a JSON object, asked for one by one; at the end, what nobody asked for is
 * reported.
 */
final class JsonFacts {

  private final String file;
  private final Problems problems;
  private final JsonValue object;
  private final Set<String> asked = new LinkedHashSet<>();
  private final List<String> missing = new ArrayList<>();
  private final Set<String> unreadable = new HashSet<>();
  private boolean complete = true;

  JsonFacts(String file, Problems problems, JsonValue object) {
    this.file = file;
    this.problems = problems;
    this.object = object;
  }

  /** A fact that may be absent. */
  <T> Optional<T> optional(String key, JsonReadings.Reading<T> reading) {
    asked.add(key);
    JsonValue value = object.members().get(key);
    if (value == null || value.isNull()) {
      return Optional.empty();
    }
    Optional<T> fact = reading.read(value);
    if (fact.isEmpty()) {
      unreadable.add(key);
    }
    return fact;
  }

  /** Whether a key is not there, but one that was perhaps meant to be it. */
  boolean isMisspelt(String key) {
    return !object.members().containsKey(key)
        && object.members().keySet().stream()
            .anyMatch(name -> problems.nearest(name, Set.of(key)).isPresent());
  }

  /** Whether from when until when the thing holds is stated, but cannot be read. */
  boolean hasUnreadableDates() {
    return Stream.of("from", "until").anyMatch(key -> unreadable.contains(key) || isMisspelt(key));
  }

  /** A fact without which the object says nothing. */
  <T> Optional<T> required(String key, JsonReadings.Reading<T> reading) {
    asked.add(key);
    JsonValue value = object.members().get(key);
    if (value == null || value.isNull()) {
      missing.add(key);
      complete = false;
      return Optional.empty();
    }
    Optional<T> fact = reading.read(value);
    complete &= fact.isPresent();
    return fact;
  }

  /** A fact that must be stated, where null states that there is none. */
  <T> Optional<T> requiredOrNull(String key, JsonReadings.Reading<T> reading) {
    JsonValue value = object.members().get(key);
    if (value != null && value.isNull()) {
      asked.add(key);
      return Optional.empty();
    }
    return required(key, reading);
  }

  /**
   * Reports what is missing and what nobody asked for.
   *
   * @return whether all that is required could be read
   */
  boolean end() {
    Set<String> lacking = new LinkedHashSet<>(missing);
    Set<String> absent = new HashSet<>(asked);
    absent.removeAll(object.members().keySet());
    for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
      String name = member.getKey();
      if (asked.contains(name)) {
        continue;
      }
      if (name.startsWith("x_")) {
        problems.unread(file, Optional.of(member.getValue().pointer()));
        continue;
      }
      Optional<String> meant = problems.nearest(name, absent);
      problems.unknown(
          file,
          member.getValue().line(),
          member.getValue().pointer(),
          name,
          "must be one of the keys " + String.join(", ", asked) + ", or begin with x_",
          absent);
      // Misspelt, not missing.
      meant.ifPresent(lacking::remove);
      meant.ifPresent(absent::remove);
    }
    for (String key : lacking) {
      problems.missing(file, object.line(), object.pointerTo(key), "must be there");
    }
    return complete;
  }

  /** The object whose facts these are. */
  JsonValue object() {
    return object;
  }

  /** The value of a key, if it is there and not null. */
  Optional<JsonValue> value(String key) {
    return Optional.ofNullable(object.members().get(key)).filter(value -> !value.isNull());
  }
}
