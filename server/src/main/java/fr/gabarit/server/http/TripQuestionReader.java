package fr.gabarit.server.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.gabarit.server.area.Area;
import fr.gabarit.server.area.AreaHolder;
import fr.gabarit.server.request.JsonFields;
import fr.gabarit.server.request.LatLon;
import fr.gabarit.server.request.PointReader;
import fr.gabarit.server.request.PrefixedVehicleFields;
import fr.gabarit.server.request.QueryFields;
import fr.gabarit.server.request.RequestProblems;
import fr.gabarit.server.request.RouteCall;
import fr.gabarit.server.request.RouteCallReader;
import fr.gabarit.server.request.ScenarioCall;
import fr.gabarit.server.request.VehicleReader;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/** Reads what is asked of a trip, from a query or from a body. Thread-safe. */
final class TripQuestionReader {
  private final AreaHolder areas;
  private final RouteCallReader calls;
  private final JsonReplies replies;
  private final PointReader points = new PointReader();

  TripQuestionReader(AreaHolder areas, RouteCallReader calls, JsonReplies replies) {
    this.areas = areas;
    this.calls = calls;
    this.replies = replies;
  }

  /**
   * A question in a query string.
   *
   * @throws fr.gabarit.server.request.BadRequestException telling everything that is wrong with it
   */
  TripQuestion fromQuery(Context context) {
    QueryFields query = new QueryFields(context.queryParamMap());
    Area area = areas.current();
    RequestProblems problems = new RequestProblems();
    ScenarioCall.refuseIn(query, problems);
    List<LatLon> stops = points.fromTexts("point", query.raw("point"), problems);
    RouteCall call =
        calls.read(
            query,
            new PrefixedVehicleFields(query),
            query.text("vehicle.preset"),
            stops,
            area.pathDetails()::contains,
            problems);
    return new TripQuestion(new AskedArea(area, Optional.empty()), call, query);
  }

  /**
   * A question in a body, which may try out orders.
   *
   * @throws fr.gabarit.server.request.BadRequestException telling everything that is wrong with it
   */
  TripQuestion fromBody(Context context) {
    ObjectNode body = replies.body(context);
    Area area = areas.current();
    RequestProblems problems = new RequestProblems();
    ScenarioCall edits = ScenarioCall.read(body, problems);
    List<LatLon> stops = points.fromJson(body.path("points"), problems);
    JsonFields vehicle = new JsonFields(VehicleReader.object(body, problems));
    JsonFields fields = new JsonFields(body);
    RouteCall call =
        calls.read(
            fields, vehicle, vehicle.text("preset"), stops, area.pathDetails()::contains, problems);
    return new TripQuestion(AskedArea.of(area, edits, problems), call, fields);
  }
}
