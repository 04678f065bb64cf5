package fr.gabarit.routing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.hierarchy.RoadHierarchy;
import fr.gabarit.metric.MetricCache;
import fr.gabarit.metric.MetricCacheSettings;
import fr.gabarit.metric.Metrics;
import fr.gabarit.network.NetworkBuilder;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.overlay.VehicleOverlay;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Trips through towns whose streets close and open while one is under way: what is known of the
 * hours at which a trip comes to them changes how soon a way is found, never which. Where many
 * streets are alike most trips have several ways that are equally good.
 */
class ChangingTownTest {
  private static final int TOWNS = 40;
  private static final int QUESTIONS = 40;
  private static final int SIDE = 9;
  private static final Instant NINE = Instant.parse("2026-05-05T07:00:00Z");

  /** Rules begin and end at these minutes after nine. */
  private static final int[] CHANGES = {-600, 0, 3, 9, 600};

  private final Random random;
  private final long firstSeed;

  ChangingTownTest() {
    firstSeed = Long.getLong("gabarit.seed", new Random().nextInt(1_000_000_000));
    random = new Random(firstSeed);
    System.out.println("ChangingTownTest -Dgabarit.seed=" + firstSeed);
  }

  enum Streets {
    NO_TWO_ALIKE,
    MANY_ALIKE
  }

  @ParameterizedTest
  @EnumSource
  void theSameWayIsFoundWhateverIsKnownOfTheHours(Streets streets) {
    int known = 0;
    int searched = 0;
    int none = 0;
    for (int town = 0; town < TOWNS; town++) {
      RoadNetwork network = town(streets);
      RoadHierarchy hierarchy = RoadHierarchy.of(network);
      TimedClosings closings = new TimedClosings(network);
      VehicleOverlay rules = rules(network, closings);
      LegSearch without = new LegSearch(hierarchy, Metrics.NONE);
      LegSearch with = new LegSearch(hierarchy, metrics(hierarchy), SearchStepsOf.seed(town));
      for (int question = 0; question < QUESTIONS; question++) {
        LegRequest request =
            new LegRequest(
                closings.position(random.nextInt(network.topology().edgeCount())),
                closings.position(random.nextInt(network.topology().edgeCount())),
                NINE.minusMillis(random.nextInt(900_000)),
                rules,
                SearchMode.LEGAL);
        LegResult expected = without.find(request);
        LegResult actual = with.find(request);
        String at = "seed %d, town %d, question %d".formatted(firstSeed, town, question);
        if (expected instanceof LegResult.Found way) {
          assertThat(actual).as(at).isInstanceOf(LegResult.Found.class);
          LegResult.Found found = (LegResult.Found) actual;
          assertThat(found.path()).as(at).usingRecursiveComparison().isEqualTo(way.path());
          boolean throughChange =
              rules
                  .lastChange(found.path().departureMillis(), found.path().arrivalMillis())
                  .isPresent();
          known += throughChange && found.method() == SearchMethod.METRIC ? 1 : 0;
          searched += found.method() == SearchMethod.METRIC ? 0 : 1;
        } else {
          assertThat(actual).as(at).isEqualTo(expected);
          none++;
        }
      }
    }
    System.out.println(
        "%s: %d ways through changes without a search, %d searched, %d times none"
            .formatted(streets, known, searched, none));
    assertThat(known).isPositive();
    assertThat(searched).isPositive();
    assertThat(none).isPositive();
  }

  private static Metrics metrics(RoadHierarchy hierarchy) {
    return new MetricCache(
        hierarchy, new MetricCacheSettings(1L << 26, 1, Duration.ofMinutes(1)), Runnable::run);
  }

  /** Streets in a grid, some of them missing, of all lengths and speeds; minor ones cost more. */
  private RoadNetwork town(Streets streets) {
    NetworkBuilder builder = new NetworkBuilder();
    for (int node = 0; node < SIDE * SIDE; node++) {
      builder.node(
          node % SIDE * 1000 + random.nextInt(600), node / SIDE * 1000 + random.nextInt(600));
    }
    for (int node = 0; node < SIDE * SIDE; node++) {
      if (node % SIDE > 0 && random.nextInt(8) > 0) {
        road(streets, builder.road(node - 1, node));
      }
      if (node >= SIDE && random.nextInt(8) > 0) {
        road(streets, builder.road(node - SIDE, node));
      }
    }
    return builder.build();
  }

  private void road(Streets streets, NetworkBuilder.Road road) {
    road.speedKmh(15 + random.nextInt(60));
    if (streets == Streets.MANY_ALIKE) {
      // As dear as others, but half as slow.
      boolean quick = random.nextInt(3) == 0;
      road.durationMillis(quick ? 45_000 : 90_000).costFactor(quick ? 2 : 1);
    } else if (random.nextInt(3) == 0) {
      road.costFactor(1 + random.nextInt(10) / 10.0);
    }
    if (random.nextInt(8) == 0) {
      road.oneway();
    }
  }

  private VehicleOverlay rules(RoadNetwork network, TimedClosings closings) {
    List<TimedClosings.Closing> closed = new ArrayList<>();
    int count = network.topology().edgeCount() * (1 + random.nextInt(4)) / 10;
    for (int i = 0; i < count; i++) {
      int edge = random.nextInt(network.topology().edgeCount());
      int begin = random.nextInt(CHANGES.length - 1);
      int end = begin + 1 + random.nextInt(CHANGES.length - 1 - begin);
      Instant from = NINE.plus(Duration.ofMinutes(CHANGES[begin]));
      Instant until = NINE.plus(Duration.ofMinutes(CHANGES[end]));
      closed.add(
          random.nextBoolean()
              ? TimedClosings.closed(edge, from, until)
              : TimedClosings.closedExceptLocal(edge, from, until));
    }
    return closings.rules(closed.toArray(TimedClosings.Closing[]::new));
  }
}
