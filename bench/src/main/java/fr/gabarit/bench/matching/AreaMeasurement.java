package fr.gabarit.bench.matching;

import com.graphhopper.routing.ev.RoadClass;
import fr.gabarit.matching.MatchOutcome;
import fr.gabarit.matching.PlaceMatcher;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.order.Place;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateArrays;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * Measures areas: random polygons, whose roads are found again by exact intersection. Roads along
 * the boundary, half inside, or on other levels follow rules of their own and are not judged here.
 */
final class AreaMeasurement {
  private final RoadNetwork network;
  private final PlaceMatcher matcher;
  private final Random random;
  private final GeometryFactory geometries = new GeometryFactory();

  AreaMeasurement(RoadNetwork network, PlaceMatcher matcher, Random random) {
    this.network = network;
    this.matcher = matcher;
    this.random = random;
  }

  void measure(int areas, PrintStream out) {
    int wrongAreas = 0;
    long judged = 0;
    long wrongKeys = 0;
    long nanos = 0;
    for (int i = 0; i < areas; i++) {
      int node = random.nextInt(network.topology().nodeCount());
      Metres frame =
          new Metres(network.topology().longitude(node), network.topology().latitude(node));
      Polygon metric = polygon();
      Geometry degrees = degrees(metric, frame);
      long start = System.nanoTime();
      MatchOutcome outcome = matcher.match(new Place.Area("area", degrees));
      nanos += System.nanoTime() - start;
      int wrongHere = 0;
      for (int edge : network.tree().edgesNear(degrees.getEnvelopeInternal())) {
        LineString line = metric(edge, frame);
        double share = line.intersection(metric).getLength() / line.getLength();
        if (!judgeable(edge, line, share, metric)) {
          continue;
        }
        for (int key : new int[] {EdgeKeys.forward(edge), EdgeKeys.backward(edge)}) {
          boolean motorway = network.facts().roadClass(edge) == RoadClass.MOTORWAY;
          boolean expected = share > 0.5 && !motorway && network.drivable(key);
          boolean found =
              outcome instanceof MatchOutcome.Matched matched && matched.edges().contains(key);
          judged++;
          wrongHere += expected == found ? 0 : 1;
        }
      }
      wrongKeys += wrongHere;
      wrongAreas += wrongHere > 0 ? 1 : 0;
    }
    out.printf(
        Locale.ROOT,
        "areas: %d, wrong %d; keys judged %d, wrong %d; %.2f ms each%n",
        areas,
        wrongAreas,
        judged,
        wrongKeys,
        nanos / 1e6 / areas);
  }

  private boolean judgeable(int edge, LineString line, double share, Polygon area) {
    boolean half = share > 0.4 && share < 0.6;
    boolean otherLevel = network.facts().layer(edge) != 0;
    double alongBoundary =
        line.intersection(area.getBoundary().buffer(12)).getLength() / line.getLength();
    return !half && !otherLevel && alongBoundary < 0.3;
  }

  private Polygon polygon() {
    int corners = 5 + random.nextInt(12);
    double radius = 100 + 400 * random.nextDouble();
    List<Coordinate> ring = new ArrayList<>();
    for (int i = 0; i < corners; i++) {
      double distance = radius * (0.6 + 0.4 * random.nextDouble());
      double angle = 2 * Math.PI * i / corners;
      ring.add(new Coordinate(distance * Math.cos(angle), distance * Math.sin(angle)));
    }
    ring.add(ring.get(0).copy());
    return geometries.createPolygon(CoordinateArrays.toCoordinateArray(ring));
  }

  private Geometry degrees(Polygon metric, Metres frame) {
    List<Coordinate> ring = new ArrayList<>();
    for (Coordinate point : metric.getCoordinates()) {
      ring.add(frame.toDegrees(point));
    }
    return geometries.createPolygon(CoordinateArrays.toCoordinateArray(ring));
  }

  private LineString metric(int edge, Metres frame) {
    List<Coordinate> points = new ArrayList<>();
    for (Coordinate point : network.geometry().line(edge).getCoordinates()) {
      points.add(frame.toMetres(point));
    }
    return geometries.createLineString(CoordinateArrays.toCoordinateArray(points));
  }
}
