package org.allianceeffort.metrics.summary;

import org.allianceeffort.core.statistics.SpellTally;

/**
 * Spells as they were at risk in recorded time. One that lasted through a hole in the recording is
 * in the tally once for each stretch, and still one spell.
 *
 * @param tally by entry, exit and end
 * @param spells how many spells there are
 */
public record ObservedSpells(SpellTally tally, long spells) {

  /**
   * Joins the spells of two disjoint sets of records.
   *
   * @param a one
   * @param b the other
   * @return both
   */
  public static ObservedSpells merge(ObservedSpells a, ObservedSpells b) {
    return new ObservedSpells(a.tally.merge(b.tally), a.spells + b.spells);
  }
}
