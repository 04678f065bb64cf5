package fr.gabarit.routing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.network.RoadPosition;
import fr.gabarit.order.OrderId;
import fr.gabarit.overlay.Rule;
import fr.gabarit.vehicle.Vehicle;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What only some of the orders mean is found as if there were no others. */
class SomeOrdersOracleTest {
  private static final int NETWORKS = 400;
  private static final int QUESTIONS = 8;

  @Test
  void underSomeOrdersTheSearchFindsWhatTheOracleFindsWithoutTheOthers() {
    long firstSeed = Long.getLong("gabarit.seed", new Random().nextInt(1_000_000_000));
    System.out.println("SomeOrdersOracleTest -Dgabarit.seed=" + firstSeed);
    int found = 0;
    int none = 0;
    for (long seed = firstSeed; seed < firstSeed + NETWORKS; seed++) {
      RandomCase random = new RandomCase(seed);
      Random choice = new Random(seed);
      LegSearch search = new LegSearch(random.network());
      for (int question = 0; question < QUESTIONS; question++) {
        Vehicle vehicle = random.randomVehicle();
        RoadPosition origin = random.randomPosition();
        RoadPosition destination = random.randomPosition();
        Instant departure = random.randomDeparture();
        Set<OrderId> some =
            random.overlay().rules().stream()
                .map(rule -> rule.order().id())
                .filter(order -> choice.nextBoolean())
                .collect(Collectors.toSet());
        List<Rule> rules =
            random.overlay().rules().stream()
                .filter(rule -> some.contains(rule.order().id()))
                .toList();
        Optional<Oracle.Best> expected =
            new Oracle(random.network(), rules, vehicle, false)
                .best(origin, destination, departure);
        LegResult result =
            search.find(
                new LegRequest(
                    origin,
                    destination,
                    departure,
                    random.overlay().forVehicle(vehicle, some),
                    SearchMode.LEGAL));
        Optional<Oracle.Best> actual =
            result instanceof LegResult.Found way
                ? Optional.of(
                    new Oracle.Best(0, way.path().costMillis(), way.path().arrivalMillis()))
                : Optional.empty();
        assertThat(actual).as("seed %d, question %d", seed, question).isEqualTo(expected);
        found += expected.isPresent() ? 1 : 0;
        none += expected.isPresent() ? 0 : 1;
      }
    }
    assertThat(found).isPositive();
    assertThat(none).isPositive();
  }
}
