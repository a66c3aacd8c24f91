/** What the library knows how to measure. */
@org.jspecify.annotations.NullMarked
module org.allianceeffort.metrics {
  requires transitive org.allianceeffort.core;
  requires static java.compiler;
  requires static com.google.errorprone.annotations;
  requires static org.immutables.value;

  exports org.allianceeffort.metrics;
  exports org.allianceeffort.metrics.input;
  exports org.allianceeffort.metrics.process;
  exports org.allianceeffort.metrics.relational;
  exports org.allianceeffort.metrics.summary;
}
