package fr.gabarit.server.answer;

import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadGeometry;
import fr.gabarit.routing.Reach;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/**
 * Draws a reach: the stretches of road reached, and the land around them. Distances are plane ones
 * about the origin. Immutable and thread-safe.
 */
public final class ReachShape {
  private static final double METRES_PER_DEGREE = 111_195;

  /** Blocks up to twice as wide between reached roads are filled. */
  private static final double FILL_METRES = 150;

  /** What is left around a road after that. */
  private static final double AROUND_METRES = 40;

  private static final double SIMPLIFY_METRES = 8;
  private static final int CORNER_SEGMENTS = 2;

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
   * equal parts of the limit, each within the next.
   */
  public List<Geometry> land(int buckets) {
    List<Geometry> shapes = new ArrayList<>();
    Geometry inner = factory.createPolygon();
    for (int bucket = 0; bucket < buckets; bucket++) {
      inner = inner.union(around(reach.limit().amount() * (bucket + 1) / buckets));
      shapes.add(toDegrees.transform(inner));
    }
    return shapes;
  }

  /** In metres. */
  private Geometry around(long amount) {
    List<LineString> lines = new ArrayList<>();
    for (Reach.ReachedEdge reached : reach.edges()) {
      if (reached.entered() < amount) {
        lines.add(
            (LineString)
                DouglasPeuckerSimplifier.simplify(
                    toMetres.transform(stretch(reached, amount)), SIMPLIFY_METRES));
      }
    }
    MultiLineString all = factory.createMultiLineString(lines.toArray(LineString[]::new));
    Geometry filled = buffer(all, FILL_METRES);
    return DouglasPeuckerSimplifier.simplify(
        buffer(filled, AROUND_METRES - FILL_METRES), SIMPLIFY_METRES);
  }

  private static Geometry buffer(Geometry geometry, double metres) {
    return BufferOp.bufferOp(geometry, metres, new BufferParameters(CORNER_SEGMENTS));
  }
}
