package org.allianceeffort.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleUnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The ends of the distributions without a library of their own, and how their roots are found. */
class TailsTest {
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  private static void refused(ThrowingCallable... calls) {
    for (ThrowingCallable call : calls) {
      assertThatIllegalArgumentException().isThrownBy(call);
    }
  }

  /** How many values of f a root costs; bisection costs some fifty. */
  private static int cost(DoubleUnaryOperator f, double a, double b, double root) {
    AtomicInteger calls = new AtomicInteger();
    double found =
        Monotone.root(
            x -> {
              calls.incrementAndGet();
              return f.applyAsDouble(x);
            },
            a,
            b);
    assertThat(found).isCloseTo(root, within(8 * Math.ulp(root)));
    return calls.get();
  }

  @Test
  void rootsAreFoundInAFewSteps() {
    double third = StrictMath.cbrt(2);
    assertThat(cost(x -> x * x * x - 2, 0, 4, third)).isLessThan(16);
    assertThat(cost(x -> 2 - x * x * x, 0, 4, third)).isLessThan(16);
    assertThat(cost(x -> x * x * x - 2, 4, 0, third)).isLessThan(16);
    assertThat(cost(x -> StrictMath.exp(x) - 5, -3, 6, StrictMath.log(5))).isLessThan(16);
    assertThat(cost(x -> 1 - 3 / x, 0.5, 90, 3)).isLessThan(20);
    assertThat(cost(x -> StrictMath.atan(x - 1), -40, 7, 1)).isLessThan(16);
    // exactly half way, and at either end
    assertThat(cost(x -> x - 2, 0, 4, 2)).isEqualTo(3);
    assertThat(cost(x -> x - 4, 0, 4, 4)).isEqualTo(2);
    assertThat(cost(x -> x - 1, 1, 4, 1)).isEqualTo(2);
    // a step has no root, but a place
    assertThat(Monotone.root(x -> x < 2.5 ? -1 : 1, 0, 4)).isCloseTo(2.5, within(1e-14));
    assertThatThrownBy(() -> Monotone.root(x -> x, 1, 2))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no change of sign: f(1.0) = 1.0, f(2.0) = 2.0");
  }

  @Test
  void theNoncentralFHasItsEnds() {
    assertThat(NoncentralF.cdf(0, 3, 10, 5)).isZero();
    assertThat(NoncentralF.cdf(-1, 3, 10, 5)).isZero();
    assertThat(NoncentralF.sf(0, 3, 10, 5)).isEqualTo(1);
    assertThat(NoncentralF.sf(-1, 3, 10, 5)).isEqualTo(1);
    assertThat(NoncentralF.cdf(INFINITY, 3, 10, 5)).isEqualTo(1);
    assertThat(NoncentralF.sf(INFINITY, 3, 10, 5)).isZero();
    assertThat(NoncentralF.cdf(2, 3, 10, 0)).isEqualTo(FDistribution.cdf(2, 3, 10));
    assertThat(NoncentralF.sf(2, 3, 10, 0)).isEqualTo(FDistribution.sf(2, 3, 10));
    // R 4.2.2: pf(2.5, 3, 10, 5)
    assertThat(NoncentralF.sf(2.5, 3, 10, 5)).isCloseTo(1 - 0.500102884986144, within(1e-9));
    assertThat(NoncentralF.cdf(80, 3, 10, 200) + NoncentralF.sf(80, 3, 10, 200))
        .isCloseTo(1, within(1e-12));
    // where even no noncentrality leaves more above than asked for, none fits
    double above = FDistribution.sf(2, 3, 10);
    assertThat(NoncentralF.noncentrality(2, 3, 10, above * 0.99)).isEmpty();
    assertThat(NoncentralF.noncentrality(2, 3, 10, above * 1.01).getAsDouble()).isBetween(0.0, 0.1);
    double fitted = NoncentralF.noncentrality(2, 3, 10, 0.975).getAsDouble();
    assertThat(NoncentralF.cdf(2, 3, 10, fitted)).isCloseTo(0.025, within(1e-10));
    refused(
        () -> NoncentralF.cdf(Double.NaN, 3, 10, 5),
        () -> NoncentralF.cdf(1, 0, 10, 5),
        () -> NoncentralF.sf(1, 3, 0, 5),
        () -> NoncentralF.cdf(1, 3, 10, -1),
        () -> NoncentralF.sf(1, 3, 10, INFINITY),
        () -> NoncentralF.noncentrality(-1, 3, 10, 0.5),
        () -> NoncentralF.noncentrality(INFINITY, 3, 10, 0.5),
        () -> NoncentralF.noncentrality(1, 3, -1, 0.5),
        () -> NoncentralF.noncentrality(1, 3, 10, 1));
  }

  @Test
  void theNoncentralTHasItsEnds() {
    assertThat(NoncentralT.cdf(1.5, 7, 0)).isCloseTo(StudentT.cdf(1.5, 7), within(1e-13));
    assertThat(NoncentralT.sf(-1.5, 7, 0)).isCloseTo(StudentT.sf(-1.5, 7), within(1e-13));
    for (double u : new double[] {0.025, 0.5, 0.975}) {
      double delta = NoncentralT.noncentrality(1.2, 9, u);
      assertThat(NoncentralT.sf(1.2, 9, delta)).isCloseTo(u, within(1e-11));
      assertThat(NoncentralT.noncentrality(-1.2, 9, 1 - u)).isCloseTo(-delta, within(1e-9));
    }
    refused(
        () -> NoncentralT.cdf(INFINITY, 5, 1),
        () -> NoncentralT.sf(Double.NaN, 5, 1),
        () -> NoncentralT.cdf(1, 0, 1),
        () -> NoncentralT.sf(1, 5, INFINITY),
        () -> NoncentralT.noncentrality(1, -5, 0.5),
        () -> NoncentralT.noncentrality(1, 5, 0));
  }

  @Test
  void theStudentizedRangeHasItsEnds() {
    assertThat(StudentizedRange.cdf(0, 3, 10)).isZero();
    assertThat(StudentizedRange.sf(0, 3, 10)).isEqualTo(1);
    assertThat(StudentizedRange.cdf(INFINITY, 3, 10)).isEqualTo(1);
    assertThat(StudentizedRange.sf(INFINITY, 3, 10)).isZero();
    assertThat(StudentizedRange.quantile(0, 3, 10)).isZero();
    assertThat(StudentizedRange.quantile(1, 3, 10)).isInfinite();
    assertThat(StudentizedRange.upperQuantile(0, 3, 10)).isInfinite();
    assertThat(StudentizedRange.upperQuantile(1, 3, 10)).isZero();
    for (double p : new double[] {0.01, 0.4, 0.6, 0.99}) {
      double q = StudentizedRange.upperQuantile(p, 4, 9);
      assertThat(StudentizedRange.sf(q, 4, 9)).isCloseTo(p, within(1e-11));
      assertThat(StudentizedRange.quantile(1 - p, 4, 9)).isCloseTo(q, within(1e-9));
    }
    // two normals differ by √2 of one
    assertThat(StudentizedRange.sf(3, 2, INFINITY))
        .isCloseTo(2 * Normal.sf(3 / Math.sqrt(2)), within(1e-13));
    refused(
        () -> StudentizedRange.cdf(Double.NaN, 3, 10),
        () -> StudentizedRange.cdf(1, 1, 10),
        () -> StudentizedRange.sf(1, 3, 0),
        () -> StudentizedRange.sf(Double.NaN, 3, 10),
        () -> StudentizedRange.quantile(1.1, 3, 10),
        () -> StudentizedRange.quantile(0.5, 1, 10),
        () -> StudentizedRange.upperQuantile(-0.1, 3, 10),
        () -> StudentizedRange.upperQuantile(0.5, 3, -1));
  }

  @Test
  void limitsAreTheEstimateAtOneHalfAndIntervalsAreTwoLimits() {
    assertThat(ClopperPearson.limit(3, 8, 0.5)).isEqualTo(0.375);
    assertThat(Wilson.limit(0.375, 8, 0.5)).isEqualTo(0.375);
    assertThat(new RateRatio(3, 1, 5, 2).limit(0.5).orElseThrow()).isEqualTo(1.2);
    assertThat(new RateRatio(0, 1, 0, 2).limit(0.9).isDefined()).isFalse();
    Interval student = Wilson.interval(0.375, 8, 0.9, 4);
    assertThat(student.lower()).isCloseTo(Wilson.limit(0.375, 8, 0.05, 4), within(1e-14));
    assertThat(student.upper()).isCloseTo(Wilson.limit(0.375, 8, 0.95, 4), within(1e-14));
    assertThat(Wilson.corrected(0, 5, 0.9).lower()).isZero();
    assertThat(Wilson.corrected(5, 5, 0.9).upper()).isEqualTo(1);
    // half way the correction has nowhere to go
    assertThat(Wilson.corrected(4, 8, 0.9)).isEqualTo(Wilson.interval(0.5, 8, 0.9));
    refused(() -> Wilson.midpoint(1.1, 5, 0.9), () -> Wilson.midpoint(0.5, 0, 0.9));
    NormalEstimate estimate = new NormalEstimate(-3, 1.5);
    assertThat(estimate.z()).isEqualTo(-2);
    assertThat(estimate.p()).isCloseTo(2 * Normal.sf(2), within(1e-16));
    assertThat(new NormalEstimate(0, 1).p()).isEqualTo(1);
    for (double u : new double[] {0.5, 0.2, 0.8}) {
      assertThat(Beta.quantile(u, 2, 3)).isCloseTo(Beta.upperQuantile(1 - u, 2, 3), within(1e-12));
      assertThat(Gamma.quantile(u, 2, 3))
          .isCloseTo(Gamma.upperQuantile(1 - u, 2, 3), within(1e-12));
      assertThat(ChiSquared.quantile(u, 3))
          .isCloseTo(ChiSquared.upperQuantile(1 - u, 3), within(1e-12));
      assertThat(StudentT.quantile(u, 3))
          .isCloseTo(StudentT.upperQuantile(1 - u, 3), within(1e-12));
      assertThat(FDistribution.quantile(u, 3, 4))
          .isCloseTo(FDistribution.upperQuantile(1 - u, 3, 4), within(1e-12));
    }
    // small probabilities keep their digits on their own side
    assertThat(Gamma.cdf(Gamma.quantile(1e-20, 2, 3), 2, 3)).isCloseTo(1e-20, within(1e-30));
    assertThat(Gamma.sf(Gamma.upperQuantile(1e-20, 2, 3), 2, 3)).isCloseTo(1e-20, within(1e-30));
  }
}
