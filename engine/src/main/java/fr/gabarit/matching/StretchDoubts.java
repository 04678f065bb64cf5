package fr.gabarit.matching;

import fr.gabarit.gazetteer.RoadSpot;
import fr.gabarit.gazetteer.RoadSpots;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadNetwork;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;

/**
 * Tells whether a stretch of a street is the only one its limits may mean. Immutable and
 * thread-safe.
 */
final class StretchDoubts {
  private static final double MAX_OFF_SHARE = 0.2;
  private static final double NEGLIGIBLE_METRES = 20;

  /** Carriageways and the nodes of one crossing lie no farther apart. */
  private static final double WIDEST_LIMIT_METRES = 60;

  private static final double ABREAST_METRES = 40;

  /** How much longer than straight a street is between two places at one junction. */
  private static final double DETOUR = 1.5;

  private final RoadNetwork network;
  private final Set<Integer> members;
  private final StreetPaths paths;
  private final RoadSpots spots;
  private final TrafficHeadings headings;

  /**
   * @param members the edges of the street
   * @param paths ways along it
   */
  StretchDoubts(RoadNetwork network, Set<Integer> members, StreetPaths paths) {
    this.network = network;
    this.members = members;
    this.paths = paths;
    spots = new RoadSpots(network);
    headings = new TrafficHeadings(network);
  }

  /**
   * Whether a carriageway lies beside a way but was not reached from the limits.
   *
   * @param visits the stretches of edges that the ways from limit to limit run along
   * @param edges the edges concerned
   */
  boolean carriagewayLeftOut(List<Walk.Visit> visits, Set<Integer> edges) {
    StreetSpots street = new StreetSpots(network, members);
    List<Walk.Visit> carriageways = new ArrayList<>();
    for (Walk.Visit visit : visits) {
      int edge = EdgeKeys.edge(visit.key());
      boolean carriageway =
          edges.contains(edge) && headings.oneway(edge) && !network.facts().roundabout(edge);
      if (carriageway && visit.to() - visit.from() > NEGLIGIBLE_METRES) {
        Coordinate middle = spots.point(edge, (first(visit) + last(visit)) / 2);
        List<RoadSpot> both = street.beside(middle.x, middle.y, NEGLIGIBLE_METRES);
        if (both.size() == 2 && !holds(edges, both.get(1).edge())) {
          return true;
        }
        carriageways.add(visit);
      }
    }
    return members.stream()
        .filter(other -> !holds(edges, other) && headings.oneway(other))
        .anyMatch(other -> carriageways.stream().anyMatch(visit -> alongside(visit, other)));
  }

  /** Whether the middle of a carriageway lies beside a visited one, neither before nor beyond. */
  private boolean alongside(Walk.Visit visit, int other) {
    int edge = EdgeKeys.edge(visit.key());
    if (!headings.inLine(edge, other)) {
      return false;
    }
    Coordinate middle = spots.point(other, network.geometry().lengthMetres(other) / 2);
    RoadSpot foot = spots.on(edge, middle.x, middle.y);
    return foot.distanceMetres() <= ABREAST_METRES
        && foot.positionMetres() > first(visit)
        && foot.positionMetres() < last(visit);
  }

  /** Where a visit begins, along the edge as stored. */
  private double first(Walk.Visit visit) {
    return EdgeKeys.isForward(visit.key()) ? visit.from() : length(visit) - visit.to();
  }

  private double last(Walk.Visit visit) {
    return EdgeKeys.isForward(visit.key()) ? visit.to() : length(visit) - visit.from();
  }

  private double length(Walk.Visit visit) {
    return network.geometry().lengthMetres(EdgeKeys.edge(visit.key()));
  }

  private boolean holds(Set<Integer> edges, int edge) {
    for (int twin : network.twins(edge)) {
      if (edges.contains(twin)) {
        return true;
      }
    }
    return network.geometry().lengthMetres(edge) <= NEGLIGIBLE_METRES;
  }

  /**
   * Whether the street itself, split or in a loop, also leads there another way: wherever one edge
   * is left out, by edges that do not belong to the stretch.
   *
   * @param visits the stretches of edges that the ways from limit to limit run along; they may
   *     leave the street
   * @param edges the edges concerned
   */
  boolean otherWay(
      List<RoadSpot> from, List<RoadSpot> to, List<Walk.Visit> visits, Set<Integer> edges) {
    Set<Integer> passed = new HashSet<>(edges);
    visits.forEach(visit -> passed.add(EdgeKeys.edge(visit.key())));
    for (int edge : passed) {
      Set<Integer> avoided = new HashSet<>();
      for (int twin : network.twins(edge)) {
        avoided.add(twin);
      }
      boolean found =
          paths
              .shortest(from, to, StreetPaths.Sense.WALKED, avoided)
              .filter(way -> otherStreet(way, edges))
              .isPresent();
      if (found) {
        return true;
      }
    }
    return false;
  }

  /** Whether the places of a limit lie too far apart for one crossing. */
  boolean wide(List<RoadSpot> limit) {
    for (RoadSpot a : limit) {
      for (RoadSpot b : limit) {
        if (straightMetres(a, b) > WIDEST_LIMIT_METRES) {
          return true;
        }
      }
    }
    return false;
  }

  private double straightMetres(RoadSpot start, RoadSpot end) {
    Coordinate a = spots.point(start.edge(), start.positionMetres());
    Coordinate b = spots.point(end.edge(), end.positionMetres());
    return RoadSpots.metresBetween(a.x, a.y, b.x, b.y);
  }

  /**
   * Whether one limit lies between two places of the other, so that the stretch may lead either way
   * from it.
   */
  boolean interlaced(List<RoadSpot> from, List<RoadSpot> to) {
    return between(from, to) || between(to, from);
  }

  private boolean between(List<RoadSpot> outer, List<RoadSpot> inner) {
    for (int i = 0; i < outer.size(); i++) {
      for (int j = i + 1; j < outer.size(); j++) {
        if (onTheWay(outer.get(i), inner, outer.get(j))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a place lies on the way from one spot straight to another. */
  private boolean onTheWay(RoadSpot start, List<RoadSpot> place, RoadSpot end) {
    double straight = straightMetres(start, end);
    if (straight <= NEGLIGIBLE_METRES) {
      return false;
    }
    // The spots of one limit on two carriageways lie near to each other, but not by road.
    double limit = Math.min(DETOUR * straight, metres(List.of(start), List.of(end)));
    return metres(List.of(start), place) + metres(place, List.of(end))
        <= limit + NEGLIGIBLE_METRES / 2;
  }

  private double metres(List<RoadSpot> from, List<RoadSpot> to) {
    return paths
        .shortest(from, to, StreetPaths.Sense.WALKED, Set.of())
        .map(StreetPaths.Way::metres)
        .orElse(Double.POSITIVE_INFINITY);
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
    // Of a stretch of a few metres nothing is negligible.
    return other > Math.min(NEGLIGIBLE_METRES, way.metres() / 2)
        && off <= MAX_OFF_SHARE * way.metres();
  }
}
