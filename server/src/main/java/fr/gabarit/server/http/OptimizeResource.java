package fr.gabarit.server.http;

import fr.gabarit.server.answer.TourJson;
import fr.gabarit.server.area.Area;
import fr.gabarit.server.area.AreaHolder;
import fr.gabarit.server.request.OptimizeCall;
import fr.gabarit.server.request.OptimizeCallReader;
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
    OptimizeCall call = calls.read(replies.body(context));
    Area area = areas.current();
    long began = System.nanoTime();
    TourPlan plan = area.tours().answer(call);
    long tookMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    replies.send(context, new TourJson(area.shapes()).json(plan, tookMillis));
  }
}
