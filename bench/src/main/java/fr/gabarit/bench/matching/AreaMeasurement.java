package fr.gabarit.bench.matching;

import com.graphhopper.routing.ev.RoadClass;
import fr.gabarit.matching.MatchOutcome;
import fr.gabarit.matching.PlaceMatcher;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.RoadTopology;
import fr.gabarit.order.Place;
import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateArrays;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * Measures areas: random polygons, whose roads are found again by exact intersection. An area means
 * the roads more than half inside, but no motorway, no bridge or tunnel that cannot be driven onto
 * from the ground inside, and no road along its boundary. Roads about half inside, or about half
 * along the boundary, may be found or left out.
 */
final class AreaMeasurement {
  /** About how exactly the share of a road inside an area can be told. */
  private static final double SHARE_ERROR = 0.1;

  /** Roads this close run along a boundary; the error is that of the sampling. */
  private static final double BOUNDARY_METRES = 10;

  private static final double BOUNDARY_ERROR_METRES = 2;

  private final RoadNetwork network;
  private final PlaceMatcher matcher;
  private final Random random;
  private final GeometryFactory geometries = new GeometryFactory();
  private int exactlyRight;
  private int otherLevels;
  private double foundMetres;
  private double trueMetres;
  private double commonMetres;
  private double slowestMillis;

  AreaMeasurement(RoadNetwork network, PlaceMatcher matcher, Random random) {
    this.network = network;
    this.matcher = matcher;
    this.random = random;
  }

  void measure(int areas, PrintStream out) {
    for (int i = 0; i < areas; i++) {
      int node = random.nextInt(network.topology().nodeCount());
      Metres frame =
          new Metres(network.topology().longitude(node), network.topology().latitude(node));
      Polygon metric = polygon();
      Geometry degrees = degrees(metric, frame);
      long start = System.nanoTime();
      MatchOutcome outcome = matcher.match(new Place.Area("area", degrees));
      slowestMillis = Math.max(slowestMillis, (System.nanoTime() - start) / 1e6);
      judge(metric, degrees, frame, outcome);
    }
    out.printf(
        Locale.ROOT,
        "%n| areas | exactly right %% | precision %% | recall %% | roads on other levels | slowest ms |%n"
            + "|--:|--:|--:|--:|--:|--:|%n| %d | %.2f | %.2f | %.2f | %d | %.1f |%n%n",
        areas,
        100.0 * exactlyRight / areas,
        100 * commonMetres / foundMetres,
        100 * commonMetres / trueMetres,
        otherLevels,
        slowestMillis);
  }

  private void judge(Polygon metric, Geometry degrees, Metres frame, MatchOutcome outcome) {
    boolean right = true;
    for (int edge : network.tree().edgesNear(degrees.getEnvelopeInternal())) {
      double metres = network.geometry().lengthMetres(edge);
      Optional<Boolean> expected = expected(edge, metric, frame);
      boolean found =
          outcome instanceof MatchOutcome.Matched matched
              && (matched.edges().contains(EdgeKeys.forward(edge))
                  || matched.edges().contains(EdgeKeys.backward(edge)));
      boolean wanted = expected.orElse(found);
      foundMetres += found ? metres : 0;
      trueMetres += wanted ? metres : 0;
      commonMetres += found && wanted ? metres : 0;
      right &= found == wanted;
    }
    exactlyRight += right ? 1 : 0;
  }

  /** Whether the edge belongs to the area; empty if that may be answered either way. */
  private Optional<Boolean> expected(int edge, Polygon area, Metres frame) {
    LineString line = metric(edge, frame);
    boolean drivable =
        network.drivable(EdgeKeys.forward(edge)) || network.drivable(EdgeKeys.backward(edge));
    if (!drivable || network.facts().roadClass(edge) == RoadClass.MOTORWAY) {
      return Optional.of(false);
    }
    if (line.getLength() == 0) {
      return Optional.empty();
    }
    double inside = share(line, area);
    if (inside < 0.5 - SHARE_ERROR) {
      return Optional.of(false);
    }
    // As the matcher's rule has it, a narrow area is not all boundary.
    double boundary = Math.min(BOUNDARY_METRES, area.getArea() / area.getLength() / 2);
    double least = share(line, area.getBoundary().buffer(boundary - BOUNDARY_ERROR_METRES));
    double most = share(line, area.getBoundary().buffer(boundary + BOUNDARY_ERROR_METRES));
    boolean reachable = !raised(edge) || drivenOntoInside(edge, area, frame);
    if (least > 0.5 + SHARE_ERROR || !reachable) {
      otherLevels += reachable ? 0 : 1;
      return Optional.of(false);
    }
    return inside < 0.5 + SHARE_ERROR || most > 0.5 - SHARE_ERROR
        ? Optional.empty()
        : Optional.of(true);
  }

  private static double share(LineString line, Geometry area) {
    // Barriers at a node are edges without length.
    if (line.getLength() == 0) {
      return area.covers(line.getStartPoint()) ? 1 : 0;
    }
    return line.intersection(area).getLength() / line.getLength();
  }

  private boolean raised(int edge) {
    return network.facts().layer(edge) != 0
        && (network.facts().bridge(edge) || network.facts().tunnel(edge));
  }

  /** Whether some way along bridges or tunnels mostly inside leads to the ground inside. */
  private boolean drivenOntoInside(int first, Polygon area, Metres frame) {
    RoadTopology topology = network.topology();
    Set<Integer> seen = new HashSet<>(List.of(first));
    Deque<Integer> edges = new ArrayDeque<>(seen);
    while (!edges.isEmpty()) {
      int forward = EdgeKeys.forward(edges.remove());
      for (int node : new int[] {topology.tail(forward), topology.head(forward)}) {
        Coordinate place =
            frame.toMetres(new Coordinate(topology.longitude(node), topology.latitude(node)));
        boolean inside = area.covers(geometries.createPoint(place));
        for (int slot = topology.firstOut(node); slot < topology.firstOut(node + 1); slot++) {
          int other = EdgeKeys.edge(topology.outKey(slot));
          if (!raised(other)) {
            if (inside) {
              return true;
            }
          } else if (share(metric(other, frame), area) > 0.5 && seen.add(other)) {
            edges.add(other);
          }
        }
      }
    }
    return false;
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
