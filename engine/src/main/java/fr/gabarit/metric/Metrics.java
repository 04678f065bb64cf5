package fr.gabarit.metric;

import fr.gabarit.cch.CchMetric;
import fr.gabarit.overlay.SliceSpan;
import fr.gabarit.overlay.TimeSlice;
import fr.gabarit.overlay.VehicleOverlay;
import java.util.Optional;

/**
 * Weights of the road hierarchy under orders, where they are at hand. What a search finds does not
 * depend on it, only how soon. Thread-safe.
 */
public interface Metrics {
  /** None at hand, ever. */
  Metrics NONE =
      new Metrics() {
        @Override
        public Optional<CchMetric> exact(VehicleOverlay rules, TimeSlice slice) {
          return Optional.empty();
        }

        @Override
        public Optional<CchMetric> mildest(
            VehicleOverlay rules, SliceSpan span, LocalTraffic local) {
          return Optional.empty();
        }

        @Override
        public Optional<CchMetric> strictest(VehicleOverlay rules, SliceSpan span) {
          return Optional.empty();
        }

        @Override
        public Optional<CchMetric> quickest(
            VehicleOverlay rules, TimeSlice slice, LocalTraffic local) {
          return Optional.empty();
        }
      };

  /** The weights of a time slice: see {@link MetricWeights#exact}. */
  Optional<CchMetric> exact(VehicleOverlay rules, TimeSlice slice);

  /** The least weights of several time slices: see {@link MetricWeights#mildest}. */
  Optional<CchMetric> mildest(VehicleOverlay rules, SliceSpan span, LocalTraffic local);

  /** The greatest weights of several time slices: see {@link MetricWeights#strictest}. */
  Optional<CchMetric> strictest(VehicleOverlay rules, SliceSpan span);

  /** The times of a time slice: see {@link MetricWeights#quickest}. */
  Optional<CchMetric> quickest(VehicleOverlay rules, TimeSlice slice, LocalTraffic local);

  /** The least weights of several time slices with areas of local traffic open. */
  default Optional<CchMetric> mildest(VehicleOverlay rules, SliceSpan span, OpenedAreas areas) {
    return Optional.empty();
  }

  /** The greatest weights of several time slices with areas of local traffic open. */
  default Optional<CchMetric> strictest(VehicleOverlay rules, SliceSpan span, OpenedAreas areas) {
    return Optional.empty();
  }

  /** The times of a time slice with areas of local traffic open. */
  default Optional<CchMetric> quickest(VehicleOverlay rules, TimeSlice slice, OpenedAreas areas) {
    return Optional.empty();
  }

  /** The same, but what is not at hand is made at once, for who asks many questions about it. */
  default Metrics atOnce() {
    return this;
  }
}
