/** The language. */
@org.jspecify.annotations.NullMarked
module org.allianceeffort.core {
  requires transitive com.google.common;
  requires transitive org.jspecify;
  requires org.slf4j;
  requires com.fasterxml.jackson.core;
  requires org.apache.commons.statistics.distribution;
  requires static java.compiler;
  requires static com.google.errorprone.annotations;
  requires static org.immutables.value;

  exports org.allianceeffort.core.alliance;
  exports org.allianceeffort.core.evidence;
  exports org.allianceeffort.core.io;
  exports org.allianceeffort.core.metric;
  exports org.allianceeffort.core.score;
  exports org.allianceeffort.core.statistics;
  exports org.allianceeffort.core.testkit;

  uses org.allianceeffort.core.metric.MetricProvider;
}
