package org.allianceeffort.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What somebody sees who asks for a statistic at a prompt. */
class ReadableResultsTest {
  private static final Path SOURCES = Path.of("src/main/java/org/allianceeffort/core/statistics");
  private static final TieNetwork NETWORK =
      TieNetwork.undirected(new int[] {0, 0, 1, 1, 2}, new int[] {0, 1, 0}, new int[] {1, 2, 2});

  @Test
  void everyResultSaysWhatItIs() throws IOException {
    List<String> silent = new ArrayList<>();
    try (Stream<Path> sources = Files.list(SOURCES)) {
      for (Path source : sources.sorted().toList()) {
        String name = source.getFileName().toString().replace(".java", "");
        if (!name.equals("package-info") && !saysWhatItIs(name)) {
          silent.add(name);
        }
      }
    }
    assertThat(silent).isEmpty();
  }

  private static boolean saysWhatItIs(String name) {
    try {
      Class<?> type = Class.forName(ReadableResultsTest.class.getPackageName() + "." + name);
      boolean nested = Arrays.stream(type.getClasses()).allMatch(ReadableResultsTest::saysWhatItIs);
      return nested && saysWhatItIs(type);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean saysWhatItIs(Class<?> type) {
    try {
      boolean isResult =
          Modifier.isPublic(type.getModifiers())
              && !type.isInterface()
              && !type.getSimpleName().equals("Builder")
              && Arrays.stream(type.getDeclaredMethods())
                  .anyMatch(
                      m ->
                          Modifier.isPublic(m.getModifiers())
                              && !Modifier.isStatic(m.getModifiers()));
      return !isResult || !type.getMethod("toString").getDeclaringClass().equals(Object.class);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void figuresAreRoundedToSixDigits() {
    assertThat(
            PrintedFigure.figures(new double[] {0, -2, 1.0 / 3, 123456.789, 1e-5, -1e15, 0.0001}))
        .isEqualTo("[0, -2, 0.333333, 123457, 0.00001, -1E+15, 0.0001]");
    assertThat(PrintedFigure.figures(new double[] {1.234567e-9, 1e12, 9e11}))
        .isEqualTo("[1.23457E-9, 1E+12, 900000000000]");
    assertThat(
            PrintedFigure.figures(
                new double[] {
                  Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -0.0
                }))
        .isEqualTo("[undefined, infinite, -infinite, 0]");
  }

  @Test
  void timesSayHowManyAndWhere() {
    double[] exit = {1, 2, 3, 4, 6};
    boolean[] event = {true, false, true, true, false};
    KaplanMeier curve = KaplanMeier.of(exit, event);
    assertThat(curve).hasToString("5 spells, 3 events, median 4, followed to 6");
    assertThat(KaplanMeier.of(new double[0], new boolean[0]))
        .hasToString("0 spells, 0 events, median undefined, followed to undefined");
    // 1/5 + 1/3 + 1/2 and the root of 1/25 + 1/9 + 1/4
    assertThat(NelsonAalen.of(curve))
        .hasToString("cumulative hazard 1.03333, standard error 0.633333, at 6");
    assertThat(AalenJohansen.of(new double[] {1, 2, 3, 4}, new int[] {1, 0, 2, 0}))
        .hasToString("4 spells; at 4: cause 1 0.25, cause 2 0.375, none 0.375");
    assertThat(ClusteredKaplanMeier.of(exit, event, new String[] {"a", "b", "a", "b", "c"}))
        .hasToString(curve + ", 3 clusters");
    assertThat(LogRank.of(exit, event, new int[] {0, 0, 1, 1, 1}, LogRank.Weight.ONE).toString())
        .matches(
            "observed \\[1, 2], expected \\[0\\.4, 2\\.6], chi-squared 1\\.5 with 1 degrees of"
                + " freedom, p 0\\.22067.");
  }

  @Test
  void sharesAndGroupsSayTheirFigures() {
    ClusterTally marks = ClusterTally.builder().add("a", 4, 1).add("b", 4, 3).build();
    // e is -1 and 1: V = 2 (1 + 1)/64, so that n V / (p (1 - p)) is 2
    assertThat(ClusteredProportion.oneWay(marks))
        .hasToString("0.5 of 8 trials in 2 clusters, effective sample size 4");
    assertThat(Inequality.of(new double[] {1, 1, 2}))
        .hasToString("3 members, total 4, Gini 0.166667, Theil 0.0588915, evenness 0.946395");
    assertThat(Burstiness.of(new long[] {2, 2, 2}))
        .hasToString("3 intervals, mean 2, burstiness -1, finite-size -1, memory undefined");
    assertThat(MazziottaPareto.of(new double[] {90, 110}))
        .hasToString("mean 100, penalised down 99, up 101");
    List<GroupMean> groups =
        List.of(GroupMean.of(Sample.of(1, 2, 3)), GroupMean.of(Sample.of(4, 5, 6)));
    assertThat(GamesHowell.of(groups)).hasToString("0 less 1: -3 (p 0.0213116)");
    assertThat(HedgesG.of(Sample.of(1, 2, 3), Sample.of(4, 5, 6)).toString())
        .startsWith("Hedges' g -2.3");
  }

  @Test
  void comparisonsSayTheirFigures() {
    assertThat(new RateRatio(3, 1, 5, 2)).hasToString("1.2, 3 in 1 to 5 in 2");
    assertThat(new RateRatio(0, 1, 0, 2))
        .hasToString("undefined: no event in both, 0 in 1 to 0 in 2");
    assertThat(new TwoProportions(3, 4, 1, 4)).hasToString("0.5, 3 of 4 less 1 of 4");
    TypicalDifference two =
        TypicalDifference.of(
                List.of(GroupMean.of(Sample.of(1, 2, 3)), GroupMean.of(Sample.of(4, 5, 6))))
            .orElseThrow();
    assertThat(two.limits().orElseThrow()).hasToString("95 % [0.733042, 5.26696]");
  }

  @Test
  void networksSayTheirFigures() {
    assertThat(Centralisation.ofDegree(NETWORK, TieDirection.ALL))
        .hasToString("0.333333, 4 of at most 12");
    assertThat(LabelPermutation.of(NETWORK, 1, 50).orElseThrow().toString())
        .matches("2 external pairs, p lower .*, upper .*, two-sided .* from 50 draws");
    assertThat(Transitivity.of(NETWORK)).hasToString("transitivity 1, mean local 1");
    assertThat(GroupMixing.of(NETWORK))
        .hasToString("densities [[1, 0.5, 0], [0.5, 0, 0], [0, 0, undefined]]");
    assertThat(VertexBootstrap.of(NETWORK, DyadCensus::density, 1, 20).toString())
        .startsWith("0.3, standard error 0.")
        .endsWith(" from 20 of 20 draws");
  }

  @Test
  void modelsSayTheirCoefficients() {
    double[][] x = {{1, 0}, {1, 1}, {1, 2}};
    assertThat(LeastSquares.of(List.of("constant", "effort"), x, new double[] {1, 3, 5}))
        .hasToString("constant 1, effort 2");
    SobolIndices indices =
        SobolIndices.centred(
                new double[] {0, 1, 2, 3},
                new double[] {3, 1, 0, 2},
                new double[][] {{3, 1, 0, 2}, {0, 1, 2, 3}})
            .orElseThrow();
    assertThat(indices.toString()).matches("first order \\[.*, 0], total \\[.*, 0]");
    assertThat(indices.bootstrap(1, 50).toString())
        .matches("Sobol bootstrap, medians of first order \\[.*, 0], of total \\[.*, 0]");
    assertThat(SobolSequence.of(3)).hasToString("Sobol's sequence in 3 dimensions");
    double[][] profiles = {{1, 2}, {2, 1}, {4, 4}, {0, 1}};
    assertThat(Mahalanobis.of(profiles).orElseThrow())
        .hasToString("Mahalanobis's distance over 2 dimensions");
  }

  @Test
  void arraysOfClustersGiveWhatATallyGives() {
    double[] exit = {3, 1, 4, 1, 5, 9, 2, 6};
    boolean[] event = {true, true, false, true, true, false, true, true};
    String[] cluster = {"b", "a", "b", "c", "a", "c", "b", "c"};
    ClusteredSpellTally.Builder tally = ClusteredSpellTally.builder();
    for (int i = 0; i < exit.length; i++) {
      tally.add(cluster[i], SpellTally.ENTERED_AT_START, Math.round(exit[i]), event[i] ? 1 : 0, 1);
    }
    ClusteredKaplanMeier arrays = ClusteredKaplanMeier.of(exit, event, cluster);
    ClusteredKaplanMeier counted = ClusteredKaplanMeier.of(tally.build(), 1, end -> end == 1);
    assertThat(arrays.clusters()).isEqualTo(3);
    for (double age : new double[] {0, 1, 2, 3.5, 5}) {
      assertThat(arrays.curve().survivalAt(age)).isEqualTo(counted.curve().survivalAt(age));
      assertThat(arrays.robustLogStandardErrorAt(age))
          .isEqualTo(counted.robustLogStandardErrorAt(age));
    }
    assertThat(ClusteredKaplanMeier.of(new double[0], new boolean[0], new String[0]).clusters())
        .isZero();
  }
}
