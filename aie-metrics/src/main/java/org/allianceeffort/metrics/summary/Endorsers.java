package org.allianceeffort.metrics.summary;

import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Comparator;
import org.allianceeffort.core.evidence.Basis;
import org.allianceeffort.core.evidence.Endorsement;
import org.allianceeffort.core.evidence.Observation;
import org.allianceeffort.core.evidence.Window;
import org.allianceeffort.core.metric.SummaryKind;

/**
 * Who endorsed the alliance on which day of a FLOW period.
 *
 * @param endorsements sorted by person, then day
 */
public record Endorsers(ImmutableSortedSet<Endorser> endorsements) {

  /** Over the period of a FLOW metric. */
  public static final SummaryKind<Endorsers> FLOW =
      SummaryKind.of("endorsers", 1, Endorsers::of, Endorsers::merge);

  /**
   * A person on a day.
   *
   * @param person the person's id
   * @param date the day on which they endorsed
   */
  public record Endorser(String person, LocalDate date) implements Comparable<Endorser> {

    private static final Comparator<Endorser> ORDER =
        Comparator.comparing(Endorser::person).thenComparing(Endorser::date);

    @Override
    public int compareTo(Endorser other) {
      return ORDER.compare(this, other);
    }
  }

  private static Endorsers of(Observation observation) {
    Window period = observation.scope().period(Basis.FLOW);
    ImmutableSortedSet.Builder<Endorser> endorsers = ImmutableSortedSet.naturalOrder();
    for (Endorsement endorsement : observation.records(Endorsement.class)) {
      if (period.contains(endorsement.date())) {
        endorsers.add(new Endorser(endorsement.person(), endorsement.date()));
      }
    }
    return new Endorsers(endorsers.build());
  }

  private static Endorsers merge(Endorsers a, Endorsers b) {
    return new Endorsers(
        ImmutableSortedSet.<Endorser>naturalOrder()
            .addAll(a.endorsements)
            .addAll(b.endorsements)
            .build());
  }
}
