package fr.gabarit.data.osm.gazetteer;

import fr.gabarit.gazetteer.CommuneBoundary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateArrays;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.operation.polygonize.Polygonizer;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/** Makes areas of the ways of boundary relations. Immutable. */
final class BoundaryAssembler {
  private static final GeometryFactory GEOMETRIES = new GeometryFactory();

  private final WayPass ways;
  private final NodePositions positions;

  BoundaryAssembler(WayPass ways, NodePositions positions) {
    this.ways = ways;
    this.positions = positions;
  }

  /** The area, or nothing if a part of the boundary is missing or does not close. */
  Optional<CommuneBoundary> assemble(RelationPass.Boundary boundary) {
    Optional<Geometry> outer = area(boundary.outerWays());
    if (outer.isEmpty()) {
      return Optional.empty();
    }
    Geometry area = outer.get();
    if (!boundary.innerWays().isEmpty()) {
      Optional<Geometry> inner = area(boundary.innerWays());
      if (inner.isEmpty()) {
        return Optional.empty();
      }
      area = area.difference(inner.get());
    }
    return area instanceof Polygonal && !area.isEmpty()
        ? Optional.of(new CommuneBoundary(boundary.municipality(), area))
        : Optional.empty();
  }

  private Optional<Geometry> area(List<Long> wayIds) {
    Polygonizer polygonizer = new Polygonizer();
    for (long id : wayIds) {
      Optional<Geometry> line = line(id);
      if (line.isEmpty()) {
        return Optional.empty();
      }
      polygonizer.add(line.get());
    }
    boolean closed =
        polygonizer.getDangles().isEmpty()
            && polygonizer.getCutEdges().isEmpty()
            && polygonizer.getInvalidRingLines().isEmpty();
    Collection<?> polygons = polygonizer.getPolygons();
    if (!closed || polygons.isEmpty()) {
      return Optional.empty();
    }
    List<Geometry> parts = new ArrayList<>();
    polygons.forEach(polygon -> parts.add((Geometry) polygon));
    return Optional.of(UnaryUnionOp.union(parts));
  }

  private Optional<Geometry> line(long wayId) {
    Optional<long[]> nodeIds = ways.boundaryWay(wayId);
    if (nodeIds.isEmpty()) {
      return Optional.empty();
    }
    List<Coordinate> points = new ArrayList<>();
    for (long node : nodeIds.get()) {
      Optional<Coordinate> at = positions.of(node);
      if (at.isEmpty()) {
        return Optional.empty();
      }
      points.add(at.get());
    }
    return points.size() < 2
        ? Optional.empty()
        : Optional.of(GEOMETRIES.createLineString(CoordinateArrays.toCoordinateArray(points)));
  }
}
