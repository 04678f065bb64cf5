package fr.gabarit.server.feed;

import java.io.IOException;

/** A host sent something that cannot be used; the message is for people. */
public final class UnusableAnswerException extends IOException {
  private static final long serialVersionUID = 1L;

  UnusableAnswerException(String message) {
    super(message);
  }

  UnusableAnswerException(String message, Throwable cause) {
    super(message, cause);
  }
}
