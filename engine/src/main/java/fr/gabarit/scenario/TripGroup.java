package fr.gabarit.scenario;

import fr.gabarit.cch.CchMetric;
import fr.gabarit.metric.MetricCache;
import fr.gabarit.metric.MetricWeights;
import fr.gabarit.metric.SimilarWeights;
import fr.gabarit.overlay.TimeSlice;
import fr.gabarit.overlay.VehicleOverlay;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Trips for which the same rules are in force at their departures, before and after: they share two
 * metrics, made when the first of them needs them and let go when the last is done. Thread-safe
 * once all trips are in.
 */
final class TripGroup {
  /** Fewer trips are searched sooner without metrics than these are made. */
  private static final int FEWEST_WITH_METRICS = 16;

  private static final int CHUNK = 64;

  private final VehicleOverlay rulesBefore;
  private final VehicleOverlay rulesAfter;
  private final TimeSlice before;
  private final TimeSlice after;
  private final List<Integer> trips = new ArrayList<>();
  private final AtomicInteger chunksDone = new AtomicInteger();
  private boolean pinned;

  TripGroup(
      VehicleOverlay rulesBefore, VehicleOverlay rulesAfter, TimeSlice before, TimeSlice after) {
    this.rulesBefore = rulesBefore;
    this.rulesAfter = rulesAfter;
    this.before = before;
    this.after = after;
  }

  /** Epoch milliseconds from which the rules before are in force. */
  long beginsMillis() {
    return before.fromMillis();
  }

  void add(int trip) {
    trips.add(trip);
  }

  /** The trips in pieces of work. */
  List<List<Integer>> chunks() {
    List<List<Integer>> chunks = new ArrayList<>();
    for (int from = 0; from < trips.size(); from += CHUNK) {
      chunks.add(List.copyOf(trips.subList(from, Math.min(from + CHUNK, trips.size()))));
    }
    return chunks;
  }

  /** Puts the metrics at hand. */
  synchronized void begin(MetricCache cache, MetricWeights weights, PinnedMetrics metrics) {
    if (pinned || trips.size() < FEWEST_WITH_METRICS) {
      return;
    }
    CchMetric exactBefore = cache.exactNow(rulesBefore, before);
    CchMetric exactAfter =
        after.signature().equals(before.signature())
            ? exactBefore
            : weights.exact(rulesAfter, after, new SimilarWeights(before.signature(), exactBefore));
    metrics.pin(before.signature(), exactBefore);
    metrics.pin(after.signature(), exactAfter);
    pinned = true;
  }

  /** A chunk is done; after the last one the metrics are let go. */
  void end(PinnedMetrics metrics) {
    int chunks = (trips.size() + CHUNK - 1) / CHUNK;
    if (chunksDone.incrementAndGet() == chunks) {
      letGo(metrics);
    }
  }

  private synchronized void letGo(PinnedMetrics metrics) {
    if (pinned) {
      metrics.unpin(before.signature());
      metrics.unpin(after.signature());
      pinned = false;
    }
  }
}
