package org.allianceeffort.core.statistics.reference;

import org.allianceeffort.core.statistics.AnalyticHierarchy;

/** Topic 10: weights from comparisons, single and of a group. */
final class HierarchyChecks implements TopicChecks {
  @Override
  public String topic() {
    return "10-ahp";
  }

  @Override
  public String title() {
    return "AHP priorities and consistency";
  }

  @Override
  public boolean check(ReferenceCase reference, Checks checks) {
    Node input = reference.input();
    Node expected = reference.expected();
    input.describedBy("n", "upper_triangle");
    double[][] matrix;
    if (input.has("matrices")) {
      matrix =
          AnalyticHierarchy.aggregate(
              input.get("matrices").list().stream().map(Node::matrix).toList());
      checks.check("AnalyticHierarchy.aggregate", matrix, expected.get("aggregated_matrix"));
    } else {
      matrix = input.get("matrix").matrix();
    }
    AnalyticHierarchy hierarchy = AnalyticHierarchy.of(matrix);
    checks.check(
        "AnalyticHierarchy.weights", hierarchy.weights().toArray(), expected.get("weights"));
    checks.check(
        "AnalyticHierarchy.principalEigenvalue",
        hierarchy.principalEigenvalue(),
        expected.get("lambda_max"));
    checks.check(
        "AnalyticHierarchy.consistencyIndex", hierarchy.consistencyIndex(), expected.get("ci"));
    Node ratio = expected.get("cr_saaty1980");
    if (matrix.length > 10 && ratio.isNull()) {
      checks.leaveOut(ratio, "the random indices of 1980 go beyond ten");
    } else {
      checks.check("AnalyticHierarchy.consistencyRatio", hierarchy.consistencyRatio(), ratio);
    }
    if (expected.has("ri_saaty1980") && !expected.get("ri_saaty1980").isNull()) {
      double randomIndex = expected.get("ri_saaty1980").number();
      checks.check(
          "AnalyticHierarchy.consistencyRatio",
          hierarchy.consistencyRatio().orElse(Double.NaN) * randomIndex,
          expected.get("ci"));
    }
    if (expected.has("geometric_consistency_index")) {
      checks.check(
          "AnalyticHierarchy.geometricConsistencyIndex",
          hierarchy.geometricConsistencyIndex(),
          expected.get("geometric_consistency_index"));
    }
    return true;
  }
}
