package org.allianceeffort.core.alliance;

/**
 * A risk that the partners named.
 *
 * @param id not blank, unique among the risks of the charter
 * @param contingencyPlan whether there is a plan for the case
 */
public record Risk(String id, boolean contingencyPlan) {

  /**
   * Checks the fields.
   *
   * @param id not blank
   * @param contingencyPlan whether there is a plan for the case
   * @throws IllegalArgumentException if the id is blank
   */
  public Risk {
    Rules.text("risk id", id);
  }
}
