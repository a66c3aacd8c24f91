package org.allianceeffort.core.evidence;

import java.time.LocalDate;

/**
 * A later due date of a milestone, and the day on which it was set.
 *
 * @param due the new due date
 * @param setOn the day on which it was set
 */
public record DueDate(LocalDate due, LocalDate setOn) {

  /**
   * Checks the years.
   *
   * @param due the new due date
   * @param setOn the day on which it was set
   * @throws IllegalArgumentException if a year is not within 0 and 9999
   */
  public DueDate {
    Rules.year("due", due);
    Rules.year("set_on", setOn);
  }
}
