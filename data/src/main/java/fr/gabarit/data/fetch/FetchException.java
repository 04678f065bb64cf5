package fr.gabarit.data.fetch;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Something could not be fetched; the message is for people and shows no credentials. */
public final class FetchException extends IOException {
  private static final long serialVersionUID = 1L;

  private final FetchProblem problem;
  private final transient Optional<Duration> retryAfter;

  FetchException(FetchProblem problem, String message) {
    this(problem, message, Optional.empty());
  }

  FetchException(FetchProblem problem, String message, Optional<Duration> retryAfter) {
    super(message);
    this.problem = problem;
    this.retryAfter = retryAfter;
  }

  FetchException(FetchProblem problem, String message, Throwable cause) {
    super(message, cause);
    this.problem = problem;
    this.retryAfter = Optional.empty();
  }

  /** Why. */
  public FetchProblem problem() {
    return problem;
  }

  /** How long the host asks to be left alone. */
  public Optional<Duration> retryAfter() {
    return retryAfter;
  }
}
