package fr.gabarit.routing;

import static fr.gabarit.routing.TimedClosings.closed;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.hierarchy.RoadHierarchy;
import fr.gabarit.metric.MetricCache;
import fr.gabarit.metric.MetricCacheSettings;
import fr.gabarit.metric.Metrics;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.NetworkBuilder;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.overlay.VehicleOverlay;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/**
 * Three roads between two others, of which the third is quick but dear (a minor road):
 *
 * <pre>{@code
 *            +--1: 10 s--+
 * west --0-- a --2: 700 s-- b --4-- east
 *            +--3: 600 s, costs 1200 s--+
 * }</pre>
 */
class SpanEndTest {
  private static final Instant NINE = Instant.parse("2026-05-05T07:00:00Z");
  private static final int SHORTCUT = 1;
  private static final int SLOW = 2;
  private static final int LAST = 4;

  private final NetworkBuilder builder = new NetworkBuilder();
  private final RoadNetwork network;
  private final RoadHierarchy hierarchy;
  private final TimedClosings closings;

  SpanEndTest() {
    int west = builder.node(0, 0);
    int a = builder.node(1000, 0);
    int b = builder.node(2000, 0);
    int east = builder.node(3000, 0);
    builder.road(west, a).durationMillis(10_000);
    builder.road(a, b).durationMillis(10_000);
    builder.road(a, b).via(1500, 900).durationMillis(700_000);
    builder.road(a, b).via(1500, -900).durationMillis(600_000).costFactor(2);
    builder.road(b, east).durationMillis(10_000);
    network = builder.build();
    hierarchy = RoadHierarchy.of(network);
    closings = new TimedClosings(network);
  }

  /**
   * The shortcut opens after the vehicle has passed it, but within the ten minutes more than it
   * seems to take that are looked at first. In these the dear road leads to the destination, and
   * the slow one does not; yet it costs less.
   */
  @Test
  void aDearWayThatIsOverWithinTheHoursLookedAtDoesNotHideACheaperOneThatIsNot() {
    VehicleOverlay rules =
        closings.rules(
            closed(SHORTCUT, NINE.minusSeconds(60), NINE.plusSeconds(400)),
            closed(LAST, NINE.minusSeconds(60), NINE.plusSeconds(500)),
            closed(SHORTCUT, NINE.plusSeconds(650), NINE.plusSeconds(900)));
    LegRequest request =
        new LegRequest(
            closings.position(0), closings.position(LAST), NINE, rules, SearchMode.LEGAL);
    LegPath expected = path(new LegSearch(hierarchy, Metrics.NONE), request);
    LegSearch withMetrics =
        new LegSearch(
            hierarchy,
            new MetricCache(
                hierarchy,
                new MetricCacheSettings(1L << 24, 1, Duration.ofMinutes(1)),
                Runnable::run));

    LegPath actual = path(withMetrics, request);

    assertThat(actual.keys()).containsExactly(expected.keys());
    assertThat(EdgeKeys.edge(actual.key(1))).isEqualTo(SLOW);
    assertThat(actual.costMillis()).isEqualTo(710_000);
  }

  private static LegPath path(LegSearch search, LegRequest request) {
    return ((LegResult.Found) search.find(request)).path();
  }
}
