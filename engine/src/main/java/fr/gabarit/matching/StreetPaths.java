package fr.gabarit.matching;

import fr.gabarit.gazetteer.RoadSpot;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadGeometry;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.RoadTopology;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Finds ways along a street by Dijkstra's algorithm. A way may leave the street for a few metres to
 * pass a roundabout or a crossing. Immutable and thread-safe.
 */
final class StreetPaths {
  /** So much dearer than the street is what is not of it. */
  private static final double OFF_STREET_FACTOR = 6;

  private final RoadNetwork network;
  private final Set<Integer> street;
  private final double longestGapMetres;

  /**
   * @param street the edges to keep to
   * @param longestGapMetres how far a way may run beside them at a time
   */
  StreetPaths(RoadNetwork network, Set<Integer> street, double longestGapMetres) {
    this.network = network;
    this.street = street;
    this.longestGapMetres = longestGapMetres;
  }

  /** A way: stretches of edges in driving order, and their length. */
  record Way(List<Walk.Visit> visits, double metres) {
    Way {
      visits = List.copyOf(visits);
    }

    /** The position so many metres from the start; the end if that is nearer. */
    RoadSpot at(double distance, RoadGeometry geometry) {
      double left = distance;
      Walk.Visit last = visits.get(0);
      for (Walk.Visit visit : visits) {
        last = visit;
        if (left <= visit.to() - visit.from()) {
          break;
        }
        left -= visit.to() - visit.from();
      }
      int edge = EdgeKeys.edge(last.key());
      double along = Math.min(last.to(), last.from() + left);
      return new RoadSpot(
          edge, EdgeKeys.isForward(last.key()) ? along : geometry.lengthMetres(edge) - along, 0);
    }
  }

  /** Which edges a way may use, and how. */
  enum Sense {
    /** As traffic may drive. */
    DRIVEN,
    /** Either way, as a pedestrian follows a street. */
    WALKED
  }

  private record Label(
      int node, double cost, double gapMetres, Walk.Visit visit, Optional<Label> previous) {}

  /**
   * The shortest way from any of the first spots to any of the second.
   *
   * @param avoided edges not to be used
   */
  Optional<Way> shortest(
      List<RoadSpot> from, List<RoadSpot> to, Sense sense, Set<Integer> avoided) {
    Search search = new Search(sense, avoided);
    for (RoadSpot spot : from) {
      search.begin(spot);
    }
    return search.finish(from, to);
  }

  /** One search. Confined to one thread. */
  private final class Search {
    private final RoadTopology topology = network.topology();
    private final Sense sense;
    private final Set<Integer> avoided;
    private final Map<Integer, Label> settled = new HashMap<>();
    private final PriorityQueue<Label> queue =
        new PriorityQueue<>(
            (a, b) ->
                a.cost() != b.cost()
                    ? Double.compare(a.cost(), b.cost())
                    : Integer.compare(a.visit().key(), b.visit().key()));

    Search(Sense sense, Set<Integer> avoided) {
      this.sense = sense;
      this.avoided = avoided;
    }

    private boolean usable(int key) {
      return !avoided.contains(EdgeKeys.edge(key))
          && (sense == Sense.DRIVEN
              ? network.drivable(key)
              : network.drivable(key) || network.drivable(EdgeKeys.reverse(key)));
    }

    private double length(int key) {
      return network.geometry().lengthMetres(EdgeKeys.edge(key));
    }

    private double along(RoadSpot spot, int key) {
      return EdgeKeys.isForward(key) ? spot.positionMetres() : length(key) - spot.positionMetres();
    }

    void begin(RoadSpot spot) {
      for (int key : new int[] {EdgeKeys.forward(spot.edge()), EdgeKeys.backward(spot.edge())}) {
        double position = along(spot, key);
        // What begins at a node needs no edge to get there.
        if (usable(key) || position >= length(key)) {
          queue.add(
              new Label(
                  topology.head(key),
                  length(key) - position,
                  0,
                  new Walk.Visit(key, position, length(key)),
                  Optional.empty()));
        }
      }
    }

    Optional<Way> finish(List<RoadSpot> from, List<RoadSpot> to) {
      Optional<Label> best = direct(from, to);
      while (!queue.isEmpty()) {
        Label label = queue.remove();
        if (best.isPresent() && label.cost() >= best.get().cost()) {
          break;
        }
        if (settled.putIfAbsent(label.node(), label) != null) {
          continue;
        }
        best = better(best, arrival(label, to));
        for (int slot = topology.firstOut(label.node());
            slot < topology.firstOut(label.node() + 1);
            slot++) {
          expand(label, topology.outKey(slot));
        }
      }
      return best.map(StreetPaths::way);
    }

    private void expand(Label label, int key) {
      boolean onStreet = street.contains(EdgeKeys.edge(key));
      double gap = onStreet ? 0 : label.gapMetres() + length(key);
      if (!usable(key) || gap > longestGapMetres || settled.containsKey(topology.head(key))) {
        return;
      }
      double cost = label.cost() + length(key) * (onStreet ? 1 : OFF_STREET_FACTOR);
      queue.add(
          new Label(
              topology.head(key),
              cost,
              gap,
              new Walk.Visit(key, 0, length(key)),
              Optional.of(label)));
    }

    /** From a node into the edge of a spot. */
    private Optional<Label> arrival(Label label, List<RoadSpot> to) {
      Optional<Label> best = Optional.empty();
      for (RoadSpot spot : to) {
        for (int key : new int[] {EdgeKeys.forward(spot.edge()), EdgeKeys.backward(spot.edge())}) {
          double position = along(spot, key);
          if (topology.tail(key) == label.node() && (usable(key) || position <= 0)) {
            best =
                better(
                    best,
                    Optional.of(
                        new Label(
                            topology.head(key),
                            label.cost() + position,
                            0,
                            new Walk.Visit(key, 0, position),
                            Optional.of(label))));
          }
        }
      }
      return best;
    }

    /** From spot to spot on one edge. */
    private Optional<Label> direct(List<RoadSpot> from, List<RoadSpot> to) {
      Optional<Label> best = Optional.empty();
      for (RoadSpot start : from) {
        for (RoadSpot end : to) {
          for (int key :
              new int[] {EdgeKeys.forward(start.edge()), EdgeKeys.backward(start.edge())}) {
            double metres = along(end, key) - along(start, key);
            if (start.edge() == end.edge() && metres >= 0 && usable(key)) {
              best =
                  better(
                      best,
                      Optional.of(
                          new Label(
                              topology.head(key),
                              metres,
                              0,
                              new Walk.Visit(key, along(start, key), along(end, key)),
                              Optional.empty())));
            }
          }
        }
      }
      return best;
    }

    private Optional<Label> better(Optional<Label> known, Optional<Label> other) {
      return known.isEmpty() || (other.isPresent() && other.get().cost() < known.get().cost())
          ? other
          : known;
    }
  }

  private static Way way(Label last) {
    List<Walk.Visit> visits = new ArrayList<>();
    double metres = 0;
    for (Optional<Label> label = Optional.of(last);
        label.isPresent();
        label = label.get().previous()) {
      Walk.Visit visit = label.get().visit();
      if (visit.to() > visit.from()) {
        visits.add(visit);
        metres += visit.to() - visit.from();
      }
    }
    Collections.reverse(visits);
    return new Way(visits, metres);
  }
}
