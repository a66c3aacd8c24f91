package org.allianceeffort.examples.scorecard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.allianceeffort.core.metric.MetricId;
import org.allianceeffort.core.metric.MetricResult;
import org.allianceeffort.core.metric.NotMeasured;
import org.allianceeffort.core.metric.Reason;
import org.allianceeffort.core.score.Scorecard;
import org.allianceeffort.core.score.ScoredMetric;

/** What is not measured, brought together by what is needed, what brings most first. */
final class Gaps {

  private static final class Group {
    private final List<String> titles = new ArrayList<>();
    private final Set<String> sentences = new LinkedHashSet<>();
    private double weight;

    double weight() {
      return weight;
    }

    int size() {
      return titles.size();
    }
  }

  private final Map<String, Group> byNeed = new LinkedHashMap<>();

  Gaps(Scorecard card) {
    Map<MetricId, Double> weights = new LinkedHashMap<>();
    for (ScoredMetric metric : card.metrics()) {
      weights.put(metric.id(), metric.weight());
    }
    for (MetricResult result : card.results().values()) {
      if (result instanceof NotMeasured missing) {
        for (Reason reason : missing.reasons()) {
          Group group = byNeed.computeIfAbsent(reason.needed(), needed -> new Group());
          group.titles.add(missing.definition().title());
          group.sentences.add(reason.sentence());
          group.weight += weights.getOrDefault(missing.id(), 0.0);
        }
      }
    }
  }

  boolean isEmpty() {
    return byNeed.isEmpty();
  }

  void write(Page page) {
    List<Map.Entry<String, Group>> sorted =
        byNeed.entrySet().stream()
            .sorted(
                Comparator.comparingDouble((Map.Entry<String, Group> e) -> e.getValue().weight())
                    .reversed()
                    .thenComparing(e -> -e.getValue().size()))
            .toList();
    boolean begun = false;
    for (Map.Entry<String, Group> entry : sorted) {
      Group group = entry.getValue();
      if (group.weight > 0) {
        planned(entry.getKey(), group, page);
      } else {
        if (!begun) {
          page.words(2, "not in this plan:");
        }
        begun = true;
        String needs = entry.getKey().isEmpty() ? "" : ": needs " + entry.getKey();
        page.hanging("    ", 6, String.join(", ", group.titles) + needs);
      }
    }
  }

  private static void planned(String needed, Group group, Page page) {
    page.words(
        2,
        "up to "
            + Figures.percent(group.weight)
            + " of the weight: "
            + String.join(", ", group.titles));
    for (String sentence : group.sentences) {
      page.hanging("      because ", 6, sentence);
    }
    if (!needed.isEmpty()) {
      page.hanging("      needs   ", 6, needed);
    }
  }
}
