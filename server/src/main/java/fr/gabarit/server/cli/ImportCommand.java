package fr.gabarit.server.cli;

import fr.gabarit.server.area.Area;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code gabarit import}: prepares an area, so that serving starts at once. */
@Command(name = "import", description = "Prepare an area, and tell what was read.")
final class ImportCommand implements Callable<Integer> {
  @Mixin private AreaOptions areaOptions;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    Area area = areaOptions.load(spec.commandLine().getErr());
    out.print(new AreaSummary().describe(area));
    area.reports().forEach(report -> out.print(new ReportSummary().describe(report)));
    out.flush();
    return 0;
  }
}
