package org.allianceeffort.core.statistics;

/**
 * A cooperative game with transferable utility: what every coalition of players is worth.
 *
 * <p>The worth of nobody need not be 0; what is shared out is the worth of all less that of nobody.
 */
@FunctionalInterface
public interface CoalitionGame {

  /**
   * What a coalition is worth.
   *
   * @param coalition the players who take part
   * @return a finite number, the same whenever the same coalition is asked for
   */
  double worth(Coalition coalition);
}
