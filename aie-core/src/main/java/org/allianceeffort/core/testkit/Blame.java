package org.allianceeffort.core.testkit;

import org.allianceeffort.core.metric.Estimate;
import org.allianceeffort.core.metric.Summaries;

/** Which law an exception of a calculator speaks of, told by where it was thrown. */
final class Blame {

  private Blame() {}

  static Law of(RuntimeException thrown, Law checked) {
    if (thrown instanceof UnsupportedOperationException) {
      return Law.NOTHING_MUTATED;
    }
    StackTraceElement[] trace = thrown.getStackTrace();
    if (!(thrown instanceof IllegalArgumentException) || trace.length == 0) {
      return checked;
    }
    String type = trace[0].getClassName();
    if (type.equals(Summaries.class.getName()) && trace[0].getMethodName().equals("get")) {
      return Law.DECLARED_KINDS;
    }
    String message = String.valueOf(thrown.getMessage());
    if (type.startsWith(Estimate.class.getPackageName()) && message.contains("NaN")) {
      return Law.NEVER_NAN;
    }
    if (type.equals(Estimate.class.getName()) && message.contains("limits")) {
      return Law.BOUNDS;
    }
    return checked;
  }
}
