package org.allianceeffort.core.statistics.reference;

/** Compares the cases of one reference topic with the library; registered in {@link Topics}. */
interface TopicChecks {
  /** The topic by the name of its file, such as "01-kaplan-meier"; the number tells. */
  String topic();

  /** The topic as it is written in the file, for a file of another name. */
  String title();

  /**
   * Compares one case.
   *
   * @return false if the library has nothing for a case with these keys
   */
  boolean check(ReferenceCase reference, Checks checks);
}
