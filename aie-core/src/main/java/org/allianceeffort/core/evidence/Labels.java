package org.allianceeffort.core.evidence;

import com.google.common.base.Ascii;
import java.util.Optional;

/** Names of enumeration values in files: lower case with hyphens. */
final class Labels {

  private Labels() {}

  static String of(Enum<?> value) {
    return Ascii.toLowerCase(value.name()).replace('_', '-');
  }

  static <E extends Enum<E>> Optional<E> find(E[] values, String label) {
    for (E value : values) {
      if (of(value).equals(label)) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }
}
