package org.allianceeffort.core.io;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.allianceeffort.core.alliance.Instrument;
import org.allianceeffort.core.alliance.Person;

/** What the files that have been read say, as far as the files that follow are checked by it. */
final class Known {

  /** The items of an instrument and the scores they can have. */
  record Scale(int min, int max, IdSpace items) {

    Optional<String> refuses(int score) {
      return score < min || score > max
          ? Optional.of("must be within " + min + " and " + max + ", as the instrument says")
          : Optional.empty();
    }
  }

  private final Map<Reference, IdSpace> spaces = new EnumMap<>(Reference.class);
  private final Map<String, Person> people = new HashMap<>();
  private final Map<String, Scale> scales = new HashMap<>();
  private ZoneId zone = ZoneId.of("UTC");

  Known() {
    for (Reference reference : Reference.values()) {
      spaces.put(reference, new IdSpace());
    }
  }

  IdSpace ids(Reference reference) {
    return requireNonNull(spaces.get(reference));
  }

  /** Nothing is known for certain any more: what everything refers to could not be read. */
  void openAll() {
    spaces.values().forEach(IdSpace::open);
  }

  /** The records of a file could not be read, so that any id may be that of one. */
  void open(TableFormat<?> format) {
    for (Column<?, ?> column : format.columns()) {
      if (column.isIdentifying()) {
        column.reference().map(this::ids).ifPresent(IdSpace::open);
      }
    }
  }

  ZoneId zone() {
    return zone;
  }

  void zone(ZoneId theZone) {
    zone = theZone;
  }

  void add(Person person) {
    people.put(person.id(), person);
  }

  /** The partner of whoever has this id on a day, if it is the id of a person. */
  Optional<String> partnerOf(String id, LocalDate day) {
    return Optional.ofNullable(people.get(id)).flatMap(person -> person.partner().at(day));
  }

  /** Takes down an instrument with the ids of its items, those that could not be read too. */
  void add(Instrument instrument, IdSpace items) {
    scales.putIfAbsent(instrument.id(), new Scale(instrument.min(), instrument.max(), items));
  }

  /** What scores an instrument allows, if it could be read. */
  Optional<Scale> scale(String instrument) {
    return Optional.ofNullable(scales.get(instrument));
  }
}
