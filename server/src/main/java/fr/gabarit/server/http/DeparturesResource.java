package fr.gabarit.server.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.gabarit.compliance.DepartureProfile;
import fr.gabarit.server.answer.DeparturesJson;
import fr.gabarit.server.answer.OrderJson;
import fr.gabarit.server.area.Area;
import fr.gabarit.server.area.AreaHolder;
import fr.gabarit.server.request.FieldReader;
import fr.gabarit.server.request.InstantReader;
import fr.gabarit.server.request.PointReader;
import fr.gabarit.server.request.PrefixedVehicleFields;
import fr.gabarit.server.request.QueryFields;
import fr.gabarit.server.request.RequestProblems;
import fr.gabarit.server.request.RouteCall;
import fr.gabarit.server.request.RouteCallReader;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;

/**
 * {@code GET /departures}: how a trip depends on its departure, and when it is legal. Thread-safe.
 */
final class DeparturesResource {
  private static final Duration USUAL_WINDOW = Duration.ofHours(24);
  private static final Duration LONGEST_WINDOW = Duration.ofDays(7);

  private final AreaHolder areas;
  private final RouteCallReader calls;
  private final InstantReader instants;
  private final JsonReplies replies;
  private final PointReader points = new PointReader();

  DeparturesResource(
      AreaHolder areas, RouteCallReader calls, InstantReader instants, JsonReplies replies) {
    this.areas = areas;
    this.calls = calls;
    this.instants = instants;
    this.replies = replies;
  }

  void get(Context context) {
    QueryFields query = new QueryFields(context.queryParamMap());
    Area area = areas.current();
    RequestProblems problems = new RequestProblems();
    RouteCall call =
        calls.read(
            query,
            new PrefixedVehicleFields(query),
            query.text("vehicle.preset"),
            points.fromTexts("point", query.raw("point"), problems),
            area.pathDetails()::contains,
            problems);
    Instant until = until(query, call);
    long began = System.nanoTime();
    DepartureProfile profile = area.routes().departures(call, until);
    ObjectNode json = new DeparturesJson(area.network()).json(profile, call.vehicle().preset());
    json.putObject("info").put("took", Duration.ofNanos(System.nanoTime() - began).toMillis());
    replies.send(context, json);
  }

  private Instant until(QueryFields query, RouteCall call) {
    RequestProblems problems = new RequestProblems();
    FieldReader reader = new FieldReader(query, problems);
    if (call.arriveBy().isPresent() || !call.maxWait().isZero()) {
      problems.add(
          call.arriveBy().isPresent() ? "arrive_by" : "max_wait_min",
          "given",
          "Departures are told from departure to until, without waits. Leave it out.");
    }
    Instant until =
        reader.text("until").isPresent()
            ? instants.read("until", reader)
            : call.departure().plus(USUAL_WINDOW);
    if (!until.isAfter(call.departure()) || until.isAfter(call.departure().plus(LONGEST_WINDOW))) {
      problems.add(
          "until",
          reader.text("until").orElse(""),
          "until must be after departure (%s) and at most %d days after it."
              .formatted(OrderJson.time(call.departure()), LONGEST_WINDOW.toDays()));
    }
    problems.throwIfAny();
    return until;
  }
}
