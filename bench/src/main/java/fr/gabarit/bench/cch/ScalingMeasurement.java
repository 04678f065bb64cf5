package fr.gabarit.bench.cch;

import fr.gabarit.bench.ExtractSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How what the hierarchy costs and gives grows with the network. */
@Command(
    name = "gabarit-scaling",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Measures the contraction hierarchy on networks of several sizes.")
public final class ScalingMeasurement implements Callable<Integer> {

  @Option(
      names = "--extract",
      split = ",",
      paramLabel = "FILE",
      defaultValue = "sample,sample:2,sample:4,sample:8",
      description =
          "OSM extracts (.osm.pbf), or 'sample' for the synthetic sample area, 'sample:4' for one"
              + " four times as large; default ${DEFAULT-VALUE}.")
  private List<String> extracts;

  @Option(
      names = "--rounds",
      defaultValue = "9",
      description = "Runs of what takes long; default ${DEFAULT-VALUE}.")
  private int rounds;

  @Option(names = "--seed", defaultValue = "1", description = "Default ${DEFAULT-VALUE}.")
  private long seed;

  @Option(names = "--no-graphhopper", description = "Do without GraphHopper's preparation.")
  private boolean withoutStock;

  @Option(names = "--out", paramLabel = "FILE", description = "Where the table goes besides.")
  private Optional<Path> table;

  @Option(names = "--plot", paramLabel = "FILE", description = "Where the plot goes (.svg).")
  private Optional<Path> plot;

  /** Command line; {@code --help} lists the options. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new ScalingMeasurement()).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    ScalingRuns runs = new ScalingRuns(ExtractSource.configured(), rounds, !withoutStock, seed);
    List<ScalingRow> rows = new ArrayList<>();
    for (String extract : extracts) {
      rows.add(runs.measure(extract));
      System.out.print(new ScalingReport(List.of(rows.get(rows.size() - 1))).markdown());
    }
    ScalingReport report = new ScalingReport(rows);
    System.out.printf("%n%s%nChecksum %d.%n", report.markdown(), runs.sink());
    if (table.isPresent()) {
      Files.writeString(table.get(), report.markdown());
    }
    if (plot.isPresent()) {
      Files.writeString(plot.get(), report.svg());
    }
    return 0;
  }
}
