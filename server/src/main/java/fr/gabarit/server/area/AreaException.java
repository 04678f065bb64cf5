package fr.gabarit.server.area;

/** An area that cannot be made from what was given; the message is for people. */
public final class AreaException extends Exception {
  private static final long serialVersionUID = 1L;

  AreaException(String message) {
    super(message);
  }

  AreaException(String message, Throwable cause) {
    super(message, cause);
  }
}
