package fr.gabarit.server.cli;

import fr.gabarit.data.area.AreaConfig;
import fr.gabarit.data.fetch.WebClient;
import fr.gabarit.server.feed.AreaFetch;
import fr.gabarit.server.feed.FetchedArea;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gabarit fetch}: downloads what makes a real area. */
@Command(
    name = "fetch",
    description =
        "Download the extract and the orders of an area and cut the area out. Goes on where an"
            + " earlier run broke off.")
final class FetchCommand implements Callable<Integer> {
  private static final double MAX_LOSS = 0.2;

  @Mixin private CacheOption cache;
  @Spec private CommandSpec spec;

  @ArgGroup(multiplicity = "1")
  private Which which;

  @ArgGroup private How how = new How();

  /** Which area. */
  private static final class Which {
    @Parameters(paramLabel = "AREA", arity = "0..1", description = "artois.")
    private String name;

    @Option(
        names = "--config",
        paramLabel = "F.properties",
        description = "Configuration of another area.")
    private Path config;
  }

  /** How to fetch. */
  private static final class How {
    @Option(
        names = "--force",
        description = "Fetch what is up to date too, and take feeds that would be held back.")
    private boolean force;

    @Option(
        names = "--offline",
        description = "Ask no host: cut the area out of what was fetched before.")
    private boolean offline;
  }

  @Override
  public Integer call() throws IOException {
    AreaConfig config =
        which.config == null ? AreaName.config(which.name) : AreaConfig.read(which.config);
    Clock clock = Clock.systemUTC();
    FetchedArea area;
    List<AreaFetch.FeedNews> news;
    try (TerminalProgress progress = TerminalProgress.on(spec.commandLine().getErr())) {
      AreaFetch fetch =
          new AreaFetch(
              cache.directory(), new WebClient(clock, FeedOptions.CONNECT), clock, progress);
      area = fetch.extract(config, mode());
      news = fetch.feeds(config, mode(), MAX_LOSS);
    }
    return tell(config, area, news);
  }

  private AreaFetch.Mode mode() {
    if (how.offline) {
      return AreaFetch.Mode.OFFLINE;
    }
    return how.force ? AreaFetch.Mode.FORCE : AreaFetch.Mode.USUAL;
  }

  private int tell(AreaConfig config, FetchedArea area, List<AreaFetch.FeedNews> news)
      throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    out.printf(
        "%s: %s, %.1f MB, from %s%n",
        config.name(), area.osmPbf(), Files.size(area.osmPbf()) / 1e6, area.extractUrl());
    int code = ExitCode.OK;
    for (AreaFetch.FeedNews feed : news) {
      if (feed.taken()) {
        out.printf("orders of %s: %s%n", feed.address(), feed.message());
      } else {
        err.printf("gabarit: orders of %s: %s%n", feed.address(), feed.message());
        code = feed.heldBack() ? Math.max(code, ExitCode.USAGE) : ExitCode.SOFTWARE;
      }
    }
    out.printf(
        "Serve it with: gabarit serve --area %s%n",
        which.config == null ? config.name() : which.config);
    out.flush();
    return code;
  }
}
