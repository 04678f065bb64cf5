package fr.gabarit.server.cli;

import fr.gabarit.server.feed.FeedBoard;
import fr.gabarit.server.feed.FeedCounts;
import fr.gabarit.server.feed.FeedStatus;
import java.time.Instant;
import java.util.Locale;

/** Feeds in a line each. */
final class FeedSummary {
  private final Instant now;

  FeedSummary(Instant now) {
    this.now = now;
  }

  String describe(FeedBoard board) {
    StringBuilder text = new StringBuilder();
    for (FeedStatus feed : board.statuses()) {
      text.append(
          "  feed %s: %s, %d orders%n"
              .formatted(
                  feed.url(),
                  feed.state(now).name().toLowerCase(Locale.ROOT).replace('_', ' '),
                  feed.counts().map(FeedCounts::orders).orElse(0)));
      feed.lastError().ifPresent(error -> text.append("    %s%n".formatted(error)));
    }
    return text.toString();
  }
}
