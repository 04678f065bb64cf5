package fr.gabarit.data.hours;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.time.CivilTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * The reader agrees with {@link NaiveHours} on random rules. The seed is in each message; run one
 * again with {@code -Dgabarit.seed=N}.
 */
class RandomHoursTest {
  private static final int TEXTS = 400;
  private static final int INSTANTS = 150;

  @Test
  void readingsOfRandomRulesAreThoseOfTheNaiveInterpreter() throws Exception {
    Long given = Long.getLong("gabarit.seed");
    long firstSeed = given != null ? given : System.nanoTime();
    System.out.println("RandomHoursTest: -Dgabarit.seed=" + firstSeed);
    for (long seed = firstSeed; seed < firstSeed + TEXTS; seed++) {
      check(seed);
    }
  }

  private static void check(long seed) throws HoursSyntaxException {
    Random random = new Random(seed);
    LocalDate centre = centre(random);
    RandomHours hours = new RandomHours(random, centre);
    HoursReading reading = new OpeningHoursReader().read(hours.text());
    NaiveHours naive = hours.naive();
    Instant start = centre.minusDays(10).atStartOfDay(CivilTime.ZONE).toInstant();
    for (int i = 0; i < INSTANTS; i++) {
      Instant instant = start.plusSeconds(random.nextInt(20 * 24 * 4) * 900L);
      assertThat(reading.surely().contains(instant))
          .as("seed %d: surely '%s' at %s", seed, hours.text(), instant)
          .isEqualTo(naive.surely(instant));
      assertThat(reading.possibly().contains(instant))
          .as("seed %d: possibly '%s' at %s", seed, hours.text(), instant)
          .isEqualTo(naive.possibly(instant));
    }
  }

  private static LocalDate centre(Random random) {
    int year = 2024 + random.nextInt(7);
    return switch (random.nextInt(6)) {
      case 0 -> LocalDate.of(year, 1, 1);
      case 1 -> LocalDate.of(year, 3, 29);
      case 2 -> LocalDate.of(year, 10, 26);
      case 3 -> LocalDate.of(year, 12, 24);
      case 4 -> LocalDate.of(year, 2, 28);
      default -> LocalDate.ofYearDay(year, 1 + random.nextInt(365));
    };
  }
}
