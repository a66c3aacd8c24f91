package org.allianceeffort.core.metric;

import java.util.regex.Pattern;

/** The one rule for ids of metrics, summary kinds, details, flags and data groups. */
final class Ids {

  private static final Pattern OWNED =
      Pattern.compile("([a-z][a-z0-9]*(-[a-z0-9]+)*\\.)?[a-z][a-z0-9]*(-[a-z0-9]+)*");

  private Ids() {}

  static String check(String what, String value) {
    if (!OWNED.matcher(value).matches()) {
      throw new IllegalArgumentException(
          what
              + " must be lower-case words joined by hyphens, with an optional owner before a dot: \""
              + value
              + "\"");
    }
    return value;
  }
}
