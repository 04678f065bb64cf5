package fr.gabarit.metric;

import fr.gabarit.cch.CchMetric;
import fr.gabarit.hierarchy.RoadHierarchy;
import fr.gabarit.overlay.SliceSpan;
import fr.gabarit.overlay.TimeSlice;
import fr.gabarit.overlay.VehicleOverlay;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Which metric is wanted of legs to which areas of local traffic open, and how it is made of the
 * one in which all are closed.
 *
 * @param closed the one in which all areas are closed
 * @param key equal for metrics that are the same
 * @param opener opens the areas in it
 */
record OpenedRecipe(MetricRecipe closed, Object key, UnaryOperator<CchMetric> opener) {

  /** What it depends on. */
  private record Key(Object closed, OpenedAreas areas) {}

  private static OpenedRecipe of(
      MetricRecipe closed, OpenedAreas areas, UnaryOperator<CchMetric> opener) {
    return new OpenedRecipe(closed, new Key(closed.key(), areas), opener);
  }

  /** The least weights of a span. */
  static OpenedRecipe mildest(
      RoadHierarchy hierarchy,
      MetricWeights weights,
      VehicleOverlay rules,
      SliceSpan span,
      OpenedAreas areas) {
    return of(
        MetricRecipe.mildest(weights, rules, span, LocalTraffic.KEPT_OUT),
        areas,
        opener(hierarchy, rules, span, areas, SpanWeights.Bound.LOWER));
  }

  /** The greatest weights of a span. */
  static OpenedRecipe strictest(
      RoadHierarchy hierarchy,
      MetricWeights weights,
      VehicleOverlay rules,
      SliceSpan span,
      OpenedAreas areas) {
    return of(
        MetricRecipe.strictest(hierarchy, weights, rules, span),
        areas,
        opener(hierarchy, rules, span, areas, SpanWeights.Bound.UPPER));
  }

  private static UnaryOperator<CchMetric> opener(
      RoadHierarchy hierarchy,
      VehicleOverlay rules,
      SliceSpan span,
      OpenedAreas areas,
      SpanWeights.Bound bound) {
    return closed ->
        new SpanWeights(hierarchy, rules, span.distinct()).opened(closed, bound, areas.in(span));
  }

  /** The times of a slice. */
  static OpenedRecipe quickest(
      RoadHierarchy hierarchy,
      MetricWeights weights,
      VehicleOverlay rules,
      TimeSlice slice,
      OpenedAreas areas) {
    return of(
        MetricRecipe.quickest(weights, rules, slice, LocalTraffic.KEPT_OUT),
        areas,
        closed ->
            new SpanWeights(hierarchy, rules, List.of(slice)).openedTimes(closed, areas.in(slice)));
  }
}
