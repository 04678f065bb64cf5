package fr.gabarit.scenario;

import fr.gabarit.hierarchy.RoadHierarchy;
import fr.gabarit.metric.MetricCache;
import fr.gabarit.metric.MetricWeights;
import fr.gabarit.overlay.SliceSignature;
import fr.gabarit.overlay.TimeSlice;
import fr.gabarit.overlay.VehicleOverlay;
import fr.gabarit.routing.LegSearch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Plans trips before and after a change of orders and compares them. What comes out is the same
 * whatever the number of threads, and the same as if each trip were searched for twice.
 * Thread-safe; each run has threads of its own.
 */
public final class TripComparison {
  private final RoadHierarchy hierarchy;
  private final MetricCache metrics;
  private final MetricWeights weights;
  private final int threads;

  private record Signatures(SliceSignature before, SliceSignature after) {}

  /**
   * @param hierarchy of the network of the scenarios
   * @param metrics weights of the orders in force are taken from here and kept here
   * @param threads trips searched for at the same time, at least 1
   */
  public TripComparison(RoadHierarchy hierarchy, MetricCache metrics, int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1 but was " + threads + ".");
    }
    this.hierarchy = hierarchy;
    this.metrics = metrics;
    this.threads = threads;
    weights = new MetricWeights(hierarchy);
  }

  /**
   * Compares trips.
   *
   * @throws CancellationException if the progress says that it is no longer wanted
   */
  public Comparison run(Scenario scenario, List<Trip> trips, ComparisonProgress progress) {
    ExecutorService workers = Executors.newFixedThreadPool(threads, TripComparison::thread);
    try {
      return run(scenario, trips, progress, workers);
    } finally {
      workers.shutdownNow();
    }
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "trip-comparer");
    thread.setDaemon(true);
    return thread;
  }

  private Comparison run(
      Scenario scenario, List<Trip> trips, ComparisonProgress progress, ExecutorService workers) {
    PinnedMetrics pinned = new PinnedMetrics(metrics);
    TripComparer comparer = new TripComparer(scenario, new LegSearch(hierarchy, pinned));
    List<Future<List<ComparedTrip>>> pending = new ArrayList<>();
    for (TripGroup group : groups(scenario, trips)) {
      for (List<Integer> chunk : group.chunks()) {
        pending.add(
            workers.submit(
                () -> {
                  group.begin(metrics, weights, pinned);
                  List<ComparedTrip> done = new ArrayList<>(chunk.size());
                  for (int index : chunk) {
                    stopIf(Thread.currentThread().isInterrupted());
                    done.add(comparer.compare(index, trips.get(index)));
                  }
                  group.end(pinned);
                  return done;
                }));
      }
    }
    return collect(scenario, trips.size(), pending, progress);
  }

  /** In the order of their hours: metrics of neighbouring ones are likely to be the same. */
  private static List<TripGroup> groups(Scenario scenario, List<Trip> trips) {
    Map<Signatures, TripGroup> groups = new LinkedHashMap<>();
    IntStream.range(0, trips.size())
        .forEach(
            index -> {
              Trip trip = trips.get(index);
              VehicleOverlay before = scenario.base().forVehicle(trip.vehicle());
              VehicleOverlay after = scenario.overlay().forVehicle(trip.vehicle());
              TimeSlice sliceBefore = before.slice(trip.departure());
              TimeSlice sliceAfter = after.slice(trip.departure());
              groups
                  .computeIfAbsent(
                      new Signatures(sliceBefore.signature(), sliceAfter.signature()),
                      key -> new TripGroup(before, after, sliceBefore, sliceAfter))
                  .add(index);
            });
    return groups.values().stream()
        .sorted(Comparator.comparingLong(TripGroup::beginsMillis))
        .toList();
  }

  private static Comparison collect(
      Scenario scenario,
      int count,
      List<Future<List<ComparedTrip>>> pending,
      ComparisonProgress progress) {
    TripOutcome[] outcomes = new TripOutcome[count];
    EdgeFlows.Counter flows =
        new EdgeFlows.Counter(scenario.base().network().topology().edgeCount());
    int done = 0;
    for (int i = 0; i < pending.size(); i++) {
      stopIf(progress.cancelled());
      for (ComparedTrip compared : result(pending.get(i))) {
        outcomes[compared.index()] = compared.outcome();
        flows.add(compared);
        done++;
      }
      // What was counted need not be kept.
      pending.set(i, null);
      progress.done(done);
    }
    List<TripOutcome> all = List.of(outcomes);
    return new Comparison(all, ComparisonTotals.of(all), flows.flows());
  }

  private static void stopIf(boolean stop) {
    if (stop) {
      throw new CancellationException("The comparison was stopped.");
    }
  }

  private static List<ComparedTrip> result(Future<List<ComparedTrip>> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("The comparison was interrupted.");
    } catch (ExecutionException e) {
      throw new IllegalStateException("A trip could not be compared.", e.getCause());
    }
  }
}
