package org.allianceeffort.core.metric;

/**
 * The name of a metric: its id in the API, in JSON and in reports.
 *
 * <p>Lower-case words joined by hyphens. The library's own ids have no dot ({@code
 * decision-latency}); everyone else prefixes an owner ({@code acme.town-halls}), so that the two
 * never meet.
 *
 * @param value the id, such as {@code meeting-cadence} or {@code acme.town-halls}
 */
public record MetricId(String value) implements Comparable<MetricId> {

  /**
   * Checks the pattern.
   *
   * @param value the id, such as {@code meeting-cadence} or {@code acme.town-halls}
   * @throws IllegalArgumentException if the id is not lower-case words joined by hyphens, with at
   *     most one owner before a dot
   */
  public MetricId {
    Ids.check("metric id", value);
  }

  /**
   * The id of the given name.
   *
   * @param value such as {@code meeting-cadence}
   * @return the id
   * @throws IllegalArgumentException if the name does not follow the pattern
   */
  public static MetricId of(String value) {
    return new MetricId(value);
  }

  @Override
  public int compareTo(MetricId other) {
    return value.compareTo(other.value);
  }

  /** The bare id. */
  @Override
  public String toString() {
    return value;
  }
}
