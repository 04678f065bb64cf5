package fr.gabarit.routing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.NetworkBuilder;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.RoadPosition;
import fr.gabarit.order.OrderEvaluator;
import fr.gabarit.overlay.OverlayBuilder;
import fr.gabarit.vehicle.VehiclePreset;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LegSearchTest {

  /**
   * From the west one may not turn into the side street after the high street: GraphHopper doubles
   * the high street, forbids the turn from the west into the first and from the second into the
   * side street. A shop in the high street must still be reached from the west.
   */
  @Test
  void aStopOnADoubledEdgeIsReachedByEither() {
    NetworkBuilder builder = new NetworkBuilder();
    int west = builder.node(0, 0);
    int a = builder.node(1000, 0);
    int b = builder.node(2000, 0);
    int side = builder.node(2000, 1000);
    builder.road(west, a).oneway();
    builder.road(a, b).way(7).oneway();
    builder.road(a, b).way(7).oneway();
    builder.road(b, side).oneway();
    builder.forbidTurn(EdgeKeys.forward(0), EdgeKeys.forward(1));
    builder.forbidTurn(EdgeKeys.forward(2), EdgeKeys.forward(3));
    RoadNetwork network = builder.build();
    assertThat(network.twins(1)).containsExactly(1, 2);
    assertThat(network.twins(0)).containsExactly(0);

    RoadPosition westEnd = position(network, 0);
    RoadPosition shop = position(network, 1);
    RoadPosition sideStreet = position(network, 3);
    assertThat(find(network, westEnd, shop))
        .isInstanceOfSatisfying(
            LegResult.Found.class,
            found ->
                assertThat(found.path().keys())
                    .containsExactly(EdgeKeys.forward(0), EdgeKeys.forward(1)));
    assertThat(find(network, westEnd, sideStreet)).isInstanceOf(LegResult.NotFound.class);
    assertThat(find(network, position(network, 2), sideStreet))
        .as("a stop on the doubled edge has not come from the west")
        .isInstanceOf(LegResult.Found.class);
  }

  private static LegResult find(RoadNetwork network, RoadPosition from, RoadPosition to) {
    return new LegSearch(network)
        .find(
            new LegRequest(
                from,
                to,
                Instant.parse("2026-05-05T10:00:00Z"),
                new OverlayBuilder(network, new OrderEvaluator())
                    .build()
                    .forVehicle(VehiclePreset.RIGID_19T.toVehicle()),
                SearchMode.LEGAL));
  }

  private static RoadPosition position(RoadNetwork network, int edge) {
    return new RoadPosition(
        edge,
        0.5,
        (network.geometry().latitude(edge, 0) + network.geometry().latitude(edge, 1)) / 2,
        (network.geometry().longitude(edge, 0) + network.geometry().longitude(edge, 1)) / 2,
        0);
  }
}
