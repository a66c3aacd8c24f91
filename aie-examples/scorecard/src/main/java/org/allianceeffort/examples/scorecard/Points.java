package org.allianceeffort.examples.scorecard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.allianceeffort.core.score.Scorecard;

/** Contributions in tenths of a point that still sum to the index as it is printed. */
final class Points {

  private static final int PER_POINT = 10;

  private Points() {}

  /** One text a metric of the plan; empty where it brings nothing because it is not measured. */
  static List<String> of(Scorecard card) {
    int size = card.metrics().size();
    List<String> texts = new ArrayList<>(Collections.nCopies(size, ""));
    if (card.index().score().isEmpty()) {
      return texts;
    }
    double[] exact = new double[size];
    long[] tenths = new long[size];
    long sum = 0;
    for (int m = 0; m < size; m++) {
      exact[m] = PER_POINT * card.metrics().get(m).contribution().orElse(0);
      tenths[m] = (long) Math.floor(exact[m]);
      sum += tenths[m];
    }
    long left = printedTenths(card.index().score().get().value()) - sum;
    List<Integer> byRemainder =
        IntStream.range(0, size)
            .filter(m -> card.metrics().get(m).contribution().isPresent())
            .boxed()
            .sorted(Comparator.comparingDouble(m -> tenths[m] - exact[m]))
            .toList();
    for (int i = 0; i < byRemainder.size(); i++) {
      int m = byRemainder.get(i);
      texts.set(m, Figures.score((tenths[m] + (i < left ? 1 : 0)) / (double) PER_POINT));
    }
    return texts;
  }

  private static long printedTenths(double score) {
    return new BigDecimal(Figures.score(score)).movePointRight(1).longValueExact();
  }
}
