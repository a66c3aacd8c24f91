package org.allianceeffort.core.statistics.reference;

import java.util.List;

/** Every handler, one a line. */
final class Topics {
  private Topics() {}

  static final List<TopicChecks> ALL =
      List.of(
          new DistributionChecks(),
          new NetworkChecks(),
          new BurstinessChecks(),
          new InequalityChecks(),
          new CompositeChecks(),
          new HierarchyChecks(),
          new SensitivityChecks(),
          new DistanceChecks(),
          new KaplanMeierChecks(),
          new LogRankChecks(),
          new ProportionChecks(),
          new AalenJohansenChecks(),
          new WindowCompetingChecks(),
          new ClusteredKaplanMeierChecks(),
          new DelayedEntryChecks(),
          new WindowSpellChecks(),
          new AlphaOmegaChecks(),
          new IccAgreementChecks(),
          new RegressionChecks(),
          new XmrChecks(),
          new RankAgreementChecks());
}
