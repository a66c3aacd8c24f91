package org.allianceeffort.examples.scorecard;

/** The form in which a command answers. */
enum Format {
  /** For people. */
  TEXT,

  /** For programs. */
  JSON
}
