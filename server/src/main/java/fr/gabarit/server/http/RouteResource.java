package fr.gabarit.server.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.gabarit.server.answer.GpxWriter;
import fr.gabarit.server.answer.RefusalJson;
import fr.gabarit.server.answer.RouteBays;
import fr.gabarit.server.answer.RouteGeoJson;
import fr.gabarit.server.answer.RouteJson;
import fr.gabarit.server.answer.RouteOutcome;
import fr.gabarit.server.answer.ToldRoute;
import fr.gabarit.server.area.Area;
import fr.gabarit.server.request.AnswerForm;
import fr.gabarit.server.request.FieldReader;
import fr.gabarit.server.request.RequestFields;
import fr.gabarit.server.request.RequestProblems;
import fr.gabarit.server.request.RouteCall;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** {@code GET} and {@code POST /route}: GraphHopper's routing interface. Thread-safe. */
final class RouteResource {
  private final TripQuestionReader questions;
  private final JsonReplies replies;
  private final RouteBays bays = new RouteBays();

  RouteResource(TripQuestionReader questions, JsonReplies replies) {
    this.questions = questions;
    this.replies = replies;
  }

  void get(Context context) {
    answer(context, questions.fromQuery(context));
  }

  void post(Context context) {
    answer(context, questions.fromBody(context));
  }

  private void answer(Context context, TripQuestion question) {
    AskedArea asked = question.asked();
    Area area = asked.area();
    RouteCall call = question.call();
    RequestFields fields = question.fields();
    Locale locale = call.form().locale();
    RouteJson routeJson = asked.routeJson();
    GpxForm gpx = GpxForm.read(fields);
    boolean withBays = asksForBays(fields);
    long began = System.nanoTime();
    RouteOutcome outcome = asked.routes().answer(call);
    if (outcome instanceof RouteOutcome.NoLegalRoute refused) {
      ObjectNode json = RefusalJson.noLegalRoute(refused, area.shapes(), asked::isTriedOut, locale);
      asked.addScenario(json);
      replies.send(context, 400, json);
    } else if (outcome instanceof RouteOutcome.NoDeparture late) {
      replies.send(context, 400, RefusalJson.noDeparture(late.arriveBy(), locale));
    } else if (outcome instanceof RouteOutcome.NoConnection unconnected) {
      replies.send(context, 400, RefusalJson.noConnection(unconnected.leg(), locale));
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
        asked.addScenario(json);
        if (withBays) {
          ((ObjectNode) json.withArray("paths").get(0))
              .set("delivery_bays", bays.nearDestination(area.bays(), route));
        }
        replies.send(context, json);
      }
    }
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
