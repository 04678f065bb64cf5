package fr.gabarit.server.cli;

import fr.gabarit.server.feed.HeldFeed;
import fr.gabarit.server.feed.KeptFeeds;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gabarit feed accept}: takes what is held back of a feed all the same. */
@Command(
    name = "accept",
    description =
        "Take the state of a feed that is held back, and only that one. A server that runs on the"
            + " same cache takes it within seconds, another when it starts.")
final class FeedAcceptCommand implements Callable<Integer> {
  @Mixin private CacheOption cache;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "URL", description = "The feed, as 'feed list' shows it.")
  private String url;

  @Override
  public Integer call() throws IOException {
    HeldFeed held =
        new KeptFeeds(cache.directory())
            .accept(url)
            .orElseThrow(
                () ->
                    new UnusableInputException(
                        "Nothing of %s is held back that could be taken. See 'gabarit feed list'."
                            .formatted(url)));
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "Accepted: %d orders, fetched %s.%n", held.counts().orders(), held.candidate().fetchedAt());
    out.flush();
    return 0;
  }
}
