package fr.gabarit.metric;

import fr.gabarit.cch.CchMetric;
import fr.gabarit.overlay.TimeSlice;
import fr.gabarit.overlay.VehicleOverlay;
import java.time.Instant;
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
        public Optional<CchMetric> bounds(VehicleOverlay rules, Instant departure) {
          return Optional.empty();
        }

        @Override
        public Optional<CchMetric> exact(VehicleOverlay rules, TimeSlice slice) {
          return Optional.empty();
        }
      };

  /**
   * Weights that no way begun at the departure goes below as long as it lasts no longer than what
   * is closed for a while is closed: see {@link MetricWeights#bounds}.
   */
  Optional<CchMetric> bounds(VehicleOverlay rules, Instant departure);

  /** The weights of a time slice: see {@link MetricWeights#exact}. */
  Optional<CchMetric> exact(VehicleOverlay rules, TimeSlice slice);
}
