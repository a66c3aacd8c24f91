package org.allianceeffort.core.score;

/**
 * How much of a weight is measured.
 *
 * @param measured how many metrics have a figure
 * @param planned how many the plan names
 * @param share the share of the weight that is measured, 0..1
 */
public record Coverage(int measured, int planned, double share) {

  /**
   * Checks the ranges.
   *
   * @param measured how many metrics have a figure
   * @param planned how many the plan names
   * @param share the share of the weight that is measured, 0..1
   * @throws IllegalArgumentException if a number is negative, more are measured than planned, or
   *     the share leaves 0..1
   */
  public Coverage {
    if (measured < 0 || measured > planned) {
      throw new IllegalArgumentException(
          "measured must lie in 0..planned: measured " + measured + ", planned " + planned);
    }
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("a share lies in 0..1: " + share);
    }
  }
}
