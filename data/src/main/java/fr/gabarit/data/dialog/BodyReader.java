package fr.gabarit.data.dialog;

import fr.gabarit.data.json.JsonCursor;
import fr.gabarit.data.json.KnownNames;
import fr.gabarit.data.register.DocumentProblems;
import fr.gabarit.data.register.MeasureGate;
import fr.gabarit.data.report.ImportReportBuilder;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.data.times.Times;
import fr.gabarit.order.Effect;
import fr.gabarit.order.Measure;
import fr.gabarit.order.OrderId;
import fr.gabarit.order.OrderSource;
import fr.gabarit.order.Place;
import fr.gabarit.order.TrafficOrder;
import fr.gabarit.order.Who;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads an order as it is written to DiaLog's interface, under the constraints that DiaLog checks:
 * whoever wrote the body can correct it, so all mistakes are reported and nothing is taken over if
 * there is one.
 */
final class BodyReader {
  private static final int LONGEST_IDENTIFIER = 60;
  private static final int LONGEST_TITLE = 255;
  private static final int LONGEST_OTHER_CATEGORY = 100;
  private static final String PERMANENT = "permanentRegulation";
  private static final List<String> CATEGORIES = List.of(PERMANENT, "temporaryRegulation");
  private static final List<String> SUBJECTS =
      List.of("roadMaintenance", "incident", "event", "winterMaintenance", "other");
  private static final KnownNames ORDER =
      new KnownNames(
          "identifier", "category", "subject", "otherCategoryText", "title", "status", "measures");
  private static final KnownNames MEASURE =
      new KnownNames("type", "maxSpeed", "createdAt", "vehicleSet", "periods", "locations");

  private final ImportReportBuilder report;
  private final DocumentProblems problems;
  private final BodyVehicles vehicles;
  private final BodyPeriods periods = new BodyPeriods();
  private final BodyPlaces places = new BodyPlaces();
  private final MeasureGate gate;

  BodyReader(Instant now, ImportReportBuilder report, DocumentProblems problems) {
    this.report = report;
    this.problems = problems;
    this.vehicles = new BodyVehicles(problems);
    this.gate = new MeasureGate(now, problems);
  }

  /** The order, unless it has mistakes, which are reported, or has ended. */
  Optional<TrafficOrder> read(JsonCursor order) {
    NamedPlaces.text(order.field("identifier")).ifPresent(problems::concerns);
    int errorsBefore = problems.errors();
    ORDER.check(order);
    if (order.field("status").node().asText("").equals("draft")) {
      problems.info(
          NoteKind.NOT_IN_FORCE,
          order.field("status").pointer(),
          NoteText.of("The order is a draft; it was left out."));
      report.orderNotInForce();
      return Optional.empty();
    }
    Optional<String> identifier = Fields.required(order.field("identifier"), LONGEST_IDENTIFIER);
    Optional<String> title = Fields.required(order.field("title"), LONGEST_TITLE);
    Optional<String> category = Fields.word(order.field("category"), CATEGORIES);
    subject(order);
    List<Measure> measures = new ArrayList<>();
    int number = 0;
    for (JsonCursor measure : Fields.filled(order.field("measures"), NoteText.of("measure"))) {
      number++;
      measure(
              measure,
              Integer.toString(number),
              identifier.orElse("unnamed"),
              category.filter(PERMANENT::equals).isPresent())
          .ifPresent(measures::add);
    }
    if (problems.errors() > errorsBefore) {
      return Optional.empty();
    }
    if (measures.isEmpty()) {
      report.orderExpired();
      return Optional.empty();
    }
    return Optional.of(
        new TrafficOrder(
            new OrderId(identifier.orElseThrow()),
            identifier.orElseThrow(),
            title.orElseThrow(),
            "unknown authority",
            Optional.empty(),
            OrderSource.DIALOG,
            measures));
  }

  private static void subject(JsonCursor order) {
    JsonCursor subject = order.field("subject");
    if (!subject.isPresent()) {
      return;
    }
    Optional<String> word = Fields.word(subject, SUBJECTS);
    JsonCursor other = order.field("otherCategoryText");
    if (word.filter("other"::equals).isPresent()) {
      Fields.required(other, LONGEST_OTHER_CATEGORY);
    } else {
      Fields.optional(other, LONGEST_OTHER_CATEGORY);
    }
  }

  private Optional<Measure> measure(
      JsonCursor measure, String id, String identifier, boolean permanent) {
    if (!measure.isObject()) {
      return measure.unfit(NoteText.of("an object"));
    }
    MEASURE.check(measure);
    Optional<Effect> effect = DialogWords.effect(measure);
    Who who = vehicles.read(measure.field("vehicleSet"), identifier);
    Optional<Times> times = periods.read(measure.field("periods"), permanent);
    List<Place> where = new ArrayList<>();
    Fields.filled(measure.field("locations"), NoteText.of("location"))
        .forEach(location -> where.addAll(places.read(location)));
    boolean complete = effect.isPresent() && times.isPresent() && !where.isEmpty();
    if (!complete || gate.ended(times.get(), measure)) {
      return Optional.empty();
    }
    gate.noteUncertainHours(times.get(), measure);
    return Optional.of(new Measure(id, effect.get(), who, times.get().validity(), where));
  }
}
