package fr.gabarit.routing;

import static fr.gabarit.routing.TimedClosings.closed;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.hierarchy.RoadHierarchy;
import fr.gabarit.metric.Metrics;
import fr.gabarit.network.NetworkBuilder;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.overlay.VehicleOverlay;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/**
 * A gate that closes and a door that opens while one is under way, all roads one-way:
 *
 * <pre>{@code
 *            slow, cheap
 *          +------2------+                gate                       door
 * --0-- o -+             +- a --4-- b --5-------- c --7-- d --8------------- e --10--
 *       |  +------3------+                        |                          |
 *       |    swift, dear                          |                          |
 *       +-----------------------6-----------------+                          |
 *       +------------------------------9 (far round)-------------------------+
 * }</pre>
 *
 * <p>The slow way to the gate is the cheapest, but comes too late; who comes by the swift one is at
 * the door too early. Road 6 leads to the door when it is open, but is beaten by the swift way on
 * road 7, being dearer and later: taking it would be to come late on purpose.
 */
class TooEarlyTest {
  private static final Instant NINE = Instant.parse("2026-05-05T07:00:00Z");
  private static final int GATE = 5;
  private static final int DOOR = 8;
  private static final int FAR_ROUND = 9;

  private final NetworkBuilder builder = new NetworkBuilder();

  @Test
  void aWayThatIsDearerThanOneThatComesLateOnPurposeIsFound() {
    for (int node = 0; node < 8; node++) {
      builder.node(1000 * node, node % 3 * 300);
    }
    road(0, 1, 20);
    road(1, 0, 20);
    road(1, 2, 100);
    road(1, 2, 80).costFactor(1.5);
    road(2, 3, 10);
    road(3, 4, 20);
    road(1, 4, 160);
    road(4, 5, 10);
    road(5, 6, 20);
    road(1, 6, 500);
    road(6, 7, 20);
    RoadNetwork network = builder.build();
    TimedClosings closings = new TimedClosings(network);
    Instant departure = NINE.minusSeconds(110);
    VehicleOverlay rules =
        closings.rules(
            closed(GATE, NINE, NINE.plus(Duration.ofHours(1))),
            closed(DOOR, NINE.minus(Duration.ofHours(1)), NINE.plusSeconds(40)));
    LegResult result =
        new LegSearch(RoadHierarchy.of(network), Metrics.NONE)
            .find(
                new LegRequest(
                    closings.position(0),
                    closings.position(10),
                    departure,
                    rules,
                    SearchMode.LEGAL));
    assertThat(result).isInstanceOf(LegResult.Found.class);
    LegPath way = ((LegResult.Found) result).path();
    assertThat(way.keys()).contains(2 * FAR_ROUND);
    assertThat(way.costMillis()).isEqualTo(520_000);
  }

  private NetworkBuilder.Road road(int from, int to, int seconds) {
    return builder.road(from, to).oneway().durationMillis(1000 * seconds);
  }
}
