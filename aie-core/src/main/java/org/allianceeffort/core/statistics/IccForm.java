package org.allianceeffort.core.statistics;

/** The six intraclass correlations of Shrout and Fleiss (1979). */
public enum IccForm {
  /** ICC(1,1): each target rated by other raters; one rating. */
  ONE_WAY_SINGLE("ICC(1,1)", false),
  /** ICC(2,1): all targets rated by the same random raters, their level counts; one rating. */
  AGREEMENT_SINGLE("ICC(2,1)", false),
  /** ICC(3,1): all targets rated by the same raters, the only ones of interest; one rating. */
  CONSISTENCY_SINGLE("ICC(3,1)", false),
  /** ICC(1,k): as {@link #ONE_WAY_SINGLE}, for the mean of the ratings. */
  ONE_WAY_MEAN("ICC(1,k)", true),
  /** ICC(2,k): as {@link #AGREEMENT_SINGLE}, for the mean of the ratings. */
  AGREEMENT_MEAN("ICC(2,k)", true),
  /** ICC(3,k): as {@link #CONSISTENCY_SINGLE}, for the mean of the ratings. */
  CONSISTENCY_MEAN("ICC(3,k)", true);

  private final String label;
  private final boolean mean;

  IccForm(String label, boolean mean) {
    this.label = label;
    this.mean = mean;
  }

  /**
   * Returns the name in the literature.
   *
   * @return such as "ICC(2,k)"
   */
  public String label() {
    return label;
  }

  /**
   * Says whether the correlation is that of a mean of ratings.
   *
   * @return false for a single rating
   */
  public boolean isOfMean() {
    return mean;
  }
}
