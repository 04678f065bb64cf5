package fr.gabarit.data.bacidf;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import fr.gabarit.data.json.JsonCursor;
import fr.gabarit.data.json.MalformedJson;
import fr.gabarit.data.register.DocumentProblems;
import fr.gabarit.data.register.JsonRecords;
import fr.gabarit.data.register.UniqueOrders;
import fr.gabarit.data.report.ImportReportBuilder;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.data.report.OrderFile;
import fr.gabarit.data.report.OrderFileException;
import fr.gabarit.order.TrafficOrder;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;

/**
 * Reads decrees of BAC-IDF (see {@code docs/formats/orders-registers.md}): one, an array of them,
 * or one a line. What cannot be taken over faithfully is left out with a mistake in the report, the
 * rest is read on. Thread-safe.
 */
public final class BacIdfReader {
  private final Instant now;

  /**
   * @param now what has ended by then is left out
   */
  public BacIdfReader(Instant now) {
    this.now = now;
  }

  /**
   * Reads a file.
   *
   * @param in the JSON; not closed
   * @param fileName how to call the file in the report
   * @throws OrderFileException if it is no JSON or holds no decree; carries every mistake found
   * @throws IOException if the stream cannot be read
   */
  public OrderFile read(InputStream in, String fileName) throws OrderFileException, IOException {
    ImportReportBuilder report = new ImportReportBuilder(fileName);
    Reading reading = new Reading(report);
    try {
      JsonRecords.read(in, "", reading::decree);
    } catch (JsonProcessingException e) {
      MalformedJson.note(e, report);
      throw new OrderFileException(report.build());
    }
    if (reading.foreign || report.ordersRead() == 0) {
      if (!reading.foreign) {
        reading.foreign(new JsonCursor(null, "", reading.problems));
      }
      throw new OrderFileException(report.build());
    }
    List<TrafficOrder> orders = reading.ids.orders();
    orders.forEach(report::orderTaken);
    return new OrderFile(orders, report.build());
  }

  /** The reading of one file. */
  private final class Reading {
    private final ImportReportBuilder report;
    private final DocumentProblems problems;
    private final DecreeReader decrees;
    private final UniqueOrders ids;
    private boolean foreign;

    Reading(ImportReportBuilder report) {
      this.report = report;
      this.problems = new DocumentProblems(report);
      this.decrees = new DecreeReader(now, report, problems);
      this.ids = new UniqueOrders(problems);
    }

    void decree(JsonNode node, String pointer) {
      problems.concernsNoOrder();
      JsonCursor decree = new JsonCursor(node, pointer, problems);
      if (decree.names().stream().noneMatch(name -> name.startsWith("ARR_"))) {
        foreign(decree);
        return;
      }
      report.orderRead();
      decrees.read(decree).ifPresent(order -> ids.add(order, decree));
    }

    void foreign(JsonCursor at) {
      problems.error(
          NoteKind.MALFORMED,
          at.pointer(),
          NoteText.of("This is no decree of BAC-IDF."),
          NoteText.of("Expected is an object with ARR_REF, ARR_ETAT and REG_CIRCULATION."));
      foreign = true;
    }
  }
}
