package fr.gabarit.routing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.NetworkBuilder;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.RoadPosition;
import fr.gabarit.vehicle.SpeedClass;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

class LowerBoundTest {

  /** A hairpin is far longer than the distance of its ends; half of it is nearly straight. */
  @Test
  void aStopOnAWindingRoadIsNotTakenToBeDearerThanItIs() {
    NetworkBuilder builder = new NetworkBuilder();
    builder.node(0, 0);
    builder.node(100, 0);
    builder.road(0, 1).via(50, 2000);
    RoadNetwork network = builder.build();
    Coordinate bend = NetworkBuilder.position(50, 2000);
    RoadPosition stop = new RoadPosition(0, 0.5, bend.y, bend.x, 0);

    long halfTheCost = network.travelTimes(SpeedClass.VAN).costMillis(EdgeKeys.forward(0)) / 2;
    assertThat(new LowerBound(network).millis(SpeedClass.VAN, 0, stop))
        .isBetween(halfTheCost / 2, halfTheCost);
  }
}
