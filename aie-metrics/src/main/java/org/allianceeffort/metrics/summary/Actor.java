package org.allianceeffort.metrics.summary;

import java.util.Comparator;

/**
 * A person at a time when they belonged to a partner.
 *
 * @param person the person's id
 * @param partner the partner's id
 */
public record Actor(String person, String partner) implements Comparable<Actor> {

  private static final Comparator<Actor> ORDER =
      Comparator.comparing(Actor::person).thenComparing(Actor::partner);

  @Override
  public int compareTo(Actor other) {
    return ORDER.compare(this, other);
  }
}
