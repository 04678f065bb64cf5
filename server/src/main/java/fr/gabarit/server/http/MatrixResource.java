package fr.gabarit.server.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.gabarit.server.answer.MatrixJson;
import fr.gabarit.server.answer.MatrixOutcome;
import fr.gabarit.server.area.AreaHolder;
import fr.gabarit.server.request.MatrixCall;
import fr.gabarit.server.request.MatrixCallReader;
import fr.gabarit.server.request.RequestProblems;
import fr.gabarit.server.request.ScenarioCall;
import io.javalin.http.Context;
import java.util.concurrent.TimeUnit;

/** {@code POST /matrix}: tables of routes, as GraphHopper's Matrix API. Thread-safe. */
final class MatrixResource {
  private final AreaHolder areas;
  private final MatrixCallReader calls;
  private final JsonReplies replies;

  MatrixResource(AreaHolder areas, MatrixCallReader calls, JsonReplies replies) {
    this.areas = areas;
    this.calls = calls;
    this.replies = replies;
  }

  void post(Context context) {
    ObjectNode body = replies.body(context);
    RequestProblems problems = new RequestProblems();
    ScenarioCall edits = ScenarioCall.read(body, problems);
    MatrixCall call = calls.read(body, problems);
    AskedArea asked = AskedArea.of(areas.current(), edits, problems);
    long began = System.nanoTime();
    MatrixOutcome outcome = asked.matrices().answer(call);
    MatrixJson json =
        new MatrixJson(
            asked.area().credit(),
            asked.area().shapes(),
            asked::isTriedOut,
            RequestLocale.of(context));
    if (json.refuses(outcome)) {
      ObjectNode refusal = json.refusal(outcome);
      asked.addScenario(refusal);
      replies.send(context, 400, refusal);
    } else {
      long tookMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
      context.header("X-GH-Took", Long.toString(tookMillis));
      ObjectNode table = json.json(outcome, tookMillis);
      asked.addScenario(table);
      replies.send(context, table);
    }
  }
}
