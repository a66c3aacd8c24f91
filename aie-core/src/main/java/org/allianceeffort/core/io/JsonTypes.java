package org.allianceeffort.core.io;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;

/** Types of values that only JSON files hold. */
final class JsonTypes {

  static final CellType<String> NAME =
      CellType.of(
          "must be a text that is not blank",
          text -> Optional.of(text).filter(t -> !t.isBlank()),
          Function.<String>identity());

  static final CellType<ZoneId> ZONE =
      CellType.of(
              "must be a time zone, such as UTC or Europe/Paris", JsonTypes::zone, ZoneId::getId)
          .suggesting(ImmutableSet.copyOf(ZoneId.getAvailableZoneIds()).asList());

  static final CellType<BigDecimal> ABOVE_ZERO =
      CellType.number().where(number -> number.signum() > 0, "must be a number above 0");

  private JsonTypes() {}

  private static Optional<ZoneId> zone(String text) {
    try {
      return Optional.of(ZoneId.of(text));
    } catch (DateTimeException unknown) {
      return Optional.empty();
    }
  }
}
