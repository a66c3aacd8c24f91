package org.allianceeffort.core.statistics;

import java.util.Optional;

/**
 * Where along a moderator the slope of the focal variable differs from 0.
 *
 * <p>The bounds are the roots z of (b₁ + b₃z)² = t²·Var(b₁ + b₃z), t the quantile at the residual
 * degrees of freedom.
 *
 * <p>Unit: that of the moderator. The bounds hold for one z at a time and may lie outside of the
 * data.
 *
 * <p>Reference: Johnson and Fay (1950), doi:10.1007/BF02288864; Bauer and Curran (2005),
 * doi:10.1207/s15327906mbr4003_5.
 *
 * @param bounds the two roots; an infinite one where the equation has but one; empty where none
 * @param region where the slope is significant
 */
public record JohnsonNeyman(Optional<Interval> bounds, Region region) {

  /** Where a slope is significant relative to the bounds. */
  public enum Region {
    /** Below the lower and above the upper bound. */
    OUTSIDE,
    /** Between the bounds. */
    INSIDE,
    /** For no value. */
    NOWHERE,
    /** For every value. */
    EVERYWHERE
  }

  /** Solves a·z² + b·z + c > 0. */
  static JohnsonNeyman solve(double a, double b, double c) {
    double discriminant = b * b - 4 * a * c;
    if (a == 0 && b != 0) {
      double root = -c / b;
      Interval below = new Interval(Double.NEGATIVE_INFINITY, root);
      return new JohnsonNeyman(Optional.of(below), b > 0 ? Region.OUTSIDE : Region.INSIDE);
    }
    if (!(discriminant > 0)) {
      return new JohnsonNeyman(
          Optional.empty(), a > 0 || (a == 0 && c > 0) ? Region.EVERYWHERE : Region.NOWHERE);
    }
    // The root of larger size first; the other from the product of both, without cancellation.
    double half = -(b + (b >= 0 ? 1 : -1) * Math.sqrt(discriminant)) / 2;
    double first = half / a;
    double second = half == 0 ? 0 : c / half;
    return new JohnsonNeyman(
        Optional.of(new Interval(Math.min(first, second), Math.max(first, second))),
        a > 0 ? Region.OUTSIDE : Region.INSIDE);
  }
}
