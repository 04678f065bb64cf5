package fr.gabarit.routing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.hierarchy.RoadHierarchy;
import fr.gabarit.metric.MetricCache;
import fr.gabarit.metric.MetricCacheSettings;
import fr.gabarit.metric.Metrics;
import fr.gabarit.network.RoadPosition;
import fr.gabarit.overlay.VehicleOverlay;
import fr.gabarit.vehicle.Vehicle;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Spans of departures, on random networks, against the oracle asked departure by departure. */
class DepartureOracleTest {
  private static final int NETWORKS = 120;
  private static final int SPANS = 12;
  private static final int DEPARTURES = 25;

  @Test
  void whatHoldsForADepartureHoldsForItsWholeSpan() {
    long firstSeed = Long.getLong("gabarit.seed", new Random().nextInt(1_000_000_000));
    System.out.println("DepartureOracleTest -Dgabarit.seed=" + firstSeed);
    int spans = 0;
    int none = 0;
    for (long seed = firstSeed; seed < firstSeed + NETWORKS; seed++) {
      RandomCase random = new RandomCase(seed);
      Random departures = new Random(seed);
      RoadHierarchy hierarchy = RoadHierarchy.of(random.network());
      Metrics metrics =
          new MetricCache(hierarchy, MetricCacheSettings.ofBytes(1L << 24), Runnable::run);
      LegSearch search =
          new LegSearch(
              hierarchy, seed % 3 == 0 ? Metrics.NONE : metrics, SearchStepsOf.seed(seed));
      Vehicle vehicle = random.randomVehicle();
      Oracle oracle = new Oracle(random.network(), random.overlay().rules(), vehicle, false);
      VehicleOverlay rules = random.overlay().forVehicle(vehicle);
      RoadPosition origin = random.randomPosition();
      RoadPosition destination = random.randomPosition();
      long at = random.randomDeparture().toEpochMilli();
      for (int step = 0; step < SPANS; step++) {
        SteadyResult steady =
            search.findSteady(
                new LegRequest(
                    origin, destination, Instant.ofEpochMilli(at), rules, SearchMode.LEGAL));
        assertThat(steady.fromMillis()).as("seed %d", seed).isLessThanOrEqualTo(at);
        assertThat(steady.untilMillis()).as("seed %d", seed).isGreaterThan(at);
        spans++;
        none += steady.result() instanceof LegResult.NotFound ? 1 : 0;
        // Where rules change lies within an hour or two.
        long from = Math.max(steady.fromMillis(), at - 3_600_000);
        long until = Math.min(steady.untilMillis(), at + 3_600_000);
        for (int i = 0; i < DEPARTURES; i++) {
          long departure =
              i == 0
                  ? from
                  : i == 1 ? until - 1 : from + (long) (departures.nextDouble() * (until - from));
          Optional<Oracle.Best> expected =
              oracle.best(origin, destination, Instant.ofEpochMilli(departure));
          assertThat(at(departure, steady.result()))
              .as("seed %d, span of %d: %s, departure %d", seed, at, steady, departure)
              .isEqualTo(expected);
        }
        at = steady.untilMillis();
      }
    }
    System.out.println(spans + " spans, " + none + " without a way");
    assertThat(none).isPositive();
  }

  private static Optional<Oracle.Best> at(long departure, LegResult result) {
    return result instanceof LegResult.Found found
        ? Optional.of(
            new Oracle.Best(
                0,
                found.path().costMillis(),
                departure + found.path().arrivalMillis() - found.path().departureMillis()))
        : Optional.empty();
  }
}
