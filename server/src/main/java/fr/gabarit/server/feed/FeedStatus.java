package fr.gabarit.server.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How a feed is, for people and monitors. Immutable.
 *
 * @param url without credentials
 * @param lastSuccess when what is in effect was last found to be up to date
 * @param lastAttempt when it was last looked at
 * @param nextAttempt when it will be looked at again; absent if nobody does
 * @param failing whether the last look failed
 * @param lastError why, or why the newest state is held back, in words
 * @param counts how much is in effect
 * @param held the state held back
 * @param staleAfter how old the last success may be
 */
public record FeedStatus(
    String url,
    Optional<Instant> lastSuccess,
    Optional<Instant> lastAttempt,
    Optional<Instant> nextAttempt,
    boolean failing,
    Optional<String> lastError,
    Optional<FeedCounts> counts,
    Optional<HeldFeed> held,
    Duration staleAfter) {

  /** How it is at an instant. */
  public FeedState state(Instant now) {
    if (lastSuccess.isEmpty()) {
      return FeedState.NEVER;
    }
    if (held.isPresent()) {
      return FeedState.HELD_BACK;
    }
    if (age(now).orElseThrow().compareTo(staleAfter) > 0) {
      return FeedState.STALE;
    }
    return failing ? FeedState.FAILING : FeedState.FRESH;
  }

  /** How long ago what is in effect was last found to be up to date. */
  public Optional<Duration> age(Instant now) {
    return lastSuccess.map(success -> Duration.between(success, now));
  }
}
