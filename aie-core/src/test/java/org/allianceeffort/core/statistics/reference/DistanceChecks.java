package org.allianceeffort.core.statistics.reference;

import java.util.Arrays;
import java.util.Optional;
import org.allianceeffort.core.statistics.EuclideanDistance;
import org.allianceeffort.core.statistics.KogutSingh;
import org.allianceeffort.core.statistics.Mahalanobis;

/** Topic 12: distances of cultural profiles. */
final class DistanceChecks implements TopicChecks {
  @Override
  public String topic() {
    return "12-cultural-distance";
  }

  @Override
  public String title() {
    return "Cultural distance";
  }

  private interface Distance {
    double between(double[] a, double[] b);
  }

  @Override
  public boolean check(ReferenceCase reference, Checks checks) {
    reference.input().describedBy("countries", "dimensions");
    double[][] scores = reference.input().get("scores").matrix();
    Node expected = reference.expected();
    double[] variances = KogutSingh.sampleVariances(scores);
    checks.check("KogutSingh.sampleVariances", variances, expected.get("variance_sample"));
    if (Arrays.stream(variances).allMatch(v -> v > 0)) {
      table(
          "KogutSingh.distance",
          scores,
          (a, b) -> KogutSingh.distance(a, b, variances).orElse(Double.NaN),
          expected.get("kogut_singh"),
          checks);
      table(
          "EuclideanDistance.standardised",
          scores,
          (a, b) -> EuclideanDistance.standardised(a, b, variances).orElse(Double.NaN),
          expected.get("euclidean_standardised"),
          checks);
    } else {
      String reason = "a dimension in which nobody differs counts for nothing here";
      checks.leaveOut(expected.get("kogut_singh"), reason);
      checks.leaveOut(expected.get("euclidean_standardised"), reason);
    }
    table(
        "EuclideanDistance.raw",
        scores,
        (a, b) -> EuclideanDistance.raw(a, b).orElse(Double.NaN),
        expected.get("euclidean_raw"),
        checks);
    if (expected.has("mahalanobis") || expected.has("kogut_singh_mahalanobis_squared_over_k")) {
      Optional<Mahalanobis> outcome = Mahalanobis.of(scores);
      if (outcome.isEmpty()) {
        checks.undefined("Mahalanobis", expected.get("mahalanobis"));
        checks.undefined("Mahalanobis", expected.get("kogut_singh_mahalanobis_squared_over_k"));
        return true;
      }
      Mahalanobis mahalanobis = outcome.orElseThrow();
      table(
          "Mahalanobis.distance",
          scores,
          mahalanobis::distance,
          expected.get("mahalanobis"),
          checks);
      table(
          "Mahalanobis.meanSquaredDistance",
          scores,
          mahalanobis::meanSquaredDistance,
          expected.get("kogut_singh_mahalanobis_squared_over_k"),
          checks);
    }
    return true;
  }

  private static void table(
      String name, double[][] scores, Distance distance, Node expected, Checks checks) {
    double[][] table = new double[scores.length][scores.length];
    for (int i = 0; i < scores.length; i++) {
      for (int j = 0; j < scores.length; j++) {
        table[i][j] = distance.between(scores[i], scores[j]);
      }
    }
    checks.check(name, table, expected);
  }
}
