package fr.gabarit.server.feed;

import java.time.Instant;

/** Runs tasks at their time. Thread-safe. */
interface Alarm extends AutoCloseable {

  /** Runs a task once, at an instant or as soon after it as can be. */
  void at(Instant when, Runnable task);

  /** Runs no more tasks and interrupts those that run. */
  @Override
  void close();
}
