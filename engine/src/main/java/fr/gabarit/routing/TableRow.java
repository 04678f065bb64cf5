package fr.gabarit.routing;

import fr.gabarit.cch.CchTopology;
import fr.gabarit.cch.TargetSelection;
import fr.gabarit.cch.Terminals;
import fr.gabarit.metric.SpanWeights.Bound;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.RoadPosition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A source of a table: where its legs enter the network in which local areas are closed. Those that
 * begin in an area, or open one, enter it at the area's exits, too: whatever way they take after
 * the last of its edges, it is one without it. Immutable and thread-safe.
 */
final class TableRow {
  private final int index;
  private final RoadPosition origin;
  private final LegStart start;
  private final int road;
  private final Optional<OpenArea> area;
  private final Terminals inArea;
  private final Terminals lower;
  private final Terminals upper;

  private TableRow(
      int index,
      RoadPosition origin,
      LegStart start,
      int road,
      Optional<OpenArea> area,
      Terminals inArea,
      Terminals lower,
      Terminals upper) {
    this.index = index;
    this.origin = origin;
    this.start = start;
    this.road = road;
    this.area = area;
    this.inArea = inArea;
    this.lower = lower;
    this.upper = upper;
  }

  /** Rows in a network in which all is open that they open. */
  static List<TableRow> within(
      TableMetrics metrics, OpenComponents open, List<RoadPosition> places, int[] indices) {
    return rows(metrics, open, Optional.empty(), places, indices);
  }

  /** Rows that open an area in a network in which it is closed. */
  static List<TableRow> leaving(
      TableMetrics metrics, OpenArea area, List<RoadPosition> places, int[] indices) {
    return rows(metrics, area.components(), Optional.of(area), places, indices);
  }

  private static List<TableRow> rows(
      TableMetrics metrics,
      OpenComponents open,
      Optional<OpenArea> area,
      List<RoadPosition> places,
      int[] indices) {
    RoadNetwork network = metrics.hierarchy().network();
    List<LegStart> starts = new ArrayList<>();
    List<Terminals> own = new ArrayList<>();
    for (int index : indices) {
      LegStart start = new LegStart(network, places.get(index));
      starts.add(start);
      own.add(start.terminals(key -> metrics.firstCost(key, open)));
    }
    List<Terminals> lower = area.map(left -> exits(left, Bound.LOWER, own)).orElse(own);
    List<Terminals> upper =
        area.isEmpty() || metrics.single() ? lower : exits(area.get(), Bound.UPPER, own);
    List<TableRow> rows = new ArrayList<>();
    for (int i = 0; i < indices.length; i++) {
      RoadPosition place = places.get(indices[i]);
      rows.add(
          new TableRow(
              indices[i],
              place,
              starts.get(i),
              network.stretchKey(EdgeKeys.forward(place.edge())),
              area,
              own.get(i),
              lower.get(i),
              upper.get(i)));
    }
    return rows;
  }

  private static List<Terminals> exits(OpenArea area, Bound bound, List<Terminals> own) {
    int[] exits = area.exits();
    int[][] costs =
        new TargetSelection(
                area.metric(bound), IntStream.of(exits).mapToObj(Terminals::of).toList())
            .table(own);
    List<Terminals> terminals = new ArrayList<>();
    for (int i = 0; i < own.size(); i++) {
      Terminals begun = own.get(i);
      int[] nodes = Arrays.copyOf(exits, exits.length + begun.size());
      int[] offsets = Arrays.copyOf(costs[i], nodes.length);
      for (int j = 0; j < begun.size(); j++) {
        int at = exits.length + j;
        nodes[at] = begun.node(j);
        // What begins inside leaves by an exit.
        offsets[at] = area.has(nodes[at]) ? CchTopology.INFINITY : begun.offset(j);
      }
      terminals.add(Terminals.of(nodes, offsets));
    }
    return terminals;
  }

  /** Which row it is. */
  int index() {
    return index;
  }

  RoadPosition origin() {
    return origin;
  }

  LegStart start() {
    return start;
  }

  /** One number for an edge and its twins. */
  int road() {
    return road;
  }

  /** The area it opens, if it is closed in the network. */
  Optional<OpenArea> area() {
    return area;
  }

  /** Whether it lies at a node from which a directed edge of an area leads. */
  boolean touches(Optional<OpenArea> other) {
    return other.isPresent() && origin.atNode() && other.get().hasAny(start.keys());
  }

  /** Where its legs begin, in the network in which its area is open. */
  Terminals inArea() {
    return inArea;
  }

  Terminals terminals(Bound bound) {
    return bound == Bound.LOWER ? lower : upper;
  }
}
