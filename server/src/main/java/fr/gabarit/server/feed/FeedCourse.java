package fr.gabarit.server.feed;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One feed in the course of time: when it is looked at, and how it is. Looks are taken by one
 * thread at a time; the status may be asked for by any.
 */
final class FeedCourse {
  private static final Logger LOGGER = LoggerFactory.getLogger(FeedCourse.class);

  /** How soon an operator's release takes effect. */
  private static final Duration LOOK_FOR_RELEASE = Duration.ofSeconds(10);

  private final FeedSettings settings;
  private final FeedStore store;
  private final FeedKeeper keeper;
  private final Clock clock;
  private final BackOff backOff;
  private volatile FeedStatus status;
  private Instant next;

  /**
   * @param first how it is before the first look
   */
  FeedCourse(
      FeedSettings settings,
      FeedStore store,
      FeedKeeper keeper,
      Clock clock,
      RandomGenerator random,
      FeedStatus first) {
    this.settings = settings;
    this.store = store;
    this.keeper = keeper;
    this.clock = clock;
    backOff = new BackOff(random);
    status = first;
    next = clock.instant();
  }

  FeedStatus status() {
    return status;
  }

  /**
   * Looks at the feed if it is time, or if an operator has released what was held back.
   *
   * @return when to call again
   */
  Instant proceed() {
    if (!clock.instant().isBefore(next) || keeper.releaseAsked()) {
      look();
    }
    Instant forRelease = clock.instant().plus(LOOK_FOR_RELEASE);
    return status.held().isPresent() && forRelease.isBefore(next) ? forRelease : next;
  }

  private void look() {
    FeedAttempt attempt;
    try {
      attempt = keeper.attempt();
    } catch (RuntimeException e) {
      LOGGER.error("Feed {}", settings.address(), e);
      attempt = FeedAttempt.of(FeedAttempt.Outcome.FAILED, "The reading failed: " + e);
    }
    if (Thread.currentThread().isInterrupted()) {
      // The server stops; what was cut short says nothing about the feed.
      return;
    }
    Instant now = clock.instant();
    boolean failed = attempt.outcome() == FeedAttempt.Outcome.FAILED;
    next =
        now.plus(
            failed
                ? backOff.afterFailure(settings.interval(), attempt.retryAfter())
                : backOff.afterSuccess(settings.interval()));
    tell(attempt);
    update(attempt, now);
  }

  private void tell(FeedAttempt attempt) {
    switch (attempt.outcome()) {
      case CONFIRMED -> LOGGER.debug("Feed {}: {}", settings.address(), attempt.message());
      case TAKEN -> LOGGER.info("Feed {}: {}", settings.address(), attempt.message());
      default ->
          LOGGER.warn("Feed {}: {} Next look at {}.", settings.address(), attempt.message(), next);
    }
  }

  private void update(FeedAttempt attempt, Instant now) {
    boolean ok =
        attempt.outcome() == FeedAttempt.Outcome.CONFIRMED
            || attempt.outcome() == FeedAttempt.Outcome.TAKEN;
    Optional<FeedCounts> counts = status.counts();
    Optional<Instant> lastSuccess = status.lastSuccess();
    Optional<HeldFeed> held = status.held();
    try {
      Optional<FeedRecord> good = ok ? store.good() : Optional.empty();
      counts = good.map(FeedRecord::counts).or(() -> status.counts());
      lastSuccess = good.map(FeedRecord::checkedAt).or(() -> status.lastSuccess());
      held = store.held();
    } catch (IOException e) {
      LOGGER.warn("Feed {}: {}", settings.address(), e.getMessage());
    }
    status =
        new FeedStatus(
            status.url(),
            lastSuccess,
            Optional.of(now),
            Optional.of(next),
            attempt.outcome() == FeedAttempt.Outcome.FAILED,
            ok ? Optional.empty() : Optional.of(attempt.message()),
            counts,
            held,
            settings.staleAfter());
  }
}
