package org.allianceeffort.core.metric;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.OptionalInt;
import org.allianceeffort.core.evidence.Basis;
import org.allianceeffort.core.evidence.Scope;
import org.allianceeffort.core.evidence.Window;
import org.immutables.value.Value;

/**
 * What a metric is, apart from how it is computed: its catalogue entry.
 *
 * <p>Built with {@link #builder()}.
 */
@Value.Immutable
@ValueStyle
public abstract class MetricDefinition {

  MetricDefinition() {}

  /**
   * The id.
   *
   * @return unique in a catalogue
   */
  public abstract MetricId id();

  /**
   * The name for people.
   *
   * @return such as "Decision latency"
   */
  public abstract String title();

  /**
   * What the value is, in one sentence.
   *
   * @return such as "restricted mean days from request to decision, horizon 60"
   */
  public abstract String meaning();

  /**
   * The family.
   *
   * @return which of the five questions it helps to answer
   */
  public abstract Family family();

  /**
   * The component of the effort.
   *
   * @return what the effort is spent on
   */
  public abstract Component component();

  /**
   * The theoretical lenses.
   *
   * @return at least one
   */
  public abstract ImmutableSet<Lens> lenses();

  /**
   * The unit of the value.
   *
   * @return such as "days" or "share"
   */
  public abstract String unit();

  /**
   * Which values are good.
   *
   * @return the orientation
   */
  public abstract Orientation orientation();

  /**
   * Which records of which time it uses.
   *
   * @return the basis
   */
  public abstract Basis basis();

  /**
   * The number of days before {@code to} that are used whatever the window, for metrics that
   * describe a state of flow.
   *
   * @return empty when the period follows from the basis
   */
  public abstract OptionalInt lastDays();

  /**
   * The body of records its random error comes from.
   *
   * @return the data group
   */
  public abstract DataGroup group();

  /**
   * The default goalposts.
   *
   * @return empty for a metric that is only reported
   */
  public abstract Optional<Goalposts> goalposts();

  /**
   * The literature the formula comes from.
   *
   * @return author and year, or "convention"
   */
  public abstract String source();

  /**
   * What must be recorded or stated before the metric can be read; all of them.
   *
   * @return possibly empty
   */
  public abstract ImmutableList<Need> needs();

  /**
   * The dates that the metric uses within an observation's scope.
   *
   * @param scope the scope
   * @return the window, lengthened or cut to what basis and last days say
   */
  public Window period(Scope scope) {
    return lastDays().isPresent() ? scope.lastDays(lastDays().getAsInt()) : scope.period(basis());
  }

  /**
   * Every need that the scope does not meet.
   *
   * @param scope the scope of an observation
   * @return one reason a need, in their order; empty when all are met
   */
  public ImmutableList<Reason> unmet(Scope scope) {
    ImmutableList.Builder<Reason> unmet = ImmutableList.builder();
    for (Need need : needs()) {
      need.unmet(scope, this).ifPresent(unmet::add);
    }
    return unmet.build();
  }

  @Value.Check
  void check() {
    if (lenses().isEmpty()) {
      throw new IllegalArgumentException("a metric is read under at least one lens: " + id());
    }
    if ((orientation() == Orientation.REPORTED) == goalposts().isPresent()) {
      throw new IllegalArgumentException(
          "goalposts are given exactly for a metric that is scored: "
              + id()
              + " is "
              + orientation());
    }
    boolean fits =
        goalposts().isEmpty()
            || switch (orientation()) {
              case HIGHER ->
                  goalposts().get() instanceof Goalposts.Line line
                      && line.hundredAt() > line.zeroAt();
              case LOWER ->
                  goalposts().get() instanceof Goalposts.Line line
                      && line.hundredAt() < line.zeroAt();
              case BAND -> goalposts().get() instanceof Goalposts.Band;
              case REPORTED -> false;
            };
    if (!fits) {
      throw new IllegalArgumentException(
          "goalposts must run the way the metric is oriented: "
              + id()
              + " is "
              + orientation()
              + ", goalposts "
              + goalposts().get());
    }
    if (lastDays().isPresent() && lastDays().getAsInt() < 1) {
      throw new IllegalArgumentException(
          "last days must be positive: " + lastDays().getAsInt() + " of " + id());
    }
  }

  /**
   * Begins a definition.
   *
   * @return a builder; {@code lastDays}, {@code goalposts} and {@code needs} may be left out
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a definition. Not thread-safe. */
  public static final class Builder extends ImmutableMetricDefinition.Builder {
    Builder() {}
  }
}
