package org.allianceeffort.core.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.allianceeffort.core.alliance.Recording;
import org.allianceeffort.core.evidence.TestRecords.TownHall;

/** Small dossiers of every shape, between half a year before signing and three years after. */
final class TestDossiers {
  static final LocalDate FIRST = LocalDate.of(2018, 1, 1);

  /** Days are drawn ten apart, so that two of them often are the same. */
  private static final int STEP = 10;

  private static final int STEPS = 128;

  /** The first of those days that is after signing. */
  private static final int AFTER_SIGNING = 15;

  private TestDossiers() {}

  static Arbitrary<Dossier> dossiers() {
    return Combinators.combine(recordings(), records(), kept())
        .as(
            (recordings, records, kept) -> {
              Dossier.Builder builder =
                  Dossier.builder(TestAlliances.alliance(recordings.toArray(new Recording[0])));
              kept.forEach(builder::keeps);
              return builder.addAll(records).build();
            })
        .withoutEdgeCases();
  }

  static Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(0, STEPS).map(TestDossiers::day);
  }

  private static LocalDate day(int steps) {
    return FIRST.plusDays(steps * (long) STEP);
  }

  /** Windows that end after signing, from one day to more than all there is. */
  static Arbitrary<Window> windows() {
    return Combinators.combine(
            Arbitraries.integers().between(AFTER_SIGNING, STEPS),
            Arbitraries.integers().between(1, 1000))
        .as((end, length) -> Window.of(day(end).minusDays(length), day(end)));
  }

  private static Arbitrary<List<Class<? extends Evidence>>> kept() {
    return Arbitraries.<Class<? extends Evidence>>of(
            List.of(Meeting.class, ResourceDelivery.class, TownHall.class, Contact.class))
        .list()
        .uniqueElements()
        .ofMaxSize(2);
  }

  private static Arbitrary<List<Recording>> recordings() {
    Arbitrary<Recording> recording =
        Combinators.combine(
                Arbitraries.of("meetings", "contacts", "fairness", "deliveries"),
                Arbitraries.of("../..", "2018-09-01/..", "../2020-01-01", "2019-01-01/2020-06-01"),
                Arbitraries.of("1", "0.8", "0"),
                Arbitraries.of(true, false),
                Arbitraries.of("a", "b", "free").set().ofMaxSize(3))
            .as(
                (type, window, completeness, internal, partners) ->
                    TestAlliances.recording(
                        type, window, completeness, internal, partners.toArray(new String[0])));
    return recording.list().uniqueElements().ofMaxSize(3);
  }

  /** Records whose ids differ by their place in the list. */
  static Arbitrary<List<Evidence>> records() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 8),
            Arbitraries.integers().between(0, STEPS),
            Arbitraries.integers().between(0, STEPS / 3))
        .as((kind, begin, length) -> new int[] {kind, begin, length})
        .list()
        .ofMaxSize(12)
        .map(
            drawn -> {
              List<Evidence> records = new ArrayList<>();
              for (int[] draw : drawn) {
                records.add(record(records.size(), draw[0], day(draw[1]), day(draw[1] + draw[2])));
              }
              return records;
            });
  }

  private static Evidence record(int id, int kind, LocalDate day, LocalDate later) {
    return switch (kind) {
      case 0 ->
          Meeting.builder().id("m" + id).body("jsc").date(day).status(MeetingStatus.HELD).build();
      case 1 -> {
        Dispute.Builder dispute = TestRecords.dispute(day);
        dispute
            .id("x" + id)
            .resolved(Moment.of(later))
            .levelResolved(DisputeLevel.EXECUTIVE)
            .addFairness(new FairnessRating("a", 3, later.plusDays(7)));
        yield dispute.build();
      }
      case 2 ->
          Decision.builder()
              .id("d" + id)
              .body("jsc")
              .requested(Moment.of(day))
              .withdrawn(Moment.of(later))
              .build();
      case 3 -> {
        Milestone.Builder milestone = TestRecords.milestone(later);
        milestone
            .id("s" + id)
            .addLaterDues(new DueDate(later.plusDays(30), day))
            .completed(day.plusDays(id));
        yield milestone.build();
      }
      case 4 ->
          Contact.builder()
              .at(Moment.of(day.atTime(23, 30).atZone(TestAlliances.ZONE).toInstant()))
              .from("p1")
              .to("p" + (2 + id))
              .channel("mail")
              .replyExpected(true)
              .repliedAt(Moment.of(later.plusDays(1)))
              .build();
      case 5 -> {
        ResourceCommitment.Builder commitment = TestRecords.commitment(later, later.plusDays(100));
        yield commitment.id("b" + id).agreed(day).build();
      }
      case 6 -> {
        ResourceDelivery.Builder delivery = TestRecords.delivery(day);
        yield delivery.commitment("b" + id).accepted(later).build();
      }
      case 7 -> Assignment.builder().person("p" + id).from(day).ended(later).build();
      default -> new TownHall(day, id);
    };
  }
}
