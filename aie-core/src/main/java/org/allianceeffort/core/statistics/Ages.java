package org.allianceeffort.core.statistics;

/** The checks that every statistic of times makes of a researcher's arrays. */
final class Ages {
  private Ages() {}

  static void check(double[] exit, int ends) {
    if (exit.length != ends) {
      throw new IllegalArgumentException(
          "every exit needs an end: " + exit.length + " exits, " + ends + " ends");
    }
    for (double age : exit) {
      if (!(age >= 0 && age < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("exit must be an age of 0 or more: " + age);
      }
    }
  }

  static void check(double[] entry, double[] exit, int ends) {
    check(exit, ends);
    if (entry.length != exit.length) {
      throw new IllegalArgumentException(
          "every exit needs an entry: " + exit.length + " exits, " + entry.length + " entries");
    }
    for (int i = 0; i < entry.length; i++) {
      if (!(entry[i] < exit[i])) {
        throw new IllegalArgumentException(
            "entry must be below exit: entry " + entry[i] + ", exit " + exit[i]);
      }
      if (entry[i] < 0 && entry[i] != Double.NEGATIVE_INFINITY) {
        throw new IllegalArgumentException(
            "entry must be an age of 0 or more, or negative infinity: " + entry[i]);
      }
    }
  }

  static int[] ends(boolean[] event) {
    int[] ends = new int[event.length];
    for (int i = 0; i < ends.length; i++) {
      ends[i] = event[i] ? 1 : 0;
    }
    return ends;
  }

  static double age(double age) {
    if (Double.isNaN(age)) {
      throw new IllegalArgumentException("age must be a number: " + age);
    }
    return age;
  }

  static double horizon(double tau) {
    if (!(tau > 0 && tau < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("horizon must be positive and finite: " + tau);
    }
    return tau;
  }
}
