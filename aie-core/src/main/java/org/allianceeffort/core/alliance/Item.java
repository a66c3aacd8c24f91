package org.allianceeffort.core.alliance;

/**
 * A question of a survey instrument.
 *
 * @param id not blank, unique in its instrument
 * @param reversed whether a high answer means little of the construct
 */
public record Item(String id, boolean reversed) {

  /**
   * Checks the fields.
   *
   * @param id not blank
   * @param reversed whether a high answer means little
   * @throws IllegalArgumentException if the id is blank
   */
  public Item {
    Rules.text("item id", id);
  }
}
