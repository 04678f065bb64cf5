package fr.gabarit.data.report;

import fr.gabarit.order.TrafficOrder;
import java.util.List;

/**
 * The orders of one file and the report on their reading.
 *
 * @param orders in the order of the file; ids are unique
 * @param report what was taken over and what was not
 */
public record OrderFile(List<TrafficOrder> orders, ImportReport report) {
  public OrderFile {
    orders = List.copyOf(orders);
  }
}
