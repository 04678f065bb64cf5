package fr.gabarit.server.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.gabarit.server.answer.TourJson;
import fr.gabarit.server.area.AreaHolder;
import fr.gabarit.server.request.OptimizeCall;
import fr.gabarit.server.request.OptimizeCallReader;
import fr.gabarit.server.request.RequestProblems;
import fr.gabarit.server.request.ScenarioCall;
import fr.gabarit.tour.TourPlan;
import io.javalin.http.Context;
import java.util.concurrent.TimeUnit;

/** {@code POST /optimize}: tours of several stops. Thread-safe. */
final class OptimizeResource {
  private final AreaHolder areas;
  private final OptimizeCallReader calls;
  private final JsonReplies replies;

  OptimizeResource(AreaHolder areas, OptimizeCallReader calls, JsonReplies replies) {
    this.areas = areas;
    this.calls = calls;
    this.replies = replies;
  }

  void post(Context context) {
    ObjectNode body = replies.body(context);
    RequestProblems problems = new RequestProblems();
    ScenarioCall edits = ScenarioCall.read(body, problems);
    OptimizeCall call = calls.read(body, problems);
    AskedArea asked = AskedArea.of(areas.current(), edits, problems);
    long began = System.nanoTime();
    TourPlan plan = asked.tours().answer(call);
    long tookMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    ObjectNode json =
        new TourJson(asked.area().shapes(), asked::isTriedOut, RequestLocale.of(context))
            .json(plan, tookMillis);
    asked.addScenario(json);
    replies.send(context, json);
  }
}
