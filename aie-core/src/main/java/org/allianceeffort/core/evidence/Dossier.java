package org.allianceeffort.core.evidence;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.LocalDate;
import org.allianceeffort.core.alliance.Alliance;
import org.allianceeffort.core.alliance.Recording;
import org.jspecify.annotations.Nullable;

/**
 * An alliance and what was observed of it.
 *
 * <p>A dossier looks at nothing but its own facts, each by the date of the fact. {@link
 * #asOf(LocalDate)} is the dossier as it was on an earlier day; what is measured over a window is
 * measured on the dossier as of the window's end.
 *
 * <p>Immutable and safe for use by several threads. Equal if alliance and records are equal.
 */
public final class Dossier {
  private final Alliance alliance;
  private final EvidenceLog log;

  private Dossier(Alliance alliance, EvidenceLog log) {
    if (!log.zone().equals(alliance.zone())) {
      throw new IllegalArgumentException(
          "records must be in the zone of the alliance: records "
              + log.zone()
              + ", alliance "
              + alliance.zone());
    }
    this.alliance = alliance;
    this.log = log;
  }

  /**
   * An alliance with its records.
   *
   * @param alliance the alliance
   * @param log its records
   * @return the dossier
   * @throws IllegalArgumentException if the log is not in the zone of the alliance
   */
  public static Dossier of(Alliance alliance, EvidenceLog log) {
    return new Dossier(alliance, log);
  }

  /**
   * A dossier to be filled with records.
   *
   * @param alliance the alliance
   * @return a builder without records
   */
  public static Builder builder(Alliance alliance) {
    return new Builder(alliance);
  }

  /**
   * The alliance, with all that is known of it.
   *
   * @return the alliance
   */
  public Alliance alliance() {
    return alliance;
  }

  /**
   * The records, all that are known.
   *
   * @return the log
   */
  public EvidenceLog log() {
    return log;
  }

  /**
   * The dossier as it was known before a day, structure and records: what starts on that day or
   * later is gone, an end on that day or later is not known. Which types were declared kept stays.
   * Cutting twice is cutting at the earlier day.
   *
   * @param t the first day that is not known
   * @return the dossier of then
   */
  public Dossier asOf(LocalDate t) {
    return new Dossier(alliance.asOf(t), log.asOf(t));
  }

  /**
   * The facts of the structure that carry no date and are therefore taken to hold from signing; of
   * these a measurement of an earlier day cannot say whether they were facts then.
   *
   * @return one line a fact, such as {@code body "tac": member "p1"}
   */
  public ImmutableList<String> undatedFacts() {
    return alliance.undatedFacts();
  }

  /**
   * What there is to measure over a window, with the default settings.
   *
   * @param window the days; they may begin before signing, but not end before it
   * @return the dossier as of the end of the window, under the window's scope
   * @throws IllegalArgumentException if the window does not end after signing
   */
  public Observation over(Window window) {
    return over(window, ObservationSettings.withDefaults());
  }

  /**
   * What there is to measure over a window.
   *
   * @param window the days; they may begin before signing, but not end before it
   * @param settings seed, minimum group and converter
   * @return the dossier as of the end of the window, under the window's scope
   * @throws IllegalArgumentException if the window does not end after signing
   */
  public Observation over(Window window, ObservationSettings settings) {
    EvidenceLog known = log.asOf(window.to());
    RecordedTypes types = RecordedTypes.ofKnown(known, new AsOf(window.to(), alliance.zone()));
    return Observation.ofKnown(Scope.of(alliance, window, types, settings), known);
  }

  /**
   * The window from signing to the end of recording: the largest {@code until} that a recording
   * states, but at least the day after the latest day on which a record happened. What is planned
   * has not happened. Where there is neither, or only before signing, the window is the day of
   * signing.
   *
   * @return the window, at least the day of signing
   */
  public Window wholeWindow() {
    LocalDate end = alliance.signed().plusDays(1);
    for (Recording recording : alliance.recordings()) {
      end = recording.validity().until().filter(end::isBefore).orElse(end);
    }
    return Window.of(alliance.signed(), LastDay.endOf(log, end));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Dossier that && alliance.equals(that.alliance) && log.equals(that.log);
  }

  @Override
  public int hashCode() {
    return 31 * alliance.hashCode() + log.hashCode();
  }

  /** For people; not to be parsed. */
  @Override
  public String toString() {
    return "dossier of alliance " + alliance.id();
  }

  /** Takes the records of a dossier one by one. */
  public static final class Builder {
    private final Alliance alliance;
    private final EvidenceLogBuilder log;

    private Builder(Alliance alliance) {
      this.alliance = alliance;
      this.log = EvidenceLog.builder(alliance.zone());
    }

    /**
     * Adds a record.
     *
     * @param record a record of the library or of an application
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder add(Evidence record) {
      log.add(record);
      return this;
    }

    /**
     * Adds records, in any order.
     *
     * @param records records of the library or of an application
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder addAll(Iterable<? extends Evidence> records) {
      log.addAll(records);
      return this;
    }

    /**
     * Declares that records of a type are kept, so that none means that nothing happened.
     *
     * @param type a record type of the library or of an application
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder keeps(Class<? extends Evidence> type) {
      log.keeps(type);
      return this;
    }

    /**
     * Adds contacts that are already in columns.
     *
     * @param contacts the contacts
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder contacts(ContactLog contacts) {
      log.contacts(contacts);
      return this;
    }

    /**
     * The dossier with all that was added.
     *
     * @return the dossier
     */
    public Dossier build() {
      return new Dossier(alliance, log.build());
    }
  }
}
