package org.allianceeffort.core.statistics;

/**
 * Burt's constraint: how much of a node's investment in others leads back to the same others.
 *
 * <p>c<sub>i</sub> = Σ<sub>j</sub> (p<sub>ij</sub> + Σ<sub>q ≠ i, j</sub> p<sub>iq</sub>
 * p<sub>qj</sub>)² over the direct contacts j of i, with p<sub>ij</sub> = (a<sub>ij</sub> +
 * a<sub>ji</sub>) ÷ Σ<sub>k</sub> (a<sub>ik</sub> + a<sub>ki</sub>).
 *
 * <p>No unit; low where contacts do not know each other (structural holes), 1 for a single contact,
 * at most 1.125 of two who know each other with equal weights, more with unequal ones.
 *
 * <p>NaN for an isolated node.
 *
 * <p>Cost: Σ over ties of the degree of the node at its end.
 *
 * <p>Burt (1992), Structural Holes, doi:10.4159/9780674029095.
 */
public final class BurtConstraint {

  private BurtConstraint() {}

  /**
   * The constraint of every node.
   *
   * @param network the network
   * @param byWeight whether ties count by their weight, or each as 1
   * @return a new array by node, NaN for isolated nodes
   */
  public static double[] of(TieNetwork network, boolean byWeight) {
    int n = network.nodes();
    TieRows contacts = network.collapsed().out();
    double[] invested = invested(network, contacts, byWeight);
    double[] total = new double[n];
    for (int i = 0; i < n; i++) {
      for (int at = contacts.start(i); at < contacts.end(i); at++) {
        total[i] += invested[at];
      }
    }
    double[] constraint = new double[n];
    double[] reach = new double[n];
    for (int i = 0; i < n; i++) {
      constraint[i] = contacts.start(i) == contacts.end(i) ? Double.NaN : 0;
      for (int at = contacts.start(i); at < contacts.end(i); at++) {
        int q = contacts.target(at);
        double share = invested[at] / total[i];
        reach[q] += share;
        for (int over = contacts.start(q); over < contacts.end(q); over++) {
          reach[contacts.target(over)] += share * invested[over] / total[q];
        }
      }
      for (int at = contacts.start(i); at < contacts.end(i); at++) {
        double reached = reach[contacts.target(at)];
        constraint[i] += reached * reached;
      }
      clear(contacts, i, reach);
    }
    return constraint;
  }

  private static void clear(TieRows contacts, int i, double[] reach) {
    for (int at = contacts.start(i); at < contacts.end(i); at++) {
      int q = contacts.target(at);
      reach[q] = 0;
      for (int over = contacts.start(q); over < contacts.end(q); over++) {
        reach[contacts.target(over)] = 0;
      }
    }
  }

  /** a<sub>ij</sub> + a<sub>ji</sub> for every tie of the collapsed network. */
  private static double[] invested(TieNetwork network, TieRows contacts, boolean byWeight) {
    double[] invested = contacts.weights().clone();
    if (byWeight) {
      return invested; // collapsing has added both directions
    }
    for (int i = 0; i < network.nodes(); i++) {
      for (int at = contacts.start(i); at < contacts.end(i); at++) {
        int j = contacts.target(at);
        invested[at] = (network.hasTie(i, j) ? 1 : 0) + (network.hasTie(j, i) ? 1 : 0);
      }
    }
    return invested;
  }
}
