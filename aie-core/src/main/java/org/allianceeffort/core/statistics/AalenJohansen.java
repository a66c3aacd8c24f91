package org.allianceeffort.core.statistics;

import java.util.OptionalDouble;

/**
 * The probability that a spell has ended in a given way by an age, other ways of ending competing.
 *
 * <p>F<sub>k</sub>(t) = &Sigma;<sub>t(i) &le; t</sub> S(t<sub>i</sub>&minus;)
 * d<sub>ki</sub>/n<sub>i</sub> with S the probability of not having ended at all; variance by the
 * infinitesimal jackknife, the sum of the squared influences of the single spells.
 *
 * <p>Unit and range: a probability; right-continuous, so that F(t) includes the events at t.
 *
 * <p>Without a spell F is 0 everywhere. A cause that never occurred has F = 0 and standard error 0.
 *
 * <p>Algorithm: sorts primitives, n log n; a standard error is one pass over the rows.
 *
 * <p>Reference: Aalen, Johansen (1978), An empirical transition matrix for non-homogeneous Markov
 * chains based on censored observations, Scandinavian Journal of Statistics 5, 141&ndash;150;
 * Allignol, Schumacher, Beyersmann (2010), A note on variance estimation of the
 * Aalen&ndash;Johansen estimator, doi:10.1002/bimj.200900039.
 */
public final class AalenJohansen {
  private final RiskTable table;
  private final SpellRows rows;
  private final double[] eventFree;
  private final double[][] incidence;

  private AalenJohansen(SpellRows rows, boolean single) {
    int causes = 0;
    for (int end : rows.end()) {
      causes = Math.max(causes, end);
    }
    this.rows = rows;
    this.table = single ? RiskTable.ofSingle(rows, causes) : RiskTable.of(rows, causes);
    this.eventFree = new double[table.size()];
    this.incidence = new double[causes][table.size()];
    double s = 1;
    double[] f = new double[causes];
    for (int i = 0; i < table.size(); i++) {
      double n = table.atRisk(i);
      for (int k = 1; k <= causes; k++) {
        f[k - 1] += s * table.events(k, i) / n;
        incidence[k - 1][i] = f[k - 1];
      }
      s *= (n - table.events(i)) / n;
      eventFree[i] = s;
    }
  }

  /**
   * Returns the curves of spells.
   *
   * @param spells the spells, with the causes as their ends
   * @param ticksPerUnit how many ticks make a unit of the ages to read, positive
   * @return the curves of all causes
   * @throws IllegalArgumentException if the ticks are not positive
   */
  public static AalenJohansen of(SpellTally spells, double ticksPerUnit) {
    return new AalenJohansen(SpellRows.of(spells, ticksPerUnit, end -> end), false);
  }

  /**
   * Returns the curves of spells that all began under observation; an event at age 0 counts.
   *
   * @param exit the ages at which they were last seen, 0 or more
   * @param cause 0 if they were censored there, or the cause from 1
   * @return the curves of all causes
   * @throws IllegalArgumentException if the lengths differ, or an age or a cause is out of its
   *     range
   */
  public static AalenJohansen of(double[] exit, int[] cause) {
    Ages.check(exit, cause.length);
    checkCauses(cause);
    return new AalenJohansen(SpellRows.of(null, exit, cause), true);
  }

  /**
   * Returns the curves of spells with delayed entry: at risk at t means entry &lt; t &le; exit.
   *
   * @param entry the ages at which they came under observation, below the exit; negative infinity
   *     if they began so
   * @param exit the ages at which they were last seen, 0 or more
   * @param cause 0 if they were censored there, or the cause from 1
   * @return the curves of all causes
   * @throws IllegalArgumentException if the lengths differ, or an age or a cause is out of its
   *     range
   */
  public static AalenJohansen of(double[] entry, double[] exit, int[] cause) {
    Ages.check(entry, exit, cause.length);
    checkCauses(cause);
    return new AalenJohansen(SpellRows.of(entry, exit, cause), true);
  }

  private static void checkCauses(int[] cause) {
    for (int end : cause) {
      if (end < 0) {
        throw new IllegalArgumentException("end must be 0 (censored) or a cause from 1: " + end);
      }
    }
  }

  /**
   * Returns the number of causes.
   *
   * @return the largest cause that occurred, 0 without an event
   */
  public int causes() {
    return table.causes();
  }

  /**
   * Returns the number of spells.
   *
   * @return the number of spells
   */
  public long count() {
    return table.count();
  }

  /**
   * Returns the number of different exits.
   *
   * @return the number of steps
   */
  public int steps() {
    return table.size();
  }

  /**
   * Returns the age of a step.
   *
   * @param step the step, from 0
   * @return the age, ascending
   */
  public double time(int step) {
    return table.time(step);
  }

  /**
   * Returns the number at risk at a step.
   *
   * @param step the step, from 0
   * @return the number at risk just before its events
   */
  public long atRisk(int step) {
    return table.atRisk(step);
  }

  /**
   * Returns the number of events of a cause up to an age.
   *
   * @param cause the cause, from 1
   * @param age the age, not NaN
   * @return the number of events at ages of at most this, 0 for a cause that never occurred
   */
  public long eventsUpTo(int cause, double age) {
    int last = table.rowAt(Ages.age(age));
    long sum = 0;
    for (int i = 0; i <= last && occurred(cause); i++) {
      sum += table.events(cause, i);
    }
    return sum;
  }

  /**
   * Returns the probability of not having ended by an age.
   *
   * @param age the age, not NaN
   * @return 1 minus the sum of all F
   */
  public double eventFreeAt(double age) {
    int row = table.rowAt(Ages.age(age));
    return row < 0 ? 1 : eventFree[row];
  }

  /**
   * Returns the probability of having ended in a given way by an age.
   *
   * @param cause the cause, from 1
   * @param age the age, not NaN
   * @return F of the cause, 0 for one that never occurred
   * @throws IllegalArgumentException if the cause is not positive or the age is NaN
   */
  public double incidenceAt(int cause, double age) {
    int row = table.rowAt(Ages.age(age));
    return !occurred(cause) || row < 0 ? 0 : incidence[cause - 1][row];
  }

  /**
   * Returns the infinitesimal jackknife standard error of F at an age.
   *
   * @param cause the cause, from 1
   * @param age the age, not NaN
   * @return the standard error, 0 for a cause that never occurred
   */
  public double standardErrorAt(int cause, double age) {
    int last = table.rowAt(Ages.age(age));
    return !occurred(cause) || last < 0 ? 0 : standardError(cause, last);
  }

  private boolean occurred(int cause) {
    if (cause < 1) {
      throw new IllegalArgumentException("cause must be 1 or more: " + cause);
    }
    return cause <= table.causes();
  }

  /**
   * Returns the number at risk at an age.
   *
   * @param age the age, not NaN
   * @return the number of spells that had entered and were still to be seen at this age
   */
  public long atRiskAt(double age) {
    return table.atRiskAt(Ages.age(age));
  }

  /**
   * Returns the end of follow-up L.
   *
   * @return the largest exit, empty without a spell
   */
  public OptionalDouble endOfFollowUp() {
    return table.endOfFollowUp();
  }

  /**
   * Says whether the curves are known at an age: followed so far, or all ended before.
   *
   * @param age the age, not NaN
   * @return whether L is at least the age or nothing is left at L
   */
  public boolean isFollowedTo(double age) {
    OptionalDouble end = table.endOfFollowUp();
    return end.isPresent()
        && (end.getAsDouble() >= Ages.age(age) || eventFree[eventFree.length - 1] == 0);
  }

  /**
   * Looks for a gap in the risk set, see {@link KaplanMeier#thinRiskSetBelow}.
   *
   * @param age the age up to which to look, not NaN
   * @return where the first gap begins, empty if there is none
   */
  public OptionalDouble thinRiskSetBelow(double age) {
    return table.thinBelow(Ages.age(age));
  }

  /**
   * Returns the one-sided limit of F at an age: F^exp(z se / (F ln F)), z the normal quantile of u.
   * At F = 0 the lower limit is 0 and the upper one 1 &minus; (1 &minus; u)^(1/Y) with Y at risk
   * there; at F = 1 the upper limit is 1 and the lower one that just before the last event.
   *
   * @param cause the cause, from 1
   * @param age the age, not NaN
   * @param u the probability in (0, 1) that the limit leaves below; F itself at one half
   * @return the limit in [0, 1]
   */
  public double limitAt(int cause, double age, double u) {
    double z = Normal.quantile(Probabilities.side(u));
    double f = incidenceAt(cause, age);
    if (z == 0) {
      return f;
    }
    if (f == 0) {
      return z < 0 ? 0 : 1 - StrictMath.pow(1 - u, 1.0 / atRiskAt(age));
    }
    int last = table.rowAt(age);
    if (eventFree[last] == 0 && isOnlyCause(cause, last)) {
      if (z > 0) {
        return 1;
      }
      while (last >= 0 && eventFree[last] == 0) {
        last--;
      }
    }
    return last < 0 || incidence[cause - 1][last] == 0
        ? 0
        : logLog(incidence[cause - 1][last], standardError(cause, last), z);
  }

  /**
   * Whether all that ended did so in one way: then F is 1 when nothing is left, whatever rounding
   * says.
   */
  private boolean isOnlyCause(int cause, int last) {
    for (int i = 0; i <= last && (i == 0 || eventFree[i - 1] > 0); i++) {
      if (table.events(i) != table.events(cause, i)) {
        return false;
      }
    }
    return true;
  }

  private static double logLog(double f, double se, double z) {
    double log = StrictMath.log(f);
    double limit = StrictMath.exp(log * StrictMath.exp(z * se / (f * log)));
    return Math.min(1, Math.max(0, limit));
  }

  /**
   * Returns the equal-tailed interval of two {@link #limitAt}.
   *
   * @param cause the cause, from 1
   * @param age the age, not NaN
   * @param level the confidence level in (0, 1)
   * @return the interval
   */
  public Interval intervalAt(int cause, double age, double level) {
    double u = (1 - Probabilities.level(level)) / 2;
    return new Interval(limitAt(cause, age, u), limitAt(cause, age, 1 - u));
  }

  private double standardError(int cause, int last) {
    IncidenceInfluence influence =
        new IncidenceInfluence(table, eventFree, incidence[cause - 1], cause, last);
    double variance = 0;
    if (table.hasLateEntries()) {
      for (int i = 0; i < rows.size(); i++) {
        double u =
            influence.of(rows.stepBefore(i, table), table.rowAt(rows.exit()[i]), rows.end()[i]);
        variance += rows.count()[i] * u * u;
      }
      return Math.sqrt(variance);
    }
    // without late entries all that left at one step in one way have the same influence
    long left = table.count();
    for (int i = 0; i <= last; i++) {
      for (int end = 0; end <= table.causes(); end++) {
        long count = end == 0 ? table.censored(i) : table.events(end, i);
        double u = count == 0 ? 0 : influence.of(-1, i, end);
        variance += count * u * u;
        left -= count;
      }
    }
    double u = influence.of(-1, last + 1, 0);
    return Math.sqrt(variance + left * u * u);
  }

  @Override
  public String toString() {
    double end = endOfFollowUp().orElse(0);
    StringBuilder text = new StringBuilder();
    text.append(count()).append(" spells; at ").append(PrintedFigure.figure(end)).append(": ");
    for (int cause = 1; cause <= causes(); cause++) {
      text.append("cause ").append(cause).append(' ');
      text.append(PrintedFigure.figure(incidenceAt(cause, end))).append(", ");
    }
    return text.append("none ").append(PrintedFigure.figure(eventFreeAt(end))).toString();
  }
}
