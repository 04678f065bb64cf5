package fr.gabarit.server.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.gabarit.bay.BayFinding;
import fr.gabarit.bay.BayFinding.Usability;
import fr.gabarit.bay.BayIndex;
import fr.gabarit.server.answer.BayJson;
import fr.gabarit.server.answer.Json;
import fr.gabarit.server.answer.OrderJson;
import fr.gabarit.server.area.AreaHolder;
import fr.gabarit.server.request.InstantReader;
import fr.gabarit.server.request.LatLon;
import fr.gabarit.server.request.QueryFields;
import io.javalin.http.Context;
import java.util.List;

/**
 * {@code GET /bays}: delivery bays around a point or in a box as GeoJSON, and whether a vehicle may
 * use each at an hour. Thread-safe.
 */
final class BaysResource {
  private final AreaHolder areas;
  private final InstantReader instants;
  private final JsonReplies replies;
  private final BayJson bays = new BayJson();

  BaysResource(AreaHolder areas, InstantReader instants, JsonReplies replies) {
    this.areas = areas;
    this.instants = instants;
    this.replies = replies;
  }

  void get(Context context) {
    BaysQuery query = BaysQuery.read(new QueryFields(context.queryParamMap()), instants);
    List<BayFinding> found =
        find(areas.current().bays(), query).stream()
            .filter(finding -> !query.usableOnly() || finding.usability() != Usability.UNUSABLE)
            .toList();
    ObjectNode json =
        Json.object()
            .put("type", "FeatureCollection")
            .put("total", found.size())
            .put("at", OrderJson.time(query.stop().arrival()))
            .put("vehicle", query.stop().vehicle().preset());
    ArrayNode features = json.putArray("features");
    found.stream().limit(query.limit()).forEach(finding -> features.add(bays.feature(finding)));
    replies.send(context, json);
  }

  private static List<BayFinding> find(BayIndex index, BaysQuery query) {
    if (query.box().isPresent()) {
      return index.within(query.box().get(), query.stop());
    }
    LatLon point = query.point().orElseThrow();
    return index.near(point.longitude(), point.latitude(), query.radiusMetres(), query.stop());
  }
}
