package org.allianceeffort.core.metric;

/**
 * Why there is no value, in words, with what would be needed to have one.
 *
 * @param code the kind of reason
 * @param sentence what was found, such as "meetings were kept on 12 of 365 days"
 * @param needed what evidence or statement would give a value; empty when nothing would
 */
public record Reason(ReasonCode code, String sentence, String needed) {

  /**
   * Checks that the reason says something.
   *
   * @param code the kind of reason
   * @param sentence what was found, such as "meetings were kept on 12 of 365 days"
   * @param needed what evidence or statement would give a value; empty when nothing would
   * @throws IllegalArgumentException if the sentence is blank
   */
  public Reason {
    if (sentence.isBlank()) {
      throw new IllegalArgumentException("a reason needs a sentence: code " + code);
    }
  }

  /**
   * A reason.
   *
   * @param code the kind of reason
   * @param sentence what was found
   * @param needed what would give a value
   * @return the reason
   * @throws IllegalArgumentException if the sentence is blank
   */
  public static Reason of(ReasonCode code, String sentence, String needed) {
    return new Reason(code, sentence, needed);
  }

  /** For people: do not parse. */
  @Override
  public String toString() {
    return code + ": " + sentence + (needed.isEmpty() ? "" : " (" + needed + ")");
  }
}
