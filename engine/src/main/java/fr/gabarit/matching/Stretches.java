package fr.gabarit.matching;

import fr.gabarit.gazetteer.RoadSpot;
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

/**
 * Cuts stretches from a street. Traffic may take another carriageway back, so a stretch is what a
 * pedestrian follows and what is driven there and back. Immutable and thread-safe.
 */
final class Stretches {
  private static final double MAX_OVERRUN_SHARE = 0.5;

  /** What is driven is a carriageway of the stretch only if it is hardly longer. */
  private static final double CARRIAGEWAY_LENGTH_RATIO = 1.2;

  private static final double CARRIAGEWAY_EXTRA_METRES = 60;

  /** A way that is so much longer is no other reading of the same limits. */
  private static final double OTHER_WAY_RATIO = 1.5;

  private static final double MAX_OFF_SHARE = 0.2;
  private static final double NEGLIGIBLE_METRES = 20;

  private final RoadNetwork network;
  private final MatchSettings settings;
  private final StreetPiece street;
  private final StreetPaths paths;
  private final Set<Integer> members;

  Stretches(
      RoadNetwork network, MatchSettings settings, StreetPiece street, double longestGapMetres) {
    this.network = network;
    this.settings = settings;
    this.street = street;
    members = street.all();
    paths = new StreetPaths(network, members, longestGapMetres);
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
    Optional<StreetPaths.Way> walked = paths.shortest(from, to, StreetPaths.Sense.WALKED, Set.of());
    if (walked.isEmpty()) {
      return Optional.empty();
    }
    if (walked.get().visits().isEmpty()) {
      return atOnePoint(from);
    }
    double metres = walked.get().metres();
    List<MatchNote> notes = new ArrayList<>();
    Set<Integer> along = included(walked.get(), notes);
    Set<Integer> edges = new HashSet<>();
    Set<Integer> keys = new LinkedHashSet<>();
    for (int key : along) {
      edges.add(EdgeKeys.edge(key));
      add(key, direction, keys);
    }
    driven(from, to, metres)
        .ifPresent(
            way ->
                included(way, new ArrayList<>())
                    .forEach(key -> addDriven(key, direction, false, keys, edges)));
    driven(to, from, metres)
        .ifPresent(
            way ->
                included(way, new ArrayList<>())
                    .forEach(key -> addDriven(key, direction, true, keys, edges)));
    for (int edge : rings(edges)) {
      edges.add(edge);
      add(EdgeKeys.forward(edge), PlaceDirection.BOTH, keys);
    }
    notes.addAll(jointNotes(edges));
    boolean onlyWay = !otherWay(from, to, edges, metres);
    return Optional.of(new Stretch(EdgeSet.of(keys), metres, onlyWay, notes));
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
  private Set<Integer> included(StreetPaths.Way way, List<MatchNote> notes) {
    Map<Integer, Double> covered = new LinkedHashMap<>();
    for (Walk.Visit visit : way.visits()) {
      if (members.contains(EdgeKeys.edge(visit.key()))) {
        covered.merge(visit.key(), visit.to() - visit.from(), Double::sum);
      }
    }
    double overrun = Math.min(settings.overrunMetres(), MAX_OVERRUN_SHARE * way.metres());
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

  /**
   * Whether the street itself, split or in a loop, also leads there another way: wherever one edge
   * is left out, by edges that do not belong to the stretch.
   */
  private boolean otherWay(
      List<RoadSpot> from, List<RoadSpot> to, Set<Integer> edges, double metres) {
    for (int edge : edges) {
      if (network.geometry().lengthMetres(edge) > NEGLIGIBLE_METRES) {
        Set<Integer> avoided = new HashSet<>();
        for (int twin : network.twins(edge)) {
          avoided.add(twin);
        }
        boolean found =
            paths
                .shortest(from, to, StreetPaths.Sense.WALKED, avoided)
                .filter(way -> way.metres() <= OTHER_WAY_RATIO * metres)
                .filter(way -> otherStreet(way, edges))
                .isPresent();
        if (found) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a way keeps to the street, but not to the edges given. */
  private boolean otherStreet(StreetPaths.Way way, Set<Integer> edges) {
    double off = 0;
    double other = 0;
    for (Walk.Visit visit : way.visits()) {
      int edge = EdgeKeys.edge(visit.key());
      double metres = visit.to() - visit.from();
      boolean known = edges.contains(network.twins(edge)[0]) || edges.contains(edge);
      off += members.contains(edge) ? 0 : metres;
      other += members.contains(edge) && !known ? metres : 0;
    }
    return other > NEGLIGIBLE_METRES && off <= MAX_OFF_SHARE * way.metres();
  }
}
