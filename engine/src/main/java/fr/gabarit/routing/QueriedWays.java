package fr.gabarit.routing;

import fr.gabarit.cch.CchMetric;
import fr.gabarit.cch.CchQuery;
import fr.gabarit.cch.Digraph;
import fr.gabarit.hierarchy.RoadHierarchy;

/** Measures ways one by one, in a network in which all is open that a leg opens. */
final class QueriedWays implements WayMeasure {
  private final Digraph turns;
  private final CchMetric metric;
  private final CchQuery query;
  private final DrivenKeys driven;
  private TableRow row;

  QueriedWays(TableMetrics metrics, CchMetric metric) {
    RoadHierarchy hierarchy = metrics.hierarchy();
    turns = hierarchy.turns();
    this.metric = metric;
    query = new CchQuery(hierarchy.topology());
    driven = new DrivenKeys(hierarchy, metrics.span().first());
  }

  @Override
  public void begin(TableRow from) {
    row = from;
  }

  @Override
  public boolean measure(TableColumn column, int cost) {
    if (query.run(metric, row.inArea(), column.inArea()) != cost || !query.unique()) {
      return false;
    }
    int[] arcs = query.path();
    if (arcs.length == 0) {
      return false;
    }
    driven.begin(row, query.source());
    for (int i = 0; i < arcs.length - 1; i++) {
      driven.add(turns.head(arcs[i]));
    }
    driven.end(turns.head(arcs[arcs.length - 1]), column.place());
    return true;
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
