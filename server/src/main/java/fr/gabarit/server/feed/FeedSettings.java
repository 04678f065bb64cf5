package fr.gabarit.server.feed;

import fr.gabarit.data.fetch.WebAddress;
import java.time.Duration;

/**
 * One feed and how it is kept fresh.
 *
 * @param address where it is published
 * @param interval between two looks at it when all is well
 * @param staleAfter how old the data may be before they count as stale
 * @param maxLoss share of its orders, measures or places that may vanish at once, 0 to 1; more is
 *     held back
 */
public record FeedSettings(
    WebAddress address, Duration interval, Duration staleAfter, double maxLoss) {
  public FeedSettings {
    if (interval.compareTo(Duration.ofSeconds(1)) < 0) {
      throw new IllegalArgumentException(
          "The interval of a feed must be at least 1 s but was %s.".formatted(interval));
    }
    if (staleAfter.compareTo(interval) < 0) {
      throw new IllegalArgumentException(
          "Feeds cannot be stale after %s if they are looked at every %s only."
              .formatted(staleAfter, interval));
    }
    if (!(maxLoss >= 0 && maxLoss <= 1)) {
      throw new IllegalArgumentException(
          "The share of orders that may vanish must be between 0 and 1 but was %s."
              .formatted(maxLoss));
    }
  }
}
