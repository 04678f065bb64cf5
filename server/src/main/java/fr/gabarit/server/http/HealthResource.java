package fr.gabarit.server.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.gabarit.server.answer.Json;
import fr.gabarit.server.area.Area;
import fr.gabarit.server.area.AreaHolder;
import io.javalin.http.Context;

/** {@code GET /health}: "OK" as GraphHopper says it, details for who accepts JSON. Thread-safe. */
final class HealthResource {
  private final AreaHolder areas;
  private final JsonReplies replies;

  HealthResource(AreaHolder areas, JsonReplies replies) {
    this.areas = areas;
    this.replies = replies;
  }

  void get(Context context) {
    String accept = context.header("Accept");
    if (accept == null || !accept.contains("application/json")) {
      context.contentType("text/plain").result("OK");
      return;
    }
    Area area = areas.current();
    Runtime runtime = Runtime.getRuntime();
    ObjectNode json =
        Json.object()
            .put("status", "OK")
            .put("area", area.label().name())
            .put("synthetic", area.label().synthetic())
            .put("roads", area.counts().roads())
            .put("orders", area.counts().orders())
            .put("memory_used_mb", (runtime.totalMemory() - runtime.freeMemory()) >> 20)
            .put("memory_max_mb", runtime.maxMemory() >> 20);
    replies.send(context, json);
  }
}
