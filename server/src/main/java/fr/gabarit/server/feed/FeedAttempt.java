package fr.gabarit.server.feed;

import java.time.Duration;
import java.util.Optional;

/**
 * What came of a look at a feed.
 *
 * @param outcome in a word
 * @param message in words
 * @param retryAfter how long the host asks to be left alone
 */
record FeedAttempt(Outcome outcome, String message, Optional<Duration> retryAfter) {

  /** What came of it. */
  enum Outcome {
    /** The feed is as it was. */
    CONFIRMED,
    /** A new state was taken. */
    TAKEN,
    /** A new state is held back. */
    HELD_BACK,
    /** There is nothing to judge. */
    FAILED
  }

  static FeedAttempt of(Outcome outcome, String message) {
    return new FeedAttempt(outcome, message, Optional.empty());
  }
}
