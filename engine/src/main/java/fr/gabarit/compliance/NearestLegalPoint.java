package fr.gabarit.compliance;

import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.RoadPosition;
import fr.gabarit.overlay.Closures;
import fr.gabarit.routing.LegReach;
import fr.gabarit.routing.LegRequest;
import fr.gabarit.routing.LegResult;
import fr.gabarit.routing.LegSearch;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Finds the point nearest to a leg's destination that the leg could end at legally instead. One is
 * on the way that shows what bars the leg, as far as that is legal; roads that are nearer are tried
 * one after the other, the nearest first, but not too many and none for too long. So a nearer point
 * may be missed where many roads are shut in together. Thread-safe.
 */
final class NearestLegalPoint {
  private static final int MOST_TRIES = 12;
  private static final int MOST_LABELS = 10_000;
  private static final double FIRST_RADIUS_DEGREES = 0.002;
  private static final double WHOLE_WORLD_DEGREES = 360;

  private final RoadNetwork network;
  private final LegSearch search;
  private final int mostTries;

  NearestLegalPoint(RoadNetwork network, LegSearch search) {
    this(network, search, MOST_TRIES);
  }

  /**
   * @param mostTries roads that are tried
   */
  NearestLegalPoint(RoadNetwork network, LegSearch search, int mostTries) {
    this.network = network;
    this.search = search;
    this.mostTries = mostTries;
  }

  /** The point of a road nearest to a place, and how near it is, in degrees of latitude. */
  private record Near(RoadPosition position, double distance) {}

  /**
   * The nearest point, x = longitude, y = latitude; empty if the vehicle cannot leave its origin.
   *
   * @param legalPart the directed edges that the vehicle may drive on its way until it is barred
   */
  Optional<Coordinate> find(LegRequest request, int[] legalPart) {
    Optional<Near> onTheWay =
        nearest(IntStream.of(legalPart), request).filter(near -> reaches(request, near));
    Optional<Near> known =
        onTheWay.isPresent()
            ? onTheWay
            : nearest(new LegReach(network).endingAnywhere(request).stream(), request);
    return nearer(request, known)
        .or(() -> known)
        .map(near -> new Coordinate(near.position().longitude(), near.position().latitude()));
  }

  private Optional<Near> nearest(IntStream keys, LegRequest request) {
    double shrink = shrink(request.destination());
    BitSet originEdges = originEdges(request);
    return keys.map(EdgeKeys::edge)
        .distinct()
        .mapToObj(edge -> near(edge, request.destination(), shrink))
        // On the road on which it begins, the leg may be past the point already.
        .filter(near -> !originEdges.get(near.position().edge()) || reaches(request, near))
        .min(Comparator.comparingDouble(Near::distance));
  }

  private BitSet originEdges(LegRequest request) {
    BitSet edges = new BitSet();
    for (int edge : network.twins(request.origin().edge())) {
      edges.set(edge);
    }
    return edges;
  }

  private boolean reaches(LegRequest request, Near near) {
    return search.find(request.endingAt(near.position())) instanceof LegResult.Found;
  }

  /** A road nearer than the one known. */
  private Optional<Near> nearer(LegRequest request, Optional<Near> known) {
    double limit = known.map(Near::distance).orElse(WHOLE_WORLD_DEGREES);
    Tries tries = new Tries(request);
    BitSet seen = new BitSet();
    double radius = 0;
    while (radius < limit
        && tries.count < mostTries
        && seen.cardinality() < network.topology().edgeCount()) {
      radius = Math.min(limit, radius == 0 ? FIRST_RADIUS_DEGREES : 2 * radius);
      for (Near near : within(radius, request.destination(), seen)) {
        if (near.distance() < limit && tries.isReached(near.position())) {
          return Optional.of(near);
        }
      }
    }
    return Optional.empty();
  }

  /** Roads in turn. */
  private final class Tries {
    private final LegRequest request;
    private final Closures closed;
    private final BitSet originEdges;
    private int count;

    Tries(LegRequest request) {
      this.request = request;
      closed = request.rules().closedThroughout(request.departure());
      originEdges = originEdges(request);
    }

    boolean isReached(RoadPosition position) {
      // At a junction the edge counts too: areas of local traffic open for it.
      return (position.atNode()
              || originEdges.get(position.edge())
              || mayBeEntered(position.edge()))
          && isFound(position);
    }

    private boolean mayBeEntered(int edge) {
      return !closed.closed(EdgeKeys.forward(edge)) || !closed.closed(EdgeKeys.backward(edge));
    }

    private boolean isFound(RoadPosition position) {
      return count++ < mostTries
          && search.findWithin(MOST_LABELS, request.endingAt(position)) instanceof LegResult.Found;
    }
  }

  /** The roads within a radius that have not been seen, nearest first; they are seen then. */
  private List<Near> within(double radiusDegrees, RoadPosition target, BitSet seen) {
    double shrink = shrink(target);
    Envelope box = new Envelope(new Coordinate(target.longitude(), target.latitude()));
    box.expandBy(radiusDegrees / shrink, radiusDegrees);
    List<Near> roads = new ArrayList<>();
    for (int edge : network.tree().edgesNear(box)) {
      if (!seen.get(edge)) {
        Near near = near(edge, target, shrink);
        if (near.distance() <= radiusDegrees) {
          seen.set(edge);
          roads.add(near);
        }
      }
    }
    roads.sort(Comparator.comparingDouble(Near::distance));
    return roads;
  }

  /** Degrees of longitude are shorter than those of latitude; distances are those of a plane. */
  private static double shrink(RoadPosition target) {
    return Math.cos(Math.toRadians(target.latitude()));
  }

  private Near near(int edge, RoadPosition target, double shrink) {
    double least = Double.MAX_VALUE;
    double longitude = 0;
    double latitude = 0;
    double along = 0;
    double behind = 0;
    for (int i = 1; i < network.geometry().pointCount(edge); i++) {
      double fromX = network.geometry().longitude(edge, i - 1);
      double fromY = network.geometry().latitude(edge, i - 1);
      double east = (network.geometry().longitude(edge, i) - fromX) * shrink;
      double north = network.geometry().latitude(edge, i) - fromY;
      double square = east * east + north * north;
      double x = (target.longitude() - fromX) * shrink;
      double y = target.latitude() - fromY;
      double share = square == 0 ? 0 : Math.max(0, Math.min(1, (x * east + y * north) / square));
      double gapX = x - share * east;
      double gapY = y - share * north;
      double distance = gapX * gapX + gapY * gapY;
      double piece = Math.sqrt(square);
      if (distance < least) {
        least = distance;
        longitude = fromX + share * east / shrink;
        latitude = fromY + share * north;
        along = behind + share * piece;
      }
      behind += piece;
    }
    double fraction = behind == 0 ? 0 : Math.min(1, along / behind);
    return new Near(new RoadPosition(edge, fraction, latitude, longitude, 0), Math.sqrt(least));
  }
}
