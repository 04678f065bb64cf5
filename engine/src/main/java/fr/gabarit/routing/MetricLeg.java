package fr.gabarit.routing;

import fr.gabarit.cch.CchMetric;
import fr.gabarit.cch.CchQuery;
import fr.gabarit.cch.CchTopology;
import fr.gabarit.cch.Digraph;
import fr.gabarit.cch.Terminals;
import fr.gabarit.hierarchy.RoadHierarchy;
import fr.gabarit.network.TravelTimes;
import fr.gabarit.overlay.EdgeVerdict;
import fr.gabarit.overlay.SliceSpan;
import fr.gabarit.overlay.TimeSlice;
import java.util.Optional;

/**
 * One leg in the least weights of the hours that it may last. If the best way in these is the only
 * one, and costs the same when driven at its hours, every other way costs more than it and the
 * search would find the same. Not thread-safe.
 */
final class MetricLeg {
  private final Digraph turns;
  private final TravelTimes times;
  private final LegRequest request;
  private final CchQuery query;
  private final LegStart start;
  private final LegGoal goal;
  private final Replay replay;
  private final Driving driving;
  private final Course course;
  private final TiedWays tied;
  private SliceSpan asked;
  private CchMetric askedIn;
  private Terminals sources;
  private Terminals targets;
  private int least;

  /**
   * @param rules as the leg meets them
   * @param space has the memory
   */
  MetricLeg(RoadHierarchy hierarchy, LegRequest request, LegRules rules, SearchSpace space) {
    this.request = request;
    query = space.query();
    course = space.course();
    driving = new Driving(request, rules);
    tied = new TiedWays(hierarchy, request, rules, space);
    turns = hierarchy.turns();
    times = hierarchy.network().travelTimes(request.rules().vehicle().speedClass());
    start = new LegStart(hierarchy.network(), request.origin());
    goal = new LegGoal(hierarchy.network(), request.destination());
    replay = new Replay(request, start, goal);
  }

  /** Whether the leg ends where it begins. */
  boolean goesNowhere() {
    return goal.isNode(request.origin().node(request.rules().overlay().network().topology()));
  }

  /** The way of such a leg. */
  LegPath nowhere() {
    return new WayReader(request, goal).none();
  }

  /**
   * Whether the leg may end on the road where it begins. There the way along the road and the way
   * round the block compete, which weights do not tell.
   */
  boolean onOneRoad() {
    if (goal.atNode()) {
      return false;
    }
    for (int edge : request.rules().overlay().network().twins(request.origin().edge())) {
      if (goal.isOn(edge)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the leg may enter areas of local traffic, or make turns that are kept to it. */
  static boolean opensAreas(LegRequest request, TimeSlice slice) {
    int origin = request.origin().edge();
    int destination = request.destination().edge();
    return slice.localAreas().opensAny(origin, destination)
        || slice.opensTurns(origin, destination);
  }

  /**
   * What no way costs less than that is over before the span is; {@link CchTopology#INFINITY} if
   * there is none.
   *
   * @param metric the least weights of the span
   */
  int leastCost(CchMetric metric, SliceSpan span) {
    if (span != asked) {
      TimeSlice first = span.slice(0);
      sources =
          start.terminals(
              key ->
                  times.drivable(key) && first.verdict(key).compareTo(EdgeVerdict.LOCAL) <= 0
                      ? first.costMillis(key)
                      : CchTopology.INFINITY);
      targets = GoalBounds.terminals(goal, times, span.slices());
      asked = span;
      askedIn = null;
    }
    if (metric != askedIn) {
      least = query.run(metric, sources, targets);
      askedIn = metric;
    }
    return least;
  }

  /**
   * What no way costs less than under any orders.
   *
   * @param base the weights without orders
   */
  int leastCost(CchMetric base) {
    askedIn = null;
    least =
        query.run(
            base,
            start.terminals(
                key -> times.drivable(key) ? times.costMillis(key) : CchTopology.INFINITY),
            goal.terminals(
                key -> times.drivable(key) ? times.costMillis(key) : CchTopology.INFINITY));
    return least;
  }

  /**
   * The way that costs this least, if it is the only one and is legal at the hours at which it is
   * driven. To be asked only if there is such a way in the weights.
   */
  Optional<LegPath> onlyBest() {
    return query.unique() ? asItSeems() : Optional.empty();
  }

  /**
   * The same where there are equally good ones, too: the one that the search finds, if it is among
   * them.
   */
  Optional<LegResult> best() {
    Optional<LegPath> one = asItSeems();
    return one.isEmpty() || query.unique()
        ? one.map(way -> new LegResult.Found(way, SearchMethod.METRIC))
        : tied.best(query, asked, least);
  }

  /** The way of the query, if it costs the least when it is driven. */
  private Optional<LegPath> asItSeems() {
    // A way that breaks a rule which the weights left out is none, or weighs something else.
    return replay.drive(course(), driving).filter(path -> path.weight() == least);
  }

  /** The way that the least cost was of; holds until this is asked again. */
  Course course() {
    int turnCount = query.unpack();
    course.begin(turnCount + 1);
    course.set(0, query.source());
    for (int i = 0; i < turnCount; i++) {
      course.set(i + 1, turns.head(query.arc(i)));
    }
    return course;
  }

  /** Drives as the leg does. */
  Driving driving() {
    return driving;
  }

  /** Tells how much of an edge is driven. */
  Replay replay() {
    return replay;
  }
}
