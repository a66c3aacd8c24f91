package org.allianceeffort.core.score;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.allianceeffort.core.metric.Component;
import org.allianceeffort.core.metric.Family;

/**
 * A plan as a tree over numbered metrics: families, their components, their metrics. Evaluated in a
 * fixed order, so that equal scores give equal bits.
 */
final class PlanTree {

  /** A component: which metrics it has. */
  private record ComponentNode(double weight, ImmutableIntArray metrics) {}

  /** A family: which components it has. */
  private record FamilyNode(
      Family family, double weight, ImmutableList<ComponentNode> components) {}

  private final ScoringPlan plan;
  private final ImmutableList<FamilyNode> families;
  private final double[] nominal;

  PlanTree(ScoringPlan plan) {
    this.plan = plan;
    Map<Family, Map<Component, List<Integer>>> grouped = new TreeMap<>();
    for (int i = 0; i < plan.metrics().size(); i++) {
      PlannedMetric metric = plan.metrics().get(i);
      grouped
          .computeIfAbsent(metric.family(), family -> new TreeMap<>())
          .computeIfAbsent(metric.component(), component -> new ArrayList<>())
          .add(i);
    }
    ImmutableList.Builder<FamilyNode> nodes = ImmutableList.builder();
    grouped.forEach(
        (family, components) -> {
          ImmutableList.Builder<ComponentNode> children = ImmutableList.builder();
          components.forEach(
              (component, metrics) ->
                  children.add(
                      new ComponentNode(
                          plan.weight(component), ImmutableIntArray.copyOf(metrics))));
          nodes.add(new FamilyNode(family, plan.weight(family), children.build()));
        });
    this.families = nodes.build();
    this.nominal = shares(all());
  }

  int size() {
    return plan.metrics().size();
  }

  int familyCount() {
    return families.size();
  }

  Family family(int family) {
    return families.get(family).family();
  }

  /** For each metric the number of its family. */
  int[] familyOf() {
    int[] of = new int[size()];
    for (int f = 0; f < families.size(); f++) {
      for (ComponentNode component : families.get(f).components()) {
        for (int metric : component.metrics().asList()) {
          of[metric] = f;
        }
      }
    }
    return of;
  }

  boolean[] all() {
    boolean[] counted = new boolean[size()];
    Arrays.fill(counted, true);
    return counted;
  }

  /** The plan's share of each metric in the whole; sums to 1. */
  double nominal(int metric) {
    return nominal[metric];
  }

  /** The plan's share of each family in the whole; sums to 1. */
  double familyShare(int family) {
    double total = 0;
    for (FamilyNode node : families) {
      total += node.weight();
    }
    return families.get(family).weight() / total;
  }

  /**
   * The share of each counted metric when what is not counted is left out of its component, and an
   * empty component out of its family.
   */
  double[] shares(boolean[] counted) {
    double[] shares = new double[size()];
    double familyTotal = 0;
    for (FamilyNode family : families) {
      familyTotal += any(family, counted) ? family.weight() : 0;
    }
    for (FamilyNode family : families) {
      double componentTotal = 0;
      for (ComponentNode component : family.components()) {
        componentTotal += any(component, counted) ? component.weight() : 0;
      }
      for (ComponentNode component : family.components()) {
        double metricTotal = 0;
        for (int metric : component.metrics().asList()) {
          metricTotal += counted[metric] ? plan.metrics().get(metric).weight() : 0;
        }
        for (int metric : component.metrics().asList()) {
          if (counted[metric]) {
            shares[metric] =
                family.weight()
                    / familyTotal
                    * (component.weight() / componentTotal)
                    * (plan.metrics().get(metric).weight() / metricTotal);
          }
        }
      }
    }
    return shares;
  }

  private static boolean any(FamilyNode family, boolean[] counted) {
    return family.components().stream().anyMatch(component -> any(component, counted));
  }

  private static boolean any(ComponentNode component, boolean[] counted) {
    for (int metric : component.metrics().asList()) {
      if (counted[metric]) {
        return true;
      }
    }
    return false;
  }

  /** How much of a family the counted metrics make up. */
  Coverage coverage(int family, boolean[] counted) {
    return coverage(ImmutableList.of(families.get(family)), counted);
  }

  /** How much of the plan the counted metrics make up. */
  Coverage coverage(boolean[] counted) {
    return coverage(families, counted);
  }

  private Coverage coverage(List<FamilyNode> nodes, boolean[] counted) {
    int measured = 0;
    int planned = 0;
    double share = 0;
    double missing = 0;
    for (FamilyNode family : nodes) {
      for (ComponentNode component : family.components()) {
        for (int metric : component.metrics().asList()) {
          planned++;
          measured += counted[metric] ? 1 : 0;
          share += counted[metric] ? nominal[metric] : 0;
          missing += counted[metric] ? 0 : nominal[metric];
        }
      }
    }
    return new Coverage(measured, planned, measured == planned ? 1 : share / (share + missing));
  }

  /** The score of a family of which at least one metric is counted. */
  double familyScore(int family, double[] scores, boolean[] counted) {
    FamilyNode node = families.get(family);
    List<ComponentNode> present =
        node.components().stream().filter(component -> any(component, counted)).toList();
    double[] componentScores = new double[present.size()];
    double[] weights = new double[present.size()];
    for (int c = 0; c < componentScores.length; c++) {
      componentScores[c] = componentScore(present.get(c), scores, counted);
      weights[c] = present.get(c).weight();
    }
    return plan.within().aggregate(componentScores, weights, plan.floor());
  }

  private double componentScore(ComponentNode component, double[] scores, boolean[] counted) {
    int n = 0;
    for (int metric : component.metrics().asList()) {
      n += counted[metric] ? 1 : 0;
    }
    double[] metricScores = new double[n];
    double[] weights = new double[n];
    int k = 0;
    for (int metric : component.metrics().asList()) {
      if (counted[metric]) {
        metricScores[k] = scores[metric];
        weights[k++] = plan.metrics().get(metric).weight();
      }
    }
    return plan.within().aggregate(metricScores, weights, plan.floor());
  }

  /** The index, when at least one metric of every family is counted. */
  double index(double[] scores, boolean[] counted) {
    double[] familyScores = new double[families.size()];
    double[] weights = new double[families.size()];
    for (int f = 0; f < familyScores.length; f++) {
      familyScores[f] = familyScore(f, scores, counted);
      weights[f] = families.get(f).weight();
    }
    return plan.across().aggregate(familyScores, weights, plan.floor());
  }
}
