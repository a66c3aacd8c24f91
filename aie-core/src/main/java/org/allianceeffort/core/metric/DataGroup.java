package org.allianceeffort.core.metric;

/**
 * The body of records that a metric's error comes from. Metrics of one group share their random
 * error, metrics of different groups are independent.
 *
 * @param id such as {@code meetings}; a plug-in's own group carries its owner, {@code
 *     acme.workshops}
 */
public record DataGroup(String id) {

  /** Meetings and who attended them. */
  public static final DataGroup MEETINGS = new DataGroup("meetings");

  /** Contacts between persons. */
  public static final DataGroup CONTACTS = new DataGroup("contacts");

  /** Disputes. */
  public static final DataGroup DISPUTES = new DataGroup("disputes");

  /** Decisions. */
  public static final DataGroup DECISIONS = new DataGroup("decisions");

  /** Contingencies. */
  public static final DataGroup CONTINGENCIES = new DataGroup("contingencies");

  /** Milestones. */
  public static final DataGroup MILESTONES = new DataGroup("milestones");

  /** Hours and deliveries. */
  public static final DataGroup HOURS = new DataGroup("hours");

  /** Assignments of persons. */
  public static final DataGroup ASSIGNMENTS = new DataGroup("assignments");

  /** Transfers of knowledge. */
  public static final DataGroup TRANSFERS = new DataGroup("transfers");

  /** Surveys of persons inside the alliance. */
  public static final DataGroup SURVEY = new DataGroup("survey");

  /** Surveys of staff outside the alliance, and endorsements. */
  public static final DataGroup BUY_IN = new DataGroup("buy-in");

  /** Coded interviews. */
  public static final DataGroup INTERVIEWS = new DataGroup("interviews");

  /** Reviews of mandates. */
  public static final DataGroup REVIEWS = new DataGroup("reviews");

  /** What the alliance states of itself: no records repeat, so there is no sampling error. */
  public static final DataGroup STRUCTURE = new DataGroup("structure");

  /**
   * Checks the id.
   *
   * @param id such as {@code meetings}; a plug-in's own group carries its owner, {@code
   *     acme.workshops}
   * @throws IllegalArgumentException if the id is not lower-case words joined by hyphens
   */
  public DataGroup {
    Ids.check("data group", id);
  }

  /**
   * A group of the given name.
   *
   * @param id such as {@code acme.workshops}
   * @return the group
   * @throws IllegalArgumentException if the id is not lower-case words joined by hyphens
   */
  public static DataGroup of(String id) {
    return new DataGroup(id);
  }

  /** The bare id. */
  @Override
  public String toString() {
    return id;
  }
}
