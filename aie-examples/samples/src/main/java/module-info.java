/** Real alliances as data, and a simulator of alliances with known truth. */
@org.jspecify.annotations.NullMarked
module org.allianceeffort.examples.samples {
  requires transitive org.allianceeffort.metrics;

  exports org.allianceeffort.examples.samples;
}
