package fr.gabarit.metric;

import fr.gabarit.cch.CchMetric;
import fr.gabarit.hierarchy.RoadHierarchy;
import fr.gabarit.overlay.SliceSignature;
import fr.gabarit.overlay.SliceSpan;
import fr.gabarit.overlay.TimeSlice;
import fr.gabarit.overlay.VehicleOverlay;
import java.util.Set;
import java.util.function.Function;

/**
 * Which metric is wanted, and how it is made.
 *
 * @param key equal for metrics that are the same
 * @param slices whose rules it depends on
 * @param bare what it is where there are no rules
 * @param anySlice whether it may be made from {@linkplain MetricWeights#exact weights of any slice}
 *     as well
 * @param maker makes it, of similar weights if they are near enough
 */
record MetricRecipe(
    Object key,
    Set<SliceSignature> slices,
    SimilarWeights bare,
    boolean anySlice,
    Function<SimilarWeights, CchMetric> maker) {

  /** What the least weights of several slices depend on. */
  private record MildestKey(Set<SliceSignature> signatures, LocalTraffic local) {}

  /** What the greatest weights of several slices depend on. */
  private record StrictestKey(Set<SliceSignature> signatures) {}

  /** What the times of a slice depend on. */
  private record QuickestKey(SliceSignature signature, LocalTraffic local) {}

  private static SimilarWeights bare(MetricWeights weights, VehicleOverlay rules) {
    return weights.withoutRules(rules.vehicle().speedClass());
  }

  /** The weights of a slice: its key is the signature. */
  static MetricRecipe exact(MetricWeights weights, VehicleOverlay rules, TimeSlice slice) {
    return exact(weights, rules, slice, Set.of(slice.signature()));
  }

  private static MetricRecipe exact(
      MetricWeights weights, VehicleOverlay rules, TimeSlice slice, Set<SliceSignature> itself) {
    return new MetricRecipe(
        slice.signature(),
        itself,
        bare(weights, rules),
        true,
        similar -> weights.exact(rules, slice, similar));
  }

  /** The least weights of a span. */
  static MetricRecipe mildest(
      MetricWeights weights, VehicleOverlay rules, SliceSpan span, LocalTraffic local) {
    boolean keptOut = local == LocalTraffic.KEPT_OUT;
    return keptOut && span.signatures().size() == 1
        ? exact(weights, rules, span.slice(0), span.signatures())
        : new MetricRecipe(
            new MildestKey(span.signatures(), local),
            span.signatures(),
            bare(weights, rules),
            keptOut,
            similar -> weights.mildest(rules, span, local, similar));
  }

  /** The greatest weights of a span. */
  static MetricRecipe strictest(
      RoadHierarchy hierarchy, MetricWeights weights, VehicleOverlay rules, SliceSpan span) {
    return new MetricRecipe(
        new StrictestKey(span.signatures()),
        span.signatures(),
        bare(weights, rules),
        true,
        similar ->
            new SpanWeights(hierarchy, rules, span.slices())
                .closed(SpanWeights.Bound.UPPER, similar));
  }

  /** One bound of the weights of a span. */
  static MetricRecipe bound(
      MetricWeights weights, VehicleOverlay rules, SpanWeights span, SpanWeights.Bound bound) {
    return new MetricRecipe(
        bound == SpanWeights.Bound.LOWER
            ? new MildestKey(span.signatures(), LocalTraffic.KEPT_OUT)
            : new StrictestKey(span.signatures()),
        span.signatures(),
        bare(weights, rules),
        true,
        similar -> span.closed(bound, similar));
  }

  /** The times of a slice. */
  static MetricRecipe quickest(
      MetricWeights weights, VehicleOverlay rules, TimeSlice slice, LocalTraffic local) {
    return new MetricRecipe(
        new QuickestKey(slice.signature(), local),
        Set.of(slice.signature()),
        weights.timesWithoutRules(rules.vehicle().speedClass()),
        false,
        similar -> weights.quickest(rules, slice, local, similar));
  }

  /** The same made {@linkplain CchMetric#perfect() perfect}. */
  MetricRecipe perfect() {
    return new MetricRecipe(key, slices, bare, anySlice, similar -> maker.apply(similar).perfect());
  }
}
