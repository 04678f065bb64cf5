package fr.gabarit.scenario;

import fr.gabarit.cch.CchMetric;
import fr.gabarit.metric.LocalTraffic;
import fr.gabarit.metric.Metrics;
import fr.gabarit.overlay.SliceSignature;
import fr.gabarit.overlay.SliceSpan;
import fr.gabarit.overlay.TimeSlice;
import fr.gabarit.overlay.VehicleOverlay;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Metrics that are at hand for as long as somebody needs them, whatever a cache drops meanwhile.
 * Thread-safe.
 */
final class PinnedMetrics implements Metrics {
  private final Metrics bounds;
  private final Map<SliceSignature, Pin> pins = new ConcurrentHashMap<>();

  private record Pin(CchMetric metric, int uses) {}

  /**
   * @param bounds gives bounds
   */
  PinnedMetrics(Metrics bounds) {
    this.bounds = bounds;
  }

  void pin(SliceSignature signature, CchMetric metric) {
    pins.merge(
        signature, new Pin(metric, 1), (known, added) -> new Pin(known.metric, known.uses + 1));
  }

  void unpin(SliceSignature signature) {
    pins.computeIfPresent(
        signature, (key, pin) -> pin.uses == 1 ? null : new Pin(pin.metric, pin.uses - 1));
  }

  @Override
  public Optional<CchMetric> mildest(VehicleOverlay rules, SliceSpan span, LocalTraffic local) {
    return span.size() == 1 && local == LocalTraffic.KEPT_OUT
        ? exact(rules, span.slice(0))
        : bounds.mildest(rules, span, local);
  }

  @Override
  public Optional<CchMetric> strictest(VehicleOverlay rules, SliceSpan span) {
    return bounds.strictest(rules, span);
  }

  @Override
  public Optional<CchMetric> quickest(VehicleOverlay rules, TimeSlice slice, LocalTraffic local) {
    return bounds.quickest(rules, slice, local);
  }

  @Override
  public Optional<CchMetric> exact(VehicleOverlay rules, TimeSlice slice) {
    return Optional.ofNullable(pins.get(slice.signature())).map(Pin::metric);
  }
}
