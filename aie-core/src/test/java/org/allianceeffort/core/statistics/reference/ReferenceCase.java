package org.allianceeffort.core.statistics.reference;

/** One case of a reference file; {@code expected} remembers what was read. */
record ReferenceCase(
    String file, String topic, String name, String source, Node input, Node expected) {}
