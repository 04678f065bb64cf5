package fr.gabarit.server.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.gabarit.data.report.ImportCounts;
import fr.gabarit.data.report.ImportNote;
import fr.gabarit.data.report.ImportReport;
import fr.gabarit.overlay.Placement;
import fr.gabarit.server.answer.Json;
import fr.gabarit.server.area.Area;
import fr.gabarit.server.area.AreaHolder;
import io.javalin.http.Context;
import java.util.Locale;

/**
 * {@code GET /orders/report}: what was read of each file of orders and what was not, and which
 * places have no effect because they were not found for sure. Thread-safe.
 */
final class OrdersReportResource {
  private final AreaHolder areas;
  private final JsonReplies replies;

  OrdersReportResource(AreaHolder areas, JsonReplies replies) {
    this.areas = areas;
    this.replies = replies;
  }

  void get(Context context) {
    Area area = areas.current();
    ObjectNode json = Json.object();
    ArrayNode files = json.putArray("files");
    area.reports().forEach(report -> files.add(file(report)));
    ArrayNode places = json.putArray("places_without_effect");
    for (Placement placement : area.placed().placements()) {
      if (!placement.applied()) {
        places.add(
            OrdersResource.place(placement)
                .put("order", placement.order().id().value())
                .put("identifier", placement.order().identifier())
                .put("measure", placement.measure().id()));
      }
    }
    replies.send(context, json);
  }

  private static ObjectNode file(ImportReport report) {
    ObjectNode json = Json.object().put("file", report.file());
    ImportCounts counts = report.counts();
    json.putObject("counts")
        .put("orders_read", counts.ordersRead())
        .put("orders", counts.orders())
        .put("measures", counts.measures())
        .put("places", counts.places())
        .put("unlocated_places", counts.unlocatedPlaces())
        .put("orders_expired", counts.ordersExpired())
        .put("orders_not_in_force", counts.ordersNotInForce())
        .put("measures_refused", counts.measuresRefused())
        .put("bays", counts.bays())
        .put("bays_refused", counts.baysRefused());
    ObjectNode noteCounts = json.putObject("note_counts");
    report
        .noteCounts()
        .forEach((kind, count) -> noteCounts.put(kind.name().toLowerCase(Locale.ROOT), count));
    ArrayNode notes = json.putArray("notes");
    report.notes().forEach(note -> notes.add(note(note)));
    return json;
  }

  private static ObjectNode note(ImportNote note) {
    ObjectNode json =
        Json.object()
            .put("severity", note.severity().name().toLowerCase(Locale.ROOT))
            .put("kind", note.kind().name().toLowerCase(Locale.ROOT))
            .put("position", note.place().position().words())
            .put("message", note.message());
    note.place().order().ifPresent(order -> json.put("order", order));
    note.hint().ifPresent(hint -> json.put("hint", hint));
    return json;
  }
}
