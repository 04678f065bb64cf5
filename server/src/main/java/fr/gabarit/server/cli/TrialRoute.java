package fr.gabarit.server.cli;

import com.graphhopper.routing.ev.RoadClass;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.routing.ViolationPolicy;
import fr.gabarit.server.answer.RouteOutcome;
import fr.gabarit.server.area.Area;
import fr.gabarit.server.request.AnswerForm;
import fr.gabarit.server.request.BadRequestException;
import fr.gabarit.server.request.LatLon;
import fr.gabarit.server.request.RouteCall;
import fr.gabarit.vehicle.VehiclePreset;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** Finds a request that an area answers with a route, for a first try. */
final class TrialRoute {
  private static final Set<RoadClass> MAIN =
      Set.of(RoadClass.TRUNK, RoadClass.PRIMARY, RoadClass.SECONDARY, RoadClass.TERTIARY);
  private static final VehiclePreset VEHICLE = VehiclePreset.ARTICULATED_44T;

  /** How far apart the ends lie, as shares of the area's box; the longest trip is tried first. */
  private static final double[] SHARES = {0.25, 0.3, 0.35, 0.4, 0.45, 0.1};

  /** Path and query of the request. */
  Optional<String> find(Area area) {
    for (double share : SHARES) {
      LatLon origin = near(area, share, share);
      LatLon destination = near(area, 1 - share, 1 - share);
      if (!origin.equals(destination) && works(area, origin, destination)) {
        return Optional.of(
            "route?point=%s&point=%s&profile=%s".formatted(origin, destination, VEHICLE.token()));
      }
    }
    return Optional.empty();
  }

  /** A point on the main road nearest to a place in the box. */
  private static LatLon near(Area area, double east, double north) {
    RoadNetwork network = area.network();
    Envelope box = area.bounds();
    Coordinate wanted =
        new Coordinate(
            box.getMinX() + east * box.getWidth(), box.getMinY() + north * box.getHeight());
    int nearest = 0;
    double nearestDistance = Double.MAX_VALUE;
    for (int edge = 0; edge < network.topology().edgeCount(); edge++) {
      double distance =
          wanted.distance(
              new Coordinate(
                  network.geometry().longitude(edge, 0), network.geometry().latitude(edge, 0)));
      if (distance < nearestDistance && MAIN.contains(network.facts().roadClass(edge))) {
        nearest = edge;
        nearestDistance = distance;
      }
    }
    return new LatLon(
        round(network.geometry().latitude(nearest, 0)),
        round(network.geometry().longitude(nearest, 0)));
  }

  private static double round(double degrees) {
    return Double.parseDouble(String.format(Locale.ROOT, "%.5f", degrees));
  }

  private static boolean works(Area area, LatLon origin, LatLon destination) {
    try {
      return area.routes()
              .answer(
                  new RouteCall(
                      List.of(origin, destination),
                      VEHICLE.toVehicle(),
                      Instant.now(),
                      Optional.empty(),
                      ViolationPolicy.FORBID,
                      Duration.ZERO,
                      Optional.empty(),
                      AnswerForm.DEFAULT))
          instanceof RouteOutcome.Found;
    } catch (BadRequestException e) {
      // The rounded point is off the network; another one is tried.
      return false;
    }
  }
}
