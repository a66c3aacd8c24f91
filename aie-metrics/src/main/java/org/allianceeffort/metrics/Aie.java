package org.allianceeffort.metrics;

import java.io.IOException;
import java.nio.file.Path;
import org.allianceeffort.core.evidence.Dossier;
import org.allianceeffort.core.evidence.Window;
import org.allianceeffort.core.io.DossierException;
import org.allianceeffort.core.io.DossierReader;
import org.allianceeffort.core.metric.MetricCatalogue;
import org.allianceeffort.core.metric.MetricEngine;
import org.allianceeffort.core.score.PlanException;
import org.allianceeffort.core.score.Scorecard;
import org.allianceeffort.core.score.Scorer;
import org.allianceeffort.core.score.ScoringPlan;

/**
 * The front door: read a dossier, score it.
 *
 * <pre>{@code
 * Dossier dossier = Aie.read(Path.of("my-alliance"));
 * Scorecard card = Aie.score(dossier, Window.year(2023));
 * }</pre>
 */
public final class Aie {

  private Aie() {}

  /**
   * Reads a dossier, strictly.
   *
   * @param dossier a folder in the dossier format, or a zip of one
   * @return the alliance and its evidence
   * @throws DossierException with every problem found
   * @throws IOException if a file cannot be read
   */
  public static Dossier read(Path dossier) throws IOException {
    return DossierReader.withDefaults().read(dossier);
  }

  /**
   * The built-in metrics; an application adds its own with {@code plus} or {@code discover}.
   *
   * @return the catalogue
   */
  public static MetricCatalogue metrics() {
    return BuiltInMetrics.catalogue();
  }

  /**
   * A scorer of the built-in metrics under the profile {@code balanced}.
   *
   * @return to be built once and shared
   */
  public static Scorer scorer() {
    return scorer(Profiles.BALANCED);
  }

  /**
   * A scorer of the built-in metrics.
   *
   * @param plan how they count
   * @return to be built once and shared
   * @throws PlanException if the plan names a metric that is not built in
   */
  public static Scorer scorer(ScoringPlan plan) {
    return Scorer.of(MetricEngine.of(metrics()), plan);
  }

  /**
   * Scores a dossier in a window under the profile {@code balanced}.
   *
   * @param dossier the alliance and its evidence
   * @param window the window
   * @return the scorecard
   */
  public static Scorecard score(Dossier dossier, Window window) {
    return scorer().score(dossier, window);
  }
}
