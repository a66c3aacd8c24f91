/** The command {@code aie}: a dossier in, a scorecard out. */
@org.jspecify.annotations.NullMarked
module org.allianceeffort.examples.scorecard {
  requires org.allianceeffort.metrics;
  requires info.picocli;

  opens org.allianceeffort.examples.scorecard to
      info.picocli;
}
