package fr.gabarit.server.http;

import fr.gabarit.scenario.ComparisonProgress;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** A comparison that goes on while its client does other things. Thread-safe. */
final class ComparisonJob implements ComparisonProgress {
  private final String id = UUID.randomUUID().toString();
  private final int trips;
  private volatile State state = State.QUEUED;
  private volatile int done;
  private volatile boolean cancelled;
  private volatile byte[] answer = new byte[0];

  /** How far it is. */
  enum State {
    QUEUED,
    RUNNING,
    DONE,
    CANCELLED,
    FAILED;

    String token() {
      return name().toLowerCase(Locale.ROOT);
    }

    boolean over() {
      return this == DONE || this == CANCELLED || this == FAILED;
    }
  }

  /**
   * @param trips how many are to be compared
   */
  ComparisonJob(int trips) {
    this.trips = trips;
  }

  String id() {
    return id;
  }

  int trips() {
    return trips;
  }

  int done() {
    return done;
  }

  State state() {
    return state;
  }

  void begin() {
    state = State.RUNNING;
  }

  void end(State how) {
    state = how;
  }

  /** It is done, and this is what to answer. */
  void end(byte[] whole) {
    answer = whole;
    state = State.DONE;
  }

  /** What to answer, once it is done. */
  Optional<byte[]> answer() {
    return state == State.DONE ? Optional.of(answer) : Optional.empty();
  }

  void cancel() {
    cancelled = true;
  }

  @Override
  public void done(int compared) {
    done = compared;
  }

  @Override
  public boolean cancelled() {
    return cancelled;
  }
}
