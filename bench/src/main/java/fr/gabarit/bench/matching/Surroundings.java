package fr.gabarit.bench.matching;

import com.graphhopper.routing.ev.RoadClass;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadFacts;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.RoadTopology;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * What lies around a run, found in the undisturbed network. Written apart from the matcher, so that
 * the two do not share a mistake.
 */
final class Surroundings {
  static final double CARRIAGEWAY_SEPARATION_METRES = 30;

  private static final double STEP_METRES = 2;

  /** Courses of the same nodes differ by less. */
  private static final double COINCIDENT_METRES = 0.05;

  private static final Set<RoadClass> MAIN =
      EnumSet.of(
          RoadClass.MOTORWAY,
          RoadClass.TRUNK,
          RoadClass.PRIMARY,
          RoadClass.SECONDARY,
          RoadClass.TERTIARY);

  private final RoadNetwork network;

  Surroundings(RoadNetwork network) {
    this.network = network;
  }

  boolean oneway(int edge) {
    return network.drivable(EdgeKeys.forward(edge)) != network.drivable(EdgeKeys.backward(edge));
  }

  /** Metres of each edge nearby that run beside the given key, at most this far away. */
  Map<Integer, Double> beside(int key, double metres, Metres frame) {
    if (network.geometry().envelope(EdgeKeys.edge(key)).getDiameter() == 0) {
      return Map.of();
    }
    Course course = new Course(new Run(List.of(key)).course(network, frame));
    return metres(beside(key, course, metres, frame), frame);
  }

  private Map<Integer, Double> metres(Map<Integer, BitSet> steps, Metres frame) {
    Map<Integer, Double> metres = new HashMap<>();
    steps.forEach(
        (edge, covered) -> {
          double length = course(edge, frame).length();
          metres.put(edge, covered.cardinality() * length / steps(length));
        });
    return metres;
  }

  /** The steps of each edge nearby that run beside a course of the given key. */
  private Map<Integer, BitSet> beside(int key, Course course, double metres, Metres frame) {
    Map<Integer, BitSet> beside = new HashMap<>();
    for (int edge : near(key, metres)) {
      // Barriers at a node are edges without length.
      if (edge == EdgeKeys.edge(key) || network.geometry().envelope(edge).getDiameter() == 0) {
        continue;
      }
      BitSet covered = covered(course, course(edge, frame), metres);
      if (!covered.isEmpty()) {
        beside.put(edge, covered);
      }
    }
    return beside;
  }

  private Course course(int edge, Metres frame) {
    return new Course(new Run(List.of(EdgeKeys.forward(edge))).course(network, frame));
  }

  private static int steps(double length) {
    return Math.max(2, (int) Math.ceil(length / STEP_METRES));
  }

  /** The steps of the other course that run along this one, nearer than the given distance. */
  private static BitSet covered(Course course, Course other, double metres) {
    int steps = steps(other.length());
    BitSet covered = new BitSet(steps);
    for (int i = 0; i < steps; i++) {
      double position = (i + 0.5) * other.length() / steps;
      Coordinate point = other.at(position);
      double nearest = course.nearest(point);
      boolean abreast = nearest > 0.01 && nearest < course.length() - 0.01;
      double turn =
          Math.abs(
              Math.IEEEremainder(course.heading(nearest, 2) - other.heading(position, 2), Math.PI));
      if (abreast && course.at(nearest).distance(point) < metres && turn < Math.toRadians(35)) {
        covered.set(i);
      }
    }
    return covered;
  }

  private List<Integer> near(int key, double metres) {
    Envelope box = network.geometry().envelope(EdgeKeys.edge(key));
    box.expandBy(metres / 70_000, metres / 111_195);
    return network.tree().edgesNear(box);
  }

  /** Opposite carriageways along the run and how much of each is abreast of it. */
  Map<Integer, Double> oppositeCarriageways(Run run, Metres frame) {
    return oppositeCarriageways(run, CARRIAGEWAY_SEPARATION_METRES, frame);
  }

  /** The same for another largest distance between carriageways. */
  Map<Integer, Double> oppositeCarriageways(Run run, double separationMetres, Metres frame) {
    return oppositeCarriageways(run, 0, 0, separationMetres, frame);
  }

  /**
   * The same for a run without some metres at its start and end, or with some more straight on.
   * What is abreast of two sections of the run, as inside a bend, counts once.
   *
   * @param startMetres how much to leave out at the start; negative for more
   * @param endMetres how much to leave out at the end
   */
  Map<Integer, Double> oppositeCarriageways(
      Run run, double startMetres, double endMetres, double separationMetres, Metres frame) {
    Map<Integer, BitSet> opposite = new HashMap<>();
    double length = run.lengthMetres(network);
    double from = 0;
    for (int key : run.keys()) {
      int edge = EdgeKeys.edge(key);
      double keyMetres = network.geometry().lengthMetres(edge);
      double to = from + keyMetres;
      double cutAtStart = from == 0 ? startMetres : Math.max(0, startMetres - from);
      double cutAtEnd = to >= length ? endMetres : Math.max(0, endMetres - (length - to));
      from = to;
      boolean left =
          keyMetres > cutAtStart + cutAtEnd && network.geometry().envelope(edge).getDiameter() > 0;
      if (left && oneway(edge) && !network.facts().roundabout(edge)) {
        Course course =
            new Course(new Run(List.of(key)).course(network, frame)).cut(cutAtStart, cutAtEnd);
        beside(key, course, separationMetres, frame)
            .forEach(
                (other, covered) -> {
                  if (sameRoad(edge, other) && opposed(edge, other, frame)) {
                    opposite.computeIfAbsent(other, o -> new BitSet()).or(covered);
                  }
                });
      }
    }
    run.keys().forEach(key -> opposite.remove(EdgeKeys.edge(key)));
    return metres(opposite, frame);
  }

  private boolean sameRoad(int edge, int other) {
    RoadFacts facts = network.facts();
    if (!oneway(other)
        || facts.roundabout(other)
        || facts.roadClass(edge) != facts.roadClass(other)
        || facts.link(edge) != facts.link(other)) {
      return false;
    }
    Optional<String> name = facts.name(edge);
    Optional<String> ref = facts.ref(edge);
    boolean nameless =
        name.isEmpty()
            && ref.isEmpty()
            && facts.name(other).isEmpty()
            && facts.ref(other).isEmpty();
    return (nameless && MAIN.contains(facts.roadClass(edge)) && !facts.link(edge))
        || (name.isPresent() && name.equals(facts.name(other)))
        || !Collections.disjoint(refs(edge), refs(other));
  }

  /** Numbers without blanks: a map spells one road "B 38 a" here and "B 38a" there. */
  private List<String> refs(int edge) {
    return network
        .facts()
        .ref(edge)
        .map(text -> List.of(text.replaceAll("\\s", "").split("[;,]")))
        .orElse(List.of());
  }

  /** Whether the traffic of two one-way edges runs against each other where they are abreast. */
  private boolean opposed(int edge, int other, Metres frame) {
    Course course = trafficCourse(edge, frame);
    Course against = trafficCourse(other, frame);
    Coordinate middle = against.at(against.length() / 2);
    double turn =
        Math.IEEEremainder(
            course.heading(course.nearest(middle), 3) - against.heading(against.length() / 2, 3),
            2 * Math.PI);
    return Math.abs(turn) > Math.PI / 2;
  }

  private Course trafficCourse(int edge, Metres frame) {
    int forward = EdgeKeys.forward(edge);
    int key = network.drivable(forward) ? forward : EdgeKeys.backward(edge);
    return new Course(new Run(List.of(key)).course(network, frame));
  }

  /**
   * The edge and its doubles: same ends, same course. Some are made by the import; others are one
   * road that the map holds as two ways, of which no drawing can mean one without the other.
   */
  List<Integer> twins(int edge) {
    RoadTopology topology = network.topology();
    int forward = EdgeKeys.forward(edge);
    List<Integer> twins = new ArrayList<>();
    int tail = topology.tail(forward);
    for (int slot = topology.firstOut(tail); slot < topology.firstOut(tail + 1); slot++) {
      int other = EdgeKeys.edge(topology.outKey(slot));
      if (!twins.contains(other)
          && topology.head(EdgeKeys.forward(other)) == topology.head(forward)
          && network.drivable(EdgeKeys.forward(other)) == network.drivable(forward)
          && network.drivable(EdgeKeys.backward(other)) == network.drivable(EdgeKeys.backward(edge))
          && network.geometry().line(other).equalsExact(network.geometry().line(edge))) {
        twins.add(other);
      }
    }
    return twins;
  }

  /**
   * The edges that coincide with a part of a run without being of it, as where a map holds one road
   * as two ways with other nodes: no drawing tells them from the run.
   */
  Set<Integer> coincident(Run run, Metres frame) {
    Set<Integer> own = new HashSet<>();
    run.keys().forEach(key -> own.addAll(twins(EdgeKeys.edge(key))));
    Course course = new Course(run.course(network, frame));
    Set<Integer> edges = new HashSet<>();
    for (int key : run.keys()) {
      for (int edge : near(key, COINCIDENT_METRES)) {
        if (!own.contains(edge)
            && network.geometry().envelope(edge).getDiameter() > 0
            && course(edge, frame).positions(STEP_METRES).stream()
                .allMatch(
                    position ->
                        course.distanceTo(course(edge, frame).at(position)) < COINCIDENT_METRES)) {
          edges.add(edge);
        }
      }
    }
    return edges;
  }
}
