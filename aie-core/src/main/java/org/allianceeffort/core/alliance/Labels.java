package org.allianceeffort.core.alliance;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;

/** How the constants of an enumeration are written in files: lower case with hyphens. */
final class Labels {

  private Labels() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static <E extends Enum<E>> ImmutableMap<String, E> index(E[] constants) {
    return Arrays.stream(constants).collect(toImmutableMap(Labels::of, Function.identity()));
  }
}
