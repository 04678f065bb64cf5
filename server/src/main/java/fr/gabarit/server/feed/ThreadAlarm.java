package fr.gabarit.server.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs tasks in threads of its own, which do not keep the program alive. Thread-safe. */
final class ThreadAlarm implements Alarm {
  private static final long CLOSING_MILLIS = 500;

  private final Clock clock;
  private final ScheduledThreadPoolExecutor threads;

  /**
   * @param tasks how many may run at the same time
   */
  ThreadAlarm(Clock clock, int tasks) {
    this.clock = clock;
    AtomicInteger count = new AtomicInteger();
    threads =
        new ScheduledThreadPoolExecutor(
            tasks,
            task -> {
              Thread thread = new Thread(task, "feed-" + count.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    threads.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  @Override
  public void at(Instant when, Runnable task) {
    long delay = Math.max(0, Duration.between(clock.instant(), when).toMillis());
    try {
      threads.schedule(task, delay, TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      // Closed meanwhile: nothing is to run any more.
      return;
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    try {
      if (!threads.awaitTermination(CLOSING_MILLIS, TimeUnit.MILLISECONDS)) {
        // What cannot be interrupted dies with the program; nothing it writes is half there.
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
