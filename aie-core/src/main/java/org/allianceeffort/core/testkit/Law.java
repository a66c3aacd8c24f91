package org.allianceeffort.core.testkit;

/** What holds for every calculator, whatever it measures. */
public enum Law {
  /** It never throws and never returns null: what it cannot say, it gives a reason for. */
  ANSWERS("a calculator gives a figure or a reason; it throws nothing and returns no null"),

  /** A kind that is not declared is not summarized by an engine. */
  DECLARED_KINDS(
      "a calculator reads the summary kinds that it declares, always the same, and no others"),

  /** Not a number is no answer. */
  NEVER_NAN("no value and no limit is NaN"),

  /** One figure lies within its own limits. */
  BOUNDS("the lower limits lie at or below the value, the upper ones at or above"),

  /** More confidence is never a smaller limit. */
  LIMITS_RISE("a confidence limit does not fall as u rises"),

  /** What was recorded and never happened is an answer too. */
  NO_RECORDS("types that were kept and of which there is no record are answered"),

  /** Nothing is a sample of one only by accident. */
  ONE_RECORD("each record alone is answered"),

  /** What one caller gets, no other can change. */
  IMMUTABLE("a summary and a set of kinds refuse to be changed"),

  /** Reading is not writing. */
  NOTHING_MUTATED("records and summaries are as they were after they have been read or merged"),

  /** Nothing is remembered between two calls. */
  REPEATABLE("the same observation gives an equal summary and an equal reading again"),

  /** Records are a set. */
  PERMUTATION("records in any order give the same summary and reading, bit for bit"),

  /** A machine may have had nothing to do. */
  IDENTITY("merging with the summary of no records changes nothing"),

  /** Which part comes first is chance. */
  COMMUTATIVE("a merged with b is b merged with a, bit for bit"),

  /** Which parts are merged first is chance. */
  ASSOCIATIVE("a merged with b and then with c is a merged with b and c, bit for bit"),

  /** The parts together are the whole. */
  PARTITION("parts summarized apart and merged in any tree give what the whole gives, bit for bit"),

  /** A figure as of a day uses only what was known before it. */
  NO_HINDSIGHT("what becomes known at the end of the window or later changes nothing");

  private final String sentence;

  Law(String sentence) {
    this.sentence = sentence;
  }

  /**
   * What it says.
   *
   * @return a sentence without a full stop
   */
  public String sentence() {
    return sentence;
  }
}
