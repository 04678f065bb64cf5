package fr.gabarit.routing;

import com.carrotsearch.hppc.IntArrayList;
import fr.gabarit.cch.CchMetric;
import fr.gabarit.cch.CchTopology;
import fr.gabarit.cch.Digraph;
import fr.gabarit.cch.Direction;
import fr.gabarit.cch.OneToAll;
import fr.gabarit.cch.Terminals;
import fr.gabarit.metric.SpanWeights.Bound;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadTopology;

/**
 * Measures many ways from one place: all costs from there are found in one sweep, then each way is
 * followed back as far as it is not known from another.
 */
final class SweptWays implements WayMeasure {
  private static final int NONE = -1;
  private static final int START = -1;
  private static final int SEVERAL = -2;

  private final RoadTopology roads;
  private final Digraph turns;
  private final CchMetric metric;
  private final OneToAll sweep;
  private final AreaWays areaWays;
  private final DrivenKeys driven;
  private final int[] known;
  private final int[] millisAt;
  private final double[] metresAt;
  private final IntArrayList way = new IntArrayList();
  private TableRow row;
  private Terminals sources;
  private int run;

  SweptWays(TableMetrics metrics) {
    roads = metrics.hierarchy().network().topology();
    turns = metrics.hierarchy().turns();
    metric = metrics.closed(Bound.LOWER);
    sweep = new OneToAll(metrics.hierarchy().topology(), Direction.FROM);
    areaWays = new AreaWays(metrics.hierarchy());
    driven = new DrivenKeys(metrics.hierarchy(), metrics.span().first());
    int keys = roads.keyCount();
    known = new int[keys];
    millisAt = new int[keys];
    metresAt = new double[keys];
  }

  @Override
  public void begin(TableRow from) {
    row = from;
    sources = from.terminals(Bound.LOWER);
    sweep.run(metric, sources);
    run++;
  }

  @Override
  public boolean measure(TableColumn column, int cost) {
    Terminals terminals = column.terminals(Bound.LOWER);
    int last = NONE;
    for (int i = 0; i < terminals.size(); i++) {
      int distance = sweep.distance(terminals.node(i));
      if (distance < CchTopology.INFINITY && distance + terminals.offset(i) == cost) {
        if (last != NONE) {
          return false;
        }
        last = i;
      }
    }
    return last != NONE && measure(column, terminals.node(last), column.entry(last));
  }

  private boolean measure(TableColumn column, int node, int entry) {
    if (entry != TableColumn.NO_ENTRY) {
      int[] inside = areaWays.into(column, turns.head(entry));
      if (inside.length == 0 || !follow(node)) {
        return false;
      }
      for (int i = 0; i < inside.length - 1; i++) {
        driven.add(inside[i]);
      }
      driven.end(inside[inside.length - 1], column.place());
      return true;
    }
    if (column.place().atNode()) {
      return follow(node);
    }
    int before = before(node);
    if (before < 0 || !follow(before)) {
      return false;
    }
    driven.end(node, column.place());
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

  /** Measures the way to the end of an edge; false if there are several. */
  private boolean follow(int key) {
    way.clear();
    int at = key;
    while (known[at] != run) {
      int before = before(at);
      if (before < 0) {
        begin(at, before == START);
      } else {
        way.add(at);
        at = before;
      }
    }
    boolean alone = millisAt[at] != SEVERAL;
    driven.begin(at, millisAt[at], metresAt[at]);
    for (int i = way.size() - 1; i >= 0; i--) {
      int next = way.get(i);
      driven.add(next);
      known[next] = run;
      millisAt[next] = alone ? driven.millis() : SEVERAL;
      metresAt[next] = driven.metres();
    }
    return alone;
  }

  private void begin(int key, boolean alone) {
    known[key] = run;
    millisAt[key] = SEVERAL;
    if (!alone) {
      return;
    }
    if (row.area().isPresent() && row.area().get().has(key)) {
      int[] inside = areaWays.outOf(row, key);
      if (inside.length == 0) {
        return;
      }
      driven.begin(row, inside[0]);
      for (int i = 1; i < inside.length; i++) {
        driven.add(inside[i]);
      }
    } else {
      driven.begin(row, key);
    }
    millisAt[key] = driven.millis();
    metresAt[key] = driven.metres();
  }

  /** The edge before on every best way, {@link #START} if none is, or {@link #SEVERAL}. */
  private int before(int key) {
    int distance = sweep.distance(key);
    int found = SEVERAL;
    int count = 0;
    for (int i = 0; i < sources.size(); i++) {
      if (sources.node(i) == key && sources.offset(i) == distance) {
        found = START;
        count++;
      }
    }
    int node = roads.tail(key);
    for (int slot = roads.firstOut(node); slot < roads.firstOut(node + 1); slot++) {
      int from = EdgeKeys.reverse(roads.outKey(slot));
      int reached = sweep.distance(from);
      if (reached < distance) {
        int arc = turns.arc(from, key);
        if (arc >= 0 && reached + metric.weight(arc) == distance) {
          found = from;
          count++;
        }
      }
    }
    return count == 1 ? found : SEVERAL;
  }
}
