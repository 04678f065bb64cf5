package fr.gabarit.server.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.gabarit.server.answer.GpxWriter;
import fr.gabarit.server.answer.RefusalJson;
import fr.gabarit.server.answer.RouteBays;
import fr.gabarit.server.answer.RouteGeoJson;
import fr.gabarit.server.answer.RouteJson;
import fr.gabarit.server.answer.RouteOutcome;
import fr.gabarit.server.answer.RouteService;
import fr.gabarit.server.answer.ScenarioJson;
import fr.gabarit.server.answer.ToldRoute;
import fr.gabarit.server.area.Area;
import fr.gabarit.server.area.AreaHolder;
import fr.gabarit.server.area.AreaScenario;
import fr.gabarit.server.request.AnswerForm;
import fr.gabarit.server.request.FieldReader;
import fr.gabarit.server.request.JsonFields;
import fr.gabarit.server.request.LatLon;
import fr.gabarit.server.request.PointReader;
import fr.gabarit.server.request.PrefixedVehicleFields;
import fr.gabarit.server.request.QueryFields;
import fr.gabarit.server.request.RequestFields;
import fr.gabarit.server.request.RequestProblems;
import fr.gabarit.server.request.RouteCall;
import fr.gabarit.server.request.RouteCallReader;
import fr.gabarit.server.request.ScenarioCall;
import fr.gabarit.server.request.VehicleReader;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** {@code GET} and {@code POST /route}: GraphHopper's routing interface. Thread-safe. */
final class RouteResource {
  private final AreaHolder areas;
  private final RouteCallReader calls;
  private final JsonReplies replies;
  private final PointReader points = new PointReader();
  private final RouteBays bays = new RouteBays();

  RouteResource(AreaHolder areas, RouteCallReader calls, JsonReplies replies) {
    this.areas = areas;
    this.calls = calls;
    this.replies = replies;
  }

  void get(Context context) {
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
    answer(context, area, Optional.empty(), call, query);
  }

  void post(Context context) {
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
    Optional<AreaScenario> scenario =
        edits.isEmpty() ? Optional.empty() : area.scenarios().of(edits, problems);
    problems.throwIfAny();
    answer(context, area, scenario, call, fields);
  }

  private void answer(
      Context context,
      Area area,
      Optional<AreaScenario> scenario,
      RouteCall call,
      RequestFields fields) {
    RouteService routes = scenario.map(AreaScenario::routes).orElse(area.routes());
    RouteJson routeJson = scenario.map(AreaScenario::routeJson).orElse(area.routeJson());
    GpxForm gpx = GpxForm.read(fields);
    boolean withBays = asksForBays(fields);
    long began = System.nanoTime();
    RouteOutcome outcome = routes.answer(call);
    if (outcome instanceof RouteOutcome.NoLegalRoute refused) {
      ObjectNode json =
          RefusalJson.noLegalRoute(
              refused.blocked(),
              area.shapes(),
              order -> scenario.map(made -> made.adds(order)).orElse(false));
      addScenario(json, scenario);
      replies.send(context, 400, json);
    } else if (outcome instanceof RouteOutcome.NoDeparture late) {
      replies.send(context, 400, RefusalJson.noDeparture(late.arriveBy()));
    } else if (outcome instanceof RouteOutcome.NoConnection unconnected) {
      replies.send(context, 400, RefusalJson.noConnection(unconnected.leg()));
    } else {
      RouteOutcome.Found found = (RouteOutcome.Found) outcome;
      ToldRoute route = found.route();
      long tookMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
      context.header("X-GH-Took", Long.toString(tookMillis));
      if (call.form().type() == AnswerForm.Type.GPX) {
        context
            .header("Content-Disposition", "attachment;filename=route.gpx")
            .contentType("application/gpx+xml")
            .result(
                new GpxWriter(gpx.parts(), gpx.name())
                    .write(route, area.credit())
                    .getBytes(StandardCharsets.UTF_8));
      } else if (call.form().type() == AnswerForm.Type.GEOJSON) {
        replies.send(context, new RouteGeoJson(routeJson).json(route, tookMillis));
        context.contentType("application/geo+json");
      } else {
        ObjectNode json = routeJson.json(found, tookMillis);
        addScenario(json, scenario);
        if (withBays) {
          ((ObjectNode) json.withArray("paths").get(0))
              .set("delivery_bays", bays.nearDestination(area.bays(), route));
        }
        replies.send(context, json);
      }
    }
  }

  private static void addScenario(ObjectNode json, Optional<AreaScenario> scenario) {
    scenario.ifPresent(
        made -> json.set("scenario", ScenarioJson.scenario(made.edits(), made.withoutEffect())));
  }

  private static boolean asksForBays(RequestFields fields) {
    RequestProblems problems = new RequestProblems();
    boolean asked = new FieldReader(fields, problems).flag("bays", false);
    problems.throwIfAny();
    return asked;
  }

  /** What of a route is written as GPX, in GraphHopper's parameters. */
  private record GpxForm(GpxWriter.Parts parts, String name) {
    static GpxForm read(RequestFields fields) {
      RequestProblems problems = new RequestProblems();
      FieldReader reader = new FieldReader(fields, problems);
      Optional<String> name = reader.text("gpx.trackname");
      GpxForm form =
          new GpxForm(
              new GpxWriter.Parts(
                  reader.flag("gpx.route", true),
                  reader.flag("gpx.track", true),
                  reader.flag("gpx.waypoints", false)),
              name.orElse("Gabarit"));
      problems.throwIfAny();
      return form;
    }
  }
}
