package fr.gabarit.routing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.compliance.DepartureProfile;
import fr.gabarit.compliance.RoutePlanner;
import fr.gabarit.hierarchy.RoadHierarchy;
import fr.gabarit.metric.MetricCache;
import fr.gabarit.metric.MetricCacheSettings;
import fr.gabarit.metric.Metrics;
import fr.gabarit.network.RoadPosition;
import fr.gabarit.vehicle.Vehicle;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Profiles and latest departures of random trips against the oracle, second by second. */
class DepartureProfileOracleTest {
  private static final int NETWORKS = 60;
  private static final Duration WINDOW = Duration.ofMinutes(20);
  private static final Duration STEP = Duration.ofSeconds(10);

  private final long firstSeed = Long.getLong("gabarit.seed", new Random().nextInt(1_000_000_000));

  /** A random trip of one or two legs and the oracle's opinion of it. */
  private static final class Trip {
    private final RandomCase random;
    private final Oracle oracle;
    private final RouteRequest request;
    private final RoutePlanner planner;

    Trip(long seed) {
      random = new RandomCase(seed);
      Vehicle vehicle = random.randomVehicle();
      oracle = new Oracle(random.network(), random.overlay().rules(), vehicle, false);
      List<RoadPosition> stops =
          LongStream.range(0, 2 + seed % 2).mapToObj(i -> random.randomPosition()).toList();
      request = new RouteRequest(vehicle, stops, random.randomDeparture(), ViolationPolicy.FORBID);
      RoadHierarchy hierarchy = RoadHierarchy.of(random.network());
      Metrics metrics =
          seed % 3 == 0
              ? Metrics.NONE
              : new MetricCache(hierarchy, MetricCacheSettings.ofBytes(1L << 24), Runnable::run);
      planner =
          new RoutePlanner(
              random.overlay(), new LegSearch(hierarchy, metrics, new SearchSteps(1000, 1000)));
    }

    /** Epoch milliseconds of the arrival; empty if there is no legal way. */
    OptionalLong arrival(long departure) {
      long at = departure;
      for (int leg = 0; leg + 1 < request.stops().size(); leg++) {
        Optional<Oracle.Best> best =
            oracle.best(
                request.stops().get(leg), request.stops().get(leg + 1), Instant.ofEpochMilli(at));
        if (best.isEmpty()) {
          return OptionalLong.empty();
        }
        at = best.get().arrivalMillis();
      }
      return OptionalLong.of(at);
    }
  }

  @Test
  void withinAPieceTheDurationIsTheSameAndItsEndsAreExact() {
    System.out.println("DepartureProfileOracleTest pieces -Dgabarit.seed=" + firstSeed);
    int changes = 0;
    for (long seed = firstSeed; seed < firstSeed + NETWORKS; seed++) {
      Trip trip = new Trip(seed);
      Instant until = trip.request.departure().plus(WINDOW);
      DepartureProfile profile = trip.planner.profile(trip.request, until);
      assertThat(profile.complete()).isTrue();
      Instant at = trip.request.departure();
      for (DepartureProfile.Piece piece : profile.pieces()) {
        assertThat(piece.from()).as("seed %d", seed).isEqualTo(at);
        for (long t = piece.from().toEpochMilli();
            t < piece.until().toEpochMilli();
            t += STEP.toMillis()) {
          assertSame(seed, trip, piece, t);
        }
        assertSame(seed, trip, piece, piece.until().toEpochMilli() - 1);
        at = piece.until();
        changes += piece.ending().size();
      }
      assertThat(at).isEqualTo(until);
    }
    assertThat(changes).isPositive();
  }

  private static void assertSame(
      long seed, Trip trip, DepartureProfile.Piece piece, long departure) {
    OptionalLong expected =
        piece
            .trip()
            .map(found -> OptionalLong.of(departure + found.duration().toMillis()))
            .orElse(OptionalLong.empty());
    assertThat(expected)
        .as("seed %d, %d in %s", seed, departure, piece)
        .isEqualTo(trip.arrival(departure));
  }

  @Test
  void noLaterDepartureArrivesInTime() {
    System.out.println("DepartureProfileOracleTest arrivals -Dgabarit.seed=" + firstSeed);
    int found = 0;
    for (long seed = firstSeed; seed < firstSeed + NETWORKS; seed++) {
      Trip trip = new Trip(seed);
      long arriveBy = trip.request.departure().toEpochMilli();
      Optional<Instant> latest =
          trip.planner.latestDeparture(trip.request, Instant.ofEpochMilli(arriveBy));
      long since = arriveBy - WINDOW.toMillis();
      if (latest.isPresent()) {
        found++;
        assertThat(trip.arrival(latest.get().toEpochMilli()).orElseThrow())
            .as("seed %d", seed)
            .isLessThanOrEqualTo(arriveBy);
        since = Math.max(since, latest.get().toEpochMilli() + 1);
      }
      for (long t = since; t <= arriveBy; t += t == since ? 999 : STEP.toMillis()) {
        assertThat(trip.arrival(t).orElse(Long.MAX_VALUE))
            .as("seed %d: %d arrives by %d too", seed, t, arriveBy)
            .isGreaterThan(arriveBy);
      }
    }
    assertThat(found).isPositive();
  }
}
