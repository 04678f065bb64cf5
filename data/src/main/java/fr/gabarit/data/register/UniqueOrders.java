package fr.gabarit.data.register;

import fr.gabarit.data.json.JsonCursor;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.order.OrderId;
import fr.gabarit.order.TrafficOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The orders of one file; the same order twice is kept once, another of the same id renamed. */
public final class UniqueOrders {
  private final Map<OrderId, TrafficOrder> orders = new LinkedHashMap<>();
  private final DocumentProblems problems;

  /**
   * @param problems where orders that stand twice are reported
   */
  public UniqueOrders(DocumentProblems problems) {
    this.problems = problems;
  }

  /** Adds an order that was read at this place. */
  public void add(TrafficOrder order, JsonCursor at) {
    TrafficOrder known = orders.putIfAbsent(order.id(), order);
    if (known == null) {
      return;
    }
    if (known.equals(order)) {
      problems.info(
          NoteKind.DUPLICATE_ID,
          at.pointer(),
          NoteText.of(
              "The order '%s' stands here again, word for word; it is kept once.", order.id()));
      return;
    }
    int times = 2;
    while (orders.containsKey(new OrderId(order.id() + "~" + times))) {
      times++;
    }
    OrderId renamed = new OrderId(order.id() + "~" + times);
    problems.warn(
        NoteKind.DUPLICATE_ID,
        at.pointer(),
        NoteText.of(
            "The order id '%s' is used again; this order goes by '%s'.", order.id(), renamed),
        NoteText.of("Maybe the file holds two versions of the same order."));
    orders.put(
        renamed,
        new TrafficOrder(
            renamed,
            order.identifier(),
            order.title(),
            order.authority(),
            order.url(),
            order.source(),
            order.measures()));
  }

  /** In the order of reading. */
  public List<TrafficOrder> orders() {
    return new ArrayList<>(orders.values());
  }
}
