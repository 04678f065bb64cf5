package fr.gabarit.server.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.network.SnappedPoint;
import fr.gabarit.routing.Reach;
import fr.gabarit.routing.ReachSearch;
import fr.gabarit.server.answer.Json;
import fr.gabarit.server.answer.OrderJson;
import fr.gabarit.server.answer.ReachJson;
import fr.gabarit.server.area.Area;
import fr.gabarit.server.area.AreaHolder;
import fr.gabarit.server.request.InstantReader;
import fr.gabarit.server.request.QueryFields;
import fr.gabarit.server.request.RequestProblem;
import fr.gabarit.server.request.RequestProblems;
import fr.gabarit.server.request.ScenarioCall;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * {@code GET} and {@code POST /isochrone}: what a vehicle gets to legally within a time or a
 * distance, in GraphHopper's form. Thread-safe.
 */
final class IsochroneResource {
  private final AreaHolder areas;
  private final InstantReader instants;
  private final JsonReplies replies;

  IsochroneResource(AreaHolder areas, InstantReader instants, JsonReplies replies) {
    this.areas = areas;
    this.instants = instants;
    this.replies = replies;
  }

  void get(Context context) {
    QueryFields fields = new QueryFields(context.queryParamMap());
    RequestProblems problems = new RequestProblems();
    ScenarioCall.refuseIn(fields, problems);
    ReachQuery query = ReachQuery.read(fields, instants, problems);
    answer(context, AskedArea.of(areas.current(), ScenarioCall.NONE, problems), query);
  }

  void post(Context context) {
    ObjectNode body = replies.body(context);
    RequestProblems problems = new RequestProblems();
    ScenarioCall edits = ScenarioCall.read(body, problems);
    ReachQuery query = ReachQuery.read(body, instants, problems);
    answer(context, AskedArea.of(areas.current(), edits, problems), query);
  }

  private void answer(Context context, AskedArea asked, ReachQuery query) {
    Area area = asked.area();
    long began = System.nanoTime();
    Reach reach =
        new ReachSearch(area.network())
            .find(
                origin(area, query).position(),
                query.departure(),
                asked.overlay().forVehicle(query.vehicle()),
                query.limit());
    ObjectNode json = json(area, query, reach);
    asked.addScenario(json);
    long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    json.putObject("info").put("took", took).set("copyrights", copyrights(area));
    replies.send(context, json);
  }

  private static ObjectNode json(Area area, ReachQuery query, Reach reach) {
    ReachJson shapes = new ReachJson(area.network());
    double latitude = query.point().latitude();
    ObjectNode json = Json.object();
    switch (query.form()) {
      case JSON -> json.set("polygons", shapes.land(reach, latitude, query.buckets()));
      case GEOJSON ->
          json.put("type", "FeatureCollection")
              .set("features", shapes.land(reach, latitude, query.buckets()));
      case EDGES ->
          json.put("type", "FeatureCollection").set("features", shapes.roads(reach, latitude));
    }
    return json.put("departure", OrderJson.time(query.departure()))
        .put("vehicle", query.vehicle().preset());
  }

  private static ArrayNode copyrights(Area area) {
    ArrayNode copyrights = Json.array();
    area.credit().copyrights().forEach(copyrights::add);
    return copyrights;
  }

  private static SnappedPoint origin(Area area, ReachQuery query) {
    Optional<SnappedPoint> snapped =
        area.snapper()
            .snap(
                query.point().latitude(), query.point().longitude(), query.vehicle().speedClass());
    if (snapped.isEmpty()) {
      RequestProblems problems = new RequestProblems();
      problems.addPoint(
          RequestProblem.Kind.POINT_NOT_FOUND,
          0,
          query.point().toString(),
          NoteText.of(
              "Point not found: %s. No road open to the vehicle is near; give a point closer to one.",
              query.point()));
      problems.throwIfAny();
    }
    return snapped.orElseThrow();
  }
}
