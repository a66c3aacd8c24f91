package org.allianceeffort.core.alliance;

import java.util.Comparator;

/**
 * Two partners as the key of what is between them; comparable, so that a map finds it quickly even
 * where ids are made to have one hash.
 *
 * @param first the id that comes first in the order of ids
 * @param second the other
 */
record PartnerPair(String first, String second) implements Comparable<PartnerPair> {

  private static final Comparator<PartnerPair> ORDER =
      Comparator.comparing(PartnerPair::first).thenComparing(PartnerPair::second);

  static PartnerPair of(PartnerTie tie) {
    return new PartnerPair(tie.first(), tie.second());
  }

  /** The pair of two partners, in whichever order they are given. */
  static PartnerPair of(String one, String other) {
    return one.compareTo(other) <= 0 ? new PartnerPair(one, other) : new PartnerPair(other, one);
  }

  @Override
  public int compareTo(PartnerPair other) {
    return ORDER.compare(this, other);
  }
}
