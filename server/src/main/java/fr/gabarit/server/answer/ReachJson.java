package fr.gabarit.server.answer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.routing.Reach;
import fr.gabarit.routing.ReachLimit;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** Writes what is reached, as land in GraphHopper's form or as roads. Immutable and thread-safe. */
public final class ReachJson {
  private static final double MILLIS_PER_SECOND = 1000;
  private static final double MILLIMETRES_PER_METRE = 1000;

  private final RoadNetwork network;

  public ReachJson(RoadNetwork network) {
    this.network = network;
  }

  /**
   * The land around what is reached, innermost first.
   *
   * @param latitude of the origin
   */
  public ArrayNode land(Reach reach, double latitude, int buckets) {
    ArrayNode features = Json.array();
    List<Geometry> shapes = new ReachShape(network.geometry(), reach, latitude).land(buckets);
    for (int bucket = 0; bucket < buckets; bucket++) {
      ObjectNode feature = features.addObject().put("type", "Feature");
      feature.putObject("properties").put("bucket", bucket);
      feature.set("geometry", polygons(shapes.get(bucket)));
    }
    return features;
  }

  /**
   * The stretches of road that are reached.
   *
   * @param latitude of the origin
   */
  public ArrayNode roads(Reach reach, double latitude) {
    ArrayNode features = Json.array();
    ReachShape shape = new ReachShape(network.geometry(), reach, latitude);
    boolean time = reach.limit().kind() == ReachLimit.Kind.TIME;
    for (Reach.ReachedEdge reached : reach.edges()) {
      LineString stretch = shape.stretch(reached, reach.limit().amount());
      if (stretch.isEmpty() || stretch.getLength() == 0) {
        continue;
      }
      ObjectNode feature = features.addObject().put("type", "Feature");
      ObjectNode properties = feature.putObject("properties");
      properties.put(
          time ? "entered_s" : "entered_m",
          Json.rounded(reached.entered() / (time ? MILLIS_PER_SECOND : MILLIMETRES_PER_METRE)));
      properties.put("whole", reached.fromShare() == 0 && reached.left() <= reach.limit().amount());
      feature.set("geometry", Json.lines(stretch));
    }
    return features;
  }

  private static ObjectNode polygons(Geometry shape) {
    ObjectNode json = Json.object();
    if (shape.getNumGeometries() == 1 && shape.getGeometryN(0) instanceof Polygon polygon) {
      json.put("type", "Polygon").set("coordinates", rings(polygon));
      return json;
    }
    ArrayNode coordinates = json.put("type", "MultiPolygon").putArray("coordinates");
    for (int i = 0; i < shape.getNumGeometries(); i++) {
      if (shape.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
        coordinates.add(rings(polygon));
      }
    }
    return json;
  }

  private static ArrayNode rings(Polygon polygon) {
    ArrayNode rings = Json.array();
    rings.add(ring(polygon.getExteriorRing()));
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      rings.add(ring(polygon.getInteriorRingN(i)));
    }
    return rings;
  }

  private static ArrayNode ring(LineString line) {
    ArrayNode ring = Json.array();
    for (Coordinate coordinate : line.getCoordinates()) {
      ring.add(Json.position(coordinate));
    }
    return ring;
  }
}
