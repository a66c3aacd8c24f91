package org.allianceeffort.core.metric;

import java.util.regex.Pattern;

/**
 * Something a reader of a figure must know, such as that the recording was assumed.
 *
 * @param id upper-case words joined by underscores, such as {@code RECORDING_ASSUMED}; a plug-in's
 *     own carries its owner before a dot, {@code acme.WEEKEND_WORK}
 * @param sentence what it means here
 */
public record Flag(String id, String sentence) implements Comparable<Flag> {

  private static final Pattern PATTERN =
      Pattern.compile("([a-z][a-z0-9]*(-[a-z0-9]+)*\\.)?[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");

  /** Nobody stated when the records were kept: from the earliest on is assumed. */
  public static final String RECORDING_ASSUMED = "RECORDING_ASSUMED";

  /** The records were kept in a part of the period only: the figure speaks of that part. */
  public static final String PART_OF_PERIOD = "PART_OF_PERIOD";

  /** The records are stated to be less than complete. */
  public static final String PARTIAL_RECORDING = "PARTIAL_RECORDING";

  /**
   * Nobody stated who belongs to the alliance when: the persons are those who occur in its records.
   */
  public static final String POPULATION_FROM_RECORDS = "POPULATION_FROM_RECORDS";

  /**
   * Follow-up ends before the horizon; the curve was continued flat over a stretch that hardly
   * matters.
   */
  public static final String HORIZON_EXTENDED = "HORIZON_EXTENDED";

  /** Fewer than five events: the interval is rough. */
  public static final String SMALL_N = "SMALL_N";

  /**
   * Checks id and sentence.
   *
   * @param id upper-case words joined by underscores, such as {@code RECORDING_ASSUMED}; a
   *     plug-in's own carries its owner before a dot, {@code acme.WEEKEND_WORK}
   * @param sentence what it means here
   * @throws IllegalArgumentException if the id is not upper-case words joined by underscores or the
   *     sentence is blank
   */
  public Flag {
    if (!PATTERN.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "a flag's id must be upper-case words joined by underscores, with an optional owner before a dot: \""
              + id
              + "\"");
    }
    if (sentence.isBlank()) {
      throw new IllegalArgumentException("a flag needs a sentence: " + id);
    }
  }

  /**
   * A flag.
   *
   * @param id such as {@code SMALL_N}
   * @param sentence what it means here
   * @return the flag
   * @throws IllegalArgumentException if the id is not upper-case words joined by underscores or the
   *     sentence is blank
   */
  public static Flag of(String id, String sentence) {
    return new Flag(id, sentence);
  }

  @Override
  public int compareTo(Flag other) {
    int byId = id.compareTo(other.id);
    return byId != 0 ? byId : sentence.compareTo(other.sentence);
  }

  /** For people: do not parse. */
  @Override
  public String toString() {
    return id + ": " + sentence;
  }
}
