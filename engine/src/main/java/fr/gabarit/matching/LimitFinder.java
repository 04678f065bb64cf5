package fr.gabarit.matching;

import fr.gabarit.gazetteer.Gazetteer;
import fr.gabarit.gazetteer.RoadNumber;
import fr.gabarit.gazetteer.RoadSpot;
import fr.gabarit.gazetteer.StreetIndex;
import fr.gabarit.gazetteer.StreetName;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.RoadTopology;
import fr.gabarit.order.StreetLimit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds where on a street a limit may lie. Immutable and thread-safe. */
final class LimitFinder {
  private static final double POINT_REACH_METRES = 50;

  /** A slip road or the gap of a divided road between a street and the one it crosses. */
  private static final double CONNECTION_METRES = 40;

  private final RoadNetwork network;
  private final Gazetteer gazetteer;
  private final StreetPiece street;
  private final StreetSpots spots;
  private final HouseFinder houses;

  /**
   * @param names what the street is called
   */
  LimitFinder(
      RoadNetwork network,
      Gazetteer gazetteer,
      StreetPiece street,
      Set<StreetName> names,
      Stretches stretches) {
    this.network = network;
    this.gazetteer = gazetteer;
    this.street = street;
    spots = new StreetSpots(network, street.edges());
    houses = new HouseFinder(network, gazetteer, spots, names, stretches);
  }

  /**
   * Where a limit lies.
   *
   * @param places each is one possible place, on every carriageway; none if it was not found
   * @param notes how it was found
   */
  record Found(List<List<RoadSpot>> places, List<MatchNote> notes) {
    Found {
      places = List.copyOf(places);
      notes = List.copyOf(notes);
    }
  }

  RoadNetwork network() {
    return network;
  }

  HouseFinder houses() {
    return houses;
  }

  Found find(StreetLimit limit) {
    if (limit instanceof StreetLimit.HouseNumber house) {
      return houses.find(house.number());
    }
    if (limit instanceof StreetLimit.Crossing crossing) {
      return new Found(crossings(crossing.street()), List.of());
    }
    if (limit instanceof StreetLimit.Point point) {
      List<RoadSpot> beside = spots.beside(point.longitude(), point.latitude(), POINT_REACH_METRES);
      return new Found(beside.isEmpty() ? List.of() : List.of(beside), List.of());
    }
    throw new IllegalArgumentException("Unknown kind of limit: " + limit.getClass());
  }

  private List<List<RoadSpot>> crossings(String text) {
    Set<Integer> others = new HashSet<>();
    StreetName name = StreetName.of(text);
    for (StreetIndex.NameKind kind : StreetIndex.NameKind.values()) {
      if (others.isEmpty()) {
        others.addAll(gazetteer.streets().named(name, kind));
        others.removeAll(street.all());
        others.removeIf(other -> !near(other));
      }
    }
    RoadNumber.of(text).map(gazetteer.streets()::numbered).ifPresent(others::addAll);
    others.removeAll(street.all());
    if (others.isEmpty()) {
      return List.of();
    }
    StreetJoints joints = new StreetJoints(network);
    Set<Integer> otherNodes = joints.nodes(others);
    Set<Integer> ownNodes = joints.nodes(street.edges());
    Set<Integer> shared = new HashSet<>(ownNodes);
    shared.retainAll(otherNodes);
    for (Set<Integer> ring : joints.ringsAt(street.edges())) {
      Set<Integer> ringNodes = joints.nodes(ring);
      if (ringNodes.stream().anyMatch(otherNodes::contains)) {
        ownNodes.stream().filter(ringNodes::contains).forEach(shared::add);
      }
    }
    if (shared.isEmpty()) {
      ownNodes.stream().filter(node -> connected(node, otherNodes)).forEach(shared::add);
    }
    return spots.crossings(shared, others);
  }

  /** Only what may touch the street is worth looking at. */
  private boolean near(int other) {
    StreetJoints joints = new StreetJoints(network);
    Set<Integer> nodes = joints.nodes(Set.of(other));
    RoadTopology topology = network.topology();
    for (int node : nodes) {
      if (!spots.beside(topology.longitude(node), topology.latitude(node), 150).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private boolean connected(int node, Set<Integer> otherNodes) {
    RoadTopology topology = network.topology();
    for (int slot = topology.firstOut(node); slot < topology.firstOut(node + 1); slot++) {
      int key = topology.outKey(slot);
      if (otherNodes.contains(topology.head(key))
          && network.geometry().lengthMetres(EdgeKeys.edge(key)) <= CONNECTION_METRES) {
        return true;
      }
    }
    return false;
  }

  /** A name for a limit in notes. */
  static String describe(StreetLimit limit) {
    if (limit instanceof StreetLimit.HouseNumber house) {
      return house.number();
    }
    if (limit instanceof StreetLimit.Crossing crossing) {
      return crossing.street();
    }
    return Optional.of(limit)
        .filter(StreetLimit.Point.class::isInstance)
        .map(StreetLimit.Point.class::cast)
        .map(point -> point.longitude() + ", " + point.latitude())
        .orElseThrow();
  }
}
