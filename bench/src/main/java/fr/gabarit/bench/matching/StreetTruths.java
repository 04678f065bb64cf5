package fr.gabarit.bench.matching;

import fr.gabarit.gazetteer.CommuneBoundary;
import fr.gabarit.matching.EdgeSet;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.RoadTopology;
import fr.gabarit.order.PlaceDirection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;

/** What streets and pieces of them should match, found apart from the matcher. Immutable. */
final class StreetTruths {
  private static final double LINK_METRES = 60;
  private static final double ARM_METRES = 30;
  private static final double SURE_SEPARATION_METRES = 26;
  private static final double DIVIDED_METRES = 40;
  private static final double CROSSING_METRES = 80;
  private static final double OVERRUN_METRES = 15;
  private static final double BOUNDARY_DEGREES = 0.0002;

  private final RoadNetwork network;
  private final NamedEdges streets;
  private final Surroundings surroundings;

  StreetTruths(RoadNetwork network, NamedEdges streets) {
    this.network = network;
    this.streets = streets;
    surroundings = new Surroundings(network);
  }

  /** What a whole street in a commune should match. */
  Truth whole(String name, CommuneBoundary commune) {
    List<Integer> keys = new ArrayList<>();
    Set<Integer> eitherWay = new HashSet<>();
    for (int edge : streets.of(name)) {
      double share = streets.inside(edge, commune);
      if (share > 0.5) {
        streets.addDrivable(edge, keys);
      }
      boolean along =
          network.geometry().line(edge).distance(commune.area().getBoundary()) < BOUNDARY_DEGREES;
      if ((share > 0.35 && share < 0.65) || along) {
        eitherWay.add(edge);
      }
    }
    eitherWay.addAll(streets.joints(name));
    eitherWay.addAll(streets.spelledAlike(name));
    return new Truth(EdgeSet.of(keys), eitherWay);
  }

  /** The first edges of a run as far as they lie between nodes of a large crossing. */
  Set<Integer> inCrossing(List<Integer> keys, String other) {
    Set<Integer> otherNodes = new HashSet<>();
    streets.of(other).forEach(edge -> otherNodes.addAll(streets.nodes(edge)));
    Set<Integer> found = new HashSet<>();
    Set<Integer> passed = new HashSet<>();
    double metres = 0;
    for (int key : keys) {
      int edge = EdgeKeys.edge(key);
      metres += network.geometry().lengthMetres(edge);
      if (metres > CROSSING_METRES) {
        break;
      }
      passed.add(edge);
      if (passed.size() == 1 && metres <= CROSSING_METRES - ARM_METRES && forks(key)) {
        found.add(edge);
        armsAt(key).stream()
            .filter(arm -> network.geometry().lengthMetres(arm) <= LINK_METRES)
            .forEach(found::add);
      }
      if (otherNodes.contains(network.topology().head(key))
          || (surroundings.oneway(edge) && metres <= ARM_METRES)) {
        found.addAll(passed);
      }
    }
    return found;
  }

  /** Whether the street goes on from the end of a key in more than one way. */
  private boolean forks(int key) {
    return armsAt(key).size() > 2;
  }

  /** The short edges of the street at the end of a key, and the key's own. */
  private Set<Integer> armsAt(int key) {
    String name = network.facts().name(EdgeKeys.edge(key)).orElse("");
    Set<Integer> arms = new HashSet<>();
    for (int edge : streets.edgesAt(network.topology().head(key))) {
      if (streets.bears(edge, name)) {
        arms.add(edge);
      }
    }
    return arms;
  }

  /** One-way arms of a street that lie wholly around one end of a run. */
  Set<Integer> around(int node, String name) {
    RoadTopology topology = network.topology();
    Metres frame = new Metres(topology.longitude(node), topology.latitude(node));
    Set<Integer> around = new HashSet<>();
    for (int edge : streets.of(name)) {
      boolean near =
          streets.nodes(edge).stream()
              .map(
                  end ->
                      frame.toMetres(
                          new Coordinate(topology.longitude(end), topology.latitude(end))))
              .allMatch(end -> Math.hypot(end.x, end.y) <= LINK_METRES);
      if (near && surroundings.oneway(edge)) {
        around.add(edge);
      }
    }
    return around;
  }

  /** Edges of a street that lie within its crossing with another. */
  Set<Integer> within(String name, String other) {
    Set<Integer> otherNodes = new HashSet<>();
    for (int edge : streets.of(other)) {
      streets.nodes(edge).forEach(otherNodes::add);
    }
    Set<Integer> within = new HashSet<>();
    for (int edge : streets.of(name)) {
      if (otherNodes.containsAll(streets.nodes(edge))
          && network.geometry().lengthMetres(edge) <= LINK_METRES) {
        within.add(edge);
      }
    }
    return within;
  }

  /** The part of a run between two positions; an edge hardly touched does not belong to it. */
  Truth cut(Run run, double from, double to, double length, String name) {
    double scale = run.lengthMetres(network) / length;
    double start = from * scale;
    double end = to * scale;
    List<Integer> keys = new ArrayList<>();
    Set<Integer> eitherWay = new HashSet<>();
    double position = 0;
    double first = 0;
    double last = 0;
    for (int key : run.keys()) {
      double metres = network.geometry().lengthMetres(EdgeKeys.edge(key));
      double covered = Math.min(position + metres, end) - Math.max(position, start);
      double needed = Math.min(OVERRUN_METRES, metres / 2);
      if (covered >= needed) {
        first = keys.isEmpty() ? position : first;
        last = position + metres;
        keys.add(key);
      }
      if (Math.abs(covered - needed) < Truth.NO_LENGTH_METRES) {
        eitherWay.add(EdgeKeys.edge(key));
      }
      position += metres;
    }
    return truth(
        new Run(keys), name, Math.max(0, start - first), Math.max(0, last - end), eitherWay);
  }

  Truth truth(
      Run run, String name, double trimmedStart, double trimmedEnd, Set<Integer> crossings) {
    Cartographer.Drawing exact =
        new Cartographer.Drawing(
            network.geometry().directedLine(run.keys().get(0)),
            List.of(),
            new Cartographer.End(trimmedStart, trimmedStart),
            new Cartographer.End(trimmedEnd, trimmedEnd));
    Truth truth =
        Truth.of(network, surroundings, run, exact, PlaceDirection.BOTH, streets.frame(run));
    Set<Integer> eitherWay = new HashSet<>(truth.eitherWay());
    eitherWay.addAll(crossings);
    eitherWay.addAll(streets.joints(name));
    eitherWay.addAll(arms(run, name, truth.keys()));
    Set<Integer> beyond = besideWhatIsCutOff(run, trimmedStart, trimmedEnd);
    // The other carriageway may bear another name.
    EdgeSet named =
        EdgeSet.of(
            truth
                .keys()
                .keys()
                .filter(key -> streets.bears(EdgeKeys.edge(key), name))
                .filter(key -> !beyond.contains(EdgeKeys.edge(key))));
    return new Truth(named, eitherWay);
  }

  /**
   * Edges of the other carriageway that lie beside the run, but beside a part of its first or last
   * edge at which the stretch has not begun or has ended already.
   */
  private Set<Integer> besideWhatIsCutOff(Run run, double trimmedStart, double trimmedEnd) {
    Metres frame = streets.frame(run);
    double separation = Surroundings.CARRIAGEWAY_SEPARATION_METRES;
    Map<Integer, Double> within =
        surroundings.oppositeCarriageways(run, trimmedStart, trimmedEnd, separation, frame);
    Set<Integer> beyond = new HashSet<>();
    surroundings
        .oppositeCarriageways(run, frame)
        .forEach(
            (edge, metres) -> {
              boolean link = network.facts().link(edge);
              double length = network.geometry().lengthMetres(edge);
              if (!Truth.opposite(within.getOrDefault(edge, 0.0), length, link)) {
                beyond.addAll(surroundings.twins(edge));
              }
            });
    run.keys().forEach(key -> beyond.remove(EdgeKeys.edge(key)));
    return beyond;
  }

  /**
   * One-way arms of a street beside a run: short ones, where it divides or meets another in a
   * triangle, carriageways so far apart that they may count as one road or two, and what runs
   * beside although it need not be restricted.
   */
  private Set<Integer> arms(Run run, String name, EdgeSet keys) {
    Metres frame = streets.frame(run);
    Course course = new Course(run.course(network, frame));
    Set<Integer> arms = new HashSet<>();
    for (int edge : streets.of(name)) {
      if (surroundings.oneway(edge)) {
        LineString line = network.geometry().line(edge);
        Coordinate middle = frame.toMetres(line.getEnvelopeInternal().centre());
        double metres = course.distanceTo(middle);
        boolean arm = network.geometry().lengthMetres(edge) <= ARM_METRES && metres <= ARM_METRES;
        boolean extra =
            !keys.contains(EdgeKeys.forward(edge)) && !keys.contains(EdgeKeys.backward(edge));
        boolean apart = metres > SURE_SEPARATION_METRES || extra;
        if (arm || (apart && metres <= DIVIDED_METRES)) {
          arms.add(edge);
        }
      }
    }
    // A piece of a carriageway that may be driven both ways, as at turning places.
    for (int edge : streets.of(name)) {
      Coordinate middle = frame.toMetres(network.geometry().envelope(edge).centre());
      boolean carriageway =
          !surroundings.oneway(edge)
              && streets.nodes(edge).stream().allMatch(node -> onewayAt(node, name));
      if (carriageway && course.distanceTo(middle) <= DIVIDED_METRES) {
        arms.add(edge);
      }
    }
    run.keys().forEach(key -> arms.remove(EdgeKeys.edge(key)));
    return arms;
  }

  private boolean onewayAt(int node, String name) {
    return streets.edgesAt(node).stream()
        .anyMatch(edge -> streets.bears(edge, name) && surroundings.oneway(edge));
  }
}
