package fr.gabarit.server.cli;

import fr.gabarit.server.area.Area;
import fr.gabarit.server.area.AreaBase;
import fr.gabarit.server.area.AreaException;
import fr.gabarit.server.area.AreaLoader;
import fr.gabarit.server.feed.FeedSettings;
import fr.gabarit.server.feed.Feeds;
import fr.gabarit.server.http.HttpApi;
import fr.gabarit.server.http.ServerSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gabarit serve}: answers over HTTP until it is stopped. */
@Command(name = "serve", description = "Serve an area over HTTP, with a map page.")
final class ServeCommand implements Callable<Integer> {
  @Mixin private AreaOptions areaOptions;
  @Mixin private FeedOptions feedOptions;
  @Spec private CommandSpec spec;

  @Option(
      names = "--host",
      defaultValue = "127.0.0.1",
      description = "Address to listen on. Default: ${DEFAULT-VALUE}, this machine only.")
  private String host;

  @Option(
      names = "--port",
      defaultValue = "8989",
      description = "Port to listen on; 0 for any free one. Default: ${DEFAULT-VALUE}.")
  private int port;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Requests answered at the same time. Default: twice the processors.")
  private Integer threads;

  @Option(
      names = "--matrix-cells",
      paramLabel = "N",
      defaultValue = "" + ServerSettings.USUAL_MOST_CELLS,
      description = "Most cells of a table asked for at /matrix. Default: ${DEFAULT-VALUE}.")
  private int matrixCells;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    ServerSettings settings = settings();
    try (Feeds feeds = open()) {
      serve(settings, feeds, out);
    } catch (InterruptedException e) {
      // As good a way to be stopped as a signal. The flag is not set again: stopping needs to wait.
      return 0;
    }
    return 0;
  }

  private Feeds open() throws AreaException, IOException {
    PrintWriter err = spec.commandLine().getErr();
    AreaOptions.Plan plan = areaOptions.plan();
    List<FeedSettings> settings = feedOptions.settings(plan.feeds());
    try (TerminalProgress progress = TerminalProgress.on(err)) {
      AreaBase base = new AreaLoader(Clock.systemUTC(), progress).loadBase(plan.settings());
      progress.phase("placing orders");
      Feeds feeds = feedOptions.open(base, settings, areaOptions.cacheDirectory());
      if (!settings.isEmpty() && !feedOptions.offline()) {
        progress.phase("fetching feeds");
        feeds.fetchMissing();
      }
      return feeds;
    }
  }

  private void serve(ServerSettings settings, Feeds feeds, PrintWriter out)
      throws InterruptedException {
    Area area = feeds.area().current();
    Clock clock = Clock.systemUTC();
    try (HttpApi api = HttpApi.start(settings, feeds.area(), feeds.board(), clock)) {
      if (!feedOptions.offline()) {
        feeds.start();
      }
      out.print(new AreaSummary().describe(area));
      out.print(new FeedSummary(clock.instant()).describe(feeds.board()));
      out.printf("Serving at %s%n", api.address());
      new TrialRoute()
          .find(area)
          .ifPresent(trial -> out.printf("Try:%n  curl '%s%s'%n", api.address(), trial));
      out.flush();
      CountDownLatch stopped = new CountDownLatch(1);
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    feeds.close();
                    api.close();
                    stopped.countDown();
                  },
                  "stop"));
      stopped.await();
    }
  }

  private ServerSettings settings() {
    try {
      return new ServerSettings(
          host,
          port,
          threads == null ? 2 * Runtime.getRuntime().availableProcessors() : threads,
          matrixCells);
    } catch (IllegalArgumentException e) {
      throw new UnusableInputException(e.getMessage());
    }
  }
}
