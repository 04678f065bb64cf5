package fr.gabarit.server.cli;

/** What was given on the command line cannot be used; the message is for people. */
final class UnusableInputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnusableInputException(String message) {
    super(message);
  }
}
