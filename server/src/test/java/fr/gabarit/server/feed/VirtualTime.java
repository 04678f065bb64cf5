package fr.gabarit.server.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.PriorityQueue;

/** Time that passes when a test says so; tasks run in the thread of the test. */
final class VirtualTime extends Clock implements Alarm {
  private record Task(Instant when, Runnable what) {}

  private final PriorityQueue<Task> tasks = new PriorityQueue<>(Comparator.comparing(Task::when));
  private Instant now;

  VirtualTime(Instant now) {
    this.now = now;
  }

  @Override
  public void at(Instant when, Runnable task) {
    tasks.add(new Task(when, task));
  }

  /** Runs what is due until then. */
  void pass(Duration duration) {
    Instant end = now.plus(duration);
    while (!tasks.isEmpty() && !tasks.peek().when().isAfter(end)) {
      Task next = tasks.remove();
      now = next.when().isAfter(now) ? next.when() : now;
      next.what().run();
    }
    now = end;
  }

  /** When the next task is due. */
  Instant nextTask() {
    return tasks.element().when();
  }

  @Override
  public void close() {
    tasks.clear();
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
