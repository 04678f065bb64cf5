package fr.gabarit.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.network.RoadPosition;
import fr.gabarit.routing.LegSearch;
import fr.gabarit.routing.RandomCase;
import fr.gabarit.routing.RouteRequest;
import fr.gabarit.routing.ViolationPolicy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Later legal departures on random networks, against the whole profile of departures. */
class NextDepartureTest {
  private static final int NETWORKS = 2500;

  @Test
  void theTripIsLegalAtTheDepartureNamedAndMostlyNotBefore() {
    long firstSeed = Long.getLong("gabarit.seed", new Random().nextInt(1_000_000_000));
    System.out.println("NextDepartureTest -Dgabarit.seed=" + firstSeed);
    int named = 0;
    int first = 0;
    int never = 0;
    int missed = 0;
    for (long seed = firstSeed; seed < firstSeed + NETWORKS; seed++) {
      RandomCase random = new RandomCase(seed);
      RoutePlanner planner = new RoutePlanner(random.overlay(), new LegSearch(random.network()));
      List<RoadPosition> stops =
          LongStream.range(0, 2 + seed % 2).mapToObj(i -> random.randomPosition()).toList();
      RouteRequest request =
          new RouteRequest(
              random.randomVehicle(), stops, random.randomDeparture(), ViolationPolicy.FORBID);
      if (!(planner.plan(request) instanceof RouteAnswer.Blocked blocked)) {
        continue;
      }
      Optional<Instant> next = planner.nextLegalDeparture(request, blocked);
      Optional<Instant> legal =
          planner.profile(request, request.departure().plus(NextDeparture.HORIZON)).firstLegal();
      if (next.isPresent()) {
        named++;
        assertThat(legal).as("seed %d", seed).isPresent();
        assertThat(next.get()).as("seed %d", seed).isAfterOrEqualTo(legal.get());
        assertThat(planner.plan(request.departingAt(next.get())))
            .as("seed %d", seed)
            .isInstanceOf(RouteAnswer.Planned.class);
        first += next.get().minusMillis(999).isAfter(legal.get()) ? 0 : 1;
      } else if (legal.isPresent()) {
        missed++;
      } else {
        never++;
      }
    }
    System.out.printf(
        "%d named, %d of them the very first, %d missed, %d times none%n",
        named, first, missed, never);
    assertThat(never).isPositive();
    assertThat(first).isGreaterThan(named * 9 / 10);
    assertThat(missed).isLessThan(1 + named / 20);
  }

  /** Who departs earlier would get to a road sooner by another way, before what follows opens. */
  @Test
  void aWayThatWouldBeLegalEarlierButIsNotTakenThenIsNotNamed() {
    RandomCase random = new RandomCase(521_369_606);
    RoutePlanner planner = new RoutePlanner(random.overlay(), new LegSearch(random.network()));
    List<RoadPosition> stops = List.of(random.randomPosition(), random.randomPosition());
    RouteRequest request =
        new RouteRequest(
            random.randomVehicle(), stops, random.randomDeparture(), ViolationPolicy.FORBID);
    RouteAnswer.Blocked blocked = (RouteAnswer.Blocked) planner.plan(request);

    Instant next = planner.nextLegalDeparture(request, blocked).orElseThrow();

    assertThat(planner.plan(request.departingAt(next))).isInstanceOf(RouteAnswer.Planned.class);
    assertThat(planner.plan(request.departingAt(next.minusSeconds(1))))
        .isInstanceOf(RouteAnswer.Blocked.class);
  }
}
