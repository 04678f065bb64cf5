package fr.gabarit.server.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Comparisons one after the other, since each takes all processors; results are kept until later
 * ones push them out. Thread-safe.
 */
final class ComparisonJobs implements AutoCloseable {
  private static final Logger LOGGER = LoggerFactory.getLogger(ComparisonJobs.class);
  private static final int MOST_WAITING = 8;
  private static final int MOST_KEPT = 8;

  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "comparison");
            thread.setDaemon(true);
            return thread;
          });
  private final Map<String, ComparisonJob> jobs = new LinkedHashMap<>();

  /**
   * Begins a comparison as soon as those before are over.
   *
   * @param work makes the answer
   * @return nothing if too many are waiting
   */
  synchronized Optional<ComparisonJob> submit(int trips, Function<ComparisonJob, byte[]> work) {
    long waiting = jobs.values().stream().filter(job -> !job.state().over()).count();
    if (waiting >= MOST_WAITING) {
      return Optional.empty();
    }
    ComparisonJob job = new ComparisonJob(trips);
    jobs.put(job.id(), job);
    forgetOldest();
    worker.execute(() -> run(job, work));
    return Optional.of(job);
  }

  private void forgetOldest() {
    long over = jobs.values().stream().filter(job -> job.state().over()).count();
    var each = jobs.values().iterator();
    while (over > MOST_KEPT && each.hasNext()) {
      if (each.next().state().over()) {
        each.remove();
        over--;
      }
    }
  }

  private static void run(ComparisonJob job, Function<ComparisonJob, byte[]> work) {
    if (job.cancelled()) {
      job.end(ComparisonJob.State.CANCELLED);
      return;
    }
    job.begin();
    try {
      job.end(work.apply(job));
    } catch (CancellationException e) {
      job.end(ComparisonJob.State.CANCELLED);
    } catch (RuntimeException e) {
      LOGGER.error("Comparison {} failed", job.id(), e);
      job.end(ComparisonJob.State.FAILED);
    }
  }

  /** A comparison that is known. */
  synchronized Optional<ComparisonJob> find(String id) {
    return Optional.ofNullable(jobs.get(id));
  }

  /** Stops a comparison, if it goes on, and forgets it. */
  synchronized Optional<ComparisonJob> remove(String id) {
    Optional<ComparisonJob> job = Optional.ofNullable(jobs.get(id));
    job.ifPresent(ComparisonJob::cancel);
    if (job.isPresent() && job.get().state().over()) {
      jobs.remove(id);
    }
    return job;
  }

  /** Stops all. */
  @Override
  public synchronized void close() {
    jobs.values().forEach(ComparisonJob::cancel);
    worker.shutdownNow();
  }
}
