package fr.gabarit.data.datex;

import fr.gabarit.data.report.ImportReportBuilder;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.data.times.Rounding;
import fr.gabarit.data.times.SlotClock;
import fr.gabarit.data.times.TimeBounds;
import fr.gabarit.data.times.Times;
import fr.gabarit.order.Measure;
import fr.gabarit.order.OrderId;
import fr.gabarit.order.OrderSource;
import fr.gabarit.order.TrafficOrder;
import fr.gabarit.time.Never;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one trafficRegulationOrder after the other. One reader per file; not thread-safe. */
final class OrderReader {
  private static final String EXTENSION = "_trafficRegulationOrderExtension";
  private static final String EXTENDED = "trafficRegulationOrderExtended";

  private final Instant now;
  private final ImportReportBuilder report;
  private final Map<String, Integer> idsSeen = new HashMap<>();

  OrderReader(Instant now, ImportReportBuilder report) {
    this.now = now;
    this.report = report;
  }

  /** The order, unless nothing of it can or need be taken over; the report says why. */
  Optional<TrafficOrder> read(DatexElement order, Optional<String> publisherName) {
    report.orderRead();
    Optional<String> source = order.textAt(EXTENSION, EXTENDED, "source");
    // The extension is DiaLog's own, so it tells the publisher where the file does not.
    Publisher publisher =
        publisherName.isEmpty() && source.isPresent()
            ? Publisher.DIALOG
            : Publisher.of(publisherName);
    String identifier = identifier(order, publisher);
    OrderNotes notes = new OrderNotes(report, identifier);
    OrderId id = uniqueId(order, identifier, notes);
    if (!inForce(order, notes)) {
      report.orderNotInForce();
      return Optional.empty();
    }
    SlotReader slots = new SlotReader(publisher, SlotClock.ofDialog(source));
    ValidityReader validities =
        new ValidityReader(publisher, new PeriodReader(publisher, slots, notes), notes);
    LocationReader locations = new LocationReader(notes);
    ConditionReader conditions = new ConditionReader(publisher, validities, locations, notes);
    MeasureReader measures = new MeasureReader(publisher, now, conditions, locations, notes);
    return frame(order, validities, notes)
        .flatMap(frame -> read(order, frame, measures, notes))
        .map(taken -> assemble(order, id, identifier, taken, notes));
  }

  /** What holds for the whole order, unless it has ended or makes no sense. */
  private Optional<MeasureReader.OrderFrame> frame(
      DatexElement order, ValidityReader validities, OrderNotes notes) {
    try {
      Optional<Times> times = validities.ofParent(order, Rounding.WIDEN);
      if (times.isPresent() && times.get().set() instanceof Never) {
        report.orderNotInForce();
        return Optional.empty();
      }
      if (times.isPresent() && TimeBounds.of(times.get().set()).endedBy(now)) {
        report.orderExpired();
        notes.info(
            NoteKind.EXPIRED,
            order,
            NoteText.of(
                "The order ended at %s; it was left out.", TimeBounds.of(times.get().set()).end()));
        return Optional.empty();
      }
      return Optional.of(new MeasureReader.OrderFrame(times, order));
    } catch (RefusedMeasureException e) {
      notes.error(e.kind(), e.element(), e.text(), e.hint());
      order.children("trafficRegulation").forEach(regulation -> report.measureRefused());
      return Optional.empty();
    }
  }

  private Optional<List<Measure>> read(
      DatexElement order, MeasureReader.OrderFrame frame, MeasureReader reader, OrderNotes notes) {
    List<Measure> measures = new ArrayList<>();
    int expiredBefore = report.count(NoteKind.EXPIRED);
    boolean refused = false;
    int number = 0;
    for (DatexElement regulation : order.children("trafficRegulation")) {
      number++;
      try {
        measures.addAll(reader.read(regulation, Integer.toString(number), frame));
      } catch (RefusedMeasureException e) {
        refused = true;
        report.measureRefused();
        notes.error(e.kind(), e.element(), e.text(), e.hint());
      }
    }
    if (number == 0) {
      notes.error(
          NoteKind.INVALID_VALUE,
          order,
          NoteText.of("The order has no trafficRegulation."),
          NoteText.of("An order must rule something."));
    }
    boolean allExpired =
        measures.isEmpty() && !refused && report.count(NoteKind.EXPIRED) > expiredBefore;
    if (allExpired) {
      report.orderExpired();
    }
    return measures.isEmpty() ? Optional.empty() : Optional.of(measures);
  }

  private TrafficOrder assemble(
      DatexElement order, OrderId id, String identifier, List<Measure> measures, OrderNotes notes) {
    return new TrafficOrder(
        id,
        identifier,
        order.at("description").flatMap(DatexElement::words).orElse(identifier),
        order.at("issuingAuthority").flatMap(DatexElement::words).orElse("unknown authority"),
        url(order, notes),
        OrderSource.DATEX,
        measures);
  }

  private static boolean inForce(DatexElement order, OrderNotes notes) {
    String status = order.textAt("status").orElse("");
    boolean inForce =
        status.equals("madeAndImplemented") || status.equals("madeAndPartiallyImplemented");
    if (status.isEmpty()) {
      notes.warn(
          NoteKind.DEFAULT_TAKEN,
          order,
          NoteText.of("The order has no status; it is taken to be in force."),
          NoteText.of("Check the order itself."));
      return true;
    }
    if (!inForce) {
      notes.info(
          NoteKind.NOT_IN_FORCE, order, NoteText.of("The order is '%s'; it was left out.", status));
    }
    return inForce;
  }

  /** DiaLog appends {@code #} and the organisation; the authority's own number may hold a #. */
  private static String identifier(DatexElement order, Publisher publisher) {
    String regulationId =
        order.textAt("regulationId").or(() -> order.attribute("id")).orElse("unnamed").strip();
    int end = publisher == Publisher.DIALOG ? regulationId.lastIndexOf('#') : -1;
    return end > 0 ? regulationId.substring(0, end) : regulationId;
  }

  private OrderId uniqueId(DatexElement order, String identifier, OrderNotes notes) {
    String id =
        order
            .attribute("id")
            .map(String::strip)
            .filter(value -> !value.isEmpty())
            .orElseGet(() -> order.textAt("regulationId").orElse(identifier));
    int times = idsSeen.merge(id, 1, Integer::sum);
    if (times == 1) {
      return new OrderId(id);
    }
    String renamed = id + "~" + times;
    while (idsSeen.containsKey(renamed)) {
      renamed = renamed + "~";
    }
    idsSeen.put(renamed, 1);
    notes.warn(
        NoteKind.DUPLICATE_ID,
        order,
        NoteText.of("The order id '%s' is used again; this order goes by '%s'.", id, renamed),
        NoteText.of("Maybe the file holds the same order twice."));
    return new OrderId(renamed);
  }

  /** Only web pages: the address is shown to users as a link. */
  private static Optional<URI> url(DatexElement order, OrderNotes notes) {
    Optional<String> text = order.textAt(EXTENSION, EXTENDED, "publicUrl");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(text.get());
      String scheme = uri.getScheme() == null ? "" : uri.getScheme();
      if (scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http")) {
        return Optional.of(uri);
      }
    } catch (URISyntaxException e) {
      // Reported below like any other address that cannot be used.
    }
    notes.warn(
        NoteKind.INVALID_VALUE,
        order,
        NoteText.of(
            "The publicUrl '%s' is not the address of a web page; it was left out.", text.get()),
        NoteText.of("It must start with https:// or http://."));
    return Optional.empty();
  }
}
