package fr.gabarit.data.datex.writer;

import fr.gabarit.order.TrafficOrder;
import java.util.List;

/**
 * What is going to be written.
 *
 * @param orders in the form in which they will be read back: equal to those given but for what
 *     {@link DatexWriter} lists
 * @param leftOut what cannot be expressed; empty if everything is
 */
public record DatexPlan(List<TrafficOrder> orders, List<Inexpressible> leftOut) {
  public DatexPlan {
    orders = List.copyOf(orders);
    leftOut = List.copyOf(leftOut);
  }
}
