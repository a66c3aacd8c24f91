package org.allianceeffort.core.alliance;

import com.google.common.collect.ImmutableList;

/**
 * One thing that keeps an alliance from holding together: of what it is, and what is wrong.
 *
 * @param subject of what kind the thing is that is wrong
 * @param ids the id of the thing, or of each where several are wrong together, such as the bodies
 *     of a circle of reporting; empty where there is only one of its kind, or it has no id
 * @param field the fact of it that is wrong, named as in {@code alliance.json}
 * @param message what is wrong, a sentence
 */
public record AllianceProblem(
    Subject subject, ImmutableList<String> ids, String field, String message) {

  /** What a problem can be of. */
  public enum Subject {
    /** The alliance itself. */
    ALLIANCE,
    /** A partner. */
    PARTNER,
    /** A person. */
    PERSON,
    /** A governance body. */
    BODY,
    /** A survey instrument. */
    INSTRUMENT,
    /** What was stated of a pair of partners; the ids are theirs. */
    TIE,
    /** A phase. */
    PHASE,
    /** The charter. */
    CHARTER,
    /** A recording; the id is the type of its records. */
    RECORDING
  }

  /**
   * The sentence alone.
   *
   * @return the message
   */
  @Override
  public String toString() {
    return message;
  }
}
