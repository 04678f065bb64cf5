package fr.gabarit.server.answer;

import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadGeometry;
import fr.gabarit.routing.Reach;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.linearref.LengthIndexedLine;

/**
 * Draws a reach: the stretches of road reached, and the land around them. Distances are plane ones
 * about the origin. Immutable and thread-safe.
 */
public final class ReachShape {
  private static final double METRES_PER_DEGREE = 111_195;

  private final GeometryFactory factory = new GeometryFactory();
  private final RoadGeometry roads;
  private final Reach reach;
  private final AffineTransformation toMetres;
  private final AffineTransformation toDegrees;

  /**
   * @param roads where edges lie
   * @param reach what is reached
   * @param latitude of the origin
   */
  public ReachShape(RoadGeometry roads, Reach reach, double latitude) {
    this.roads = roads;
    this.reach = reach;
    double east = METRES_PER_DEGREE * Math.cos(Math.toRadians(latitude));
    toMetres = AffineTransformation.scaleInstance(east, METRES_PER_DEGREE);
    toDegrees = AffineTransformation.scaleInstance(1 / east, 1 / METRES_PER_DEGREE);
  }

  /** The stretch of a reached edge within an amount of the limit; x = longitude, y = latitude. */
  public LineString stretch(Reach.ReachedEdge reached, long amount) {
    LineString whole = line(reached.key());
    double until = reached.shareWithin(amount);
    if (reached.fromShare() == 0 && until == 1) {
      return whole;
    }
    LengthIndexedLine along = new LengthIndexedLine(toMetres.transform(whole));
    double length = along.getEndIndex();
    return (LineString)
        toDegrees.transform(along.extractLine(length * reached.fromShare(), length * until));
  }

  private LineString line(int key) {
    int edge = EdgeKeys.edge(key);
    int points = roads.pointCount(edge);
    Coordinate[] coordinates = new Coordinate[points];
    for (int i = 0; i < points; i++) {
      int point = EdgeKeys.isForward(key) ? i : points - 1 - i;
      coordinates[i] = new Coordinate(roads.longitude(edge, point), roads.latitude(edge, point));
    }
    return factory.createLineString(coordinates);
  }

  /**
   * The land around what is reached, x = longitude, y = latitude: one shape for each of so many
   * equal parts of the limit, each within the next. Empty shapes if nothing is reached.
   */
  public List<Geometry> land(int buckets) {
    Envelope box = new Envelope();
    for (Reach.ReachedEdge reached : reach.edges()) {
      box.expandToInclude(toMetres.transform(line(reached.key())).getEnvelopeInternal());
    }
    List<Geometry> shapes = new ArrayList<>();
    LandGrid land = new LandGrid(box);
    for (int bucket = 0; bucket < buckets; bucket++) {
      long amount = reach.limit().amount() * (bucket + 1) / buckets;
      for (Reach.ReachedEdge reached : reach.edges()) {
        if (reached.entered() < amount) {
          land.add((LineString) toMetres.transform(stretch(reached, amount)));
        }
      }
      shapes.add(toDegrees.transform(land.filled()));
    }
    return shapes;
  }
}
