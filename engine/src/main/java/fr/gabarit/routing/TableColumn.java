package fr.gabarit.routing;

import com.carrotsearch.hppc.IntArrayList;
import fr.gabarit.cch.CchTopology;
import fr.gabarit.cch.Digraph;
import fr.gabarit.cch.TargetSelection;
import fr.gabarit.cch.Terminals;
import fr.gabarit.metric.SpanWeights.Bound;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.RoadPosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A target of a table: where its legs leave the network in which local areas are closed. Those that
 * end in an area, or open one, leave it before the area's entries, too: whatever way they took
 * before the first of its edges, it is one without it. Immutable and thread-safe.
 */
final class TableColumn {
  /** Stands for a terminal at which a leg ends. */
  static final int NO_ENTRY = -1;

  private final int index;
  private final RoadPosition place;
  private final LegGoal goal;
  private final int road;
  private final Optional<OpenArea> area;
  private final Terminals inArea;
  private final Ends lower;
  private final Ends upper;

  /**
   * Where legs leave the network.
   *
   * @param terminals nodes with what remains from there
   * @param entries the turn into the area for each, or {@link #NO_ENTRY}
   */
  private record Ends(Terminals terminals, int[] entries) {}

  private TableColumn(
      int index,
      RoadPosition place,
      LegGoal goal,
      int road,
      Optional<OpenArea> area,
      Terminals inArea,
      Ends lower,
      Ends upper) {
    this.index = index;
    this.place = place;
    this.goal = goal;
    this.road = road;
    this.area = area;
    this.inArea = inArea;
    this.lower = lower;
    this.upper = upper;
  }

  /** Columns in a network in which all is open that they open. */
  static List<TableColumn> within(
      TableMetrics metrics, OpenComponents open, List<RoadPosition> places, int[] indices) {
    return columns(metrics, open, Optional.empty(), places, indices);
  }

  /** Columns that open an area in a network in which it is closed. */
  static List<TableColumn> entering(
      TableMetrics metrics, OpenArea area, List<RoadPosition> places, int[] indices) {
    return columns(metrics, area.components(), Optional.of(area), places, indices);
  }

  private static List<TableColumn> columns(
      TableMetrics metrics,
      OpenComponents open,
      Optional<OpenArea> area,
      List<RoadPosition> places,
      int[] indices) {
    RoadNetwork network = metrics.hierarchy().network();
    List<LegGoal> goals = new ArrayList<>();
    for (int index : indices) {
      goals.add(new LegGoal(network, places.get(index)));
    }
    List<Terminals> own = ends(metrics, open, goals, Bound.LOWER);
    List<Ends> lower = ends(metrics, area, own, Bound.LOWER);
    List<Ends> upper =
        metrics.single()
            ? lower
            : ends(metrics, area, ends(metrics, open, goals, Bound.UPPER), Bound.UPPER);
    List<TableColumn> columns = new ArrayList<>();
    for (int i = 0; i < indices.length; i++) {
      RoadPosition place = places.get(indices[i]);
      columns.add(
          new TableColumn(
              indices[i],
              place,
              goals.get(i),
              network.stretchKey(EdgeKeys.forward(place.edge())),
              area,
              own.get(i),
              lower.get(i),
              upper.get(i)));
    }
    return columns;
  }

  private static List<Terminals> ends(
      TableMetrics metrics, OpenComponents open, List<LegGoal> goals, Bound bound) {
    return goals.stream()
        .map(goal -> goal.terminals(key -> metrics.lastCost(key, open, bound)))
        .toList();
  }

  private static List<Ends> ends(
      TableMetrics metrics, Optional<OpenArea> area, List<Terminals> own, Bound bound) {
    if (area.isEmpty()) {
      return own.stream()
          .map(end -> new Ends(end, IntStream.generate(() -> NO_ENTRY).limit(end.size()).toArray()))
          .toList();
    }
    int[] turnsInto = area.get().entries();
    Digraph turns = metrics.hierarchy().turns();
    int[][] costs =
        new TargetSelection(area.get().metric(bound), own)
            .table(IntStream.of(turnsInto).mapToObj(arc -> Terminals.of(turns.head(arc))).toList());
    List<Ends> ends = new ArrayList<>();
    for (int i = 0; i < own.size(); i++) {
      IntArrayList nodes = new IntArrayList();
      IntArrayList offsets = new IntArrayList();
      IntArrayList entries = new IntArrayList();
      for (int j = 0; j < own.get(i).size(); j++) {
        // What ends inside is entered before.
        if (!area.get().has(own.get(i).node(j))) {
          nodes.add(own.get(i).node(j));
          offsets.add(own.get(i).offset(j));
          entries.add(NO_ENTRY);
        }
      }
      for (int j = 0; j < turnsInto.length; j++) {
        int turn = area.get().metric(bound).weight(turnsInto[j]);
        if ((long) turn + costs[j][i] < CchTopology.INFINITY) {
          nodes.add(turns.tail(turnsInto[j]));
          offsets.add(turn + costs[j][i]);
          entries.add(turnsInto[j]);
        }
      }
      ends.add(new Ends(Terminals.of(nodes.toArray(), offsets.toArray()), entries.toArray()));
    }
    return ends;
  }

  /** Which column it is. */
  int index() {
    return index;
  }

  RoadPosition place() {
    return place;
  }

  LegGoal goal() {
    return goal;
  }

  /** One number for an edge and its twins. */
  int road() {
    return road;
  }

  /** The area it opens, if it is closed in the network. */
  Optional<OpenArea> area() {
    return area;
  }

  /** Whether it lies at a node to which a directed edge of an area leads. */
  boolean touches(Optional<OpenArea> other) {
    return other.isPresent() && place.atNode() && other.get().hasAny(goal.keys());
  }

  /** Where its legs end, in the network in which its area is open. */
  Terminals inArea() {
    return inArea;
  }

  Terminals terminals(Bound bound) {
    return bound == Bound.LOWER ? lower.terminals() : upper.terminals();
  }

  /** The turn into the area after a terminal of the lower bound, or {@link #NO_ENTRY}. */
  int entry(int terminal) {
    return lower.entries()[terminal];
  }
}
