package fr.gabarit.server.feed;

import fr.gabarit.data.report.OrderFile;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/** Takes the orders of a feed without any roads. Not thread-safe. */
final class UnplacedFeed implements FeedTarget {
  private Optional<OrderFile> orders;

  /**
   * @param orders that are kept so far
   */
  UnplacedFeed(Optional<OrderFile> orders) {
    this.orders = orders;
  }

  @Override
  public Optional<OrderFile> current() {
    return orders;
  }

  @Override
  public Optional<String> replace(OrderFile next, Instant now, Judge judge) throws IOException {
    Optional<String> objection = judge.objection(OptionalInt.empty(), OptionalInt.empty());
    if (objection.isEmpty()) {
      orders = Optional.of(next);
    }
    return objection;
  }

  @Override
  public void dropEnded(Instant now) {
    // Nothing is in effect here.
  }
}
