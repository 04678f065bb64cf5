package fr.gabarit.bench.table;

import fr.gabarit.cch.CchMetric;
import fr.gabarit.hierarchy.RoadHierarchy;
import fr.gabarit.metric.MetricWeights;
import fr.gabarit.metric.SimilarWeights;
import fr.gabarit.overlay.TimeSlice;
import fr.gabarit.overlay.VehicleOverlay;
import fr.gabarit.scenario.Scenario;
import fr.gabarit.vehicle.Vehicle;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;

/** What the weights under a draft cost, made anew and from those without it. */
final class ScenarioWeights {
  private static final int ROUNDS = 25;
  private static final double BYTES_PER_MB = 1e6;

  private final MetricWeights weights;

  ScenarioWeights(RoadHierarchy hierarchy) {
    weights = new MetricWeights(hierarchy);
  }

  /** Measures one time slice; medians, in words. */
  String measure(Scenario scenario, Vehicle vehicle, Instant at) {
    VehicleOverlay before = scenario.base().forVehicle(vehicle);
    VehicleOverlay after = scenario.overlay().forVehicle(vehicle);
    TimeSlice sliceAfter = after.slice(at);
    SimilarWeights similar =
        new SimilarWeights(before.slice(at).signature(), weights.exact(before, before.slice(at)));
    CchMetric changed = weights.exact(after, sliceAfter, similar);
    return String.format(
        Locale.ROOT,
        "Weights under the draft: %.2f ms anew, %.2f MB; %.2f ms from those without it, %.2f MB"
            + " more (%d rules in force, %d without it).",
        millis(() -> weights.exact(after, sliceAfter)),
        weights.exact(after, sliceAfter).byteSize() / BYTES_PER_MB,
        millis(() -> weights.exact(after, sliceAfter, similar)),
        (changed.sharesWith(similar.metric()) ? changed.ownByteSize() : changed.byteSize())
            / BYTES_PER_MB,
        sliceAfter.signature().ruleCount(),
        similar.signature().ruleCount());
  }

  /** After as many runs that do not count. */
  private static double millis(Supplier<CchMetric> making) {
    double[] millis = new double[ROUNDS];
    long made = 0;
    for (int run = -ROUNDS; run < ROUNDS; run++) {
      long start = System.nanoTime();
      made += making.get().byteSize();
      millis[Math.max(run, 0)] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(millis);
    return made > 0 ? millis[ROUNDS / 2] : 0;
  }
}
