package fr.gabarit.routing;

import fr.gabarit.cch.CchMetric;
import fr.gabarit.cch.CchQuery;
import fr.gabarit.cch.CchTopology;
import fr.gabarit.cch.Digraph;
import fr.gabarit.cch.Terminals;
import fr.gabarit.hierarchy.RoadHierarchy;
import fr.gabarit.metric.SpanWeights.Bound;
import java.util.HashMap;
import java.util.Map;

/** The parts of ways through areas that open to a leg, as directed edges. Not thread-safe. */
final class AreaWays {
  private static final int[] NONE = new int[0];

  private final Digraph turns;
  private final CchQuery query;
  private final Map<Part, int[]> known = new HashMap<>();

  /** A part of a way, at the beginning of the legs of a row or at the end of those of a column. */
  private record Part(Object end, int key) {}

  AreaWays(RoadHierarchy hierarchy) {
    turns = hierarchy.turns();
    query = new CchQuery(hierarchy.topology());
  }

  /** The only best way from a row's place to the end of an edge; no edge if there are several. */
  int[] outOf(TableRow row, int key) {
    return known.computeIfAbsent(
        new Part(row, key),
        part -> way(row.area().orElseThrow().metric(Bound.LOWER), row.inArea(), Terminals.of(key)));
  }

  /** The only best way from an edge, driven whole, to a column's place. */
  int[] into(TableColumn column, int key) {
    return known.computeIfAbsent(
        new Part(column, key),
        part ->
            way(
                column.area().orElseThrow().metric(Bound.LOWER),
                Terminals.of(key),
                column.inArea()));
  }

  private int[] way(CchMetric metric, Terminals from, Terminals to) {
    if (query.run(metric, from, to) >= CchTopology.INFINITY || !query.unique()) {
      return NONE;
    }
    int[] arcs = query.path();
    int[] keys = new int[arcs.length + 1];
    keys[0] = query.source();
    for (int i = 0; i < arcs.length; i++) {
      keys[i + 1] = turns.head(arcs[i]);
    }
    return keys;
  }
}
