package fr.gabarit.server.cli;

import fr.gabarit.data.sample.SampleArea;
import fr.gabarit.data.sample.SampleFiles;
import fr.gabarit.data.sample.SampleSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gabarit sample}: writes a synthetic area to files. */
@Command(
    name = "sample",
    description = "Write a SYNTHETIC sample area: an OSM extract, orders on it, and delivery bays.")
final class SampleCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--scale",
      paramLabel = "N",
      defaultValue = "1",
      description = "How many times the streets of Artois, 0.05 to 100. Default: ${DEFAULT-VALUE}.")
  private double scale;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "The same seed and scale make the same files. Default: that of a first start.")
  private Long seed;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "F.osm.pbf",
      description = "Where the extract goes.")
  private Path out;

  @Option(
      names = "--orders-out",
      paramLabel = "F.xml",
      description = "Where the orders go. Default: beside the extract.")
  private Path ordersOut;

  @Option(
      names = "--bays-out",
      paramLabel = "F.csv",
      description = "Where the delivery bays go. Default: beside the extract.")
  private Path baysOut;

  @Override
  public Integer call() throws IOException {
    Path orders = ordersOut == null ? beside("-orders.xml") : ordersOut;
    Path bays = baysOut == null ? beside("-bays.csv") : baysOut;
    try (TerminalProgress progress = TerminalProgress.on(spec.commandLine().getErr())) {
      progress.phase("making the synthetic sample area");
      SampleArea.write(settings(), new SampleFiles(out, orders, bays), progress::percent);
    }
    PrintWriter text = spec.commandLine().getOut();
    text.printf("SYNTHETIC extract %s, %d bytes%n", out, Files.size(out));
    text.printf("SYNTHETIC orders %s, %d bytes%n", orders, Files.size(orders));
    text.printf("SYNTHETIC bays %s, %d bytes%n", bays, Files.size(bays));
    return 0;
  }

  private Path beside(String ending) {
    String name = out.getFileName().toString().replaceFirst("(\\.osm)?\\.pbf$", "");
    return out.resolveSibling(name + ending);
  }

  private SampleSettings settings() {
    try {
      return new SampleSettings(scale, seed == null ? SampleSettings.standard().seed() : seed);
    } catch (IllegalArgumentException e) {
      throw new UnusableInputException(e.getMessage());
    }
  }
}
