package org.allianceeffort.examples.scorecard;

import java.time.LocalDate;
import java.util.Optional;
import org.allianceeffort.core.evidence.Dossier;
import org.allianceeffort.core.evidence.Window;

/** The window that is scored. */
final class Windows {

  private Windows() {}

  /**
   * The window asked for. Without dates it is the last whole calendar year of the recording, or all
   * of the recording when there is no whole year; with one date the other is a year away, or the
   * end of the recording where that comes first.
   */
  static Window of(Dossier dossier, Optional<LocalDate> from, Optional<LocalDate> to) {
    Window whole = dossier.wholeWindow();
    LocalDate signed = dossier.alliance().signed();
    if (from.isPresent() && !from.get().isBefore(to.orElse(whole.to()))) {
      throw new BadInputException(
          to.isPresent()
              ? "--to is the first day after the window and must be after --from: from "
                  + from.get()
                  + ", to "
                  + to.get()
              : "--from must be before the end of the recording, "
                  + whole.to()
                  + ", or --to be given: "
                  + from.get());
    }
    if (to.isPresent() && !to.get().isAfter(signed)) {
      throw new BadInputException(
          "the window must end after the alliance was signed, on " + signed + ": " + to.get());
    }
    if (from.isPresent()) {
      return Window.of(from.get(), to.orElseGet(() -> earlier(from.get().plusYears(1), whole)));
    }
    if (to.isPresent()) {
      return Window.of(to.get().minusYears(1), to.get());
    }
    LocalDate newYear = whole.to().withDayOfYear(1);
    return newYear.minusYears(1).isBefore(signed)
        ? whole
        : Window.of(newYear.minusYears(1), newYear);
  }

  private static LocalDate earlier(LocalDate date, Window whole) {
    return date.isBefore(whole.to()) ? date : whole.to();
  }
}
