package org.allianceeffort.core.alliance;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A questionnaire that measures one construct by items answered on one scale of whole numbers.
 *
 * <p>An instrument has no dates; what it observed has.
 */
@Value.Immutable
@ValueStyle
public abstract class Instrument {

  Instrument() {}

  /**
   * Returns the id by which responses and invitations refer to the instrument.
   *
   * @return not blank, unique among the instruments of the alliance
   */
  public abstract String id();

  /**
   * Returns what is measured.
   *
   * @return a lower-case hyphenated word, for example {@code trust}
   */
  public abstract String construct();

  /**
   * Returns the lowest answer.
   *
   * @return below {@link #max()}
   */
  public abstract int min();

  /**
   * Returns the highest answer.
   *
   * @return above {@link #min()}
   */
  public abstract int max();

  /**
   * Returns the items in the order in which they are asked.
   *
   * @return at least one
   */
  public abstract ImmutableList<Item> items();

  @Value.Derived
  @Value.Auxiliary
  ImmutableMap<String, Item> itemsById() {
    return Lookups.byId(items(), Item::id);
  }

  @Value.Check
  void check() {
    Rules.text("instrument id", id());
    Rules.word("construct", construct());
    if (min() >= max()) {
      throw new IllegalArgumentException(
          "min must be below max: instrument \"" + id() + "\", min " + min() + ", max " + max());
    }
    if (items().isEmpty()) {
      throw new IllegalArgumentException("items must not be empty: instrument \"" + id() + "\"");
    }
    Rules.distinct("item id of instrument \"" + id() + "\"", items(), Item::id);
  }

  /**
   * Finds an item.
   *
   * @param id the item's id
   * @return the item, or empty if the instrument has none with that id
   */
  public Optional<Item> item(String id) {
    return Optional.ofNullable(itemsById().get(id));
  }

  /**
   * Returns a builder.
   *
   * @return an empty builder; everything is required
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds what this has.
   *
   * @return a new builder
   */
  public final Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds an instrument. */
  public static final class Builder extends ImmutableInstrument.Builder {
    Builder() {}
  }
}
