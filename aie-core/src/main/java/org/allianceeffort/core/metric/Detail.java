package org.allianceeffort.core.metric;

import com.google.common.collect.ImmutableSortedMap;

/**
 * A figure or word beside a metric's value, under an id of its own: what it is made of, or what
 * else was seen.
 */
public sealed interface Detail {

  /**
   * A single number.
   *
   * @param value finite
   */
  record Figure(double value) implements Detail {

    /**
     * Checks the value.
     *
     * @param value finite
     * @throws IllegalArgumentException if it is not finite
     */
    public Figure {
      Checks.finite("detail", value);
      value = value + 0.0;
    }
  }

  /**
   * A word, such as the id of a body.
   *
   * @param value the word
   */
  record Text(String value) implements Detail {}

  /**
   * Numbers by key, such as a value for each body.
   *
   * @param values finite numbers by key, sorted by key
   */
  record Numbers(ImmutableSortedMap<String, Double> values) implements Detail {

    /**
     * Checks the values.
     *
     * @param values finite numbers by key, sorted by key
     * @throws IllegalArgumentException if one is not finite
     */
    public Numbers {
      values.forEach((key, value) -> Checks.finite("detail \"" + key + "\"", value));
    }
  }
}
