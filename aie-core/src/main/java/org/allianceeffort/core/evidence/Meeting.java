package org.allianceeffort.core.evidence;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A meeting of a governance body, with its attendance.
 *
 * <p>Persons that are not in the attendance were not there; whether they were missed is known only
 * if absences were recorded.
 */
@ValueStyle
@Value.Immutable
public abstract class Meeting implements Evidence {

  Meeting() {}

  /**
   * Returns a builder without values.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the id, unique among meetings.
   *
   * @return the id, unique among meetings
   */
  public abstract String id();

  /**
   * Returns the id of the governance body.
   *
   * @return the id of the body
   */
  public abstract String body();

  /**
   * Returns the day.
   *
   * @return the day
   */
  public abstract LocalDate date();

  /**
   * Returns whether it took place.
   *
   * @return whether it took place
   */
  public abstract MeetingStatus status();

  /**
   * Returns how people met.
   *
   * @return the mode, or empty if it is not known
   */
  public abstract Optional<MeetingMode> mode();

  /**
   * Returns whether those expected but not there were written down; true by default.
   *
   * @return true if they were
   */
  @Value.Default
  public boolean absencesRecorded() {
    return true;
  }

  /**
   * Returns what is written beside each person, by id.
   *
   * @return the attendance, empty for a cancelled meeting
   */
  @Value.NaturalOrder
  public abstract ImmutableSortedMap<String, Presence> attendance();

  /** {@inheritDoc} It is the date. */
  @Override
  public Moment at() {
    return Moment.of(date());
  }

  @Override
  public String key() {
    return id();
  }

  @Override
  public Class<Meeting> recordType() {
    return Meeting.class;
  }

  @Override
  public Optional<Meeting> asOf(AsOf t) {
    return t.knows(at()) ? Optional.of(this) : Optional.empty();
  }

  /**
   * Returns a builder with the values of this record.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    Builder builder = builder();
    builder.values(this);
    return builder;
  }

  @Value.Check
  void check() {
    Rules.text("id", id());
    Rules.text("body", body());
    Rules.year("date", date());
    attendance().keySet().forEach(person -> Rules.text("person", person));
    if (status() == MeetingStatus.CANCELLED && !attendance().isEmpty()) {
      throw new IllegalArgumentException(
          "a cancelled meeting must have no attendance: meeting " + id() + ", " + attendance());
    }
  }

  /** Takes the values of the record one by one; building checks them. */
  public static final class Builder extends ImmutableMeeting.Builder {

    Builder() {}
  }
}
