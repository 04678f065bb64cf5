package fr.gabarit.routing;

import fr.gabarit.cch.CchMetric;
import fr.gabarit.cch.CchTopology;
import fr.gabarit.hierarchy.RoadHierarchy;
import fr.gabarit.metric.MetricCache;
import fr.gabarit.metric.SpanWeights;
import fr.gabarit.metric.SpanWeights.Bound;
import fr.gabarit.network.TravelTimes;
import fr.gabarit.overlay.EdgeVerdict;
import fr.gabarit.overlay.TimeSlice;
import fr.gabarit.overlay.VehicleOverlay;
import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The weights that a table needs for a span, for all areas that open. Thread-safe. */
final class TableMetrics {
  private final RoadHierarchy hierarchy;
  private final VehicleOverlay rules;
  private final TableSpan span;
  private final SpanWeights weights;
  private final CchMetric lower;
  private final CchMetric upper;
  private final boolean lowerOnly;
  private final TravelTimes times;
  private final Map<OpenComponents, OpenArea> areas = new ConcurrentHashMap<>();

  private TableMetrics(
      RoadHierarchy hierarchy,
      MetricCache cache,
      VehicleOverlay rules,
      TableSpan span,
      boolean lowerOnly) {
    this.hierarchy = hierarchy;
    this.rules = rules;
    this.span = span;
    this.lowerOnly = lowerOnly;
    times = hierarchy.network().travelTimes(rules.vehicle().speedClass());
    weights = new SpanWeights(hierarchy, rules, span.slices());
    lower =
        span.slices().size() == 1
            ? cache.exactNow(rules, span.first())
            : cache.boundNow(rules, weights, Bound.LOWER);
    upper = single() ? lower : cache.boundNow(rules, weights, Bound.UPPER);
  }

  static TableMetrics of(
      RoadHierarchy hierarchy, MetricCache cache, VehicleOverlay rules, TableSpan span) {
    return new TableMetrics(hierarchy, cache, rules, span, false);
  }

  /** Weights that tell only what is out of reach. */
  static TableMetrics lowerOnly(
      RoadHierarchy hierarchy, MetricCache cache, VehicleOverlay rules, TableSpan span) {
    return new TableMetrics(hierarchy, cache, rules, span, true);
  }

  /** Whether upper weights are left out. */
  boolean lowerOnly() {
    return lowerOnly;
  }

  RoadHierarchy hierarchy() {
    return hierarchy;
  }

  TableSpan span() {
    return span;
  }

  /** Weights with all areas of local traffic closed. */
  CchMetric closed(Bound bound) {
    return bound == Bound.LOWER ? lower : upper;
  }

  /** Weights that nothing goes below, whatever is open. */
  CchMetric base() {
    return hierarchy.base(rules.vehicle().speedClass());
  }

  /** Whether upper weights are the lower ones, or left out. */
  boolean single() {
    return lowerOnly || weights.single();
  }

  /** The areas that some components are, with their weights. */
  OpenArea area(OpenComponents components) {
    return areas.computeIfAbsent(
        components,
        open -> {
          CchMetric least = weights.opened(lower, Bound.LOWER, open.bySlice());
          return new OpenArea(
              hierarchy,
              base(),
              open,
              weights.keysOpen(open.bySlice()),
              least,
              single() ? least : weights.opened(upper, Bound.UPPER, open.bySlice()));
        });
  }

  /** Cost of a directed edge that a leg begins with; infinite if it is closed. */
  int firstCost(int key, OpenComponents open) {
    return times.drivable(key) && passable(key, 0, open)
        ? span.first().costMillis(key)
        : CchTopology.INFINITY;
  }

  /**
   * Cost of a directed edge that a leg ends with, whenever it does. Of the lower bound the greatest
   * in any slice in which it may be entered: what is not driven of it is taken off.
   */
  int lastCost(int key, OpenComponents open, Bound bound) {
    if (!times.drivable(key)) {
      return CchTopology.INFINITY;
    }
    int greatest = -1;
    for (int i = 0; i < span.slices().size(); i++) {
      boolean passable = passable(key, i, open);
      int cost = span.slices().get(i).costMillis(key);
      if (bound == Bound.UPPER && (!passable || (greatest >= 0 && cost != greatest))) {
        return CchTopology.INFINITY;
      }
      greatest = passable ? Math.max(greatest, cost) : greatest;
    }
    return greatest < 0 ? CchTopology.INFINITY : greatest;
  }

  /** Cost of a directed edge without any rule. */
  int baseCost(int key) {
    return times.drivable(key) ? times.costMillis(key) : CchTopology.INFINITY;
  }

  private boolean passable(int key, int index, OpenComponents open) {
    TimeSlice slice = span.slices().get(index);
    BitSet components = open.bySlice().get(index);
    return slice.verdict(key) == EdgeVerdict.FREE
        || (slice.verdict(key) == EdgeVerdict.LOCAL
            && slice.localAreas().mayEnter(key, components));
  }
}
