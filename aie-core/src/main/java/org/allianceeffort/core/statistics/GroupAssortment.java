package org.allianceeffort.core.statistics;

import java.util.OptionalDouble;

/**
 * Whether ties prefer the own group: Newman's assortativity and modularity of the given groups.
 *
 * <p>With e<sub>gh</sub> the share of ties (of weight) from group g to h, both ways if undirected,
 * a<sub>g</sub> = Σ<sub>h</sub> e<sub>gh</sub>, b<sub>h</sub> = Σ<sub>g</sub> e<sub>gh</sub>:
 * modularity Q = Σ<sub>g</sub> (e<sub>gg</sub> − a<sub>g</sub>b<sub>g</sub>); assortativity r = Q ÷
 * (1 − Σ a<sub>g</sub>b<sub>g</sub>).
 *
 * <p>No unit; 0 if ties ignore groups, r is 1 if all are internal, Q below 1.
 *
 * <p>Both are empty without ties; assortativity also if all ties start and end in one group.
 *
 * <p>Cost: ties + groups².
 *
 * <p>Newman (2003), Mixing patterns in networks, doi:10.1103/PhysRevE.67.026126; Newman and Girvan
 * (2004), doi:10.1103/PhysRevE.69.026113; Leicht and Newman (2008),
 * doi:10.1103/PhysRevLett.100.118703.
 *
 * @param assortativity r in [−1, 1], empty where undefined
 * @param modularity Q in [−1, 1), empty without ties
 */
public record GroupAssortment(OptionalDouble assortativity, OptionalDouble modularity) {

  /**
   * The assortment of a network by its groups.
   *
   * @param network ties among nodes in groups
   * @param byWeight whether ties count by their weight, or each as 1
   * @return assortativity and modularity
   */
  public static GroupAssortment of(TieNetwork network, boolean byWeight) {
    int groups = network.groups();
    double[] from = new double[groups];
    double[] to = new double[groups];
    double inside = 0;
    double all = 0;
    TieRows out = network.out();
    for (int i = 0; i < network.nodes(); i++) {
      int g = network.group(i);
      for (int at = out.start(i); at < out.end(i); at++) {
        int h = network.group(out.target(at));
        double weight = byWeight ? out.weight(at) : 1;
        from[g] += weight;
        to[h] += weight;
        inside += g == h ? weight : 0;
        all += weight;
      }
    }
    if (all == 0) {
      return new GroupAssortment(OptionalDouble.empty(), OptionalDouble.empty());
    }
    double chance = 0;
    boolean oneGroup = false;
    for (int g = 0; g < groups; g++) {
      chance += (from[g] / all) * (to[g] / all);
      oneGroup |= from[g] == all && to[g] == all;
    }
    double modularity = inside / all - chance;
    return new GroupAssortment(
        oneGroup ? OptionalDouble.empty() : OptionalDouble.of(modularity / (1 - chance)),
        OptionalDouble.of(modularity));
  }
}
