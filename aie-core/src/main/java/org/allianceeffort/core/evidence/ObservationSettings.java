package org.allianceeffort.core.evidence;

import com.google.common.base.MoreObjects;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a measurement can be told beside its window.
 *
 * <p>Two observations with equal settings, of equal dossiers, over the same window, give the same
 * figures to the last bit.
 */
public final class ObservationSettings {
  private static final ObservationSettings DEFAULTS =
      new ObservationSettings(0, 5, CurrencyConverter.none());

  private final long seed;
  private final int minimumGroup;
  private final CurrencyConverter converter;

  private ObservationSettings(long seed, int minimumGroup, CurrencyConverter converter) {
    if (minimumGroup < 1) {
      throw new IllegalArgumentException("minimum group must be at least 1: " + minimumGroup);
    }
    this.seed = seed;
    this.minimumGroup = minimumGroup;
    this.converter = converter;
  }

  /**
   * The defaults: seed 0, minimum group 5, no currency is converted.
   *
   * @return the settings of a measurement that is told nothing
   */
  public static ObservationSettings withDefaults() {
    return DEFAULTS;
  }

  /**
   * The same settings with another seed of the random draws.
   *
   * @param newSeed any number
   * @return the changed settings
   */
  public ObservationSettings withSeed(long newSeed) {
    return new ObservationSettings(newSeed, minimumGroup, converter);
  }

  /**
   * The same settings with another smallest group about which something is shown.
   *
   * @param newMinimumGroup persons, at least 1
   * @return the changed settings
   * @throws IllegalArgumentException if it is below 1
   */
  public ObservationSettings withMinimumGroup(int newMinimumGroup) {
    return new ObservationSettings(seed, newMinimumGroup, converter);
  }

  /**
   * The same settings with another source of exchange rates.
   *
   * @param newConverter pure and safe for use by several threads
   * @return the changed settings
   */
  public ObservationSettings withConverter(CurrencyConverter newConverter) {
    return new ObservationSettings(seed, minimumGroup, newConverter);
  }

  /**
   * From where the random draws start; the same seed gives the same draws, on any number of
   * threads.
   *
   * @return the seed
   */
  public long seed() {
    return seed;
  }

  /**
   * The smallest group of persons whose survey or interview answers are shown apart; smaller ones
   * enter the mean only.
   *
   * @return the number of persons, at least 1
   */
  public int minimumGroup() {
    return minimumGroup;
  }

  /**
   * What an amount of another currency is in the alliance's own.
   *
   * @return the converter
   */
  public CurrencyConverter converter() {
    return converter;
  }

  /**
   * Equal if seed, minimum group and converter are; a converter that is a lambda equals only
   * itself.
   */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ObservationSettings that
        && seed == that.seed
        && minimumGroup == that.minimumGroup
        && converter.equals(that.converter);
  }

  @Override
  public int hashCode() {
    return Objects.hash(seed, minimumGroup, converter);
  }

  @Override
  public String toString() {
    return MoreObjects.toStringHelper(this)
        .add("seed", seed)
        .add("minimumGroup", minimumGroup)
        .add("converter", converter)
        .toString();
  }
}
