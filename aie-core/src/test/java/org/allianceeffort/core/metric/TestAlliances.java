package org.allianceeffort.core.metric;

import java.time.LocalDate;
import org.allianceeffort.core.alliance.Alliance;
import org.allianceeffort.core.alliance.Partner;
import org.allianceeffort.core.evidence.Dossier;
import org.allianceeffort.core.evidence.EffortHours;
import org.allianceeffort.core.evidence.Endorsement;
import org.allianceeffort.core.evidence.Observation;
import org.allianceeffort.core.evidence.Window;

/** A small alliance whose town halls an application records in a type of its own. */
public final class TestAlliances {

  /** The year that the examples look at. */
  public static final Window YEAR = Window.year(2023);

  private TestAlliances() {}

  /** Two partners, signed before the year. */
  public static Alliance alliance() {
    return Alliance.builder()
        .id("harbour")
        .name("Harbour alliance")
        .signed(LocalDate.of(2022, 1, 1))
        .addPartners(Partner.builder().id("a").name("A").build())
        .addPartners(Partner.builder().id("b").name("B").build())
        .build();
  }

  /**
   * The alliance with town halls of the given numbers of guests, one a month from January 2023 on.
   */
  public static Dossier townHalls(int... guests) {
    Dossier.Builder dossier = Dossier.builder(alliance()).keeps(TownHall.class);
    for (int i = 0; i < guests.length; i++) {
      dossier.add(new TownHall(LocalDate.of(2023, 1 + i, 1), "hall-" + i, guests[i]));
    }
    return dossier.build();
  }

  /** The observation of the year. */
  public static Observation observe(Dossier dossier) {
    return dossier.over(YEAR);
  }

  /** The alliance without a record. */
  public static Dossier empty() {
    return Dossier.builder(alliance()).build();
  }

  /** A type that is declared kept and has no record. */
  public static Dossier kept() {
    return Dossier.builder(alliance()).keeps(EffortHours.class).keeps(Endorsement.class).build();
  }
}
