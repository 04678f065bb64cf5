package fr.gabarit.routing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.compliance.RuleBook;
import fr.gabarit.hierarchy.RoadHierarchy;
import fr.gabarit.metric.Metrics;
import fr.gabarit.network.RoadPosition;
import fr.gabarit.overlay.Overlay;
import fr.gabarit.vehicle.Vehicle;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Random networks, orders, vehicles and hours against the oracle. */
class LegSearchOracleTest {
  private static final int NETWORKS = 1500;
  private static final int QUESTIONS = 8;

  @ParameterizedTest
  @EnumSource(SearchMode.class)
  void theSearchFindsWhatTheOracleFinds(SearchMode mode) {
    long firstSeed = Long.getLong("gabarit.seed", new Random().nextInt(1_000_000_000));
    System.out.println("LegSearchOracleTest " + mode + " -Dgabarit.seed=" + firstSeed);
    int found = 0;
    int none = 0;
    int turnRules = 0;
    for (long seed = firstSeed; seed < firstSeed + NETWORKS; seed++) {
      RandomCase random = new RandomCase(seed);
      // On networks so small, both sides are looked at only if they are from the first step on.
      LegSearch search =
          new LegSearch(RoadHierarchy.of(random.network()), Metrics.NONE, SearchStepsOf.seed(seed));
      turnRules += random.turnRules();
      for (int question = 0; question < QUESTIONS; question++) {
        Vehicle vehicle = random.randomVehicle();
        RoadPosition origin = random.randomPosition();
        RoadPosition destination = random.randomPosition();
        Instant departure = random.randomDeparture();
        Optional<Oracle.Best> expected =
            mode == SearchMode.LEGAL
                ? new Oracle(random.network(), random.overlay().rules(), vehicle, false)
                    .best(origin, destination, departure)
                : leastViolation(random, vehicle, origin, destination, departure);
        LegResult result =
            search.find(
                new LegRequest(
                    origin, destination, departure, random.overlay().forVehicle(vehicle), mode));
        Optional<Oracle.Best> actual =
            result instanceof LegResult.Found way
                ? Optional.of(
                    new Oracle.Best(
                        way.path().forbiddenDecimetres(),
                        way.path().costMillis(),
                        way.path().arrivalMillis()))
                : Optional.empty();
        assertThat(actual).as("seed %d, question %d", seed, question).isEqualTo(expected);
        if (result instanceof LegResult.Found way) {
          found++;
          if (mode == SearchMode.LEGAL) {
            assertLegal(random.overlay(), vehicle, way.path(), seed);
          }
        } else {
          none++;
        }
      }
    }
    System.out.println(
        mode
            + ": "
            + found
            + " ways found, "
            + none
            + " times none, "
            + turnRules
            + " orders of turns");
    assertThat(turnRules).isPositive();
    assertThat(found).isPositive();
    assertThat(none).isPositive();
  }

  /** Rules are looked at for a while, which is doubled until the way ends within it. */
  private static Optional<Oracle.Best> leastViolation(
      RandomCase random,
      Vehicle vehicle,
      RoadPosition origin,
      RoadPosition destination,
      Instant departure) {
    Optional<Oracle.Best> bare =
        new Oracle(random.network(), List.of(), vehicle, false)
            .best(origin, destination, departure);
    if (bare.isEmpty()) {
      return bare;
    }
    Duration horizon = LeastViolation.horizon(bare.get().costMillis());
    Optional<Oracle.Best> best = Optional.empty();
    while (best.isEmpty() && horizon.compareTo(LegSearch.LONGEST_TIMED_TRIP.multipliedBy(2)) < 0) {
      long longest = horizon.toMillis();
      best =
          new Oracle(random.network(), random.overlay().rules(), vehicle, true)
              .holdingOnFrom(departure.plus(horizon))
              .best(origin, destination, departure)
              .filter(way -> way.costMillis() <= longest);
      horizon = horizon.multipliedBy(2);
    }
    return best;
  }

  private static void assertLegal(Overlay overlay, Vehicle vehicle, LegPath path, long seed) {
    RuleBook book = new RuleBook(overlay.network(), overlay.rules(), vehicle);
    for (int i = 0; i < path.size(); i++) {
      assertThat(
              book.broken(
                  path.key(i),
                  Instant.ofEpochMilli(path.entryMillis(i)),
                  path.origin().edge(),
                  path.destination().edge()))
          .as("seed %d, edge %d of %s", seed, i, path)
          .isEmpty();
      assertThat(
              book.brokenTurns(
                  path.keys(),
                  i,
                  Instant.ofEpochMilli(path.entryMillis(i)),
                  path.origin().edge(),
                  path.destination().edge()))
          .as("seed %d, turn into edge %d of %s", seed, i, path)
          .isEmpty();
    }
  }
}
