package fr.gabarit.server.cli;

import fr.gabarit.data.OrderFiles;
import fr.gabarit.data.bays.BayCsvReader;
import fr.gabarit.data.bays.BayFileException;
import fr.gabarit.data.datex.DatexReaderOptions;
import fr.gabarit.data.report.OrderFile;
import fr.gabarit.data.report.OrderFileException;
import fr.gabarit.server.area.Area;
import fr.gabarit.server.area.AreaBase;
import fr.gabarit.server.area.AreaException;
import fr.gabarit.server.check.CheckPage;
import fr.gabarit.server.check.CheckText;
import fr.gabarit.server.check.CheckedFile;
import fr.gabarit.server.check.OrderCheck;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code gabarit orders check}: reads files of orders, finds their places on the roads, and tells
 * what a planner should look at.
 */
@Command(
    name = "check",
    description = {
      "Read files of orders and report what was taken over and what was not.",
      "With --osm or --sample also where they lie, what contradicts, and what they cut off;"
          + " orders given with --orders are those already in force."
    })
final class OrdersCheckCommand implements Callable<Integer> {
  @Mixin private AreaOptions areaOptions;
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description = "Files of orders, in any form that Gabarit reads, or tables of delivery bays.")
  private List<Path> files = List.of();

  @Option(names = "--sample", description = "Look at the orders on the synthetic sample area.")
  private boolean sample;

  @Option(
      names = "--html",
      paramLabel = "OUT.html",
      description = "Write the report as a page with map pictures, too.")
  private Path page;

  @Option(names = "--lang", defaultValue = "en", paramLabel = "fr|en", description = "Language.")
  private String language;

  @Override
  public Integer call() throws IOException, AreaException {
    if (files.isEmpty() && areaOptions.bayFiles().isEmpty()) {
      throw new UnusableInputException(
          "No file was given. Give files of orders, or tables of delivery bays with --bays.");
    }
    Locale locale = Locale.forLanguageTag(language);
    Instant now = Instant.now();
    List<OrderFile> read = new ArrayList<>();
    List<CheckedFile> checked = new ArrayList<>();
    OrderFiles reader = new OrderFiles(new DatexReaderOptions(now));
    for (Path file : files) {
      try {
        OrderFile orders = reader.read(file);
        read.add(orders);
        checked.add(new CheckedFile(orders.report(), false, orders.orders()));
      } catch (OrderFileException e) {
        checked.add(
            Files.isRegularFile(file) && BayCsvReader.recognises(file)
                ? checkedBays(file)
                : new CheckedFile(e.report(), true, List.of()));
      }
    }
    for (Path file : areaOptions.bayFiles()) {
      checked.add(checkedBays(file));
    }
    OrderCheck check = check(read, checked, now);
    PrintWriter out = spec.commandLine().getOut();
    out.print(new CheckText(locale).render(check));
    out.flush();
    if (page != null) {
      writeWhole(new CheckPage(locale).render(check));
    }
    return check.anyRefused() ? ExitCode.USAGE : ExitCode.OK;
  }

  private static CheckedFile checkedBays(Path file) throws IOException {
    try {
      return new CheckedFile(new BayCsvReader().read(file).report(), false, List.of());
    } catch (BayFileException e) {
      return new CheckedFile(e.report(), true, List.of());
    }
  }

  private OrderCheck check(List<OrderFile> read, List<CheckedFile> checked, Instant now)
      throws AreaException, IOException {
    if (!areaOptions.namesExtract() && !sample) {
      return OrderCheck.ofFiles(checked);
    }
    AreaBase base = areaOptions.loadBaseWithoutBays(spec.commandLine().getErr());
    Area area = base.assemble(read, now);
    return OrderCheck.onRoads(checked, area, now);
  }

  /** Never leaves half a page behind. */
  private void writeWhole(String html) throws IOException {
    Path part = page.resolveSibling(page.getFileName() + ".part");
    try {
      Files.writeString(part, html, StandardCharsets.UTF_8);
      Files.move(part, page, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
