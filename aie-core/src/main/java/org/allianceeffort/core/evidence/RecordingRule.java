package org.allianceeffort.core.evidence;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.allianceeffort.core.alliance.Alliance;
import org.allianceeffort.core.alliance.Partner;
import org.allianceeffort.core.alliance.Recording;

/**
 * In which days a type counts as kept.
 *
 * <p>If anything is stated about a type, the statements are all there is: a partner that none of
 * them names did not keep it. If nothing is stated, a type counts as kept from its earliest record,
 * or from signing where it is declared kept; a ledger, whose records say nothing until the first
 * delivery, from signing or not at all.
 */
final class RecordingRule {
  /** What is written down with a type, and therefore counts with it, under a name of its own. */
  private static final ImmutableMap<Class<? extends Evidence>, ImmutableSet<String>> WRITTEN_WITH =
      ImmutableMap.of(
          Meeting.class, ImmutableSet.of("attendance"),
          Dispute.class, ImmutableSet.of("fairness"),
          Contingency.class, ImmutableSet.of("fairness"),
          Milestone.class, ImmutableSet.of("milestone_dues"));

  private final Alliance alliance;
  private final RecordedTypes types;

  RecordingRule(Alliance alliance, RecordedTypes types) {
    this.alliance = alliance;
    this.types = types;
  }

  /** The days on which every organisation kept the type. */
  RecordedDays ofAll(Class<? extends Evidence> type) {
    ImmutableList<Recording> stated = statedOf(type);
    if (stated.isEmpty()) {
      return assumed(type);
    }
    ImmutableList<Partner> organisations = alliance.organisations();
    // An alliance of nothing but groups has nobody else whose records could be asked for.
    Optional<RecordedDays> joint =
        (organisations.isEmpty() ? alliance.partners() : organisations)
            .stream().map(partner -> stated(stated, partner.id())).reduce(RecordedDays::and);
    return joint.orElseGet(RecordedDays::statedNever);
  }

  /** The days on which the partner kept the type. */
  RecordedDays of(Class<? extends Evidence> type, String partner) {
    ImmutableList<Recording> stated = statedOf(type);
    return stated.isEmpty() ? assumed(type) : stated(stated, partner);
  }

  private ImmutableList<Recording> statedOf(Class<? extends Evidence> type) {
    String name = EvidenceTypes.nameOf(type);
    ImmutableSet<String> with = WRITTEN_WITH.getOrDefault(type, ImmutableSet.of());
    return alliance.recordings().stream()
        .filter(recording -> recording.type().equals(name) || with.contains(recording.type()))
        .collect(ImmutableList.toImmutableList());
  }

  private RecordedDays stated(ImmutableList<Recording> entries, String partner) {
    return entries.stream()
        .filter(entry -> entry.partners().isEmpty() || entry.partners().contains(partner))
        .map(this::days)
        .reduce(RecordedDays.statedNever(), RecordedDays::or);
  }

  private RecordedDays days(Recording entry) {
    AsOf asOf = types.asOf();
    return RecordedDays.stated(
        entry.validity().from().orElse(alliance.signed()),
        entry.validity().until().filter(asOf::knows).orElse(asOf.to()),
        entry.completeness(),
        entry.internal());
  }

  private RecordedDays assumed(Class<? extends Evidence> type) {
    if (type == ResourceCommitment.class || type == ResourceDelivery.class) {
      return ledger();
    }
    Optional<LocalDate> earliest = types.earliest(type);
    if (types.isDeclared(type)) {
      return RecordedDays.declared(
          earliest.filter(day -> day.isBefore(alliance.signed())).orElse(alliance.signed()),
          types.asOf().to());
    }
    return earliest
        .map(day -> RecordedDays.assumed(day, types.asOf().to()))
        .orElseGet(RecordedDays::notKept);
  }

  private RecordedDays ledger() {
    if (types.isDeclared(ResourceCommitment.class) || types.isDeclared(ResourceDelivery.class)) {
      return RecordedDays.declared(alliance.signed(), types.asOf().to());
    }
    return types.earliest(ResourceDelivery.class).isPresent()
        ? RecordedDays.assumed(alliance.signed(), types.asOf().to())
        : RecordedDays.notKept();
  }
}
