package org.allianceeffort.core.statistics.reference;

/** Says what of a case a handler does not know. */
final class NotCoveredException extends RuntimeException {
  private static final long serialVersionUID = 1;

  NotCoveredException(String message) {
    super(message);
  }
}
