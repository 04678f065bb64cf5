package fr.gabarit.routing;

import static fr.gabarit.routing.TimedClosings.closed;
import static fr.gabarit.routing.TimedClosings.closedExceptLocal;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.hierarchy.RoadHierarchy;
import fr.gabarit.metric.MetricCache;
import fr.gabarit.metric.MetricCacheSettings;
import fr.gabarit.metric.Metrics;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.NetworkBuilder;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.RoadPosition;
import fr.gabarit.overlay.VehicleOverlay;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * One short road over two bridges and one way round, with metrics at hand:
 *
 * <pre>{@code
 * west --0-- a --1-- b --2-- c --3-- east
 *            |               |
 *            +-------4-------+ (far round)
 * }</pre>
 */
class SpanSearchTest {
  private static final Instant NINE = Instant.parse("2026-05-05T07:00:00Z");
  private static final int SHORT_BRIDGE = 1;
  private static final int LONG_WAY = 4;

  private final NetworkBuilder builder = new NetworkBuilder();
  private final RoadNetwork network;
  private final RoadHierarchy hierarchy;
  private final TimedClosings closings;

  SpanSearchTest() {
    int west = builder.node(0, 0);
    int a = builder.node(1000, 0);
    int b = builder.node(2000, 0);
    int c = builder.node(3000, 0);
    int east = builder.node(4000, 0);
    int round = builder.node(2000, 4000);
    builder.road(west, a);
    builder.road(a, b);
    builder.road(b, c);
    builder.road(c, east);
    builder.road(a, round);
    builder.road(round, c);
    network = builder.build();
    hierarchy = RoadHierarchy.of(network);
    closings = new TimedClosings(network);
  }

  /** How soon more is found out about a leg. */
  enum Steps {
    LATE(SearchSteps.USUAL),
    AT_ONCE(new SearchSteps(0, 0));

    private final SearchSteps steps;

    Steps(SearchSteps steps) {
      this.steps = steps;
    }
  }

  @ParameterizedTest
  @EnumSource
  void aBridgeThatClosesIsUsedByWhoComesInTimeAndByNobodyElse(Steps steps) {
    VehicleOverlay rules =
        closings.rules(closed(SHORT_BRIDGE, NINE, NINE.plus(Duration.ofHours(2))));
    assertEveryDeparture(rules, steps, closings.position(0), closings.position(3));
    long toBridge = entry(rules, NINE.minusSeconds(3600), SHORT_BRIDGE);
    assertThat(uses(find(rules, steps, NINE.minusMillis(toBridge + 1)), SHORT_BRIDGE)).isTrue();
    assertThat(uses(find(rules, steps, NINE.minusMillis(toBridge)), LONG_WAY)).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void aBridgeThatOpensIsUsedByWhoComesThenAndByNobodyBefore(Steps steps) {
    VehicleOverlay rules =
        closings.rules(closed(SHORT_BRIDGE, NINE.minus(Duration.ofHours(2)), NINE));
    assertEveryDeparture(rules, steps, closings.position(0), closings.position(3));
    long toBridge = entry(rules, NINE, SHORT_BRIDGE);
    assertThat(uses(find(rules, steps, NINE.minusMillis(toBridge)), SHORT_BRIDGE)).isTrue();
    assertThat(uses(find(rules, steps, NINE.minusMillis(toBridge + 1)), LONG_WAY)).isTrue();
  }

  /** The weights of both hours let everybody over the bridge, the hours of the leg do not. */
  @ParameterizedTest
  @EnumSource
  void nothingIsSearchedWhereItIsSureAtWhichHourABridgeIsComeTo(Steps steps) {
    VehicleOverlay closes =
        closings.rules(closed(SHORT_BRIDGE, NINE, NINE.plus(Duration.ofHours(2))));
    long toBridge = entry(closes, NINE.minusSeconds(3600), SHORT_BRIDGE);
    assertDetourIsKnown(find(closes, steps, NINE.minusMillis(toBridge)));
    VehicleOverlay opens =
        closings.rules(closed(SHORT_BRIDGE, NINE.minus(Duration.ofHours(2)), NINE));
    assertDetourIsKnown(find(opens, steps, NINE.minusMillis(toBridge + 1)));
  }

  private static void assertDetourIsKnown(LegResult result) {
    assertThat(uses(result, LONG_WAY)).isTrue();
    assertThat(((LegResult.Found) result).method()).isEqualTo(SearchMethod.METRIC);
  }

  /** Who ends on a road for local traffic may take it, and no other that is one. */
  @ParameterizedTest
  @EnumSource
  void nothingIsSearchedForALegThatOpensAnArea(Steps steps) {
    VehicleOverlay rules =
        closings.rules(
            closedExceptLocal(SHORT_BRIDGE, NINE.minusSeconds(7200), NINE.plusSeconds(7200)),
            closedExceptLocal(3, NINE.minusSeconds(7200), NINE.plusSeconds(7200)));
    assertEveryDeparture(rules, steps, closings.position(0), closings.position(3));
    assertDetourIsKnown(find(rules, steps, NINE));
  }

  /** Each bridge is open at some hour of the trip, never both when they are come to. */
  @ParameterizedTest
  @EnumSource
  void bridgesThatCloseOneAfterTheOtherAreNoWay(Steps steps) {
    VehicleOverlay rules =
        closings.rules(
            closed(SHORT_BRIDGE, NINE, NINE.plusSeconds(60)),
            closed(2, NINE.plusSeconds(60), NINE.plusSeconds(600)),
            closed(LONG_WAY, NINE.minusSeconds(600), NINE.plusSeconds(30)),
            closedExceptLocal(5, NINE.plusSeconds(30), NINE.plusSeconds(900)));
    assertEveryDeparture(rules, steps, closings.position(0), closings.position(3));
  }

  /** Through traffic is kept out of the bridge until nine, who stops there is not. */
  @ParameterizedTest
  @EnumSource
  void anAreaThatIsLocalAtSomeHoursOpensToWhoStopsInIt(Steps steps) {
    VehicleOverlay rules =
        closings.rules(
            closedExceptLocal(SHORT_BRIDGE, NINE.minusSeconds(600), NINE),
            closedExceptLocal(2, NINE, NINE.plusSeconds(600)));
    assertEveryDeparture(rules, steps, closings.position(0), closings.position(3));
    assertEveryDeparture(rules, steps, closings.position(0), closings.position(SHORT_BRIDGE));
    assertEveryDeparture(rules, steps, closings.position(2), closings.position(0));
  }

  /** The last road opens in the evening only: nobody can be under way so long. */
  @ParameterizedTest
  @EnumSource
  void aPlaceThatOpensLongAfterwardsIsNotReached(Steps steps) {
    VehicleOverlay rules =
        closings.rules(
            closed(2, NINE.minusSeconds(60), NINE.plus(Duration.ofHours(11))),
            closed(3, NINE.minusSeconds(60), NINE.plus(Duration.ofHours(11))));
    assertEveryDeparture(rules, steps, closings.position(0), closings.position(3));
    assertThat(find(rules, steps, NINE)).isInstanceOf(LegResult.NotFound.class);
    assertThat(find(rules, steps, NINE.plus(Duration.ofHours(11))))
        .isInstanceOf(LegResult.Found.class);
  }

  /** What is found with metrics is what is found without, at every time around nine. */
  private void assertEveryDeparture(
      VehicleOverlay rules, Steps steps, RoadPosition from, RoadPosition to) {
    LegSearch with = search(steps);
    LegSearch without = new LegSearch(hierarchy, Metrics.NONE);
    int found = 0;
    for (int millis = -900_000; millis < 120_000; millis += 7_919) {
      LegRequest request =
          new LegRequest(from, to, NINE.plusMillis(millis), rules, SearchMode.LEGAL);
      LegResult expected = without.find(request);
      LegResult actual = with.find(request);
      if (expected instanceof LegResult.Found way) {
        found++;
        assertThat(actual).as("%d ms", millis).isInstanceOf(LegResult.Found.class);
        assertThat(((LegResult.Found) actual).path())
            .as("%d ms", millis)
            .usingRecursiveComparison()
            .isEqualTo(way.path());
      } else {
        assertThat(actual).as("%d ms", millis).isEqualTo(expected);
      }
    }
    assertThat(found).isPositive();
  }

  private LegSearch search(Steps steps) {
    return new LegSearch(
        hierarchy,
        new MetricCache(
            hierarchy, new MetricCacheSettings(1L << 24, 1, Duration.ofMinutes(1)), Runnable::run),
        steps.steps);
  }

  private LegResult find(VehicleOverlay rules, Steps steps, Instant departure) {
    return search(steps)
        .find(
            new LegRequest(
                closings.position(0), closings.position(3), departure, rules, SearchMode.LEGAL));
  }

  /** How long after a departure an edge is entered. */
  private long entry(VehicleOverlay rules, Instant departure, int edge) {
    LegPath path = ((LegResult.Found) find(rules, Steps.LATE, departure)).path();
    for (int i = 0; i < path.size(); i++) {
      if (EdgeKeys.edge(path.key(i)) == edge) {
        return path.entryMillis(i) - departure.toEpochMilli();
      }
    }
    throw new AssertionError("Edge " + edge + " is not on " + path);
  }

  private static boolean uses(LegResult result, int edge) {
    for (int key : ((LegResult.Found) result).path().keys()) {
      if (EdgeKeys.edge(key) == edge) {
        return true;
      }
    }
    return false;
  }
}
