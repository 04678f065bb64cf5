package fr.gabarit.server.feed;

import fr.gabarit.data.report.OrderFile;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/** Where the orders of a feed take effect. */
interface FeedTarget {

  /** Has the last word when all is known. */
  @FunctionalInterface
  interface Judge {
    /**
     * Judges the effect of new orders.
     *
     * @param before places on roads of the orders in effect now that have not ended, if known
     * @param after places on roads of the new ones, if known
     * @return why they must not take effect
     */
    Optional<String> objection(OptionalInt before, OptionalInt after) throws IOException;
  }

  /** The orders in effect. */
  Optional<OrderFile> current();

  /**
   * Lets other orders take effect, unless the judge objects.
   *
   * @return the objection
   */
  Optional<String> replace(OrderFile next, Instant now, Judge judge) throws IOException;

  /** Orders that have ended have no effect any more. */
  void dropEnded(Instant now);
}
