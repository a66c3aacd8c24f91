package org.allianceeffort.core.statistics;

/** How much a near miss counts as agreement, for K ordered categories i and j. */
public enum KappaWeights {
  /** Only the same category agrees. */
  NONE,
  /** 1 − |i − j| ÷ (K − 1). */
  LINEAR,
  /** 1 − (i − j)² ÷ (K − 1)². */
  QUADRATIC;

  double weight(int i, int j, int categories) {
    double apart = categories < 2 ? 0 : (double) Math.abs(i - j) / (categories - 1);
    return switch (this) {
      case NONE -> i == j ? 1 : 0;
      case LINEAR -> 1 - apart;
      case QUADRATIC -> 1 - apart * apart;
    };
  }
}
