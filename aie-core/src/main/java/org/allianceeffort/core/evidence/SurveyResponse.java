package org.allianceeffort.core.evidence;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Optional;
import org.allianceeffort.core.alliance.Level;
import org.immutables.value.Value;

/** The answers of one respondent to one instrument on one day. */
@ValueStyle
@Value.Immutable
public abstract class SurveyResponse implements Evidence {

  SurveyResponse() {}

  /**
   * Returns a builder without values.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the opaque token of the respondent.
   *
   * @return the token
   */
  public abstract String respondent();

  /**
   * Returns the id of the partner to whom the respondent belongs.
   *
   * @return the id of the partner
   */
  public abstract String partner();

  /**
   * Returns how high the respondent stands.
   *
   * @return the level, or empty if it is not known
   */
  public abstract Optional<Level> level();

  /**
   * Returns whether the respondent works in the alliance; true by default.
   *
   * @return true if so
   */
  @Value.Default
  public boolean inside() {
    return true;
  }

  /**
   * Returns the day.
   *
   * @return the day
   */
  public abstract LocalDate date();

  /**
   * Returns the id of the instrument.
   *
   * @return the id
   */
  public abstract String instrument();

  /**
   * Returns the score of each item answered, as given (not reversed), by the id of the item.
   *
   * @return the scores
   */
  @Value.NaturalOrder
  public abstract ImmutableSortedMap<String, Integer> scores();

  /**
   * Returns the ids of the items asked and not answered.
   *
   * @return the ids
   */
  @Value.NaturalOrder
  public abstract ImmutableSortedSet<String> unanswered();

  /** {@inheritDoc} It is the date. */
  @Override
  public Moment at() {
    return Moment.of(date());
  }

  @Override
  public String key() {
    return respondent() + " " + instrument();
  }

  @Override
  public Class<SurveyResponse> recordType() {
    return SurveyResponse.class;
  }

  /**
   * Returns the ids of all items asked, answered or not.
   *
   * @return the ids
   */
  public ImmutableSortedSet<String> items() {
    return ImmutableSortedSet.<String>naturalOrder()
        .addAll(scores().keySet())
        .addAll(unanswered())
        .build();
  }

  @Override
  public Optional<SurveyResponse> asOf(AsOf t) {
    return t.knows(at()) ? Optional.of(this) : Optional.empty();
  }

  /**
   * Returns a builder with the values of this record.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    Builder builder = builder();
    builder.values(this);
    return builder;
  }

  @Value.Check
  void check() {
    Rules.text("respondent", respondent());
    Rules.text("partner", partner());
    Rules.year("date", date());
    Rules.text("instrument", instrument());
    items().forEach(item -> Rules.text("item", item));
    if (items().isEmpty()) {
      throw new IllegalArgumentException(
          "a response must have an item: respondent "
              + respondent()
              + ", "
              + instrument()
              + ", "
              + date());
    }
    for (String item : unanswered()) {
      if (scores().containsKey(item)) {
        throw new IllegalArgumentException(
            "an item is either answered or not: respondent " + respondent() + ", item " + item);
      }
    }
  }

  /** Takes the values of the record one by one; building checks them. */
  public static final class Builder extends ImmutableSurveyResponse.Builder {

    Builder() {}
  }
}
