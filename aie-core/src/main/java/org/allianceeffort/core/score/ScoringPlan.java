package org.allianceeffort.core.score;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.allianceeffort.core.metric.Component;
import org.allianceeffort.core.metric.Family;
import org.allianceeffort.core.metric.Goalposts;
import org.allianceeffort.core.metric.MetricDefinition;
import org.allianceeffort.core.metric.MetricId;

/**
 * Which metrics count, how much, on which scale, and how they are put together. Data: equal plans
 * give equal scores.
 *
 * <p>Weights: families against each other, within a family its components, within a component its
 * metrics; each level is rescaled to sum to 1. A metric that the plan does not name is measured and
 * shown and never weighed, so nothing on the class path moves an index.
 */
public final class ScoringPlan {

  /** The default floor of the geometric and the harmonic mean. */
  public static final double DEFAULT_FLOOR = 5;

  private final String name;
  private final int version;
  private final ImmutableList<PlannedMetric> metrics;
  private final ImmutableMap<Family, Double> familyWeights;
  private final ImmutableMap<Component, Double> componentWeights;
  private final Aggregator within;
  private final Aggregator across;
  private final double floor;
  private final int networkDraws;

  private ScoringPlan(Builder builder) {
    this.name = builder.name;
    this.version = builder.version;
    this.metrics = ImmutableList.copyOf(builder.metrics);
    this.familyWeights = ImmutableMap.copyOf(builder.familyWeights);
    this.componentWeights = ImmutableMap.copyOf(builder.componentWeights);
    this.within = builder.within;
    this.across = builder.across;
    this.floor = builder.floor;
    this.networkDraws = builder.networkDraws;
  }

  /**
   * Begins a plan: arithmetic within a family, geometric across families, floor {@value
   * #DEFAULT_FLOOR}, all weights equal.
   *
   * @param name such as {@code public-record}: lower-case words joined by hyphens
   * @param version 1 or more, raised whenever the plan scores the same metrics differently
   * @return a builder
   */
  public static Builder builder(String name, int version) {
    return new Builder(name, version);
  }

  /**
   * Name and version.
   *
   * @return such as {@code public-record/1}
   */
  public String id() {
    return name + "/" + version;
  }

  /**
   * The metrics that count.
   *
   * @return in the order in which they were given
   */
  public ImmutableList<PlannedMetric> metrics() {
    return metrics;
  }

  /**
   * The families that an index of this plan needs.
   *
   * @return in the order of {@link Family}
   */
  public ImmutableSet<Family> families() {
    return metrics.stream()
        .map(PlannedMetric::family)
        .sorted()
        .collect(ImmutableSet.toImmutableSet());
  }

  /**
   * The weight of a family against the others.
   *
   * @param family a family of the plan
   * @return positive, 1 unless stated
   */
  public double weight(Family family) {
    return familyWeights.getOrDefault(family, 1.0);
  }

  /**
   * The weight of a component against the others of its family.
   *
   * @param component a component of the plan
   * @return positive, 1 unless stated
   */
  public double weight(Component component) {
    return componentWeights.getOrDefault(component, 1.0);
  }

  /**
   * How metrics become a component and components a family.
   *
   * @return the aggregator within families
   */
  public Aggregator within() {
    return within;
  }

  /**
   * How families become the index.
   *
   * @return the aggregator across families
   */
  public Aggregator across() {
    return across;
  }

  /**
   * The floor of the geometric and the harmonic mean.
   *
   * @return above 0 and below 100
   */
  public double floor() {
    return floor;
  }

  /**
   * How many networks it asks to be drawn for the error of network figures.
   *
   * @return 0 when it does not ask
   */
  public int networkDraws() {
    return networkDraws;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ScoringPlan that
        && name.equals(that.name)
        && version == that.version
        && metrics.equals(that.metrics)
        && familyWeights.equals(that.familyWeights)
        && componentWeights.equals(that.componentWeights)
        && within == that.within
        && across == that.across
        && floor == that.floor
        && networkDraws == that.networkDraws;
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        name,
        version,
        metrics,
        familyWeights,
        componentWeights,
        within,
        across,
        floor,
        networkDraws);
  }

  /** For people: the id. */
  @Override
  public String toString() {
    return id();
  }

  /** Builds a plan. Not thread-safe. */
  public static final class Builder {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private final String name;
    private final int version;
    private final List<PlannedMetric> metrics = new ArrayList<>();
    private final Map<Family, Double> familyWeights = new LinkedHashMap<>();
    private final Map<Component, Double> componentWeights = new LinkedHashMap<>();
    private final List<String> reasons = new ArrayList<>();
    private Aggregator within = Aggregator.ARITHMETIC;
    private Aggregator across = Aggregator.GEOMETRIC;
    private double floor = DEFAULT_FLOOR;
    private int networkDraws;

    private Builder(String name, int version) {
      this.name = name;
      this.version = version;
    }

    /**
     * Adds a metric with its default goalposts and weight 1.
     *
     * @param definition what it is
     * @return this
     */
    public Builder metric(MetricDefinition definition) {
      return metric(definition, 1);
    }

    /**
     * Adds a metric with its default goalposts.
     *
     * @param definition what it is
     * @param weight its weight within its component
     * @return this
     */
    public Builder metric(MetricDefinition definition, double weight) {
      if (definition.goalposts().isEmpty()) {
        reasons.add(
            definition.id() + " is only reported by default: the plan must state its goalposts");
        return this;
      }
      return metric(definition, weight, definition.goalposts().get());
    }

    /**
     * Adds a metric with goalposts of the plan's own.
     *
     * @param definition what it is
     * @param weight its weight within its component
     * @param goalposts the values that score 0 and 100
     * @return this
     */
    public Builder metric(MetricDefinition definition, double weight, Goalposts goalposts) {
      metrics.add(
          new PlannedMetric(
              definition.id(), definition.family(), definition.component(), weight, goalposts));
      return this;
    }

    /**
     * States the weight of a family against the others.
     *
     * @param family the family
     * @param weight positive
     * @return this
     */
    public Builder weight(Family family, double weight) {
      familyWeights.put(family, weight);
      return this;
    }

    /**
     * States the weight of a component against the others of its family.
     *
     * @param component the component
     * @param weight positive
     * @return this
     */
    public Builder weight(Component component, double weight) {
      componentWeights.put(component, weight);
      return this;
    }

    /**
     * States how metrics become a component and components a family.
     *
     * @param aggregator the aggregator
     * @return this
     */
    public Builder within(Aggregator aggregator) {
      within = aggregator;
      return this;
    }

    /**
     * States how families become the index.
     *
     * @param aggregator the aggregator
     * @return this
     */
    public Builder across(Aggregator aggregator) {
      across = aggregator;
      return this;
    }

    /**
     * States the floor of the geometric and the harmonic mean.
     *
     * @param score above 0 and below 100
     * @return this
     */
    public Builder floor(double score) {
      floor = score;
      return this;
    }

    /**
     * Asks for the error of network figures by vertex bootstrap, which is else unknown.
     *
     * @param draws how many networks are drawn; 0 does not ask, 1000 is usual
     * @return this
     */
    public Builder networkDraws(int draws) {
      networkDraws = draws;
      return this;
    }

    /**
     * The plan.
     *
     * @return an immutable plan
     * @throws PlanException with every reason why it cannot be used
     */
    public ScoringPlan build() {
      List<String> found = new ArrayList<>(reasons);
      if (!NAME.matcher(name).matches()) {
        found.add("a plan's name must be lower-case words joined by hyphens: \"" + name + "\"");
      }
      if (version < 1) {
        found.add("a plan's version begins at 1: " + version);
      }
      if (metrics.isEmpty() && reasons.isEmpty()) {
        found.add("it names no metric");
      }
      Set<MetricId> seen = new HashSet<>();
      Set<Family> families = new HashSet<>();
      Set<Component> components = new HashSet<>();
      for (PlannedMetric metric : metrics) {
        families.add(metric.family());
        components.add(metric.component());
        if (!seen.add(metric.id())) {
          found.add(metric.id() + " is named twice");
        }
        if (!metric.family().isEffort()) {
          found.add(
              metric.id() + " belongs to " + metric.family() + ", which never enters an index");
        }
        checkWeight("the weight of " + metric.id(), metric.weight(), found);
      }
      familyWeights.forEach(
          (family, weight) -> {
            checkWeight("the weight of " + family, weight, found);
            if (!families.contains(family)) {
              found.add("a weight is stated for " + family + ", of which it names no metric");
            }
          });
      componentWeights.forEach(
          (component, weight) -> {
            checkWeight("the weight of " + component, weight, found);
            if (!components.contains(component)) {
              found.add("a weight is stated for " + component + ", of which it names no metric");
            }
          });
      if (networkDraws < 0) {
        found.add("network draws must not be negative: " + networkDraws);
      }
      if (!(floor > 0 && floor < 100)) {
        found.add("the floor lies between 0 and 100: " + floor);
      }
      if (!found.isEmpty()) {
        throw new PlanException(name + "/" + version, found);
      }
      return new ScoringPlan(this);
    }

    private static void checkWeight(String what, double weight, List<String> found) {
      if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
        found.add(what + " must be positive and finite: " + weight);
      }
    }
  }
}
