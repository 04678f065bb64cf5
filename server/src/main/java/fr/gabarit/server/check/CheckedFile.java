package fr.gabarit.server.check;

import fr.gabarit.data.report.ImportReport;
import fr.gabarit.order.TrafficOrder;
import java.util.List;

/**
 * A file of orders as it was read.
 *
 * @param report what was taken over and what was not
 * @param refused whether the file was refused whole
 * @param orders what it holds; none if it was refused
 */
public record CheckedFile(ImportReport report, boolean refused, List<TrafficOrder> orders) {
  public CheckedFile {
    orders = List.copyOf(orders);
  }
}
