package fr.gabarit.server.feed;

import java.util.Locale;
import java.util.Optional;

/**
 * Holds back a feed that is probably broken: empty, or much smaller than the last one. What has
 * ended meanwhile is not counted in either.
 *
 * @param maxLoss share that may vanish at once, 0 to 1
 */
record FeedGate(double maxLoss) {

  /**
   * Judges how much a feed holds.
   *
   * @param last what of the last good one has not ended yet
   * @return why it is held back
   */
  Optional<String> objection(Optional<FeedCounts> last, FeedCounts next) {
    if (next.orders() == 0 && last.map(FeedCounts::orders).orElse(1) > 0) {
      return Optional.of("It holds no order that is in force or will be.");
    }
    if (last.isEmpty()) {
      return Optional.empty();
    }
    return loss("orders", last.get().orders(), next.orders())
        .or(() -> loss("measures", last.get().measures(), next.measures()))
        .or(() -> loss("places", last.get().places(), next.places()));
  }

  /**
   * Judges how many places of a feed were found on the roads.
   *
   * @return why it is held back
   */
  Optional<String> objectionOnRoads(int last, int next) {
    return loss("places found on the roads", last, next);
  }

  private Optional<String> loss(String what, int last, int next) {
    if (last - next <= maxLoss * last) {
      return Optional.empty();
    }
    return Optional.of(
        String.format(
            Locale.ROOT,
            "It has %d %s where the last one had %d: %.0f %% vanished, at most %.0f %% may at once.",
            next,
            what,
            last,
            100.0 * (last - next) / last,
            100 * maxLoss));
  }
}
