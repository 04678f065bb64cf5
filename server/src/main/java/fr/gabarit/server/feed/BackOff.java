package fr.gabarit.server.feed;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How long to wait before a host is asked again: after failures ever longer and never quite the
 * same, so that it is neither flooded nor met by all its clients at once. Not thread-safe.
 */
final class BackOff {
  static final Duration FIRST = Duration.ofSeconds(30);
  static final Duration LONGEST = Duration.ofMinutes(30);
  static final Duration LONGEST_ASKED_FOR = Duration.ofDays(1);
  private static final double JITTER = 0.2;
  private static final int MOST_DOUBLINGS = 20;

  private final RandomGenerator random;
  private int failures;

  BackOff(RandomGenerator random) {
    this.random = random;
  }

  /** After a look that went well. */
  Duration afterSuccess(Duration interval) {
    failures = 0;
    return interval;
  }

  /**
   * After a look that failed.
   *
   * @param askedFor by the host; kept to up to a day
   */
  Duration afterFailure(Duration interval, Optional<Duration> askedFor) {
    Duration first = interval.compareTo(FIRST) < 0 ? interval : FIRST;
    Duration wait = first.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
    failures++;
    wait = wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    wait = Duration.ofMillis((long) (wait.toMillis() * (1 + JITTER * random.nextDouble())));
    Duration asked = askedFor.orElse(Duration.ZERO);
    asked = asked.compareTo(LONGEST_ASKED_FOR) > 0 ? LONGEST_ASKED_FOR : asked;
    return wait.compareTo(asked) > 0 ? wait : asked;
  }
}
