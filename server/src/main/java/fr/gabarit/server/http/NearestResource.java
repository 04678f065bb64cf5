package fr.gabarit.server.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.RoadPosition;
import fr.gabarit.network.SnappedPoint;
import fr.gabarit.server.answer.Json;
import fr.gabarit.server.area.Area;
import fr.gabarit.server.area.AreaHolder;
import fr.gabarit.server.request.LatLon;
import fr.gabarit.server.request.PointReader;
import fr.gabarit.server.request.QueryFields;
import fr.gabarit.server.request.RequestProblem;
import fr.gabarit.server.request.RequestProblems;
import fr.gabarit.server.request.VehicleReader;
import fr.gabarit.vehicle.VehiclePreset;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;

/**
 * {@code GET /nearest}: the nearest point on a road, as GraphHopper tells it, with the road's name
 * and number. Thread-safe.
 */
final class NearestResource {
  private final AreaHolder areas;
  private final JsonReplies replies;
  private final PointReader points = new PointReader();
  private final VehicleReader vehicles = new VehicleReader();

  NearestResource(AreaHolder areas, JsonReplies replies) {
    this.areas = areas;
    this.replies = replies;
  }

  void get(Context context) {
    QueryFields query = new QueryFields(context.queryParamMap());
    RequestProblems problems = new RequestProblems();
    List<LatLon> given = points.fromTexts("point", query.raw("point"), problems);
    if (given.isEmpty() && problems.isEmpty()) {
      problems.add("point", "none", NoteText.of("point must be given. Give latitude,longitude."));
    }
    Optional<VehiclePreset> preset =
        query.text("profile").isEmpty()
            ? Optional.of(VehiclePreset.ARTICULATED_44T)
            : vehicles.preset("profile", query.text("profile"), problems);
    problems.throwIfAny();
    Area area = areas.current();
    LatLon point = given.get(0);
    Optional<SnappedPoint> snapped =
        area.snapper()
            .snap(
                point.latitude(), point.longitude(), preset.orElseThrow().toVehicle().speedClass());
    if (snapped.isEmpty()) {
      problems.addPoint(
          RequestProblem.Kind.POINT_NOT_FOUND,
          0,
          point.toString(),
          NoteText.of(
              "Point %s is either out of bounds or cannot be found. Give a point near a road.",
              point));
      problems.throwIfAny();
    }
    replies.send(context, json(area.network(), snapped.orElseThrow().position()));
  }

  private static ObjectNode json(RoadNetwork network, RoadPosition position) {
    ObjectNode json = Json.object().put("type", "Point");
    json.set(
        "coordinates", Json.position(new Coordinate(position.longitude(), position.latitude())));
    json.put("distance", Json.rounded(position.distanceMetres()));
    network.facts().name(position.edge()).ifPresent(name -> json.put("street_name", name));
    network.facts().ref(position.edge()).ifPresent(ref -> json.put("street_ref", ref));
    return json;
  }
}
