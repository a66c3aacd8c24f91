package org.allianceeffort.core.statistics;

/** What the distances of two profiles have in common: which dimensions count. */
final class Profiles {

  private Profiles() {}

  static void check(double[] a, double[] b) {
    if (a.length != b.length) {
      throw new IllegalArgumentException(
          "profiles must have the same dimensions: " + a.length + " and " + b.length);
    }
    for (int k = 0; k < a.length; k++) {
      if (Double.isInfinite(a[k]) || Double.isInfinite(b[k])) {
        throw new IllegalArgumentException(
            "a score must not be infinite: dimension " + k + ", " + a[k] + " and " + b[k]);
      }
    }
  }

  static void check(double[] a, double[] b, double[] variances) {
    check(a, b);
    if (variances.length != a.length) {
      throw new IllegalArgumentException(
          "there must be one variance for each dimension: dimensions "
              + a.length
              + ", variances "
              + variances.length);
    }
    for (double variance : variances) {
      if (variance < 0 || Double.isInfinite(variance)) {
        throw new IllegalArgumentException(
            "a variance must be finite and not negative: " + variance);
      }
    }
  }

  static boolean common(double[] a, double[] b, double[] variances, int k) {
    return variances[k] > 0 && !Double.isNaN(a[k]) && !Double.isNaN(b[k]);
  }
}
