package org.allianceeffort.metrics.process;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.allianceeffort.core.alliance.Span;

/**
 * How often something was planned: days ÷ the span between two times, summed over versions and
 * stretches. An exact fraction, so that three planned are three however their days are cut.
 *
 * @param numerator not negative
 * @param denominator positive
 */
record PlannedTimes(BigInteger numerator, BigInteger denominator) {

  /** Nothing planned. */
  static final PlannedTimes NONE = new PlannedTimes(BigInteger.ZERO, BigInteger.ONE);

  private static final BigInteger SECONDS_PER_DAY = BigInteger.valueOf(86_400);

  /** The same and what is planned on some days. */
  PlannedTimes plus(long days, Span every) {
    BigInteger seconds = BigInteger.valueOf(every.seconds());
    BigInteger sum =
        numerator
            .multiply(seconds)
            .add(BigInteger.valueOf(days).multiply(SECONDS_PER_DAY).multiply(denominator));
    BigInteger below = denominator.multiply(seconds);
    BigInteger divisor = sum.gcd(below);
    return new PlannedTimes(sum.divide(divisor), below.divide(divisor));
  }

  boolean isAtLeast(int times) {
    return numerator.compareTo(denominator.multiply(BigInteger.valueOf(times))) >= 0;
  }

  double value() {
    return new BigDecimal(numerator)
        .divide(new BigDecimal(denominator), MathContext.DECIMAL128)
        .doubleValue();
  }
}
