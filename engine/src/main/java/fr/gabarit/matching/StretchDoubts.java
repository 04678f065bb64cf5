package fr.gabarit.matching;

import fr.gabarit.gazetteer.RoadSpot;
import fr.gabarit.gazetteer.RoadSpots;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadNetwork;
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

  private final RoadNetwork network;
  private final Set<Integer> members;
  private final StreetPaths paths;

  /**
   * @param members the edges of the street
   * @param paths ways along it
   */
  StretchDoubts(RoadNetwork network, Set<Integer> members, StreetPaths paths) {
    this.network = network;
    this.members = members;
    this.paths = paths;
  }

  /** Whether the other carriageway lies beside an edge but was not reached from the limits. */
  boolean carriagewayLeftOut(Set<Integer> edges) {
    RoadSpots spots = new RoadSpots(network);
    StreetSpots street = new StreetSpots(network, members);
    for (int edge : edges) {
      double length = network.geometry().lengthMetres(edge);
      boolean oneway =
          network.drivable(EdgeKeys.forward(edge)) != network.drivable(EdgeKeys.backward(edge));
      if (oneway && length > NEGLIGIBLE_METRES && !network.facts().roundabout(edge)) {
        Coordinate middle = spots.point(edge, length / 2);
        List<RoadSpot> both = street.beside(middle.x, middle.y, NEGLIGIBLE_METRES);
        if (both.size() == 2 && !holds(edges, both.get(1).edge())) {
          return true;
        }
      }
    }
    return false;
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
   */
  boolean otherWay(List<RoadSpot> from, List<RoadSpot> to, Set<Integer> edges) {
    for (int edge : edges) {
      if (network.geometry().lengthMetres(edge) > NEGLIGIBLE_METRES) {
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
