package org.allianceeffort.core.statistics;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;

/**
 * The probability that a spell lasts longer than an age, with censored spells and delayed entry.
 *
 * <p>S(t) = &Pi;<sub>t(i) &le; t</sub> (1 &minus; d<sub>i</sub>/n<sub>i</sub>), d events among n at
 * risk; variance of ln S by Greenwood, &Sigma; d<sub>i</sub> / (n<sub>i</sub>(n<sub>i</sub> &minus;
 * d<sub>i</sub>)).
 *
 * <p>Unit and range: a probability; right-continuous, so that S(t) includes the events at t.
 *
 * <p>A spell censored at the age of an event was at risk of it. Without a spell S is 1 everywhere;
 * where S is 0 the standard error of ln S is infinite, and that of S is undefined.
 *
 * <p>Algorithm: sorts primitives, n log n or less; then one pass. An age is looked up by bisection.
 *
 * <p>Reference: Kaplan, Meier (1958), Nonparametric estimation from incomplete observations,
 * doi:10.1080/01621459.1958.10501452.
 */
public final class KaplanMeier {
  private final RiskTable table;
  private final double[] survival;
  private final double[] greenwood;

  private KaplanMeier(RiskTable table) {
    this.table = table;
    this.survival = new double[table.size()];
    this.greenwood = new double[table.size()];
    double s = 1;
    double sum = 0;
    for (int i = 0; i < survival.length; i++) {
      double n = table.atRisk(i);
      double d = table.events(i);
      if (d > 0) {
        s *= (n - d) / n;
        sum += d / (n * (n - d));
      }
      survival[i] = s;
      greenwood[i] = sum;
    }
  }

  /**
   * Returns the curve of spells, end 1 being the event and every other end censoring.
   *
   * @param spells the spells
   * @param ticksPerUnit how many ticks make a unit of the ages to read, positive
   * @return the curve
   * @throws IllegalArgumentException if the ticks are not positive
   */
  public static KaplanMeier of(SpellTally spells, double ticksPerUnit) {
    return of(spells, ticksPerUnit, end -> end == 1);
  }

  /**
   * Returns the curve of spells.
   *
   * @param spells the spells
   * @param ticksPerUnit how many ticks make a unit of the ages to read, positive
   * @param isEvent which ends, from 1, are the event; the others are censoring
   * @return the curve
   * @throws IllegalArgumentException if the ticks are not positive
   */
  public static KaplanMeier of(SpellTally spells, double ticksPerUnit, IntPredicate isEvent) {
    return of(SpellRows.of(spells, ticksPerUnit, end -> event(end, isEvent)));
  }

  /**
   * Returns the curve of spells that are measured each in a unit of its own (a share of what was
   * planned).
   *
   * @param byTicksPerUnit the spells by how many ticks make their unit, each positive
   * @param isEvent which ends, from 1, are the event; the others are censoring
   * @return the curve over ages in units
   * @throws IllegalArgumentException if a number of ticks is not positive
   */
  public static KaplanMeier of(Map<Long, SpellTally> byTicksPerUnit, IntPredicate isEvent) {
    return of(SpellRows.of(byTicksPerUnit, end -> event(end, isEvent)));
  }

  /**
   * Returns the curve of spells that all began under observation; an event at age 0 counts.
   *
   * @param exit the ages at which they were last seen, 0 or more
   * @param event whether they ended there
   * @return the curve
   * @throws IllegalArgumentException if the lengths differ or an age is out of its range
   */
  public static KaplanMeier of(double[] exit, boolean[] event) {
    Ages.check(exit, event.length);
    return new KaplanMeier(RiskTable.of(exit, Ages.ends(event), 1));
  }

  /**
   * Returns the curve of spells with delayed entry: at risk at t means entry &lt; t &le; exit.
   *
   * @param entry the ages at which they came under observation, below the exit; negative infinity
   *     if they began so
   * @param exit the ages at which they were last seen, 0 or more
   * @param event whether they ended there
   * @return the curve
   * @throws IllegalArgumentException if the lengths differ or an age is out of its range
   */
  public static KaplanMeier of(double[] entry, double[] exit, boolean[] event) {
    Ages.check(entry, exit, event.length);
    return new KaplanMeier(RiskTable.of(entry, exit, Ages.ends(event), 1));
  }

  static KaplanMeier of(SpellRows rows) {
    return new KaplanMeier(RiskTable.of(rows, 1));
  }

  static int event(int end, IntPredicate isEvent) {
    return end > 0 && isEvent.test(end) ? 1 : 0;
  }

  /**
   * Returns the number of different exits; each is a step, though one without an event is flat.
   *
   * @return the number of steps
   */
  public int steps() {
    return survival.length;
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
   * Returns the number of events at a step.
   *
   * @param step the step, from 0
   * @return the number of events
   */
  public long events(int step) {
    return table.events(step);
  }

  /**
   * Returns the number censored at a step.
   *
   * @param step the step, from 0
   * @return the number of spells last seen there without an event
   */
  public long censored(int step) {
    return table.censored(step);
  }

  /**
   * Returns the curve from a step on.
   *
   * @param step the step, from 0
   * @return the survival probability
   */
  public double survival(int step) {
    return survival[step];
  }

  /**
   * Returns the standard error of ln S from a step on.
   *
   * @param step the step, from 0
   * @return the root of Greenwood's sum, positive infinity where S is 0
   */
  public double logStandardError(int step) {
    return Math.sqrt(greenwood[step]);
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
   * Returns the number of events.
   *
   * @return the number of events
   */
  public long events() {
    return eventsUpTo(Double.POSITIVE_INFINITY);
  }

  /**
   * Returns the number of events up to an age.
   *
   * @param age the age
   * @return the number of events at ages of at most this
   */
  public long eventsUpTo(double age) {
    long sum = 0;
    for (int i = 0; i < survival.length && table.time(i) <= age; i++) {
      sum += table.events(i);
    }
    return sum;
  }

  /**
   * Returns the curve at an age.
   *
   * @param age the age, not NaN
   * @return the probability of lasting longer, flat after the last step
   */
  public double survivalAt(double age) {
    int row = table.rowAt(Ages.age(age));
    return row < 0 ? 1 : survival[row];
  }

  /** Greenwood's sum up to a step, 0 before the first. */
  double greenwood(int step) {
    return step < 0 ? 0 : greenwood[step];
  }

  RiskTable table() {
    return table;
  }

  /** The last step at or before an age, -1 if there is none. */
  int stepAt(double age) {
    return table.rowAt(Ages.age(age));
  }

  /**
   * Returns the standard error of ln S at an age.
   *
   * @param age the age, not NaN
   * @return the root of Greenwood's sum, positive infinity where S is 0
   */
  public double logStandardErrorAt(double age) {
    int row = table.rowAt(Ages.age(age));
    return row < 0 ? 0 : Math.sqrt(greenwood[row]);
  }

  /**
   * Returns the standard error of S at an age.
   *
   * @param age the age, not NaN
   * @return S times the standard error of ln S, empty where S is 0
   */
  public OptionalDouble standardErrorAt(double age) {
    double s = survivalAt(age);
    return s == 0 ? OptionalDouble.empty() : OptionalDouble.of(s * logStandardErrorAt(age));
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
   * Says whether the curve is known at an age: followed so far, or down to 0 before.
   *
   * @param age the age, not NaN
   * @return whether L is at least the age or S(L) is 0
   */
  public boolean isFollowedTo(double age) {
    OptionalDouble end = table.endOfFollowUp();
    return end.isPresent()
        && (end.getAsDouble() >= Ages.age(age) || survival[survival.length - 1] == 0);
  }

  /**
   * Looks for a gap in the risk set: an age below both a given one and the end of follow-up from
   * which nobody is at risk. It includes the case that S comes down to 0 while other spells are yet
   * to enter.
   *
   * @param age the age up to which to look, not NaN
   * @return where the first gap begins, empty if there is none
   */
  public OptionalDouble thinRiskSetBelow(double age) {
    return table.thinBelow(Ages.age(age));
  }

  /**
   * Returns the one-sided limit of S at an age on a given scale.
   *
   * @param age the age, not NaN
   * @param u the probability in (0, 1) that the limit leaves below
   * @param scale the scale
   * @return the limit, empty where the scale has none
   */
  public OptionalDouble limitAt(double age, double u, SurvivalInterval scale) {
    return scale.limit(survivalAt(age), logStandardErrorAt(age), u);
  }

  /**
   * Returns the one-sided limit of S at an age, log-log, defined at the ends too: at S = 1 the
   * lower limit is u^(1/Y) with Y at risk there and the upper one 1; at S = 0 the lower limit is 0
   * and the upper one that just before the last event.
   *
   * @param age the age, not NaN
   * @param u the probability in (0, 1) that the limit leaves below; S itself at one half
   * @return the limit in [0, 1]
   */
  public double limitAt(double age, double u) {
    return SurvivalLimits.at(this, age, u, 0);
  }

  /**
   * Returns the limits of S from every step on, as a drawn curve has them.
   *
   * @param scale the scale
   * @param level the confidence level in (0, 1) of each pair of limits, not of all together
   * @return the limits by step
   * @throws IllegalArgumentException if the level is out of its range
   */
  public PointwiseLimits limits(SurvivalInterval scale, double level) {
    return PointwiseLimits.of(this, scale, level);
  }

  /**
   * Returns the equal-tailed interval of two {@link #limitAt(double, double)}.
   *
   * @param age the age, not NaN
   * @param level the confidence level in (0, 1)
   * @return the interval
   */
  public Interval intervalAt(double age, double level) {
    double u = (1 - Probabilities.level(level)) / 2;
    return new Interval(limitAt(age, u), limitAt(age, 1 - u));
  }

  /**
   * Returns the age by which a share of the spells has ended.
   *
   * <p>If the curve is at 1 &minus; p on a flat stretch, to within 1.5e-8, the middle between its
   * start and the next event (the start, if there is no next); otherwise the first age with S at or
   * below it.
   *
   * @param p the share in (0, 1)
   * @return the age, empty if the curve does not come down so far
   * @throws IllegalArgumentException if p is out of its range
   */
  public OptionalDouble quantile(double p) {
    Probabilities.side(p);
    CurveCrossing crossing = new CurveCrossing(1 - p);
    for (int i = 0; i < survival.length && !crossing.isBelow(); i++) {
      crossing.see(table.time(i), survival[i]);
    }
    return crossing.age();
  }

  /**
   * Returns the age by which a share of the spells has ended, with the limits: the same rule
   * applied to the limits of the curve.
   *
   * @param p the share in (0, 1)
   * @param scale the scale of the limits
   * @param level the confidence level in (0, 1)
   * @return the age and its limits
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public SurvivalQuantile quantile(double p, SurvivalInterval scale, double level) {
    double z = Normal.upperQuantile((1 - Probabilities.level(level)) / 2);
    return new SurvivalQuantile(
        quantile(p),
        SurvivalLimits.crossing(this, 1 - p, scale, -z),
        SurvivalLimits.crossing(this, 1 - p, scale, z));
  }

  /**
   * Returns the mean time spent up to a horizon, the curve flat after the end of follow-up.
   *
   * @param tau the horizon, positive
   * @return the restricted mean with its variance and bounds
   * @throws IllegalArgumentException if the horizon is not positive and finite
   */
  public RestrictedMean restrictedMean(double tau) {
    return RestrictedMean.of(this, tau);
  }

  @Override
  public String toString() {
    return table.count()
        + " spells, "
        + events()
        + " events, median "
        + PrintedFigure.figure(quantile(0.5))
        + ", followed to "
        + PrintedFigure.figure(endOfFollowUp());
  }
}
