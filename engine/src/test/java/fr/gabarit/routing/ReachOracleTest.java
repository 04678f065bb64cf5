package fr.gabarit.routing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadPosition;
import fr.gabarit.order.Applicability;
import fr.gabarit.time.Always;
import fr.gabarit.vehicle.Vehicle;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is reached on random networks against the oracle asked edge by edge. */
class ReachOracleTest {
  private static final int NETWORKS = 200;
  private static final long NEVER = Long.MAX_VALUE / 2;

  /** Expected waits on driving in lie between the entry and what follows. */
  private static final long DELAYS = 8 * 120_000;

  @Test
  void anEdgeIsReachedWhenALegToItArrivesInTime() {
    long firstSeed = Long.getLong("gabarit.seed", new Random().nextInt(1_000_000_000));
    System.out.println("ReachOracleTest -Dgabarit.seed=" + firstSeed);
    int reached = 0;
    int unreached = 0;
    for (long seed = firstSeed; seed < firstSeed + NETWORKS; seed++) {
      RandomCase random = RandomCase.quickestIsCheapest(seed);
      Vehicle vehicle = random.randomVehicle();
      RoadPosition origin = random.randomPosition();
      Instant departure = random.randomDeparture();
      long limit = 1 + random.randomWait().toMillis() / 4;
      Map<Integer, Reach.ReachedEdge> edges =
          new ReachSearch(random.network())
                  .find(
                      origin,
                      departure,
                      random.overlay().forVehicle(vehicle),
                      new ReachLimit(ReachLimit.Kind.TIME, limit))
                  .edges()
                  .stream()
                  .collect(
                      Collectors.toMap(
                          Reach.ReachedEdge::key, Function.identity(), ReachOracleTest::best));
      // A way through an area and out again, open to who ends in it, is left aside.
      boolean localTraffic =
          random.overlay().forVehicle(vehicle).rules().stream()
              .anyMatch(rule -> rule.applicability() instanceof Applicability.LocalOnly);
      // Local traffic's way to a place, quicker but shut off there, beats a slower way round that
      // comes when the ban is over; what is reached on the way through is not beaten by it.
      boolean localAtTimes =
          random.overlay().forVehicle(vehicle).rules().stream()
              .anyMatch(
                  rule ->
                      rule.applicability() instanceof Applicability.LocalOnly
                          && !(rule.rule().measure().when().times() instanceof Always));
      Oracle oracle = new Oracle(random.network(), random.overlay().rules(), vehicle, false);
      for (int edge = 0; edge < random.network().topology().edgeCount(); edge++) {
        // On a point there is no place before its end.
        boolean point = random.network().geometry().lengthMetres(edge) < 1;
        if (point || IntStream.of(random.network().twins(origin.edge())).anyMatch(isEdge(edge))) {
          continue;
        }
        Optional<Oracle.Best> best = oracle.best(origin, random.nearEnd(edge), departure);
        long expected =
            best.map(found -> found.arrivalMillis() - departure.toEpochMilli()).orElse(NEVER);
        long along = NEVER;
        long against = NEVER;
        for (int twin : random.network().twins(edge)) {
          Reach.ReachedEdge forward = edges.get(EdgeKeys.forward(twin));
          Reach.ReachedEdge backward = edges.get(EdgeKeys.backward(twin));
          along = forward == null ? along : Math.min(along, forward.left());
          against = backward == null ? against : Math.min(against, backward.entered());
        }
        String what = "seed %d, edge %d".formatted(seed, edge);
        if (!localAtTimes) {
          assertThat(expected).as(what).isLessThanOrEqualTo(Math.min(along, against + DELAYS) + 1);
        }
        if (!localTraffic) {
          assertThat(expected)
              .as(what)
              .isGreaterThanOrEqualTo(Math.min(limit, Math.min(along, against)) - 1);
        }
        if (expected <= limit) {
          reached++;
        } else {
          unreached++;
        }
      }
    }
    assertThat(reached).isPositive();
    assertThat(unreached).isPositive();
  }

  private static IntPredicate isEdge(int edge) {
    return twin -> twin == edge;
  }

  private static Reach.ReachedEdge best(Reach.ReachedEdge one, Reach.ReachedEdge other) {
    return new Reach.ReachedEdge(
        one.key(),
        one.fromShare(),
        Math.min(one.entered(), other.entered()),
        Math.min(one.left(), other.left()));
  }
}
