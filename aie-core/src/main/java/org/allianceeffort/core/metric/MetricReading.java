package org.allianceeffort.core.metric;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a calculator reads from its summaries: an estimate with what surrounds it, or the reasons
 * why there is none.
 */
public sealed interface MetricReading {

  /**
   * A reading of an estimate and nothing else.
   *
   * @param estimate the figure
   * @return the reading
   */
  static Measured of(Estimate estimate) {
    return builder(estimate).build();
  }

  /**
   * Begins a reading with details, breakdowns, flags or tags.
   *
   * @param estimate the figure
   * @return a builder
   */
  static Builder builder(Estimate estimate) {
    return new Builder(estimate);
  }

  /**
   * A reading without a value.
   *
   * @param code the kind of reason
   * @param sentence what was found
   * @param needed what would give a value
   * @return the reading
   * @throws IllegalArgumentException if the sentence is blank
   */
  static Unmeasured notMeasured(ReasonCode code, String sentence, String needed) {
    return new Unmeasured(
        ImmutableList.of(Reason.of(code, sentence, needed)), ImmutableSortedMap.of());
  }

  /**
   * A reading without a value, for one or more reasons.
   *
   * @param reasons at least one
   * @return the reading
   * @throws IllegalArgumentException if there is no reason
   */
  static Unmeasured notMeasured(Iterable<Reason> reasons) {
    return new Unmeasured(ImmutableList.copyOf(reasons), ImmutableSortedMap.of());
  }

  /**
   * What else was seen, by id.
   *
   * @return sorted by id
   */
  ImmutableSortedMap<String, Detail> details();

  /**
   * A figure with what surrounds it.
   *
   * @param estimate the figure
   * @param details what it is made of, by id
   * @param breakdowns facet (partner, body, level …) → key → the same figure for that key alone
   * @param flags what a reader must know
   * @param tags the conventions it was computed under, such as {@code burstiness/kim-jo-2016}
   */
  record Measured(
      Estimate estimate,
      ImmutableSortedMap<String, Detail> details,
      ImmutableSortedMap<String, ImmutableSortedMap<String, MetricReading>> breakdowns,
      ImmutableSortedSet<Flag> flags,
      ImmutableSortedSet<String> tags)
      implements MetricReading {

    /**
     * The same reading with one more flag.
     *
     * @param flag the flag
     * @return a reading that has it
     */
    public Measured withFlag(Flag flag) {
      ImmutableSortedSet<Flag> more =
          ImmutableSortedSet.<Flag>naturalOrder().addAll(flags).add(flag).build();
      return new Measured(estimate, details, breakdowns, more, tags);
    }

    /**
     * The same reading with one more breakdown.
     *
     * @param facet by what, such as {@code partner}
     * @param readings key → reading
     * @return a reading that has it
     * @throws IllegalArgumentException if the facet is taken or no id
     */
    public Measured withBreakdown(String facet, Map<String, ? extends MetricReading> readings) {
      Builder builder = builder(estimate);
      builder.details.putAll(details);
      builder.breakdowns.putAll(breakdowns);
      builder.flags.addAll(flags);
      builder.tags.addAll(tags);
      return builder.breakdown(facet, readings).build();
    }
  }

  /**
   * No figure.
   *
   * @param reasons why, at least one
   * @param details what was seen all the same, such as the bounds between which the figure lies
   */
  record Unmeasured(ImmutableList<Reason> reasons, ImmutableSortedMap<String, Detail> details)
      implements MetricReading {

    /**
     * Checks that there is a reason.
     *
     * @param reasons why, at least one
     * @param details what was seen all the same, such as the bounds between which the figure lies
     * @throws IllegalArgumentException if there is none
     */
    public Unmeasured {
      if (reasons.isEmpty()) {
        throw new IllegalArgumentException("a figure that is not measured needs a reason");
      }
    }

    /**
     * The same reading with one more detail.
     *
     * @param id the detail's id
     * @param value finite
     * @return a reading that has it
     * @throws IllegalArgumentException if the id does not follow the pattern of {@link MetricId} or
     *     the value is not finite
     */
    public Unmeasured withDetail(String id, double value) {
      Map<String, Detail> more = new TreeMap<>(details);
      more.put(Ids.check("detail id", id), new Detail.Figure(value));
      return new Unmeasured(reasons, ImmutableSortedMap.copyOf(more));
    }
  }

  /** Collects what surrounds an estimate. Not thread-safe. */
  final class Builder {

    private final Estimate estimate;
    private final Map<String, Detail> details = new TreeMap<>();
    private final Map<String, ImmutableSortedMap<String, MetricReading>> breakdowns =
        new TreeMap<>();
    private final TreeSet<Flag> flags = new TreeSet<>();
    private final TreeSet<String> tags = new TreeSet<>();

    private Builder(Estimate estimate) {
      this.estimate = estimate;
    }

    /**
     * Adds a number.
     *
     * @param id the detail's id, such as {@code least-body-value}
     * @param value finite
     * @return this
     * @throws IllegalArgumentException if the id is taken or no id, or the value is not finite
     */
    public Builder detail(String id, double value) {
      return put(id, new Detail.Figure(value));
    }

    /**
     * Adds a word.
     *
     * @param id the detail's id, such as {@code least-body}
     * @param value the word
     * @return this
     * @throws IllegalArgumentException if the id is taken or no id
     */
    public Builder detail(String id, String value) {
      return put(id, new Detail.Text(value));
    }

    /**
     * Adds numbers by key.
     *
     * @param id the detail's id, such as {@code bodies}
     * @param values finite numbers by key
     * @return this
     * @throws IllegalArgumentException if the id is taken or no id, or a value is not finite
     */
    public Builder detail(String id, Map<String, Double> values) {
      return put(id, new Detail.Numbers(ImmutableSortedMap.copyOf(values)));
    }

    private Builder put(String id, Detail detail) {
      if (details.put(Ids.check("detail id", id), detail) != null) {
        throw new IllegalArgumentException("a detail is given twice: " + id);
      }
      return this;
    }

    /**
     * Adds the same figure told apart.
     *
     * @param facet by what, such as {@code partner}
     * @param readings key → reading
     * @return this
     * @throws IllegalArgumentException if the facet is taken or no id
     */
    public Builder breakdown(String facet, Map<String, ? extends MetricReading> readings) {
      ImmutableSortedMap<String, MetricReading> sorted = ImmutableSortedMap.copyOf(readings);
      if (breakdowns.put(Ids.check("facet", facet), sorted) != null) {
        throw new IllegalArgumentException("a breakdown is given twice: " + facet);
      }
      return this;
    }

    /**
     * Adds a flag.
     *
     * @param flag what a reader must know
     * @return this
     */
    public Builder flag(Flag flag) {
      flags.add(flag);
      return this;
    }

    /**
     * Adds a tag of convention.
     *
     * @param tag such as {@code burstiness/kim-jo-2016}
     * @return this
     */
    public Builder tag(String tag) {
      tags.add(tag);
      return this;
    }

    /**
     * The reading.
     *
     * @return an immutable reading
     */
    public Measured build() {
      return new Measured(
          estimate,
          ImmutableSortedMap.copyOf(details),
          ImmutableSortedMap.copyOf(breakdowns),
          ImmutableSortedSet.copyOf(flags),
          ImmutableSortedSet.copyOf(tags));
    }
  }
}
