package org.allianceeffort.core.evidence;

import java.time.ZoneId;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One person turning to another: a message, a call, a review. The record that comes in millions; a
 * {@link ContactLog} keeps it in columns.
 *
 * <p>A contact from a person to itself is valid; it makes no tie.
 */
@ValueStyle
@Value.Immutable
public abstract class Contact implements Evidence {

  Contact() {}

  /**
   * Returns a builder without values.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns when it happened.
   *
   * @return the moment
   */
  @Override
  public abstract Moment at();

  /**
   * Returns the id of the person who turned to the other.
   *
   * @return the id of the person
   */
  public abstract String from();

  /**
   * Returns the id of the person turned to.
   *
   * @return the id of the person
   */
  public abstract String to();

  /**
   * Returns the channel, a lower-case hyphenated word such as {@code email}.
   *
   * @return the channel
   */
  public abstract String channel();

  /**
   * Returns whether it went through an official channel.
   *
   * @return the formality, or empty if it is not known
   */
  public abstract Optional<Formality> formality();

  /**
   * Returns whether a reply was expected; false by default.
   *
   * @return true if it was
   */
  @Value.Default
  public boolean replyExpected() {
    return false;
  }

  /**
   * Returns when it was replied to.
   *
   * @return the moment, or empty if it was not
   */
  public abstract Optional<Moment> repliedAt();

  @Override
  public String key() {
    return from() + " " + to() + " " + channel();
  }

  @Override
  public Class<Contact> recordType() {
    return Contact.class;
  }

  @Override
  public Optional<Contact> asOf(AsOf t) {
    if (!t.knows(at())) {
      return Optional.empty();
    }
    if (t.known(repliedAt()).equals(repliedAt())) {
      return Optional.of(this);
    }
    Builder known = toBuilder();
    known.repliedAt(Optional.empty());
    return Optional.of(known.build());
  }

  @Override
  public void checkIn(ZoneId zone) {
    Rules.order("at", at(), "replied_at", repliedAt(), zone);
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
    Rules.text("from", from());
    Rules.text("to", to());
    Rules.word("channel", channel());
    Rules.order("at", at(), "replied_at", repliedAt());
  }

  /** Takes the values of the record one by one; building checks them. */
  public static final class Builder extends ImmutableContact.Builder {

    Builder() {}
  }
}
