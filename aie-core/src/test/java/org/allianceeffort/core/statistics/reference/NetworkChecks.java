package org.allianceeffort.core.statistics.reference;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.allianceeffort.core.statistics.Betweenness;
import org.allianceeffort.core.statistics.BurtConstraint;
import org.allianceeffort.core.statistics.Centralisation;
import org.allianceeffort.core.statistics.Components;
import org.allianceeffort.core.statistics.DyadCensus;
import org.allianceeffort.core.statistics.ExternalInternalIndex;
import org.allianceeffort.core.statistics.GroupAssortment;
import org.allianceeffort.core.statistics.GroupDegree;
import org.allianceeffort.core.statistics.GroupMixing;
import org.allianceeffort.core.statistics.PathLength;
import org.allianceeffort.core.statistics.TieDirection;
import org.allianceeffort.core.statistics.TieNetwork;
import org.allianceeffort.core.statistics.Transitivity;
import org.allianceeffort.core.statistics.WeightedReciprocity;

/** Topic 06: networks of ties among nodes in groups. */
final class NetworkChecks implements TopicChecks {
  @Override
  public String topic() {
    return "06-network";
  }

  @Override
  public String title() {
    return "Networks with partner membership";
  }

  @Override
  public boolean check(ReferenceCase reference, Checks checks) {
    Node expected = reference.expected();
    TieNetwork network = network(reference.input(), expected.get("groups").get("label").texts());
    reference.input().describedBy("node_names");
    checks.check("TieNetwork.nodes", network.nodes(), reference.input().get("nodes"));
    DyadCensus census = DyadCensus.of(network);
    size(network, expected.get("simplified"), checks);
    checks.check("DyadCensus.density", census.density(), expected.get("density"));
    groups(network, census, expected.get("groups"), checks);
    externalInternal(network, census, expected.get("ei"), checks);
    degrees(network, expected, checks);
    betweenness(network, expected, checks);
    Node constraint = expected.get("constraint");
    checks.check("BurtConstraint", BurtConstraint.of(network, false), constraint.get("unweighted"));
    checks.check("BurtConstraint", BurtConstraint.of(network, true), constraint.get("weighted"));
    transitivity(network, expected.get("transitivity_undirected"), checks);
    assortment(network, expected, checks);
    components(network, expected, checks);
    Node groupDegree = expected.get("group_degree");
    for (String key : groupDegree.keys()) {
      TieDirection direction = direction(key.equals("any") ? "all" : key);
      checks.check("GroupDegree", GroupDegree.of(network, direction), groupDegree.get(key));
    }
    if (network.isDirected()) {
      reciprocity(network, census, expected, checks);
    }
    return true;
  }

  private static TieDirection direction(String name) {
    return switch (name) {
      case "all" -> TieDirection.ALL;
      case "in" -> TieDirection.IN;
      case "out" -> TieDirection.OUT;
      default -> throw new NotCoveredException("no such direction: " + name);
    };
  }

  private static TieNetwork network(Node input, List<String> expectedLabels) {
    List<String> groups = input.get("groups").texts();
    List<String> labels =
        expectedLabels.isEmpty() ? groups.stream().distinct().sorted().toList() : expectedLabels;
    double[][] edges = input.get("edges").matrix();
    return TieNetwork.of(
        input.get("directed").flag(),
        groups.stream().mapToInt(labels::indexOf).toArray(),
        Arrays.stream(edges).mapToInt(edge -> (int) edge[0]).toArray(),
        Arrays.stream(edges).mapToInt(edge -> (int) edge[1]).toArray(),
        Arrays.stream(edges).mapToDouble(edge -> edge.length < 3 ? 1 : edge[2]).toArray());
  }

  private static void size(TieNetwork network, Node simplified, Checks checks) {
    checks.check("TieNetwork.nodes", network.nodes(), simplified.get("nodes"));
    checks.check("TieNetwork.ties", network.ties(), simplified.get("edges"));
    checks.check("TieNetwork.totalWeight", network.totalWeight(), simplified.get("total_weight"));
    if (simplified.has("loops_removed")) {
      checks.leaveOut(simplified.get("loops_removed"), "loops are dropped and not counted");
    }
    Node edges = simplified.get("self_excluded_edge_list");
    if (!edges.isNull() && !edges.isAbsent()) {
      for (Node edge : edges.list()) {
        checks.check(
            "TieNetwork.weight",
            network.weight((int) edge.at(0).number(), (int) edge.at(1).number()),
            edge.at(2));
      }
    }
  }

  private static void groups(TieNetwork network, DyadCensus census, Node expected, Checks checks) {
    GroupMixing mixing = GroupMixing.of(network);
    checks.check("GroupMixing.size", each(mixing.groups(), mixing::size), expected.get("size"));
    cells(mixing, (g, h) -> mixing.ties(g, h), "ties", expected.get("edge_count_matrix"), checks);
    cells(mixing, mixing::weight, "weight", expected.get("weight_matrix"), checks);
    cells(
        mixing,
        (g, h) -> mixing.possible(g, h),
        "possible",
        expected.get("possible_matrix"),
        checks);
    cells(
        mixing,
        (g, h) -> mixing.density(g, h).orElse(Double.NaN),
        "density",
        expected.get("density_matrix"),
        checks);
    cells(
        mixing,
        (g, h) -> mixing.meanWeight(g, h).orElse(Double.NaN),
        "meanWeight",
        expected.get("mean_weight_matrix"),
        checks);
    checks.check(
        "DyadCensus.withinDensity", census.withinDensity(), expected.get("within_density"));
    checks.check(
        "DyadCensus.betweenDensity", census.betweenDensity(), expected.get("between_density"));
  }

  private interface Cell {
    double of(int g, int h);
  }

  private static void cells(
      GroupMixing mixing, Cell cell, String name, Node expected, Checks checks) {
    double[][] table = new double[mixing.groups()][];
    for (int g = 0; g < table.length; g++) {
      int from = g;
      table[g] = each(mixing.groups(), h -> cell.of(from, h));
    }
    checks.check("GroupMixing." + name, table, expected);
  }

  private static double[] each(int n, IntToDoubleFunction value) {
    return IntStream.range(0, n).mapToDouble(value).toArray();
  }

  private static void externalInternal(
      TieNetwork network, DyadCensus census, Node expected, Checks checks) {
    boolean directed = network.isDirected();
    GroupMixing mixing = GroupMixing.of(network);
    double internal = 0;
    double internalWeight = 0;
    for (int g = 0; g < mixing.groups(); g++) {
      internal += mixing.ties(g, g);
      internalWeight += mixing.weight(g, g);
    }
    checks.check(
        "TieNetwork.betweenGroups", network.betweenGroups().ties(), expected.get("external"));
    checks.check(
        "TieNetwork.withinGroups", network.withinGroups().ties(), expected.get("internal"));
    checks.check("GroupMixing.ties", internal, expected.get("internal"));
    checks.check(
        "TieNetwork.betweenGroups",
        network.betweenGroups().totalWeight(),
        expected.get("external_weight"));
    checks.check("GroupMixing.weight", internalWeight, expected.get("internal_weight"));
    checks.check(
        "DyadCensus.externalInternalOfTies", census.externalInternalOfTies(), expected.get("ei"));
    checks.check(
        "DyadCensus.externalInternal",
        census.externalInternal(),
        expected.get("ei_undirected_collapse"));
    if (directed) {
      checks.check(
          "DyadCensus.externalInternal",
          DyadCensus.of(network.collapsed()).externalInternal(),
          expected.get("ei_undirected_collapse"));
    }
    checks.check(
        "ExternalInternalIndex.weighted",
        ExternalInternalIndex.weighted(network),
        expected.get("ei_weighted"));
    checks.check(
        "ExternalInternalIndex.perGroup",
        ExternalInternalIndex.perGroup(network, false),
        expected.get("per_group"));
    checks.check(
        "ExternalInternalIndex.perGroup",
        ExternalInternalIndex.perGroup(network, true),
        expected.get("per_group_weighted"));
    checks.check(
        "ExternalInternalIndex.perNode",
        ExternalInternalIndex.perNode(network),
        expected.get("per_node"));
  }

  private static void degrees(TieNetwork network, Node expected, Checks checks) {
    int n = network.nodes();
    Node degree = expected.get("degree");
    for (String key : degree.keys()) {
      String name = key.substring(key.indexOf('_') + 1);
      TieDirection direction = direction(name);
      if (key.startsWith("strength")) {
        checks.check(
            "TieNetwork.strength", each(n, i -> network.strength(i, direction)), degree.get(key));
      } else {
        checks.check(
            "TieNetwork.degree", each(n, i -> network.degree(i, direction)), degree.get(key));
      }
    }
    Node centralisation = expected.get("degree_centralization");
    for (String key : centralisation.keys()) {
      Centralisation actual =
          switch (key) {
            case "undirected_collapse" ->
                Centralisation.ofDegree(network.collapsed(), TieDirection.ALL);
            default -> Centralisation.ofDegree(network, direction(key));
          };
      centralisation("Centralisation.ofDegree", actual, centralisation.get(key), checks);
    }
  }

  private static void centralisation(
      String name, Centralisation actual, Node expected, Checks checks) {
    checks.check(name, actual.raw(), expected.get("raw"));
    checks.check(name, actual.maximum(), expected.get("theoretical_max"));
    checks.check(name, actual.value(), expected.get("normalized"));
  }

  private static void betweenness(TieNetwork network, Node expected, Checks checks) {
    Node betweenness = expected.get("betweenness");
    checks.check("Betweenness", Betweenness.of(network, PathLength.TIES), betweenness.get("raw"));
    checks.check(
        "Betweenness.normalised",
        Betweenness.normalised(network, PathLength.TIES),
        betweenness.get("normalized"));
    checks.check(
        "Betweenness",
        Betweenness.of(network, PathLength.WEIGHT),
        betweenness.get("weight_as_distance"));
    checks.check(
        "Betweenness",
        Betweenness.of(network, PathLength.INVERSE_WEIGHT),
        betweenness.get("inverse_weight_as_distance"));
    if (betweenness.has("undirected_collapse")) {
      checks.check(
          "Betweenness",
          Betweenness.of(network.collapsed(), PathLength.TIES),
          betweenness.get("undirected_collapse"));
    }
    centralisation(
        "Centralisation.ofBetweenness",
        Centralisation.ofBetweenness(network),
        expected.get("betweenness_centralization"),
        checks);
    if (expected.has("betweenness_centralization_undirected_collapse")) {
      centralisation(
          "Centralisation.ofBetweenness",
          Centralisation.ofBetweenness(network.collapsed()),
          expected.get("betweenness_centralization_undirected_collapse"),
          checks);
    }
  }

  private static void transitivity(TieNetwork network, Node expected, Checks checks) {
    Transitivity transitivity = Transitivity.of(network);
    checks.check("Transitivity.global", transitivity.global(), expected.get("global"));
    checks.check("Transitivity.local", transitivity.local(), expected.get("local"));
    checks.check(
        "Transitivity.meanLocal",
        transitivity.meanLocal(),
        expected.get("average_excluding_degree_lt_2"));
    checks.check(
        "Transitivity.meanLocalOfAll",
        transitivity.meanLocalOfAll(),
        expected.get("average_zero_for_degree_lt_2"));
  }

  private static void assortment(TieNetwork network, Node expected, Checks checks) {
    for (boolean byWeight : new boolean[] {false, true}) {
      GroupAssortment assortment = GroupAssortment.of(network, byWeight);
      String key = byWeight ? "weighted" : "unweighted";
      checks.check(
          "GroupAssortment.assortativity",
          assortment.assortativity(),
          expected.get("assortativity_by_group").get(key));
      checks.check(
          "GroupAssortment.modularity",
          assortment.modularity(),
          expected.get("modularity").get(key));
    }
  }

  private static void components(TieNetwork network, Node expected, Checks checks) {
    double[] isolates =
        IntStream.range(0, network.nodes())
            .filter(i -> network.degree(i, TieDirection.ALL) == 0)
            .asDoubleStream()
            .toArray();
    checks.check("TieNetwork.degree", isolates, expected.get("isolates"));
    sizes("weak", Components.weak(network), expected.get("components_weak"), checks);
    if (expected.has("components_strong")) {
      sizes("strong", Components.strong(network), expected.get("components_strong"), checks);
    }
  }

  private static void sizes(String kind, int[] components, Node expected, Checks checks) {
    int[] sizes = Components.sizes(components);
    double[] falling =
        Arrays.stream(sizes).map(size -> -size).sorted().mapToDouble(size -> -size).toArray();
    checks.check("Components." + kind, sizes.length, expected.get("count"));
    checks.check("Components." + kind, falling, expected.get("sizes_desc"));
  }

  private static void reciprocity(
      TieNetwork network, DyadCensus census, Node expected, Checks checks) {
    // what only a directed network has
    Node dyads = expected.get("dyads");
    checks.check("DyadCensus", census.betweenMutual() + census.withinMutual(), dyads.get("mutual"));
    checks.check(
        "DyadCensus",
        census.betweenAsymmetric() + census.withinAsymmetric(),
        dyads.get("asymmetric"));
    checks.check("DyadCensus", census.unconnected(), dyads.get("null"));
    Node reciprocity = expected.get("reciprocity");
    checks.check("DyadCensus.reciprocity", census.reciprocity(), reciprocity.get("default_arcs"));
    checks.check(
        "DyadCensus.dyadicReciprocity", census.dyadicReciprocity(), reciprocity.get("ratio_dyads"));
    OptionalDouble weighted = WeightedReciprocity.of(network);
    checks.check("WeightedReciprocity", weighted, reciprocity.get("weighted_squartini"));
  }
}
