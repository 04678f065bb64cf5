package fr.gabarit.server.http;

import fr.gabarit.server.answer.MatrixJson;
import fr.gabarit.server.answer.MatrixOutcome;
import fr.gabarit.server.area.Area;
import fr.gabarit.server.area.AreaHolder;
import fr.gabarit.server.request.MatrixCall;
import fr.gabarit.server.request.MatrixCallReader;
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
    MatrixCall call = calls.read(replies.body(context));
    Area area = areas.current();
    long began = System.nanoTime();
    MatrixOutcome outcome = area.matrices().answer(call);
    MatrixJson json = new MatrixJson(area.credit(), area.shapes());
    if (json.refuses(outcome)) {
      replies.send(context, 400, json.refusal(outcome));
    } else {
      long tookMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
      context.header("X-GH-Took", Long.toString(tookMillis));
      replies.send(context, json.json(outcome, tookMillis));
    }
  }
}
