package fr.gabarit.server.answer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.graphhopper.util.PointList;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** Writes a route as one GeoJSON feature (RFC 7946). Immutable and thread-safe. */
public final class RouteGeoJson {
  private static final String[] PROPERTIES = {
    "distance", "time", "instructions", "details", "compliance", "departure", "arrival", "emissions"
  };

  private final RouteJson routes;

  public RouteGeoJson(RouteJson routes) {
    this.routes = routes;
  }

  /**
   * The feature; its properties are the fields of the route's JSON form.
   *
   * @param tookMillis how long it took
   */
  public ObjectNode json(ToldRoute route, long tookMillis) {
    PointList points = route.path().getPoints();
    Coordinate[] course = new Coordinate[Math.max(2, points.size())];
    for (int i = 0; i < course.length; i++) {
      int point = Math.min(i, points.size() - 1);
      course[i] = new Coordinate(points.getLon(point), points.getLat(point));
    }
    ObjectNode path = (ObjectNode) routes.json(route, tookMillis).path("paths").get(0);
    ObjectNode feature = Json.object().put("type", "Feature");
    feature.set("geometry", Json.lines(new GeometryFactory().createLineString(course)));
    ObjectNode properties = feature.putObject("properties");
    for (String name : PROPERTIES) {
      if (path.has(name)) {
        properties.set(name, path.get(name));
      }
    }
    return feature;
  }
}
