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
      new ObservationSettings(0, 5, CurrencyConverter.none(), 0);

  private final long seed;
  private final int minimumGroup;
  private final CurrencyConverter converter;
  private final int networkDraws;

  private ObservationSettings(
      long seed, int minimumGroup, CurrencyConverter converter, int networkDraws) {
    if (minimumGroup < 1) {
      throw new IllegalArgumentException("minimum group must be at least 1: " + minimumGroup);
    }
    if (networkDraws < 0) {
      throw new IllegalArgumentException("network draws must not be negative: " + networkDraws);
    }
    this.seed = seed;
    this.minimumGroup = minimumGroup;
    this.converter = converter;
    this.networkDraws = networkDraws;
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
    return new ObservationSettings(newSeed, minimumGroup, converter, networkDraws);
  }

  /**
   * The same settings with another smallest group about which something is shown.
   *
   * @param newMinimumGroup persons, at least 1
   * @return the changed settings
   * @throws IllegalArgumentException if it is below 1
   */
  public ObservationSettings withMinimumGroup(int newMinimumGroup) {
    return new ObservationSettings(seed, newMinimumGroup, converter, networkDraws);
  }

  /**
   * The same settings with another source of exchange rates.
   *
   * @param newConverter pure and safe for use by several threads
   * @return the changed settings
   */
  public ObservationSettings withConverter(CurrencyConverter newConverter) {
    return new ObservationSettings(seed, minimumGroup, newConverter, networkDraws);
  }

  /**
   * The same settings with another number of draws for the error of network figures: vertex
   * bootstrap and permutation of labels.
   *
   * @param newNetworkDraws 0 leaves the error of network figures unknown; 1000 is usual
   * @return the settings
   * @throws IllegalArgumentException if the number is negative
   */
  public ObservationSettings withNetworkDraws(int newNetworkDraws) {
    return new ObservationSettings(seed, minimumGroup, converter, newNetworkDraws);
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
   * How many networks are drawn for the error of a network figure.
   *
   * @return 0 if none is asked for
   */
  public int networkDraws() {
    return networkDraws;
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
        && converter.equals(that.converter)
        && networkDraws == that.networkDraws;
  }

  @Override
  public int hashCode() {
    return Objects.hash(seed, minimumGroup, converter, networkDraws);
  }

  @Override
  public String toString() {
    return MoreObjects.toStringHelper(this)
        .add("seed", seed)
        .add("minimumGroup", minimumGroup)
        .add("converter", converter)
        .add("networkDraws", networkDraws)
        .toString();
  }
}
