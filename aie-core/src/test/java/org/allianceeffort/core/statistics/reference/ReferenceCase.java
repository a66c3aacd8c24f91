package org.allianceeffort.core.statistics.reference;

/**
 * One case of a reference file; {@code expected} remembers what was read. Only what is in the
 * project's own resources is listed on the page of statistics.
 */
record ReferenceCase(
    boolean own,
    String file,
    String topic,
    String name,
    String source,
    Node input,
    Node expected) {}
