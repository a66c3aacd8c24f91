/** What the library knows how to measure. */
@org.jspecify.annotations.NullMarked
module org.allianceeffort.metrics {
  requires transitive org.allianceeffort.core;
  requires static java.compiler;
  requires static com.google.errorprone.annotations;
  requires static org.immutables.value;
}
