package fr.gabarit.server.cli;

import fr.gabarit.data.OrderFiles;
import fr.gabarit.data.datex.DatexReaderOptions;
import fr.gabarit.data.datex.writer.DatexPlan;
import fr.gabarit.data.datex.writer.DatexWriter;
import fr.gabarit.data.datex.writer.Inexpressible;
import fr.gabarit.data.geojson.GeoJsonOrderWriter;
import fr.gabarit.data.report.ImportReport;
import fr.gabarit.data.report.ImportReportText;
import fr.gabarit.data.report.OrderFile;
import fr.gabarit.data.report.OrderFileException;
import fr.gabarit.order.OrderId;
import fr.gabarit.order.TrafficOrder;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code gabarit orders convert}: reads files of orders and writes them in one other form, all of
 * them or nothing.
 */
@Command(
    name = "convert",
    description = "Read files of orders and write them as one file of another form.")
final class OrdersConvertCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Files of traffic orders, in any form that is read.")
  private List<Path> files;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "datex|geojson",
      description = "Form of the file written: ${COMPLETION-CANDIDATES}.")
  private Form form;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "File to write; replaced at once when the new one is complete.")
  private Path out;

  @Option(
      names = "--skip-inexpressible",
      description = "Leave out what the form cannot express and tell it; else nothing is written.")
  private boolean skipInexpressible;

  @Option(names = "--keep-expired", description = "Convert orders that have ended, too.")
  private boolean keepExpired;

  /** Forms that orders are written in. */
  enum Form {
    DATEX,
    GEOJSON;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    List<TrafficOrder> orders = read(err);
    if (form == Form.GEOJSON) {
      replace(stream -> new GeoJsonOrderWriter().write(orders, stream));
      tell(orders.size());
      return ExitCode.OK;
    }
    DatexWriter writer = new DatexWriter();
    DatexPlan plan = writer.plan(orders);
    for (Inexpressible leftOut : plan.leftOut()) {
      err.println("gabarit: cannot be said in DATEX II: " + leftOut.words());
    }
    if (!plan.leftOut().isEmpty() && !skipInexpressible) {
      throw new UnusableInputException(
          "%d thing(s) cannot be said in DATEX II; nothing was written. Give --skip-inexpressible"
                  .formatted(plan.leftOut().size())
              + " to leave them out, or convert to geojson, which can say everything.");
    }
    replace(stream -> writer.write(plan, Instant.now(), stream));
    tell(plan.orders().size());
    return ExitCode.OK;
  }

  private void tell(int orders) {
    PrintWriter text = spec.commandLine().getOut();
    text.printf("%d order(s) written to %s%n", orders, out);
    text.flush();
  }

  /** The orders of all files; every file is read, so that all of their faults are told at once. */
  private List<TrafficOrder> read(PrintWriter err) throws IOException {
    OrderFiles reader =
        new OrderFiles(new DatexReaderOptions(keepExpired ? Instant.MIN : Instant.now()));
    List<TrafficOrder> orders = new ArrayList<>();
    Map<OrderId, Path> owners = new HashMap<>();
    List<String> faults = new ArrayList<>();
    for (Path file : files) {
      ImportReport report;
      try {
        OrderFile read = reader.read(file);
        report = read.report();
        for (TrafficOrder order : read.orders()) {
          Path owner = owners.putIfAbsent(order.id(), file);
          if (owner == null) {
            orders.add(order);
          } else {
            faults.add(
                "Order %s is in %s and in %s. Give each order once."
                    .formatted(order.id(), owner, file));
          }
        }
      } catch (OrderFileException e) {
        report = e.report();
        faults.add("%s was refused; nothing was written.".formatted(file));
      }
      err.print(new ImportReportText(Locale.ENGLISH).render(report));
    }
    err.flush();
    if (!faults.isEmpty()) {
      throw new UnusableInputException(faults.stream().collect(Collectors.joining("\n")));
    }
    return orders;
  }

  /** Something that is written to a stream. */
  private interface Content {
    void writeTo(OutputStream stream) throws IOException;
  }

  /** Whoever reads the file sees the old one or the new one, never a part. */
  private void replace(Content content) throws IOException {
    Path place = out.toAbsolutePath();
    Path part = place.resolveSibling(place.getFileName() + "." + UUID.randomUUID() + ".part");
    try {
      try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(part))) {
        content.writeTo(stream);
      }
      Files.move(part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
