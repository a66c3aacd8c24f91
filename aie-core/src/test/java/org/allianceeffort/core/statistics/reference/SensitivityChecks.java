package org.allianceeffort.core.statistics.reference;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.allianceeffort.core.statistics.SobolIndices;
import org.allianceeffort.core.statistics.SobolSequence;

/**
 * Topic 11: the estimators on given outputs to 1e-10, and functions whose indices are known to 0.02
 * (absolute) from 2<sup>13</sup> points of the sequence.
 */
final class SensitivityChecks implements TopicChecks {
  private static final int POINTS = 1 << 13;
  private static final double NEAR = 0.02;

  @Override
  public String topic() {
    return "11-sensitivity-sobol";
  }

  @Override
  public String title() {
    return "Sobol sensitivity indices";
  }

  @Override
  public boolean check(ReferenceCase reference, Checks checks) {
    if (reference.input().has("yAB")) {
      given(reference.input(), reference.expected(), checks);
      return true;
    }
    Node parameters = reference.input().get("parameters");
    String kind = reference.input().get("kind").text();
    if (kind.startsWith("ishigami")) {
      double a = parameters.get("a").number();
      double b = parameters.get("b").number();
      analytic(3, u -> ishigami(u, a, b), reference.expected(), checks);
    } else if (kind.startsWith("g:")) {
      double[] a = parameters.get("a").doubles();
      analytic(a.length, u -> product(u, a), reference.expected(), checks);
    } else if (kind.startsWith("linear")) {
      double[] c = parameters.get("c").doubles();
      analytic(c.length, u -> sum(u, c), reference.expected(), checks);
    } else {
      return false;
    }
    return true;
  }

  private static double ishigami(double[] u, double a, double b) {
    double[] x = Arrays.stream(u).map(v -> Math.PI * (2 * v - 1)).toArray();
    double second = StrictMath.sin(x[1]);
    return StrictMath.sin(x[0]) * (1 + b * StrictMath.pow(x[2], 4)) + a * second * second;
  }

  private static double product(double[] u, double[] a) {
    double product = 1;
    for (int i = 0; i < a.length; i++) {
      product *= (Math.abs(4 * u[i] - 2) + a[i]) / (1 + a[i]);
    }
    return product;
  }

  private static double sum(double[] u, double[] c) {
    double sum = 0;
    for (int i = 0; i < c.length; i++) {
      sum += c[i] * u[i];
    }
    return sum;
  }

  private static void given(Node input, Node expected, Checks checks) {
    double[] ya = input.get("yA").doubles();
    double[][] rows = input.get("yAB").matrix();
    double[][] changed = new double[rows[0].length][rows.length];
    for (int k = 0; k < rows.length; k++) {
      for (int i = 0; i < rows[k].length; i++) {
        changed[i][k] = rows[k][i];
      }
    }
    SobolIndices indices =
        SobolIndices.uncentred(ya, input.get("yB").doubles(), changed).orElseThrow();
    double all = 2.0 * ya.length;
    checks.check(
        "SobolIndices.variance", indices.variance(), expected.get("variance_sample_pooled"));
    checks.check(
        "SobolIndices.variance",
        indices.variance() * (all - 1) / all,
        expected.get("variance_population_pooled"));
    checks.check(
        "SobolIndices.firstOrder",
        indices.firstOrder().toArray(),
        expected.get("first_saltelli2010"));
    checks.check("SobolIndices.total", indices.total().toArray(), expected.get("total_jansen"));
  }

  /** Factors 0 to d − 1 alone, then the pairs 01, 02, 12 for their closed indices. */
  private static void analytic(
      int d, ToDoubleFunction<double[]> model, Node expected, Checks checks) {
    SobolSequence sequence = SobolSequence.of(2 * d);
    int[][] sets = new int[d + 3][];
    Arrays.setAll(
        sets, i -> i < d ? new int[] {i} : new int[] {i == d + 2 ? 1 : 0, i == d ? 1 : 2});
    double[] ya = new double[POINTS];
    double[] yb = new double[POINTS];
    double[][] changed = new double[sets.length][POINTS];
    for (int k = 0; k < POINTS; k++) {
      double[] point = sequence.point(k);
      double[] a = Arrays.copyOf(point, d);
      double[] b = Arrays.copyOfRange(point, d, 2 * d);
      ya[k] = model.applyAsDouble(a);
      yb[k] = model.applyAsDouble(b);
      for (int i = 0; i < sets.length; i++) {
        double[] mixed = a.clone();
        for (int factor : sets[i]) {
          mixed[factor] = b[factor];
        }
        changed[i][k] = model.applyAsDouble(mixed);
      }
    }
    SobolIndices indices = SobolIndices.centred(ya, yb, changed).orElseThrow();
    double[] first = indices.firstOrder().toArray();
    double mean = (Arrays.stream(ya).sum() + Arrays.stream(yb).sum()) / (2 * POINTS);
    checks.check("SobolSequence (mean of a function)", mean, expected.get("mean"), NEAR);
    checks.check(
        "SobolIndices.variance, analytic", indices.variance(), expected.get("variance"), NEAR);
    for (int i = 0; i < d; i++) {
      near("SobolIndices.firstOrder", first[i], expected.get("first_order").at(i), checks);
      near("SobolIndices.total", indices.total().get(i), expected.get("total").at(i), checks);
    }
    if (expected.has("second_order")) {
      double v = indices.variance();
      double[] pairs = {
        first[d] - first[0] - first[1],
        first[d + 1] - first[0] - first[2],
        first[d + 2] - first[1] - first[2]
      };
      Node second = expected.get("second_order");
      near("SobolIndices.firstOrder (closed)", pairs[0], second.get("12"), checks);
      near("SobolIndices.firstOrder (closed)", pairs[1], second.get("13"), checks);
      near("SobolIndices.firstOrder (closed)", pairs[2], second.get("23"), checks);
      share("SobolIndices.firstOrder", first[0] * v, expected.get("V1"), v, checks);
      share("SobolIndices.firstOrder", first[1] * v, expected.get("V2"), v, checks);
      share("SobolIndices.firstOrder (closed)", pairs[1] * v, expected.get("V13"), v, checks);
    }
  }

  private static void near(String name, double actual, Node expected, Checks checks) {
    share(name + ", analytic", actual, expected, 1, checks);
  }

  /** The difference may be 0.02 of the whole, whatever the size of the part. */
  private static void share(
      String name, double actual, Node expected, double whole, Checks checks) {
    double figure = expected.number();
    checks.check(
        name.endsWith("analytic") ? name : name + ", analytic",
        whole + actual,
        whole + figure,
        NEAR * whole / (whole + figure));
  }
}
