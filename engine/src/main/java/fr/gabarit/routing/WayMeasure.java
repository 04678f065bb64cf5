package fr.gabarit.routing;

import com.carrotsearch.hppc.IntArrayList;
import fr.gabarit.cch.CchMetric;
import fr.gabarit.cch.CchTopology;
import fr.gabarit.cch.Digraph;
import fr.gabarit.cch.Direction;
import fr.gabarit.cch.OneToAll;
import fr.gabarit.cch.Terminals;
import fr.gabarit.hierarchy.RoadHierarchy;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.RoadPosition;
import fr.gabarit.network.RoadTopology;
import fr.gabarit.overlay.TimeSlice;

/**
 * Times and lengths of the best ways from one place to many: all costs from there are found in one
 * sweep, then each way is followed back as far as it is not known from another. Only ways that are
 * the only best ones are measured, since the search would find the same. Not thread-safe.
 */
final class WayMeasure {
  private static final int START = -1;
  private static final int SEVERAL = -2;

  private final RoadNetwork network;
  private final Digraph turns;
  private final TimeSlice slice;
  private final CchMetric metric;
  private final OneToAll sweep;
  private final int[] known;
  private final int[] millisAt;
  private final double[] metresAt;
  private final IntArrayList way = new IntArrayList();
  private RoadPosition origin;
  private LegStart start;
  private Terminals sources;
  private int run;
  private long millis;
  private double metres;

  WayMeasure(RoadHierarchy hierarchy, TimeSlice slice, CchMetric metric) {
    network = hierarchy.network();
    turns = hierarchy.turns();
    this.slice = slice;
    this.metric = metric;
    sweep = new OneToAll(hierarchy.topology(), Direction.FROM);
    int keys = network.topology().keyCount();
    known = new int[keys];
    millisAt = new int[keys];
    metresAt = new double[keys];
  }

  /** Takes another origin. */
  void begin(RoadPosition from, LegStart legStart, Terminals terminals) {
    origin = from;
    start = legStart;
    sources = terminals;
    sweep.run(metric, terminals);
    run++;
  }

  /** The greatest cost of any directed edge within reach. */
  int farthest() {
    int farthest = 0;
    for (int key = 0; key < known.length; key++) {
      int distance = sweep.distance(key);
      if (distance < CchTopology.INFINITY) {
        farthest = Math.max(farthest, distance);
      }
    }
    return farthest;
  }

  /**
   * Measures the best way to a goal.
   *
   * @param terminals of the goal
   * @param cost of the best way
   * @return whether there is only one, and it is more than a part of one edge
   */
  boolean measure(RoadPosition destination, Terminals terminals, int cost) {
    int last = START;
    for (int i = 0; i < terminals.size(); i++) {
      int distance = sweep.distance(terminals.node(i));
      if (distance < CchTopology.INFINITY && distance + terminals.offset(i) == cost) {
        if (last != START) {
          return false;
        }
        last = terminals.node(i);
      }
    }
    if (last == START) {
      return false;
    }
    if (destination.atNode()) {
      return follow(last);
    }
    int before = before(last);
    if (before < 0 || !follow(before)) {
      return false;
    }
    millis +=
        slice.delayMillis(before, last)
            + EdgeShare.of(slice.durationMillis(last), EdgeShare.behind(destination, last));
    metres +=
        (1 - EdgeShare.ahead(destination, last))
            * network.geometry().lengthMetres(destination.edge());
    return true;
  }

  /** Time of the way measured last, in milliseconds. */
  long millis() {
    return millis;
  }

  /** Its length in metres. */
  double metres() {
    return metres;
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
    for (int i = way.size() - 1; i >= 0; i--) {
      int next = way.get(i);
      known[next] = run;
      if (millisAt[at] == SEVERAL) {
        millisAt[next] = SEVERAL;
      } else {
        millisAt[next] = millisAt[at] + slice.delayMillis(at, next) + slice.durationMillis(next);
        metresAt[next] = metresAt[at] + network.geometry().lengthMetres(EdgeKeys.edge(next));
      }
      at = next;
    }
    millis = millisAt[key];
    metres = metresAt[key];
    return millis != SEVERAL;
  }

  private void begin(int key, boolean alone) {
    known[key] = run;
    millisAt[key] = alone ? EdgeShare.of(slice.durationMillis(key), start.share(key)) : SEVERAL;
    metresAt[key] =
        origin.atNode()
            ? network.geometry().lengthMetres(EdgeKeys.edge(key))
            : (1 - EdgeShare.behind(origin, key)) * network.geometry().lengthMetres(origin.edge());
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
    RoadTopology roads = network.topology();
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
