package fr.gabarit.bench.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.graphhopper.jackson.Jackson;
import fr.gabarit.server.answer.RefusalJson;
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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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
  private RouteOutcome outcome(RequestState.Trip trip, Extras extras) {
    QueryFields query = new QueryFields(fields(trip, extras));
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

  private Map<String, List<String>> fields(RequestState.Trip trip, Extras extras) {
    Map<String, List<String>> fields = new HashMap<>();
    fields.put("profile", List.of("rigid_19t"));
    fields.put("departure", List.of(departure));
    fields.put("point", trip.points());
    if (extras == Extras.DETAILS) {
      fields.put("details", Extras.NAMES);
    } else if (extras == Extras.ALTERNATIVES) {
      fields.put("algorithm", List.of("alternative_route"));
      fields.put("alternative_route.max_paths", List.of(Integer.toString(Extras.MOST_ROUTES)));
    }
    return fields;
  }

  /** Whether there is a legal route between points near roads; absent if no road leads there. */
  Optional<Boolean> hasRoute(RequestState.Trip trip) {
    try {
      RouteOutcome outcome = outcome(trip, Extras.NONE);
      return outcome instanceof RouteOutcome.NoConnection
          ? Optional.empty()
          : Optional.of(outcome instanceof RouteOutcome.Found);
    } catch (BadRequestException e) {
      return Optional.empty();
    }
  }

  /** The bytes of the answer, be it a refusal. */
  byte[] answer(RequestState.Trip trip, Extras extras) throws JsonProcessingException {
    RouteOutcome outcome = outcome(trip, extras);
    if (outcome instanceof RouteOutcome.Found found) {
      return mapper.writeValueAsBytes(area.routeJson().json(found, 1));
    }
    return mapper.writeValueAsBytes(
        RefusalJson.noLegalRoute(
            (RouteOutcome.NoLegalRoute) outcome, area.shapes(), order -> false, Locale.ENGLISH));
  }
}
