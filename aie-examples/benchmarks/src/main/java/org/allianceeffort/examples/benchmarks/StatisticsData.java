package org.allianceeffort.examples.benchmarks;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Data for the statistics, the same at every run and the same that {@link WriteData} writes for
 * other tools.
 */
final class StatisticsData {

  static final int ITEMS = 11;
  static final int OPTIONS = 5;
  static final int GROUPS = 100_000;
  static final int NODES = 2_000;

  private static final int SPELLS = 1_000_000;
  private static final double MEAN_DAYS = 100;
  private static final double SECONDS_A_DAY = 86_400;
  private static final int GROUP_SIZE = 10;
  private static final int TARGETS = 60_000;
  private static final int RATERS = 2;
  private static final int TIES = 50_000;
  private static final long SEED = 7;

  private StatisticsData() {}

  /** Spells in no order, in whole seconds, half of them censored, few of one length. */
  static final class Spells {
    final double[] days = new double[SPELLS];
    final boolean[] ended = new boolean[SPELLS];
  }

  static Spells spells() {
    SplittableRandom random = new SplittableRandom(SEED);
    Spells spells = new Spells();
    for (int i = 0; i < SPELLS; i++) {
      double days = -MEAN_DAYS * StrictMath.log(1 - random.nextDouble());
      spells.days[i] = Math.ceil(days * SECONDS_A_DAY) / SECONDS_A_DAY;
      spells.ended[i] = random.nextBoolean();
    }
    return spells;
  }

  /** Answers on a scale of 1 to 5, respondent by respondent. */
  static final class Answers {
    final int[] scores = new int[GROUPS * GROUP_SIZE * ITEMS];
    final int[] groupOf = new int[GROUPS * GROUP_SIZE];
  }

  static Answers answers() {
    SplittableRandom random = new SplittableRandom(SEED + 1);
    Answers answers = new Answers();
    for (int respondent = 0; respondent < answers.groupOf.length; respondent++) {
      int group = respondent % GROUPS;
      answers.groupOf[respondent] = group;
      for (int item = 0; item < ITEMS; item++) {
        int spread = random.nextInt(3) - 1;
        answers.scores[respondent * ITEMS + item] = 2 + group % 3 + spread;
      }
    }
    return answers;
  }

  /** Two ratings of each target that have about half of their variance in common. */
  static double[][] ratings() {
    SplittableRandom random = new SplittableRandom(SEED + 2);
    double[][] ratings = new double[TARGETS][RATERS];
    for (double[] target : ratings) {
      double shared = random.nextDouble();
      for (int rater = 0; rater < RATERS; rater++) {
        target[rater] = shared + random.nextDouble();
      }
    }
    return ratings;
  }

  /** Directed ties without repetition: no node has one to itself. */
  static final class Ties {
    final int[] from;
    final int[] to;

    Ties(int[] cells) {
      from = IntStream.of(cells).map(cell -> cell / NODES).toArray();
      to = IntStream.of(cells).map(cell -> cell % NODES).toArray();
    }
  }

  static Ties ties() {
    SplittableRandom random = new SplittableRandom(SEED + 3);
    return new Ties(
        IntStream.generate(() -> random.nextInt(NODES * NODES))
            .filter(cell -> cell / NODES != cell % NODES)
            .distinct()
            .limit(TIES)
            .toArray());
  }
}
