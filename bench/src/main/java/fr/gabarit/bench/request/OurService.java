package fr.gabarit.bench.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.graphhopper.jackson.Jackson;
import fr.gabarit.server.answer.RouteOutcome;
import fr.gabarit.server.area.Area;
import fr.gabarit.server.request.BadRequestException;
import fr.gabarit.server.request.InstantReader;
import fr.gabarit.server.request.PointReader;
import fr.gabarit.server.request.PrefixedVehicleFields;
import fr.gabarit.server.request.QueryFields;
import fr.gabarit.server.request.RequestProblems;
import fr.gabarit.server.request.RouteCall;
import fr.gabarit.server.request.RouteCallReader;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the server does with a route request, without the network. Thread-safe. */
final class OurService {
  private final Area area;
  private final String departure;
  private final RouteCallReader calls = new RouteCallReader(new InstantReader(Clock.systemUTC()));
  private final PointReader points = new PointReader();
  private final ObjectMapper mapper = Jackson.newObjectMapper();

  OurService(Area area, String departure) {
    this.area = area;
    this.departure = departure;
  }

  /** Reads, snaps, plans, explains, and gives words to a trip. */
  RouteOutcome outcome(RequestState.Trip trip) {
    QueryFields query =
        new QueryFields(
            Map.of(
                "profile",
                List.of("rigid_19t"),
                "departure",
                List.of(departure),
                "point",
                List.of(text(trip.fromLat(), trip.fromLon()), text(trip.toLat(), trip.toLon()))));
    RequestProblems problems = new RequestProblems();
    RouteCall call =
        calls.read(
            query,
            new PrefixedVehicleFields(query),
            query.text("vehicle.preset"),
            points.fromTexts("point", query.raw("point"), problems),
            area.pathDetails()::contains,
            problems);
    return area.routes().answer(call);
  }

  /** Whether there is a legal route between points near roads. */
  boolean hasRoute(RequestState.Trip trip) {
    try {
      return outcome(trip) instanceof RouteOutcome.Found;
    } catch (BadRequestException e) {
      return false;
    }
  }

  /** The bytes of the answer. */
  byte[] answer(RequestState.Trip trip) throws JsonProcessingException {
    if (!(outcome(trip) instanceof RouteOutcome.Found found)) {
      throw new IllegalStateException("There was a route before.");
    }
    return mapper.writeValueAsBytes(area.routeJson().json(found, 1));
  }

  private static String text(double latitude, double longitude) {
    return String.format(Locale.ROOT, "%.6f,%.6f", latitude, longitude);
  }
}
