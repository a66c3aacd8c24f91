package org.allianceeffort.core.alliance;

import com.google.common.collect.ImmutableMap;
import java.util.function.Function;

/** Finding by id in constant time. */
final class Lookups {

  private Lookups() {}

  /** Keeps the last of two with one id: it is built before the check that refuses them. */
  static <K, V> ImmutableMap<K, V> byId(Iterable<V> values, Function<? super V, K> id) {
    ImmutableMap.Builder<K, V> map = ImmutableMap.builder();
    values.forEach(value -> map.put(id.apply(value), value));
    return map.buildKeepingLast();
  }
}
