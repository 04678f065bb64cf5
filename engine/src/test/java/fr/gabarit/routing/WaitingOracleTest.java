package fr.gabarit.routing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.compliance.RuleBook;
import fr.gabarit.hierarchy.RoadHierarchy;
import fr.gabarit.metric.Metrics;
import fr.gabarit.network.RoadPosition;
import fr.gabarit.vehicle.Vehicle;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Legs that may wait, on random networks, against the oracle. */
class WaitingOracleTest {
  private static final int NETWORKS = 400;
  private static final int QUESTIONS = 8;

  @ParameterizedTest
  @EnumSource(SearchMode.class)
  void aLegThatMayWaitFindsWhatTheOracleFinds(SearchMode mode) {
    long firstSeed = Long.getLong("gabarit.seed", new Random().nextInt(1_000_000_000));
    System.out.println("WaitingOracleTest " + mode + " -Dgabarit.seed=" + firstSeed);
    int waited = 0;
    int none = 0;
    for (long seed = firstSeed; seed < firstSeed + NETWORKS; seed++) {
      RandomCase random = new RandomCase(seed);
      LegSearch search =
          new LegSearch(RoadHierarchy.of(random.network()), Metrics.NONE, SearchStepsOf.seed(seed));
      for (int question = 0; question < QUESTIONS; question++) {
        Vehicle vehicle = random.randomVehicle();
        RoadPosition origin = random.randomPosition();
        RoadPosition destination = random.randomPosition();
        Instant departure = random.randomDeparture();
        Duration maxWait = random.randomWait();
        Optional<Oracle.Best> expected =
            new Oracle(
                    random.network(),
                    random.overlay().rules(),
                    vehicle,
                    mode == SearchMode.LEAST_VIOLATION,
                    maxWait)
                .best(origin, destination, departure);
        LegResult result =
            search.find(
                new LegRequest(
                    origin,
                    destination,
                    departure,
                    random.overlay().forVehicle(vehicle),
                    mode,
                    maxWait));
        if (result instanceof LegResult.Found found) {
          LegPath path = found.path();
          assertThat(expected)
              .as("seed %d, question %d", seed, question)
              .contains(
                  new Oracle.Best(
                      path.forbiddenDecimetres(), path.costMillis(), path.arrivalMillis()));
          RuleBook book = new RuleBook(random.network(), random.overlay().rules(), vehicle);
          long total = 0;
          for (LegPath.Wait wait : path.waits()) {
            total += wait.untilMillis() - wait.fromMillis();
            assertClosedUntilTheEnd(book, path, wait, seed);
          }
          assertThat(total).as("seed %d", seed).isLessThanOrEqualTo(maxWait.toMillis());
          waited += path.waits().isEmpty() ? 0 : 1;
        } else {
          assertThat(expected).as("seed %d, question %d", seed, question).isEmpty();
          none++;
        }
      }
    }
    System.out.println(mode + ": " + waited + " ways with waits, " + none + " times none");
    assertThat(waited).isPositive();
    assertThat(none).isPositive();
  }

  private static void assertClosedUntilTheEnd(
      RuleBook book, LegPath path, LegPath.Wait wait, long seed) {
    int i = wait.edgeIndex();
    for (long at : new long[] {wait.fromMillis(), wait.untilMillis() - 1}) {
      Instant instant = Instant.ofEpochMilli(at);
      int origin = path.origin().edge();
      int destination = path.destination().edge();
      assertThat(
              book.broken(path.key(i), instant, origin, destination).size()
                  + book.brokenTurns(path.keys(), i, instant, origin, destination).size())
          .as("seed %d, %s", seed, wait)
          .isPositive();
    }
    assertThat(path.entryMillis(i)).isEqualTo(wait.untilMillis());
  }
}
