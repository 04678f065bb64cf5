package fr.gabarit.server.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackOffTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private final BackOff backOff = new BackOff(new Random(Long.getLong("gabarit.seed", 1)));

  private Duration fail(Duration interval) {
    return backOff.afterFailure(interval, Optional.empty());
  }

  @Test
  void waitsDoubleUpToACapAndAreNeverQuiteTheSame() {
    long expected = 30;
    for (int i = 0; i < 100; i++) {
      assertThat(fail(HOUR))
          .isBetween(Duration.ofSeconds(expected), Duration.ofSeconds(expected * 6 / 5));
      expected = Math.min(1800, expected * 2);
    }
    assertThat(fail(HOUR)).isNotEqualTo(fail(HOUR));
  }

  @Test
  void aShortIntervalIsTriedAgainSoon() {
    assertThat(fail(Duration.ofSeconds(2))).isLessThan(Duration.ofSeconds(3));
  }

  @Test
  void whatGoesWellBeginsAnew() {
    fail(HOUR);
    fail(HOUR);

    assertThat(backOff.afterSuccess(HOUR)).isEqualTo(HOUR);
    assertThat(fail(HOUR)).isLessThanOrEqualTo(Duration.ofSeconds(36));
  }

  @Test
  void theHostsWishIsHonouredForUpToADay() {
    assertThat(backOff.afterFailure(HOUR, Optional.of(Duration.ofHours(5))))
        .isEqualTo(Duration.ofHours(5));
    assertThat(backOff.afterFailure(HOUR, Optional.of(Duration.ofDays(900))))
        .isEqualTo(Duration.ofDays(1));
    assertThat(backOff.afterFailure(HOUR, Optional.of(Duration.ZERO)))
        .isGreaterThan(Duration.ofMinutes(1));
  }
}
