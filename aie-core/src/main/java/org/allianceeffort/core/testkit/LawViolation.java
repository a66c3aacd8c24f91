package org.allianceeffort.core.testkit;

import com.google.common.collect.ImmutableList;
import org.allianceeffort.core.evidence.Dossier;
import org.allianceeffort.core.evidence.Evidence;
import org.allianceeffort.core.evidence.Window;
import org.allianceeffort.core.metric.MetricId;
import org.jspecify.annotations.Nullable;

/**
 * A law that a calculator breaks, with the smallest case that was found. Any test framework takes
 * it for a failed assertion.
 */
public final class LawViolation extends AssertionError {

  private static final long serialVersionUID = 1L;

  private static final int RECORDS_SHOWN = 20;

  private final transient Law law;
  private final transient MetricId metric;
  private final transient LawCase smallest;

  LawViolation(MetricId metric, Breach breach, LawCase smallest, String origin, int recordsBefore) {
    super(message(metric, breach, smallest, origin, recordsBefore), breach.cause());
    this.law = breach.law();
    this.metric = metric;
    this.smallest = smallest;
  }

  /**
   * A law that is broken in a case.
   *
   * @param law the law
   * @param found what was found
   * @param cause the exception that showed it, if one did
   */
  record Breach(Law law, String found, @Nullable Throwable cause) {

    static Breach of(Law law, String found) {
      return new Breach(law, found, null);
    }
  }

  private static String message(
      MetricId metric, Breach breach, LawCase smallest, String origin, int recordsBefore) {
    ImmutableList<Evidence> records = smallest.records();
    StringBuilder text = new StringBuilder();
    text.append(metric)
        .append(" breaks the law ")
        .append(breach.law())
        .append(": ")
        .append(breach.law().sentence())
        .append("\n  ")
        .append(breach.found().replace("\n", "\n  "))
        .append("\n  ")
        .append(origin)
        .append(", window ")
        .append(smallest.window())
        .append(", seed ")
        .append(smallest.seed())
        .append("\n  the smallest case found has ")
        .append(records.size())
        .append(" of ")
        .append(recordsBefore)
        .append(" records");
    records.stream().limit(RECORDS_SHOWN).forEach(record -> text.append("\n    ").append(record));
    if (records.size() > RECORDS_SHOWN) {
      text.append("\n    and ").append(records.size() - RECORDS_SHOWN).append(" more");
    }
    return text.toString();
  }

  /**
   * The law.
   *
   * @return which of them
   */
  public Law law() {
    return law;
  }

  /**
   * The calculator that breaks it.
   *
   * @return the id of its metric
   */
  public MetricId metric() {
    return metric;
  }

  /**
   * The seed of the splits, orders and windows of the case.
   *
   * @return as given to the check
   */
  public long seed() {
    return smallest.seed();
  }

  /**
   * The smallest dossier found on which it is broken.
   *
   * @return the dossier, some of whose records were left out
   */
  public Dossier dossier() {
    return smallest.dossier();
  }

  /**
   * The window in which it is broken.
   *
   * @return the window
   */
  public Window window() {
    return smallest.window();
  }
}
