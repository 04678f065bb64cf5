package fr.gabarit.server.cli;

import fr.gabarit.server.feed.FeedRecord;
import fr.gabarit.server.feed.HeldFeed;
import fr.gabarit.server.feed.KeptFeeds;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code gabarit feed list}: what is kept of feeds, and what is held back. */
@Command(name = "list", description = "Tell what is kept of feeds, and what is held back and why.")
final class FeedListCommand implements Callable<Integer> {
  @Mixin private CacheOption cache;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    List<KeptFeeds.Entry> feeds = new KeptFeeds(cache.directory()).list();
    if (feeds.isEmpty()) {
      out.println("No feeds are kept in %s.".formatted(cache.directory()));
    }
    for (KeptFeeds.Entry feed : feeds) {
      out.println(feed.url());
      feed.good().ifPresent(good -> out.println("  in effect: " + describe(good)));
      feed.held()
          .ifPresent(
              held -> {
                out.println("  HELD BACK: " + describe(held.candidate()));
                out.println("    since %s: %s".formatted(held.since(), held.reason()));
                out.println("    " + advice(held, feed.url()));
              });
    }
    out.flush();
    return 0;
  }

  private static String describe(FeedRecord feed) {
    return "%d orders, %d measures, %d places; fetched %s, last confirmed %s"
        .formatted(
            feed.counts().orders(),
            feed.counts().measures(),
            feed.counts().places(),
            feed.fetchedAt(),
            feed.checkedAt());
  }

  private static String advice(HeldFeed held, String url) {
    return held.releasable()
        ? "To take it all the same: gabarit feed accept '%s'".formatted(url)
        : "It cannot be read, so it cannot be taken.";
  }
}
