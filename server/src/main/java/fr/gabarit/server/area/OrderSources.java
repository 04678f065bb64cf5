package fr.gabarit.server.area;

import fr.gabarit.data.report.ImportNote;
import fr.gabarit.data.report.ImportReport;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NotePlace;
import fr.gabarit.data.report.NotePosition;
import fr.gabarit.data.report.NoteSeverity;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.data.report.OrderFile;
import fr.gabarit.order.OrderId;
import fr.gabarit.order.TrafficOrder;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The orders of files and feeds together, each order once. Immutable.
 *
 * @param orders in the order of the sources
 * @param reports of the sources
 */
record OrderSources(List<TrafficOrder> orders, List<ImportReport> reports) {
  OrderSources {
    orders = List.copyOf(orders);
    reports = List.copyOf(reports);
  }

  /**
   * Puts sources together. An order that an earlier source has is left out and noted.
   *
   * @param files free of orders claimed twice
   * @param feeds after them
   */
  static OrderSources merge(List<OrderFile> files, List<OrderFile> feeds) {
    Map<OrderId, String> owners = new HashMap<>();
    List<TrafficOrder> orders = new ArrayList<>();
    List<ImportReport> reports = new ArrayList<>();
    for (OrderFile file : files) {
      file.orders().forEach(order -> owners.put(order.id(), file.report().file()));
      orders.addAll(file.orders());
      reports.add(file.report());
    }
    for (OrderFile feed : feeds) {
      List<ImportNote> leftOut = new ArrayList<>();
      for (TrafficOrder order : feed.orders()) {
        String owner = owners.putIfAbsent(order.id(), feed.report().file());
        if (owner == null) {
          orders.add(order);
        } else {
          leftOut.add(leftOut(feed, order, owner));
        }
      }
      reports.add(with(feed.report(), leftOut));
    }
    return new OrderSources(orders, reports);
  }

  private static ImportNote leftOut(OrderFile feed, TrafficOrder order, String owner) {
    return new ImportNote(
        NoteSeverity.WARNING,
        NoteKind.DUPLICATE_ID,
        new NotePlace(
            feed.report().file(), new NotePosition.WholeFile(), Optional.of(order.id().value())),
        NoteText.of(
            "Order %s is also in %s, which is taken; this one is left out.", order.id(), owner),
        Optional.of(NoteText.of("Give each order once.")));
  }

  private static ImportReport with(ImportReport report, List<ImportNote> added) {
    if (added.isEmpty()) {
      return report;
    }
    List<ImportNote> notes = new ArrayList<>(report.notes());
    notes.addAll(added);
    Map<NoteKind, Integer> counts = new EnumMap<>(NoteKind.class);
    counts.putAll(report.noteCounts());
    counts.merge(NoteKind.DUPLICATE_ID, added.size(), Integer::sum);
    return new ImportReport(report.file(), report.counts(), notes, counts);
  }
}
