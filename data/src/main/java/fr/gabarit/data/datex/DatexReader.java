package fr.gabarit.data.datex;

import fr.gabarit.data.report.ImportReportBuilder;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NotePosition;
import fr.gabarit.data.report.NoteSeverity;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.data.report.OrderFile;
import fr.gabarit.data.report.OrderFileException;
import fr.gabarit.order.TrafficOrder;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads traffic orders from DATEX II version 3 (TrafficRegulationPublication): the feed of DiaLog
 * with its departures from the letter of the standard, its older forms, and publications of others.
 *
 * <p>The file is read as a stream: what is kept in memory is the orders taken over, one order being
 * read, and the report. Files of any size can be read.
 *
 * <ul>
 *   <li>A measure that cannot be taken over faithfully is left out with an error in the report; the
 *       rest of the file is read on.
 *   <li>A file that is no XML, no DATEX II, cut off, or has a document type declaration is refused
 *       whole.
 *   <li>Orders and measures that have ended are left out and counted; those yet to come are kept.
 * </ul>
 *
 * <p>Thread-safe.
 */
public final class DatexReader {
  private final DatexReaderOptions options;

  public DatexReader(DatexReaderOptions options) {
    this.options = options;
  }

  /**
   * Reads a file.
   *
   * @param in the XML in any encoding it declares; not closed
   * @param fileName how to call the file in the report
   * @throws OrderFileException if the file is refused; carries the report so far
   * @throws IOException if the stream cannot be read
   */
  public OrderFile read(InputStream in, String fileName) throws OrderFileException, IOException {
    ImportReportBuilder report = new ImportReportBuilder(fileName);
    try {
      DatexStream stream = new DatexStream(in, options.limits());
      List<TrafficOrder> orders = orders(stream, report);
      if (report.ordersRead() == 0) {
        report.note(
            NoteSeverity.WARNING,
            NoteKind.INVALID_VALUE,
            new NotePosition.WholeFile(),
            Optional.empty(),
            NoteText.of("The publication holds no orders."));
      }
      return new OrderFile(orders, report.build());
    } catch (FaultyXmlException e) {
      report.note(
          NoteSeverity.ERROR,
          NoteKind.MALFORMED,
          e.position(),
          Optional.empty(),
          e.text(),
          e.hint());
      throw new OrderFileException(report.build());
    }
  }

  private List<TrafficOrder> orders(DatexStream stream, ImportReportBuilder report)
      throws FaultyXmlException, IOException {
    OrderReader reader = new OrderReader(options.now(), report);
    List<TrafficOrder> orders = new ArrayList<>();
    boolean directionNoted = false;
    for (Optional<DatexElement> next = stream.nextOrder();
        next.isPresent();
        next = stream.nextOrder()) {
      Optional<TrafficOrder> order = reader.read(next.get(), stream.publisher());
      order.ifPresent(report::orderTaken);
      order.ifPresent(orders::add);
      if (!directionNoted) {
        directionNoted = true;
        report.note(
            NoteSeverity.INFO,
            NoteKind.DEFAULT_TAKEN,
            new NotePosition.WholeFile(),
            Optional.empty(),
            NoteText.of(
                "Directions of travel are not published but with OpenLR lines; everything else concerns"
                    + " both directions."),
            NoteText.of(
                "For a measure in one direction only, enter the order by hand as GeoJSON."));
      }
    }
    return orders;
  }
}
