package org.allianceeffort.examples.scorecard;

/** Something that the user gave and that cannot be used; the message says what would be right. */
final class BadInputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BadInputException(String message) {
    super(message);
  }
}
