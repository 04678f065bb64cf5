package fr.gabarit.server.cli;

import fr.gabarit.data.OrderFiles;
import fr.gabarit.data.datex.DatexReaderOptions;
import fr.gabarit.data.report.ImportReport;
import fr.gabarit.data.report.ImportReportText;
import fr.gabarit.data.report.OrderFileException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code gabarit orders check}: reads files of orders and tells what was not taken as it stands.
 */
@Command(
    name = "check",
    description = "Read files of orders and report what was taken over and what was not.")
final class OrdersCheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "DATEX II, JSON of DiaLog, or GeoJSON.")
  private List<Path> files;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    OrderFiles reader = new OrderFiles(new DatexReaderOptions(Instant.now()));
    boolean refused = false;
    for (Path file : files) {
      ImportReport report;
      try {
        report = reader.read(file).report();
      } catch (OrderFileException e) {
        report = e.report();
        refused = true;
      }
      out.print(new ImportReportText().render(report));
    }
    out.flush();
    return refused ? ExitCode.USAGE : ExitCode.OK;
  }
}
