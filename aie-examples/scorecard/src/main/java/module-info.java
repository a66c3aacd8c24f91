/** The command {@code aie}: a dossier in, a scorecard out. */
@org.jspecify.annotations.NullMarked
module org.allianceeffort.examples.scorecard {
  requires transitive org.allianceeffort.metrics;
  requires com.fasterxml.jackson.core;
  requires info.picocli;

  exports org.allianceeffort.examples.scorecard;

  opens org.allianceeffort.examples.scorecard to
      info.picocli;
}
