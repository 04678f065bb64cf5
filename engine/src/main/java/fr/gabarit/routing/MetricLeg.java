package fr.gabarit.routing;

import fr.gabarit.cch.CchMetric;
import fr.gabarit.cch.CchQuery;
import fr.gabarit.cch.CchTopology;
import fr.gabarit.cch.Digraph;
import fr.gabarit.hierarchy.RoadHierarchy;
import fr.gabarit.metric.Metrics;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.RoadTopology;
import fr.gabarit.overlay.EdgeVerdict;
import fr.gabarit.overlay.TimeSlice;
import java.util.Optional;

/**
 * Finds the way of a leg in the hierarchy's weights of the time slice of its departure, if these
 * are at hand, and if they tell all that matters: the leg may enter no area of local traffic, the
 * way ends before a rule changes, it makes no turn that is ruled along several edges, and it is the
 * only best one, so that the search would find the same. In all other cases it finds nothing and
 * the search has to. Thread-safe.
 */
final class MetricLeg {
  private final RoadHierarchy hierarchy;
  private final Metrics metrics;

  MetricLeg(RoadHierarchy hierarchy, Metrics metrics) {
    this.hierarchy = hierarchy;
    this.metrics = metrics;
  }

  /** The best legal way, if it is found in this manner. */
  Optional<LegPath> find(LegRequest request, SearchSpace space) {
    if (request.mode() != SearchMode.LEGAL) {
      return Optional.empty();
    }
    TimeSlice slice = request.rules().slice(request.departure());
    Optional<CchMetric> metric = metrics.exact(request.rules(), slice);
    if (metric.isEmpty() || opensAreas(request, slice)) {
      return Optional.empty();
    }
    return new Run(request, slice, metric.get(), space.query()).find();
  }

  static boolean opensAreas(LegRequest request, TimeSlice slice) {
    int origin = request.origin().edge();
    int destination = request.destination().edge();
    return slice.localAreas().opensAny(origin, destination)
        || slice.opensTurns(origin, destination);
  }

  /** One leg. */
  private final class Run {
    private final RoadNetwork network = hierarchy.network();
    private final RoadTopology topology = network.topology();
    private final LegRequest request;
    private final TimeSlice slice;
    private final CchMetric metric;
    private final CchQuery query;
    private final LegStart start;
    private final LegGoal goal;

    Run(LegRequest request, TimeSlice slice, CchMetric metric, CchQuery query) {
      this.request = request;
      this.slice = slice;
      this.metric = metric;
      this.query = query;
      start = new LegStart(network, request.origin());
      goal = new LegGoal(network, request.destination());
    }

    Optional<LegPath> find() {
      if (goal.isNode(request.origin().node(topology))) {
        return Optional.of(new WayReader(request, goal).none());
      }
      if (!goal.atNode() && onOneRoad()) {
        // The way along this road and the way round the block compete: the search knows how.
        return Optional.empty();
      }
      int cost =
          query.run(metric, start.terminals(this::wholeCost), goal.terminals(this::wholeCost));
      if (cost >= CchTopology.INFINITY || changesWithin(cost) || !query.unique()) {
        return Optional.empty();
      }
      // A way that breaks a rule which the weights left out is none, or weighs something else.
      return new Replay(request, start, goal).drive(keys()).filter(path -> path.weight() == cost);
    }

    private boolean onOneRoad() {
      for (int edge : network.twins(request.origin().edge())) {
        if (goal.isOn(edge)) {
          return true;
        }
      }
      return false;
    }

    /** Cost of a directed edge that may be entered. */
    private int wholeCost(int key) {
      boolean free =
          network.travelTimes(request.rules().vehicle().speedClass()).drivable(key)
              && slice.verdict(key) == EdgeVerdict.FREE;
      return free ? slice.costMillis(key) : CchTopology.INFINITY;
    }

    private boolean changesWithin(long costMillis) {
      long departure = request.departure().toEpochMilli();
      return departure + costMillis >= slice.untilMillis()
          && request.rules().lastChange(departure, departure + costMillis).isPresent();
    }

    private int[] keys() {
      Digraph turns = hierarchy.turns();
      int[] keys = new int[query.unpack() + 1];
      keys[0] = query.source();
      for (int i = 1; i < keys.length; i++) {
        keys[i] = turns.head(query.arc(i - 1));
      }
      return keys;
    }
  }
}
