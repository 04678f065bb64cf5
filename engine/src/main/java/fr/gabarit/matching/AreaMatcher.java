package fr.gabarit.matching;

import com.graphhopper.routing.ev.RoadClass;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.RoadTopology;
import fr.gabarit.order.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/** Finds the roads mostly inside an area. Immutable and thread-safe. */
final class AreaMatcher {
  private static final double STEP_METRES = 5;

  private final RoadNetwork network;
  private final MatchSettings settings;

  AreaMatcher(RoadNetwork network, MatchSettings settings) {
    this.network = network;
    this.settings = settings;
  }

  MatchOutcome match(Place.Area place) {
    Search search = new Search(place.area());
    Set<Integer> edges = new HashSet<>();
    Set<Integer> raised = new HashSet<>();
    for (int edge : network.tree().edgesNear(place.area().getEnvelopeInternal())) {
      boolean motorway = network.facts().roadClass(edge) == RoadClass.MOTORWAY;
      if (!motorway && search.mostlyInside(edge)) {
        (raised(edge) ? raised : edges).add(edge);
      }
    }
    edges.addAll(search.reachedFromInside(raised));
    List<Integer> keys = new ArrayList<>();
    for (int edge : edges) {
      for (int key : new int[] {EdgeKeys.forward(edge), EdgeKeys.backward(edge)}) {
        if (network.drivable(key)) {
          keys.add(key);
        }
      }
    }
    return keys.isEmpty()
        ? new MatchOutcome.Unmatched(MatchNote.of(MatchNote.Kind.NO_ROAD_INSIDE), 0, List.of())
        : new MatchOutcome.Matched(EdgeSet.of(keys), 1, 1, List.of());
  }

  /** Whether the edge passes over or under the ground. */
  private boolean raised(int edge) {
    return network.facts().layer(edge) != 0
        && (network.facts().bridge(edge) || network.facts().tunnel(edge));
  }

  /** One area, prepared for many questions. Confined to one thread. */
  private final class Search {
    private final LocalFrame frame;
    private final Geometry area;
    private final PreparedGeometry prepared;
    private final IndexedPointInAreaLocator locator;
    private final IndexedFacetDistance boundary;
    private final double boundaryMetres;
    private final GeometryFactory geometries = new GeometryFactory();

    Search(Geometry degrees) {
      frame = new LocalFrame(degrees.getEnvelopeInternal());
      area = frame.toMetres(degrees);
      prepared = PreparedGeometryFactory.prepare(area);
      locator = new IndexedPointInAreaLocator(area);
      boundary = new IndexedFacetDistance(area.getBoundary());
      // A narrow area, drawn around one street, would otherwise be all boundary.
      double width = 2 * area.getArea() / area.getLength();
      boundaryMetres = Math.min(settings.boundaryMetres(), width / 4);
    }

    boolean mostlyInside(int edge) {
      Polyline course = Polyline.of(network.geometry(), edge, frame);
      int steps = Math.max(4, (int) Math.ceil(course.length() / STEP_METRES));
      Coordinate[] points = new Coordinate[steps + 1];
      for (int i = 0; i <= steps; i++) {
        points[i] = course.at(i * course.length() / steps);
      }
      if (!prepared.intersects(geometries.createLineString(points))) {
        return false;
      }
      // Midpoints of the steps, so that each stands for the same length.
      int inside = 0;
      int bounding = 0;
      for (int i = 0; i < steps; i++) {
        Coordinate point = course.at((i + 0.5) * course.length() / steps);
        inside += locator.locate(point) != Location.EXTERIOR ? 1 : 0;
        bounding +=
            boundary.isWithinDistance(geometries.createPoint(point), boundaryMetres) ? 1 : 0;
      }
      return inside > settings.minInsideShare() * steps && 2 * bounding <= steps;
    }

    /** Of the bridges and tunnels, those one can drive onto from the ground inside the area. */
    Set<Integer> reachedFromInside(Set<Integer> raised) {
      RoadTopology topology = network.topology();
      Set<Integer> reached = new HashSet<>();
      Deque<Integer> nodes = new ArrayDeque<>();
      Set<Integer> seen = new HashSet<>();
      for (int edge : raised) {
        for (int node :
            new int[] {
              topology.tail(EdgeKeys.forward(edge)), topology.head(EdgeKeys.forward(edge))
            }) {
          if (inside(node) && onGround(node) && seen.add(node)) {
            nodes.add(node);
          }
        }
      }
      while (!nodes.isEmpty()) {
        int node = nodes.remove();
        for (int slot = topology.firstOut(node); slot < topology.firstOut(node + 1); slot++) {
          int key = topology.outKey(slot);
          if (raised.contains(EdgeKeys.edge(key))) {
            reached.add(EdgeKeys.edge(key));
            if (seen.add(topology.head(key))) {
              nodes.add(topology.head(key));
            }
          }
        }
      }
      return reached;
    }

    private boolean inside(int node) {
      RoadTopology topology = network.topology();
      Coordinate point =
          new Coordinate(
              frame.east(topology.longitude(node)), frame.north(topology.latitude(node)));
      return locator.locate(point) != Location.EXTERIOR;
    }

    private boolean onGround(int node) {
      RoadTopology topology = network.topology();
      for (int slot = topology.firstOut(node); slot < topology.firstOut(node + 1); slot++) {
        if (!raised(EdgeKeys.edge(topology.outKey(slot)))) {
          return true;
        }
      }
      return false;
    }
  }
}
