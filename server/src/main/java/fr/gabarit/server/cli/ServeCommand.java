package fr.gabarit.server.cli;

import fr.gabarit.server.area.Area;
import fr.gabarit.server.area.AreaHolder;
import fr.gabarit.server.http.HttpApi;
import fr.gabarit.server.http.ServerSettings;
import java.io.PrintWriter;
import java.time.Clock;
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

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    ServerSettings settings = settings();
    Area area = areaOptions.load(spec.commandLine().getErr());
    HttpApi api = HttpApi.start(settings, new AreaHolder(area), Clock.systemUTC());
    try {
      out.print(new AreaSummary().describe(area));
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
                    api.close();
                    stopped.countDown();
                  }));
      stopped.await();
    } catch (InterruptedException e) {
      // As good a way to be stopped as a signal. The flag is not set again: stopping needs to wait.
      return 0;
    } finally {
      api.close();
    }
    return 0;
  }

  private ServerSettings settings() {
    try {
      return new ServerSettings(
          host, port, threads == null ? 2 * Runtime.getRuntime().availableProcessors() : threads);
    } catch (IllegalArgumentException e) {
      throw new UnusableInputException(e.getMessage());
    }
  }
}
