package fr.gabarit.gazetteer;

import fr.gabarit.network.RoadGeometry;
import fr.gabarit.network.RoadNetwork;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/** Where a commune lies. Immutable; not thread-safe, since it is made for one question. */
public final class CommuneExtent {
  private static final double METRES_PER_DEGREE = 111_195;
  private static final double STEP_METRES = 20;
  private static final GeometryFactory GEOMETRIES = new GeometryFactory();

  private final RoadNetwork network;
  private final Communes communes;
  private final Municipality municipality;
  private final Optional<Geometry> area;
  private Optional<Border> border = Optional.empty();

  CommuneExtent(
      RoadNetwork network,
      Communes communes,
      Municipality municipality,
      Optional<CommuneBoundary> boundary) {
    this.network = network;
    this.communes = communes;
    this.municipality = municipality;
    area = boundary.map(CommuneBoundary::area);
  }

  public Municipality municipality() {
    return municipality;
  }

  /** The area within the boundary, if that is known; never to be modified. */
  public Optional<Geometry> area() {
    return area;
  }

  /** Whether a point belongs to the commune; without a boundary, as far as hints tell. */
  public boolean contains(double longitude, double latitude) {
    return communes
        .at(longitude, latitude)
        .filter(found -> found.certain() == area.isPresent())
        .filter(found -> found.municipality().equals(municipality))
        .isPresent();
  }

  /** Share of an edge's length that belongs to the commune, 0 to 1. */
  public double share(int edge) {
    return share(edge, point -> contains(point.x, point.y));
  }

  /** Share of an edge's length that lies so near to the boundary, 0 to 1; 0 if that is unknown. */
  public double shareNearBoundary(int edge, double metres) {
    if (area.isEmpty()) {
      return 0;
    }
    if (border.isEmpty()) {
      border = Optional.of(new Border(area.get()));
    }
    return share(edge, point -> border.get().near(point, metres));
  }

  private interface PointTest {
    boolean holds(Coordinate point);
  }

  /** Each tested point stands for the same length. */
  private double share(int edge, PointTest test) {
    RoadGeometry geometry = network.geometry();
    int steps = Math.max(4, (int) Math.min(200, geometry.lengthMetres(edge) / STEP_METRES));
    int holding = 0;
    for (int i = 0; i < steps; i++) {
      holding += test.holds(EdgePoints.at(geometry, edge, (i + 0.5) / steps)) ? 1 : 0;
    }
    return (double) holding / steps;
  }

  /** The boundary in metres. */
  private static final class Border {
    private final Coordinate centre;
    private final double metresPerDegreeEast;
    private final IndexedFacetDistance distances;

    Border(Geometry area) {
      centre = area.getEnvelopeInternal().centre();
      metresPerDegreeEast = METRES_PER_DEGREE * Math.cos(Math.toRadians(centre.y));
      Geometry boundary = area.getBoundary().copy();
      boundary.apply(
          (CoordinateFilter)
              coordinate -> {
                Coordinate metric = metric(coordinate);
                coordinate.x = metric.x;
                coordinate.y = metric.y;
              });
      boundary.geometryChanged();
      distances = new IndexedFacetDistance(boundary);
    }

    private Coordinate metric(Coordinate degrees) {
      return new Coordinate(
          (degrees.x - centre.x) * metresPerDegreeEast, (degrees.y - centre.y) * METRES_PER_DEGREE);
    }

    boolean near(Coordinate degrees, double metres) {
      return distances.isWithinDistance(GEOMETRIES.createPoint(metric(degrees)), metres);
    }
  }
}
