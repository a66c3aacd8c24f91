package org.allianceeffort.core.metric;

import java.util.Optional;
import java.util.function.BiFunction;
import org.allianceeffort.core.evidence.Evidence;
import org.allianceeffort.core.evidence.Scope;

/**
 * A way to tell records of one type apart: by body, by partner, by level.
 *
 * @param id such as {@code body}
 * @param type the records it tells apart
 * @param key the key of a record within a scope; empty for a record that belongs to none
 * @param <E> the record type
 */
public record Facet<E extends Evidence>(
    String id, Class<E> type, BiFunction<E, Scope, Optional<String>> key) {

  /**
   * Checks the id.
   *
   * @param id such as {@code body}
   * @param type the records it tells apart
   * @param key the key of a record within a scope; empty for a record that belongs to none
   * @throws IllegalArgumentException if it does not follow the pattern of {@link MetricId}
   */
  public Facet {
    Ids.check("facet", id);
  }

  /**
   * A facet.
   *
   * @param id such as {@code body}
   * @param type the records it tells apart
   * @param key the key of a record within a scope; empty for a record that belongs to none
   * @param <E> the record type
   * @return the facet
   * @throws IllegalArgumentException if the id does not follow the pattern of {@link MetricId}
   */
  public static <E extends Evidence> Facet<E> of(
      String id, Class<E> type, BiFunction<E, Scope, Optional<String>> key) {
    return new Facet<>(id, type, key);
  }
}
