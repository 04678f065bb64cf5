package fr.gabarit.data.dialog;

import fr.gabarit.data.json.JsonCursor;
import fr.gabarit.data.register.DocumentProblems;
import fr.gabarit.data.register.MeasureGate;
import fr.gabarit.data.register.Names;
import fr.gabarit.data.report.ImportReportBuilder;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.data.times.SlotClock;
import fr.gabarit.data.times.SlotWindows;
import fr.gabarit.data.times.Times;
import fr.gabarit.order.Effect;
import fr.gabarit.order.Measure;
import fr.gabarit.order.OrderId;
import fr.gabarit.order.OrderSource;
import fr.gabarit.order.Place;
import fr.gabarit.order.TrafficOrder;
import fr.gabarit.order.Who;
import fr.gabarit.time.Always;
import fr.gabarit.time.DateSpan;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads an order as DiaLog's interface answers it. A measure that cannot be taken over faithfully
 * is left out with its mistakes in the report; the rest is read on.
 */
final class AnswerReader {
  private final ImportReportBuilder report;
  private final DocumentProblems problems;
  private final AnswerVehicles vehicles;
  private final AnswerPlaces places;
  private final MeasureGate gate;

  /** Answers do not say by which way an order entered the register. */
  private final PeriodTimes periods = new PeriodTimes(SlotClock.ofDialog(Optional.empty()));

  AnswerReader(Instant now, ImportReportBuilder report, DocumentProblems problems) {
    this.report = report;
    this.problems = problems;
    this.vehicles = new AnswerVehicles(problems);
    this.places = new AnswerPlaces(problems);
    this.gate = new MeasureGate(now, problems);
  }

  /** The order, unless nothing of it can or need be taken over; the report says why. */
  Optional<TrafficOrder> read(JsonCursor order) {
    String identifier = NamedPlaces.text(order.field("identifier")).orElse("unnamed");
    problems.concerns(identifier);
    if (!published(order.field("status"))) {
      report.orderNotInForce();
      return Optional.empty();
    }
    List<Measure> measures = new ArrayList<>();
    int number = 0;
    int ended = 0;
    List<JsonCursor> given = elements(order.field("measures"));
    for (JsonCursor measure : given) {
      number++;
      int errorsBefore = problems.errors();
      List<Measure> read = measures(measure, Integer.toString(number), identifier);
      if (problems.errors() > errorsBefore) {
        report.measureRefused();
      } else if (read.isEmpty()) {
        ended++;
      } else {
        measures.addAll(read);
      }
    }
    if (given.isEmpty()) {
      problems.error(
          order.field("measures").pointer(),
          NoteText.of("The order has no measures."),
          NoteText.of("It rules nothing."));
    }
    if (measures.isEmpty()) {
      if (ended > 0 && ended == given.size()) {
        report.orderExpired();
      }
      return Optional.empty();
    }
    JsonCursor organization = order.field("organization");
    return Optional.of(
        new TrafficOrder(
            id(identifier, organization),
            identifier,
            NamedPlaces.text(order.field("title")).orElse(identifier),
            NamedPlaces.text(organization.field("name")).orElse("unknown authority"),
            Optional.empty(),
            OrderSource.DIALOG,
            measures));
  }

  /** Numbers of orders are unique within an organisation only. */
  private static OrderId id(String identifier, JsonCursor organization) {
    return new OrderId(
        NamedPlaces.text(organization.field("uuid"))
            .map(uuid -> identifier + "#" + uuid)
            .orElse(identifier));
  }

  private boolean published(JsonCursor status) {
    String word = status.node().asText("published");
    if (!word.equals("published")) {
      problems.info(
          NoteKind.NOT_IN_FORCE,
          status.pointer(),
          NoteText.of("The order is '%s', not published; it was left out.", word));
    }
    return word.equals("published");
  }

  private static List<JsonCursor> elements(JsonCursor array) {
    return array.isPresent() ? array.elements() : List.of();
  }

  private List<Measure> measures(JsonCursor measure, String id, String identifier) {
    Names.warnOfOthers(
        measure,
        List.of("uuid", "type", "maxSpeed", "vehicleSet", "periods", "locations", "createdAt"));
    Optional<Effect> effect = DialogWords.effect(measure);
    Who who = vehicles.read(measure.field("vehicleSet"), identifier);
    Optional<Times> times = times(measure);
    List<JsonCursor> locations = elements(measure.field("locations"));
    List<Place> where = new ArrayList<>();
    locations.forEach(location -> where.addAll(places.read(location)));
    if (where.isEmpty()) {
      where.add(places.nowhere(measure.field("locations")));
    }
    if (effect.isEmpty() || times.isEmpty() || gate.ended(times.get(), measure)) {
      return List.of();
    }
    gate.noteUncertainHours(times.get(), measure);
    List<Measure> read = new ArrayList<>();
    read.add(new Measure(id, effect.get(), who, times.get().validity(), where));
    for (JsonCursor location : locations) {
      places
          .storageArea(location)
          .ifPresent(
              area ->
                  read.add(
                      new Measure(
                          id + "." + read.size(),
                          area,
                          Who.EVERYONE,
                          times.get().validity(),
                          places.readSilently(location))));
    }
    return read;
  }

  private Optional<Times> times(JsonCursor measure) {
    List<JsonCursor> given = elements(measure.field("periods"));
    if (given.isEmpty()) {
      problems.warn(
          NoteKind.DEFAULT_TAKEN,
          measure.field("periods").pointer(),
          NoteText.of("The measure does not say when it applies; it is taken to hold always."),
          NoteText.of("Check the dates in the order itself."));
      return Optional.of(Times.certain(new Always()));
    }
    return JsonCursor.all(given, this::period).map(Times::anyOf);
  }

  private Optional<Times> period(JsonCursor period) {
    Names.warnOfOthers(
        period,
        List.of(
            "uuid", "recurrenceType", "startDateTime", "endDateTime", "dailyRange", "timeSlots"));
    JsonCursor end = period.field("endDateTime");
    Optional<Instant> from = Instants.instant(period.field("startDateTime"));
    Optional<Instant> until =
        end.isPresent() ? Instants.instant(end).map(Instants::endOfMinute) : Optional.empty();
    Optional<Set<DayOfWeek>> days = days(period.field("dailyRange"));
    Optional<SlotWindows> slots = periods.slots(elements(period.field("timeSlots")));
    if (from.isEmpty()
        || until.isPresent() != end.isPresent()
        || days.isEmpty()
        || slots.isEmpty()) {
      return Optional.empty();
    }
    Optional<DateSpan> span = PeriodTimes.span(period, from, until);
    return span.map(s -> PeriodTimes.times(s, days.get(), slots.get()));
  }

  private static Optional<Set<DayOfWeek>> days(JsonCursor dailyRange) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    boolean complete = true;
    for (JsonCursor range : elements(dailyRange.field("dayRanges"))) {
      Optional<DayOfWeek> first = PeriodTimes.day(range.field("firstDay"));
      JsonCursor lastDay = range.field("lastDay");
      Optional<DayOfWeek> last = lastDay.isPresent() ? PeriodTimes.day(lastDay) : first;
      if (first.isEmpty() || last.isEmpty()) {
        complete = false;
        continue;
      }
      for (DayOfWeek day = first.get(); day != last.get(); day = day.plus(1)) {
        days.add(day);
      }
      days.add(last.get());
    }
    return complete ? Optional.of(days) : Optional.empty();
  }
}
