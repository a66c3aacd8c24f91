package org.allianceeffort.core.statistics.reference;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.allianceeffort.core.statistics.SobolIndices;
import org.allianceeffort.core.statistics.SobolSequence;

/**
 * Topic 11: the estimators on given outputs to 1e-10, and functions whose indices are known to 0.02
 * (absolute) from 2<sup>13</sup> points of the sequence, shifted, since its first point is a
 * corner; functions of others from more.
 */
final class SensitivityChecks implements TopicChecks {
  private static final int POINTS = 1 << 13;
  private static final int POINTS_ELSEWHERE = 1 << 16;
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
      reference.input().describedBy("N", "d", "A", "B");
      given(reference.input(), reference.expected(), checks);
      return true;
    }
    Node parameters = reference.input().get("parameters");
    String kind = reference.input().get("kind").text();
    if (kind.startsWith("ishigami")) {
      double a = parameters.get("a").number();
      double b = parameters.get("b").number();
      analytic(3, u -> ishigami(u, a, b), reference, checks);
    } else if (kind.startsWith("g:")) {
      double[] a = parameters.get("a").doubles();
      analytic(a.length, u -> product(u, a), reference, checks);
    } else if (kind.startsWith("linear")) {
      double[] c = parameters.get("c").doubles();
      analytic(c.length, u -> sum(u, c), reference, checks);
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
    Optional<SobolIndices> outcome = SobolIndices.uncentred(ya, input.get("yB").doubles(), changed);
    if (outcome.isEmpty()) {
      checks.undefined("SobolIndices", expected);
      return;
    }
    SobolIndices indices = outcome.orElseThrow();
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

  /** Factors 0 to d − 1 alone, then the pairs named (from 1) for their closed indices. */
  private static void analytic(
      int d, ToDoubleFunction<double[]> model, ReferenceCase reference, Checks checks) {
    int points = reference.own() ? POINTS : POINTS_ELSEWHERE;
    Node expected = reference.expected();
    List<String> pairs = expected.get("second_order").keys();
    int[][] sets = new int[d + pairs.size()][];
    Arrays.setAll(sets, i -> i < d ? new int[] {i} : pair(pairs.get(i - d)));
    SobolSequence sequence = SobolSequence.shifted(2 * d, 1);
    double[] ya = new double[points];
    double[] yb = new double[points];
    double[][] changed = new double[sets.length][points];
    for (int k = 0; k < points; k++) {
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
    double mean = (Arrays.stream(ya).sum() + Arrays.stream(yb).sum()) / (2.0 * points);
    double v = indices.variance();
    share("SobolSequence (mean of a function)", mean, expected.get("mean"), Math.sqrt(v), checks);
    checks.check("SobolIndices.variance, analytic", v, expected.get("variance"), NEAR);
    for (int i = 0; i < d; i++) {
      near("SobolIndices.firstOrder", first[i], expected.get("first_order").at(i), checks);
      near("SobolIndices.total", indices.total().get(i), expected.get("total").at(i), checks);
      share("SobolIndices.firstOrder", first[i] * v, expected.get("V" + (i + 1)), v, checks);
    }
    for (int i = 0; i < pairs.size(); i++) {
      int[] pair = sets[d + i];
      double both = first[d + i] - first[pair[0]] - first[pair[1]];
      String name = "SobolIndices.firstOrder (closed)";
      near(name, both, expected.get("second_order").get(pairs.get(i)), checks);
      share(name, both * v, expected.get("V" + pairs.get(i)), v, checks);
    }
  }

  /** The factors of a pair such as "13". */
  private static int[] pair(String name) {
    if (!name.matches("[1-9][1-9]")) {
      throw new NotCoveredException("no such pair of factors: " + name);
    }
    return new int[] {name.charAt(0) - '1', name.charAt(1) - '1'};
  }

  private static void near(String name, double actual, Node expected, Checks checks) {
    share(name + ", analytic", actual, expected, 1, checks);
  }

  /** The difference may be 0.02 of the whole, whatever the size of the part. */
  private static void share(
      String name, double actual, Node expected, double whole, Checks checks) {
    if (expected.isAbsent()) {
      return;
    }
    double figure = expected.number();
    checks.check(
        name.endsWith("analytic") ? name : name + ", analytic",
        1 + (actual - figure) / whole,
        1,
        NEAR);
  }
}
