package fr.gabarit.routing;

import fr.gabarit.cch.CchMetric;
import fr.gabarit.cch.CchQuery;
import fr.gabarit.cch.Digraph;
import fr.gabarit.cch.Terminals;
import fr.gabarit.hierarchy.RoadHierarchy;
import fr.gabarit.metric.SpanWeights.Bound;

/** Measures ways one by one: for few of a row. */
final class QueriedWays implements WayMeasure {
  private static final int SEVERAL = -2;
  private static final int[] NOTHING = new int[0];

  private final Digraph turns;
  private final CchMetric metric;
  private final CchQuery query;
  private final AreaWays areaWays;
  private final DrivenKeys driven;
  private TableRow row;

  /**
   * @param metric weights of the network that rows enter and columns leave
   */
  QueriedWays(TableMetrics metrics, CchMetric metric) {
    RoadHierarchy hierarchy = metrics.hierarchy();
    turns = hierarchy.turns();
    this.metric = metric;
    query = new CchQuery(hierarchy.topology());
    areaWays = new AreaWays(hierarchy);
    driven = new DrivenKeys(hierarchy, metrics.span().first());
  }

  @Override
  public void begin(TableRow from) {
    row = from;
  }

  @Override
  public boolean measure(TableColumn column, int cost) {
    Terminals ends = column.terminals(Bound.LOWER);
    if (query.run(metric, row.terminals(Bound.LOWER), ends) != cost || !query.unique()) {
      return false;
    }
    int[] arcs = query.path();
    int entry =
        entry(column, arcs.length == 0 ? query.source() : turns.head(arcs[arcs.length - 1]));
    if (entry == SEVERAL || (arcs.length == 0 && entry == TableColumn.NO_ENTRY)) {
      return false;
    }
    boolean inside = row.area().isPresent() && row.area().get().has(query.source());
    int[] before = inside ? areaWays.outOf(row, query.source()) : new int[] {query.source()};
    int[] after =
        entry == TableColumn.NO_ENTRY ? NOTHING : areaWays.into(column, turns.head(entry));
    if (before.length == 0 || (after.length == 0 && entry != TableColumn.NO_ENTRY)) {
      return false;
    }
    driven.begin(row, before[0]);
    for (int i = 1; i < before.length; i++) {
      driven.add(before[i]);
    }
    int whole = after.length == 0 ? arcs.length - 1 : arcs.length;
    for (int i = 0; i < whole; i++) {
      driven.add(turns.head(arcs[i]));
    }
    for (int i = 0; i < after.length - 1; i++) {
      driven.add(after[i]);
    }
    driven.end(
        after.length == 0 ? turns.head(arcs[whole]) : after[after.length - 1], column.place());
    return true;
  }

  /** The turn behind a node at which the best way leaves; {@link #SEVERAL} if that is not sure. */
  private static int entry(TableColumn column, int node) {
    Terminals ends = column.terminals(Bound.LOWER);
    int found = SEVERAL;
    for (int i = 0; i < ends.size(); i++) {
      if (ends.node(i) == node) {
        if (found != SEVERAL) {
          return SEVERAL;
        }
        found = column.entry(i);
      }
    }
    return found;
  }

  @Override
  public long millis() {
    return driven.millis();
  }

  @Override
  public double metres() {
    return driven.metres();
  }
}
