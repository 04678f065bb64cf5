package fr.gabarit.matching;

import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadFacts;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.RoadTopology;
import fr.gabarit.order.PlaceDirection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * The part of the network around one drawing, seen along the drawing: which edges may be followed,
 * their courses in metres and what they are called. Confined to one thread; it remembers what it
 * worked out.
 *
 * <p>"Travel key" always means the edge in the direction of the drawing.
 */
final class Corridor {
  private final RoadNetwork network;
  private final LocalFrame frame;
  private final PlaceDirection direction;
  private final TravelSense sense;
  private final Map<Integer, Polyline> courses;
  private final Map<Integer, RoadLabels> labels;
  private final Map<Integer, int[]> twins;

  Corridor(RoadNetwork network, LocalFrame frame, PlaceDirection direction) {
    this.network = network;
    this.frame = frame;
    this.direction = direction;
    sense = TravelSense.of(direction);
    courses = new HashMap<>();
    labels = new HashMap<>();
    twins = new HashMap<>();
  }

  private Corridor(Corridor other, TravelSense sense) {
    network = other.network;
    frame = other.frame;
    direction = other.direction;
    this.sense = sense;
    courses = other.courses;
    labels = other.labels;
    twins = other.twins;
  }

  TravelSense sense() {
    return sense;
  }

  /** The same corridor read in another sense. */
  Corridor in(TravelSense otherSense) {
    return new Corridor(this, otherSense);
  }

  RoadTopology topology() {
    return network.topology();
  }

  RoadFacts facts() {
    return network.facts();
  }

  PlaceDirection direction() {
    return direction;
  }

  /** The course of an edge as stored. */
  Polyline course(int edge) {
    return courses.computeIfAbsent(edge, e -> Polyline.of(network.geometry(), e, frame));
  }

  RoadLabels labels(int edge) {
    return labels.computeIfAbsent(
        edge, e -> RoadLabels.of(network.facts().name(e), network.facts().ref(e)));
  }

  /** Whether the edge may be followed this way in the sense of this corridor. */
  boolean followable(int travelKey) {
    boolean along = network.drivable(travelKey);
    boolean against = network.drivable(EdgeKeys.reverse(travelKey));
    return switch (sense) {
      case EITHER -> along || against;
      case ALONG -> along;
      case AGAINST -> against;
    };
  }

  /** The sense in which a one-way edge is followed, or either if it is open both ways. */
  TravelSense senseOf(int travelKey) {
    if (!oneway(EdgeKeys.edge(travelKey))) {
      return TravelSense.EITHER;
    }
    return network.drivable(travelKey) ? TravelSense.ALONG : TravelSense.AGAINST;
  }

  /** The drivable keys a place of this direction concerns when the edge is followed this way. */
  List<Integer> concernedKeys(int travelKey) {
    List<Integer> keys = new ArrayList<>(2);
    if (direction != PlaceDirection.BACKWARD && network.drivable(travelKey)) {
      keys.add(travelKey);
    }
    int reverse = EdgeKeys.reverse(travelKey);
    if (direction != PlaceDirection.FORWARD && network.drivable(reverse)) {
      keys.add(reverse);
    }
    return keys;
  }

  /** The keys of an edge that may be driven. */
  List<Integer> drivableKeys(int edge) {
    return IntStream.of(EdgeKeys.forward(edge), EdgeKeys.backward(edge))
        .filter(network::drivable)
        .boxed()
        .toList();
  }

  /** Whether exactly one direction of the edge is drivable. */
  boolean oneway(int edge) {
    return network.drivable(EdgeKeys.forward(edge)) != network.drivable(EdgeKeys.backward(edge));
  }

  /** The only drivable key of a one-way edge. */
  int onewayKey(int edge) {
    int forward = EdgeKeys.forward(edge);
    return network.drivable(forward) ? forward : EdgeKeys.backward(edge);
  }

  /** Edges whose bounding box comes within a distance of a stretch of the drawing, twins once. */
  List<Integer> edgesNear(List<Coordinate> points, double metres) {
    Envelope box = new Envelope();
    points.forEach(box::expandToInclude);
    box.expandBy(metres);
    List<Integer> edges =
        network
            .tree()
            .edgesNear(frame.toDegrees(box.getMinX(), box.getMaxX(), box.getMinY(), box.getMaxY()));
    edges.removeIf(edge -> !isCanonical(edge));
    return edges;
  }

  /** Whether the edge is the first of its twins. */
  boolean isCanonical(int edge) {
    return twins(edge)[0] == edge;
  }

  /**
   * The edge and all that coincide with it, in ascending order: no drawing tells one from the
   * other. The import doubles an edge (same way, same ends, same course) to express a turn
   * restriction that leads over several ways; now and then a map holds one road as two ways. All
   * are stored in the same direction and drivable in the same directions.
   */
  int[] twins(int edge) {
    return twins.computeIfAbsent(edge, this::coincident);
  }

  private int[] coincident(int edge) {
    RoadTopology topology = network.topology();
    int tail = topology.tail(EdgeKeys.forward(edge));
    return IntStream.range(topology.firstOut(tail), topology.firstOut(tail + 1))
        .map(slot -> EdgeKeys.edge(topology.outKey(slot)))
        .filter(other -> coincide(edge, other))
        .sorted()
        .distinct()
        .toArray();
  }

  private boolean coincide(int edge, int other) {
    if (edge == other) {
      return true;
    }
    RoadTopology topology = network.topology();
    boolean alike =
        topology.tail(EdgeKeys.forward(edge)) == topology.tail(EdgeKeys.forward(other))
            && topology.head(EdgeKeys.forward(edge)) == topology.head(EdgeKeys.forward(other))
            && network.drivable(EdgeKeys.forward(edge)) == network.drivable(EdgeKeys.forward(other))
            && network.drivable(EdgeKeys.backward(edge))
                == network.drivable(EdgeKeys.backward(other));
    return alike && network.geometry().line(edge).equalsExact(network.geometry().line(other));
  }
}
