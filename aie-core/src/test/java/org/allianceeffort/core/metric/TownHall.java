package org.allianceeffort.core.metric;

import java.time.LocalDate;
import org.allianceeffort.core.evidence.Evidence;
import org.allianceeffort.core.evidence.Moment;

/** An application's own record type. */
public record TownHall(LocalDate date, String id, int guests) implements Evidence {

  @Override
  public Moment at() {
    return Moment.of(date);
  }

  @Override
  public String key() {
    return id;
  }
}
