package org.allianceeffort.core.io;

/** What the ids of a column are ids of; each must be known. */
public enum Reference {
  /** A partner of the alliance. */
  PARTNER,
  /** A person of the alliance. */
  PERSON,
  /** A governance body. */
  BODY,
  /** An objective of the charter. */
  OBJECTIVE,
  /** A survey instrument. */
  INSTRUMENT,
  /** A process in the charter's scope. */
  PROCESS,
  /** A meeting of {@code meetings.csv}. */
  MEETING,
  /** A milestone of {@code milestones.csv}. */
  MILESTONE,
  /** A commitment of {@code commitments.csv}. */
  COMMITMENT,
  /** A dispute of {@code disputes.csv} or a contingency of {@code contingencies.csv}. */
  DISPUTE_OR_CONTINGENCY,
  /** A decision of {@code decisions.csv}. */
  DECISION,
  /** A transfer of {@code knowledge_transfers.csv}. */
  KNOWLEDGE_TRANSFER,
  /** A change of {@code scope_changes.csv}. */
  SCOPE_CHANGE;

  /**
   * What such an id is the id of, in words.
   *
   * @return such as {@code dispute or contingency}
   */
  public String noun() {
    return switch (this) {
      case DISPUTE_OR_CONTINGENCY -> "dispute or contingency";
      case KNOWLEDGE_TRANSFER -> "knowledge transfer";
      case SCOPE_CHANGE -> "scope change";
      default -> name().toLowerCase(java.util.Locale.ROOT);
    };
  }
}
