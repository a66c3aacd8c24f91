package org.allianceeffort.core.statistics;

import java.util.OptionalDouble;

/**
 * How much of the weight of directed ties is returned.
 *
 * <p>r = Σ<sub>i ≠ j</sub> min(w<sub>ij</sub>, w<sub>ji</sub>) ÷ Σ<sub>i ≠ j</sub> w<sub>ij</sub>.
 * Counts of ties instead of weights are in {@link DyadCensus}.
 *
 * <p>A share in [0, 1]; 1 in an undirected network.
 *
 * <p>Empty without ties.
 *
 * <p>Cost: m log d for m ties and degrees d.
 *
 * <p>Squartini, Picciolo, Ruzzenenti and Garlaschelli (2013), doi:10.1038/srep02729.
 */
public final class WeightedReciprocity {

  private WeightedReciprocity() {}

  /**
   * The share of weight that is returned.
   *
   * @param network ties with weights
   * @return r, empty without ties
   */
  public static OptionalDouble of(TieNetwork network) {
    double returned = 0;
    double all = 0;
    TieRows out = network.out();
    for (int i = 0; i < network.nodes(); i++) {
      for (int at = out.start(i); at < out.end(i); at++) {
        double weight = out.weight(at);
        all += weight;
        returned += Math.min(weight, network.weight(out.target(at), i));
      }
    }
    return all == 0 ? OptionalDouble.empty() : OptionalDouble.of(returned / all);
  }
}
