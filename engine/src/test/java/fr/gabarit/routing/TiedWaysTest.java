package fr.gabarit.routing;

import static fr.gabarit.routing.TimedClosings.closed;
import static fr.gabarit.routing.TimedClosings.slow;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two equally good ways to where three roads go on, all roads one-way:
 *
 * <pre>{@code
 *             slow                 as good as round
 *          +--------+                +----------+
 * --0-- o -+        +- a ------ b ---+--closed--+-- c --7--
 *          +--------+                +----------+
 *         swift, as dear              a bit dearer
 * }</pre>
 *
 * <p>Who comes by the swift one is at {@code b} too early: of the best roads one is closed still,
 * on the other one has to drive slowly still.
 */
class TiedWaysTest {
  private static final Instant NINE = Instant.parse("2026-05-05T07:00:00Z");

  private final NetworkBuilder builder = new NetworkBuilder();

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whoIsFirstOnEquallyGoodWaysMayHaveToTakeAnother(boolean swiftFirst) {
    for (int node = 0; node < 6; node++) {
      builder.node(1000 * node, 0);
    }
    road(0, 1, 20);
    if (swiftFirst) {
      road(1, 2, 60).costFactor(2);
      road(1, 2, 120);
    } else {
      road(1, 2, 120);
      road(1, 2, 60).costFactor(2);
    }
    road(2, 3, 10);
    road(3, 4, 100);
    road(3, 4, 100);
    road(3, 4, 130);
    road(4, 5, 20);
    RoadNetwork network = builder.build();
    TimedClosings closings = new TimedClosings(network);
    // 80 seconds after the departure by the swift way, 140 by the slow one.
    Instant departure = NINE.minusSeconds(110);
    VehicleOverlay rules =
        closings.rules(
            closed(4, NINE.minusSeconds(3600), NINE), slow(5, 10, NINE.minusSeconds(3600), NINE));
    LegRequest request =
        new LegRequest(
            closings.position(0), closings.position(7), departure, rules, SearchMode.LEGAL);
    RoadHierarchy hierarchy = RoadHierarchy.of(network);
    LegPath expected = way(new LegSearch(hierarchy, Metrics.NONE).find(request));
    assertThat(expected.costMillis()).isEqualTo(10_000 + 120_000 + 10_000 + 130_000 + 10_000);
    LegSearch search =
        new LegSearch(
            hierarchy,
            new MetricCache(
                hierarchy,
                new MetricCacheSettings(1L << 24, 1, Duration.ofMinutes(1)),
                Runnable::run));
    for (int time = 0; time < 3; time++) {
      assertThat(way(search.find(request))).usingRecursiveComparison().isEqualTo(expected);
    }
  }

  private static LegPath way(LegResult result) {
    return ((LegResult.Found) result).path();
  }

  private NetworkBuilder.Road road(int from, int to, int seconds) {
    return builder.road(from, to).durationMillis(1000 * seconds).oneway();
  }
}
