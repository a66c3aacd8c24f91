package org.allianceeffort.core.statistics;

/**
 * The cumulative hazard of an end.
 *
 * <p>H(t) = &Sigma;<sub>t(i) &le; t</sub> d<sub>i</sub>/n<sub>i</sub>; variance &Sigma;
 * d<sub>i</sub> / n<sub>i</sub>&sup2;.
 *
 * <p>Unit and range: expected ends per spell, 0 and above; right-continuous.
 *
 * <p>Without an event H is 0 everywhere.
 *
 * <p>Algorithm: one pass over the steps of the curve.
 *
 * <p>Reference: Aalen (1978), Nonparametric inference for a family of counting processes,
 * doi:10.1214/aos/1176344247.
 */
public final class NelsonAalen {
  private final KaplanMeier curve;
  private final double[] hazard;
  private final double[] variance;

  private NelsonAalen(KaplanMeier curve) {
    this.curve = curve;
    this.hazard = new double[curve.steps()];
    this.variance = new double[curve.steps()];
    double h = 0;
    double v = 0;
    for (int i = 0; i < hazard.length; i++) {
      double n = curve.atRisk(i);
      h += curve.events(i) / n;
      v += curve.events(i) / (n * n);
      hazard[i] = h;
      variance[i] = v;
    }
  }

  /**
   * Returns the cumulative hazard of the spells that a survival curve was made from.
   *
   * @param curve the survival curve
   * @return the cumulative hazard, with the same steps
   */
  public static NelsonAalen of(KaplanMeier curve) {
    return new NelsonAalen(curve);
  }

  /**
   * Returns the cumulative hazard at an age.
   *
   * @param age the age, not NaN
   * @return H, the events at this age included
   */
  public double hazardAt(double age) {
    int step = curve.stepAt(age);
    return step < 0 ? 0 : hazard[step];
  }

  /**
   * Returns the standard error at an age.
   *
   * @param age the age, not NaN
   * @return the standard error of H
   */
  public double standardErrorAt(double age) {
    int step = curve.stepAt(age);
    return step < 0 ? 0 : Math.sqrt(variance[step]);
  }

  /**
   * Returns the one-sided limit at an age, normal on the scale of ln H.
   *
   * @param age the age, not NaN
   * @param u the probability in (0, 1) that the limit leaves below
   * @return the limit, or the reason why there is none
   */
  public Outcome<Double> limitAt(double age, double u) {
    double z = Normal.quantile(Probabilities.side(u));
    double h = hazardAt(age);
    return h == 0
        ? Outcome.undefined("no event up to age " + age)
        : Outcome.of(h * StrictMath.exp(z * standardErrorAt(age) / h));
  }

  @Override
  public String toString() {
    double end = curve.endOfFollowUp().orElse(0);
    return "cumulative hazard "
        + PrintedFigure.figure(hazardAt(end))
        + ", standard error "
        + PrintedFigure.figure(standardErrorAt(end))
        + ", at "
        + PrintedFigure.figure(end);
  }
}
