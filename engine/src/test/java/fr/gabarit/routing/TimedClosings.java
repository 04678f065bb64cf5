package fr.gabarit.routing;

import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.RoadPosition;
import fr.gabarit.order.Effect;
import fr.gabarit.order.Exemption;
import fr.gabarit.order.Measure;
import fr.gabarit.order.OrderEvaluator;
import fr.gabarit.order.OrderId;
import fr.gabarit.order.OrderSource;
import fr.gabarit.order.Place;
import fr.gabarit.order.TrafficOrder;
import fr.gabarit.order.Validity;
import fr.gabarit.order.Who;
import fr.gabarit.overlay.OverlayBuilder;
import fr.gabarit.overlay.VehicleOverlay;
import fr.gabarit.time.DateSpan;
import fr.gabarit.vehicle.VehiclePreset;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Roads of a network that are closed for a time, as a lorry meets them. */
final class TimedClosings {
  private final RoadNetwork network;

  TimedClosings(RoadNetwork network) {
    this.network = network;
  }

  /** A road that is closed in both directions. */
  record Closing(int edge, Measure measure) {}

  static Closing closed(int edge, Instant from, Instant until) {
    return closed(edge, from, until, List.of());
  }

  static Closing closedExceptLocal(int edge, Instant from, Instant until) {
    return closed(edge, from, until, List.of(new Exemption.LocalTraffic()));
  }

  /** A road on which one has to drive slowly for a time. */
  static Closing slow(int edge, int maxSpeedKmh, Instant from, Instant until) {
    return ruled(edge, new Effect.SpeedLimit(maxSpeedKmh), from, until, List.of());
  }

  private static Closing closed(int edge, Instant from, Instant until, List<Exemption> exemptions) {
    return ruled(edge, new Effect.NoEntry(), from, until, exemptions);
  }

  private static Closing ruled(
      int edge, Effect effect, Instant from, Instant until, List<Exemption> exemptions) {
    return new Closing(
        edge,
        new Measure(
            "1",
            effect,
            new Who(List.of(), exemptions),
            new Validity(new DateSpan(Optional.of(from), Optional.of(until)), false),
            List.of(new Place.Unlocated("here", "placed by the test"))));
  }

  VehicleOverlay rules(Closing... closings) {
    OverlayBuilder overlay = new OverlayBuilder(network, new OrderEvaluator());
    for (int i = 0; i < closings.length; i++) {
      TrafficOrder order =
          new TrafficOrder(
              new OrderId("order-" + i),
              "A-" + i,
              "order " + i,
              "Testville",
              Optional.empty(),
              OrderSource.GEOJSON,
              List.of(closings[i].measure()));
      int edge = closings[i].edge();
      overlay.add(
          order,
          closings[i].measure(),
          new int[] {EdgeKeys.forward(edge), EdgeKeys.backward(edge)});
    }
    return overlay.build().forVehicle(VehiclePreset.RIGID_19T.toVehicle());
  }

  /** The middle of an edge. */
  RoadPosition position(int edge) {
    return new RoadPosition(
        edge,
        0.5,
        (network.geometry().latitude(edge, 0) + network.geometry().latitude(edge, 1)) / 2,
        (network.geometry().longitude(edge, 0) + network.geometry().longitude(edge, 1)) / 2,
        0);
  }
}
