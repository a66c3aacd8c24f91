package org.allianceeffort.core.statistics;

/**
 * How much each spell moves a cumulative incidence at one age: its derivative by the spell's
 * weight.
 *
 * <p>&Sigma;<sub>i</sub> S(t<sub>i</sub>&minus;) (e<sub>k</sub> &minus; Y d<sub>k</sub>/n)/n
 * &minus; (e &minus; Y d/n) (F(t) &minus; F(t<sub>i</sub>))/(n &minus; d): what it does to the
 * hazard of its cause, and what it does to being there later. Sums over the steps are made once, so
 * that a spell costs two look-ups.
 */
final class IncidenceInfluence {
  private final RiskTable table;
  private final double[] eventFree;
  private final double[] incidence;
  private final int cause;
  private final int last;
  private final double[] own;
  private final double[] any;
  private final double[] anyTimesIncidence;

  IncidenceInfluence(RiskTable table, double[] eventFree, double[] incidence, int cause, int last) {
    this.table = table;
    this.eventFree = eventFree;
    this.incidence = incidence;
    this.cause = cause;
    this.last = last;
    this.own = new double[last + 2];
    this.any = new double[last + 2];
    this.anyTimesIncidence = new double[last + 2];
    for (int i = 0; i <= last; i++) {
      double n = table.atRisk(i);
      double d = table.events(i);
      own[i + 1] = own[i] + before(i) * table.events(cause, i) / (n * n);
      double leaves = n > d ? d / (n * (n - d)) : 0;
      any[i + 1] = any[i] + leaves;
      anyTimesIncidence[i + 1] = anyTimesIncidence[i] + leaves * incidence[i];
    }
  }

  /**
   * The influence of a spell by the last step before it was at risk, the step of its exit and its
   * end.
   */
  double of(int before, int exit, int end) {
    int to = Math.min(exit, last) + 1;
    int from = before + 1;
    if (to <= from) {
      return 0;
    }
    double now = incidence[last];
    double influence =
        own[from]
            - own[to]
            + now * (any[to] - any[from])
            - (anyTimesIncidence[to] - anyTimesIncidence[from]);
    if (end > 0 && exit <= last) {
      double n = table.atRisk(exit);
      double d = table.events(exit);
      influence += end == cause ? before(exit) / n : 0;
      influence -= n > d ? (now - incidence[exit]) / (n - d) : 0;
    }
    return influence;
  }

  private double before(int step) {
    return step == 0 ? 1 : eventFree[step - 1];
  }
}
