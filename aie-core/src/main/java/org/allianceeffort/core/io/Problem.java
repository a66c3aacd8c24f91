package org.allianceeffort.core.io;

import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * One thing that is wrong in a dossier: where it is, what was found, and what would be right.
 *
 * <p>One defect is one problem: what follows from it (a reference to a row that could not be read,
 * for instance) is not reported again.
 */
@Value.Immutable
@ValueStyle
public abstract class Problem {

  Problem() {}

  /**
   * The file, by its name inside the dossier, such as {@code meetings.csv}.
   *
   * @return the name as it stands in the folder or archive, shortened where it is longer than 200
   *     characters, with control characters made visible
   */
  public abstract String file();

  /**
   * The physical line, counted from 1 (the header of a CSV file is line 1): for a CSV file that on
   * which the record starts, for a JSON file that of the value.
   *
   * @return the line; empty when the problem is the file as a whole
   */
  public abstract OptionalLong line();

  /**
   * The column: its name in a CSV file, a JSON pointer (RFC 6901) in a JSON file; shortened where
   * it is longer than 200 characters, with control characters made visible.
   *
   * @return the column; empty when the problem is the whole record or file
   */
  public abstract Optional<String> column();

  /**
   * What was found, shortened where it is long, with control characters made visible.
   *
   * @return the value found; empty when something is missing rather than wrong
   */
  public abstract Optional<String> value();

  /**
   * What would be right, as the rest of a sentence that begins "must be", "must not" and the like.
   *
   * @return the rule that is broken
   */
  public abstract String rule();

  /**
   * What was perhaps meant.
   *
   * @return the nearest thing that would have been accepted, by edit distance, or the same as the
   *     format writes it
   */
  public abstract Optional<String> maybe();

  /**
   * The problem on one line, for people; not meant to be parsed.
   *
   * @return such as {@code meetings.csv, line 12, status: "hold" must be one of held, cancelled.
   *     Maybe "held"}
   */
  @Override
  public final String toString() {
    StringBuilder text = new StringBuilder(file());
    line().ifPresent(line -> text.append(", line ").append(line));
    column().ifPresent(column -> text.append(", ").append(column));
    text.append(": ");
    value().ifPresent(value -> text.append('"').append(value).append("\" "));
    text.append(rule());
    maybe().ifPresent(maybe -> text.append(". Maybe \"").append(maybe).append('"'));
    return text.toString();
  }

  static Builder builder() {
    return new Builder();
  }

  static final class Builder extends ImmutableProblem.Builder {
    Builder() {}
  }
}
