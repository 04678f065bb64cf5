package fr.gabarit.matching;

import fr.gabarit.gazetteer.RoadSpot;
import fr.gabarit.gazetteer.RoadSpots;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.order.PlaceDirection;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;

/**
 * Cuts stretches from a street. Traffic may take another carriageway back, so a stretch is what a
 * pedestrian follows and what is driven there and back. Immutable and thread-safe.
 */
final class Stretches {
  private static final double MAX_OVERRUN_SHARE = 0.5;

  /** What is driven is a carriageway of the stretch only if it is hardly longer. */
  private static final double CARRIAGEWAY_LENGTH_RATIO = 1.2;

  private static final double CARRIAGEWAY_EXTRA_METRES = 60;

  /** Carriageways of one street lie so near to each other. */
  private static final double CARRIAGEWAYS_APART_METRES = 40;

  private static final double SURE_OVERRUNS = 3;
  private static final double NEGLIGIBLE_METRES = 20;
  private static final double SAME_METRES = 1;

  private final RoadNetwork network;
  private final MatchSettings settings;
  private final StreetPiece street;
  private final StreetPaths paths;
  private final StretchDoubts doubts;
  private final Set<Integer> members;

  Stretches(
      RoadNetwork network, MatchSettings settings, StreetPiece street, double longestGapMetres) {
    this.network = network;
    this.settings = settings;
    this.street = street;
    members = street.all();
    paths = new StreetPaths(network, members, longestGapMetres);
    doubts = new StretchDoubts(network, members, paths);
  }

  /** The ways along the street. */
  StreetPaths paths() {
    return paths;
  }

  /** The street from end to end, both directions. */
  Stretch whole() {
    List<Integer> keys = new ArrayList<>();
    double metres = 0;
    for (int edge : members) {
      addDrivable(EdgeKeys.forward(edge), keys);
      addDrivable(EdgeKeys.backward(edge), keys);
      metres += network.geometry().lengthMetres(edge);
    }
    return new Stretch(EdgeSet.of(keys), metres, true, jointNotes(members));
  }

  /**
   * The stretch from one limit to the other.
   *
   * @param direction relative to the way from the first to the second
   */
  Optional<Stretch> between(List<RoadSpot> from, List<RoadSpot> to, PlaceDirection direction) {
    Optional<StreetPaths.Way> walked = walked(from, to);
    if (walked.isEmpty()) {
      return Optional.empty();
    }
    if (walked.get().visits().isEmpty()) {
      return atOnePoint(from);
    }
    double metres = walked.get().metres();
    List<MatchNote> notes = new ArrayList<>();
    Set<Integer> along = included(walked.get(), settings.overrunMetres(), notes);
    Set<Integer> edges = new HashSet<>();
    Set<Integer> keys = new LinkedHashSet<>();
    for (int key : along) {
      edges.add(EdgeKeys.edge(key));
      add(key, direction, keys);
    }
    Set<Integer> walkedEdges = Set.copyOf(edges);
    // What is concluded has to be surer than what is said.
    double beside =
        settings.overrunMetres() * (direction == PlaceDirection.BOTH ? SURE_OVERRUNS : 1);
    List<Walk.Visit> visits = new ArrayList<>(walked.get().visits());
    for (boolean returning : new boolean[] {false, true}) {
      driven(returning ? to : from, returning ? from : to, metres)
          .filter(way -> abreast(way, walkedEdges))
          .ifPresent(
              way -> {
                visits.addAll(way.visits());
                included(way, beside, new ArrayList<>())
                    .forEach(key -> addDriven(key, direction, returning, keys, edges));
              });
    }
    for (int edge : rings(edges)) {
      edges.add(edge);
      add(EdgeKeys.forward(edge), PlaceDirection.BOTH, keys);
    }
    notes.addAll(jointNotes(edges));
    boolean onlyWay =
        !doubts.wide(from)
            && !doubts.wide(to)
            && !doubts.interlaced(from, to)
            && !doubts.otherWay(from, to, visits, edges)
            && (direction != PlaceDirection.BOTH || !doubts.carriagewayLeftOut(visits, edges));
    return Optional.of(new Stretch(EdgeSet.of(keys), metres, onlyWay, notes));
  }

  /**
   * The way from limit to limit, rather along the carriageway on which they lie than along the
   * other, on which they are only concluded to lie.
   */
  private Optional<StreetPaths.Way> walked(List<RoadSpot> from, List<RoadSpot> to) {
    Optional<StreetPaths.Way> shortest =
        paths.shortest(from, to, StreetPaths.Sense.WALKED, Set.of());
    Optional<StreetPaths.Way> own =
        paths
            .shortest(nearest(from), nearest(to), StreetPaths.Sense.WALKED, Set.of())
            .filter(way -> !way.visits().isEmpty())
            .filter(way -> way.metres() <= shortest.orElseThrow().metres() + NEGLIGIBLE_METRES);
    return own.or(() -> shortest);
  }

  private static List<RoadSpot> nearest(List<RoadSpot> limit) {
    double least = limit.stream().mapToDouble(RoadSpot::distanceMetres).min().orElse(Double.NaN);
    return limit.stream().filter(spot -> spot.distanceMetres() <= least + SAME_METRES).toList();
  }

  /** Whether two limits lie at the same point, so that nothing is between them. */
  boolean coincide(List<RoadSpot> from, List<RoadSpot> to) {
    return paths
        .shortest(from, to, StreetPaths.Sense.WALKED, Set.of())
        .filter(way -> way.visits().isEmpty())
        .isPresent();
  }

  /** Two house numbers at one point mean the edge they stand at; one crossing means nothing. */
  private Optional<Stretch> atOnePoint(List<RoadSpot> spots) {
    List<Integer> keys = new ArrayList<>();
    List<MatchNote> notes = new ArrayList<>();
    for (RoadSpot spot : spots) {
      double metres = network.geometry().lengthMetres(spot.edge());
      if (spot.positionMetres() > 0 && spot.positionMetres() < metres) {
        add(EdgeKeys.forward(spot.edge()), PlaceDirection.BOTH, keys);
        notes.add(MatchNote.metres(MatchNote.Kind.PARTIAL_EDGE, metres));
      }
    }
    return keys.isEmpty()
        ? Optional.empty()
        : Optional.of(new Stretch(EdgeSet.of(keys), 0, true, notes));
  }

  private Optional<StreetPaths.Way> driven(List<RoadSpot> from, List<RoadSpot> to, double metres) {
    return paths
        .shortest(from, to, StreetPaths.Sense.DRIVEN, Set.of())
        .filter(
            way -> way.metres() <= CARRIAGEWAY_LENGTH_RATIO * metres + CARRIAGEWAY_EXTRA_METRES);
  }

  /**
   * Whether what is driven is the stretch itself or a carriageway beside it, not another branch.
   */
  private boolean abreast(StreetPaths.Way way, Set<Integer> walked) {
    RoadSpots spots = new RoadSpots(network);
    for (Walk.Visit visit : way.visits()) {
      int edge = EdgeKeys.edge(visit.key());
      double length = network.geometry().lengthMetres(edge);
      if (!members.contains(edge) || walked.contains(edge) || length <= NEGLIGIBLE_METRES) {
        continue;
      }
      Coordinate middle = spots.point(edge, length / 2);
      boolean near =
          walked.stream()
              .anyMatch(
                  other ->
                      spots.on(other, middle.x, middle.y).distanceMetres()
                          <= CARRIAGEWAYS_APART_METRES);
      boolean oneway = !network.drivable(EdgeKeys.reverse(visit.key()));
      if (!near || !oneway) {
        return false;
      }
    }
    return true;
  }

  private void addDriven(
      int key, PlaceDirection direction, boolean returning, Set<Integer> keys, Set<Integer> edges) {
    boolean meant =
        direction == PlaceDirection.BOTH
            || direction == (returning ? PlaceDirection.BACKWARD : PlaceDirection.FORWARD);
    // The other carriageway is no other way, whether it is meant or not.
    edges.add(EdgeKeys.edge(key));
    if (meant) {
      add(key, direction == PlaceDirection.BOTH ? direction : PlaceDirection.FORWARD, keys);
    }
  }

  private void add(int travelKey, PlaceDirection direction, Collection<Integer> keys) {
    for (int twin : network.twins(EdgeKeys.edge(travelKey))) {
      int key = EdgeKeys.isForward(travelKey) ? EdgeKeys.forward(twin) : EdgeKeys.backward(twin);
      if (direction != PlaceDirection.BACKWARD) {
        addDrivable(key, keys);
      }
      if (direction != PlaceDirection.FORWARD) {
        addDrivable(EdgeKeys.reverse(key), keys);
      }
    }
  }

  private void addDrivable(int key, Collection<Integer> keys) {
    if (network.drivable(key)) {
      keys.add(key);
    }
  }

  /**
   * The keys of the street covered enough: by half, or for more metres than an over-run, as for
   * drawn lines. If none is, the stretch lies within one long edge.
   */
  private Set<Integer> included(StreetPaths.Way way, double overrunMetres, List<MatchNote> notes) {
    Map<Integer, Double> covered = new LinkedHashMap<>();
    for (Walk.Visit visit : way.visits()) {
      if (members.contains(EdgeKeys.edge(visit.key()))) {
        covered.merge(visit.key(), visit.to() - visit.from(), Double::sum);
      }
    }
    double overrun = Math.min(overrunMetres, MAX_OVERRUN_SHARE * way.metres());
    Set<Integer> included = new LinkedHashSet<>();
    covered.forEach(
        (key, metres) -> {
          if (metres >= overrun || metres >= length(key) / 2) {
            included.add(key);
          }
        });
    if (included.isEmpty()) {
      covered.entrySet().stream()
          .max(Map.Entry.comparingByValue())
          .ifPresent(entry -> included.add(entry.getKey()));
    }
    covered.forEach(
        (key, metres) -> {
          if (!included.contains(key) && metres > settings.overrunMetres() / 2) {
            notes.add(MatchNote.metres(MatchNote.Kind.OVERRUN_DROPPED, metres));
          } else if (included.contains(key) && length(key) - metres > settings.overrunMetres()) {
            notes.add(MatchNote.metres(MatchNote.Kind.PARTIAL_EDGE, length(key) - metres));
          }
        });
    return included;
  }

  private double length(int key) {
    return network.geometry().lengthMetres(EdgeKeys.edge(key));
  }

  /** The street's own roundabouts of which a part is passed. */
  private Set<Integer> rings(Set<Integer> edges) {
    StreetJoints joints = new StreetJoints(network);
    Set<Integer> rings = new HashSet<>();
    Deque<Integer> open = new ArrayDeque<>();
    for (int edge : edges) {
      if (street.joints().contains(edge) && network.facts().roundabout(edge)) {
        rings.add(edge);
        open.add(edge);
      }
    }
    while (!open.isEmpty()) {
      for (int node : joints.nodes(Set.of(open.remove()))) {
        for (int edge : joints.edgesAt(node)) {
          boolean ring = street.joints().contains(edge) && network.facts().roundabout(edge);
          if (ring && rings.add(edge)) {
            open.add(edge);
          }
        }
      }
    }
    return rings;
  }

  private List<MatchNote> jointNotes(Set<Integer> edges) {
    return edges.stream().anyMatch(street.joints()::contains)
        ? List.of(MatchNote.of(MatchNote.Kind.JOINT_ADDED))
        : List.of();
  }
}
