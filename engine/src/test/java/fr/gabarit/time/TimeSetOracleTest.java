package fr.gabarit.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Every time set agrees with the {@link MinuteOracle}. The seed is in each message; run one again
 * with {@code -Dgabarit.seed=N}.
 */
class TimeSetOracleTest {
  private static final Duration STRETCH = Duration.ofDays(10);
  private static final int TREES = 100;
  private static final int PROBES = 60;

  /** A set that never changes again is searched for ten years, so this is asked less often. */
  private static final int UNBOUNDED_EVERY = 12;

  @Test
  void membershipAndChangesOfRandomTreesAreThoseOfTheOracle() {
    Long given = Long.getLong("gabarit.seed");
    long firstSeed = given != null ? given : System.nanoTime();
    System.out.println("TimeSetOracleTest: -Dgabarit.seed=" + firstSeed);
    for (int i = 0; i < TREES; i++) {
      checkTree(firstSeed + i);
    }
  }

  private static void checkTree(long seed) {
    Random random = new Random(seed);
    Instant centre = centre(random);
    TimeSet set = new RandomTimeSets(random, centre).tree(random.nextInt(5));
    MinuteOracle oracle = new MinuteOracle(centre.minus(STRETCH.dividedBy(2)), STRETCH);
    BitSet held = oracle.membership(set);
    BitSet found = new BitSet(oracle.minutes());
    for (int i = 0; i < oracle.minutes(); i++) {
      found.set(i, set.contains(oracle.minute(i)));
    }
    found.xor(held);
    assertThat(found.stream().limit(5).mapToObj(oracle::minute))
        .as("seed %d: where %s is wrong", seed, set)
        .isEmpty();
    Instant last = oracle.minute(oracle.minutes() - 1);
    for (int probe = 0; probe < PROBES; probe++) {
      int index = random.nextInt(oracle.minutes());
      Optional<Instant> expected =
          MinuteOracle.nextChange(held, index, oracle.minutes()).map(oracle::minute);
      String what =
          "seed %d: next change of %s after %s".formatted(seed, set, oracle.minute(index));
      assertThat(set.nextChange(oracle.minute(index), last)).as(what).isEqualTo(expected);
      if (probe % UNBOUNDED_EVERY != 0) {
        continue;
      }
      Optional<Instant> unbounded = set.nextChange(oracle.minute(index));
      if (expected.isPresent()) {
        assertThat(unbounded).as(what).isEqualTo(expected);
      } else {
        assertThat(unbounded.orElse(Instant.MAX)).as(what).isAfter(last);
        unbounded.ifPresent(change -> assertThat(flipsAt(set, change)).as(what).isTrue());
      }
    }
  }

  @Test
  void complementAndIntersectionObeyTheLawsOfSets() {
    Long given = Long.getLong("gabarit.seed");
    long firstSeed = given != null ? given : System.nanoTime();
    System.out.println("TimeSetOracleTest: -Dgabarit.seed=" + firstSeed);
    for (long seed = firstSeed; seed < firstSeed + 150; seed++) {
      Random random = new Random(seed);
      Instant centre = centre(random);
      RandomTimeSets sets = new RandomTimeSets(random, centre);
      TimeSet a = sets.tree(2);
      TimeSet b = sets.tree(2);
      List<TimeSet> either = List.of(a, b);
      List<TimeSet> neither = List.of(new Complement(a), new Complement(b));
      same(seed, random, centre, new Complement(new Complement(a)), a);
      same(seed, random, centre, new Complement(new Union(either)), new Intersection(neither));
      same(seed, random, centre, new Complement(new Intersection(either)), new Union(neither));
      same(seed, random, centre, new Union(List.of(a, new Complement(a))), new Always());
      same(seed, random, centre, new Intersection(List.of(a, new Complement(a))), new Never());
      same(
          seed,
          random,
          centre,
          new Union(List.of(a, new Intersection(either))),
          new Intersection(List.of(a, new Union(either))));
    }
  }

  private static void same(long seed, Random random, Instant centre, TimeSet left, TimeSet right) {
    Instant until = centre.plus(Duration.ofDays(40));
    for (int i = 0; i < 20; i++) {
      Instant instant = centre.plusSeconds(random.nextInt(20 * 86_400) - 10 * 86_400);
      assertThat(left.contains(instant))
          .as("seed %d: %s and %s at %s", seed, left, right, instant)
          .isEqualTo(right.contains(instant));
      assertThat(left.nextChange(instant, until))
          .as("seed %d: %s and %s after %s", seed, left, right, instant)
          .isEqualTo(right.nextChange(instant, until));
    }
  }

  private static boolean flipsAt(TimeSet set, Instant instant) {
    return set.contains(instant) != set.contains(instant.minusNanos(1));
  }

  /** Changes of the clock, weeks with several holidays, leap days, the new year, or any day. */
  private static Instant centre(Random random) {
    int year = 2020 + random.nextInt(11);
    LocalDate day =
        switch (random.nextInt(6)) {
          case 0 -> LocalDate.of(year, Month.MARCH, 28);
          case 1 -> LocalDate.of(year, Month.OCTOBER, 28);
          case 2 -> LocalDate.of(year, Month.MAY, 8);
          case 3 -> LocalDate.of(year, Month.MARCH, 1);
          case 4 -> LocalDate.of(year, Month.JANUARY, 1);
          default -> LocalDate.ofYearDay(year, 1 + random.nextInt(365));
        };
    return day.atStartOfDay(CivilTime.ZONE).toInstant();
  }
}
