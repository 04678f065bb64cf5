package fr.gabarit.data.zfe;

import com.fasterxml.jackson.databind.JsonNode;
import fr.gabarit.data.geometry.BadGeometryException;
import fr.gabarit.data.geometry.GeoJsonGeometryReader;
import fr.gabarit.data.hours.HoursReading;
import fr.gabarit.data.hours.HoursSyntaxException;
import fr.gabarit.data.hours.OpeningHoursReader;
import fr.gabarit.data.report.ImportReportBuilder;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NotePosition;
import fr.gabarit.data.report.NoteSeverity;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.order.Effect;
import fr.gabarit.order.Measure;
import fr.gabarit.order.Place;
import fr.gabarit.order.Validity;
import fr.gabarit.order.Who;
import fr.gabarit.time.Always;
import fr.gabarit.time.CivilTime;
import fr.gabarit.time.DateSpan;
import fr.gabarit.time.Intersection;
import fr.gabarit.time.TimeSet;
import fr.gabarit.vehicle.CritAir;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;

/** One feature of a file of zones; its mistakes go into the report. Not thread-safe. */
final class ZoneFeature {
  private final JsonNode feature;
  private final int index;
  private final Instant now;
  private final ImportReportBuilder report;
  private final JsonNode properties;

  ZoneFeature(JsonNode feature, int index, Instant now, ImportReportBuilder report) {
    this.feature = feature;
    this.index = index;
    this.now = now;
    this.report = report;
    this.properties = feature.path("properties");
  }

  /** Its id; a mistake is told if it has none. */
  Optional<String> id() {
    Optional<String> id = text("id");
    if (id.isEmpty()) {
      error("id", NoteText.of("The zone has no id."), NoteText.of("Give each zone its id."));
    }
    return id;
  }

  /** The order behind it, else its page. */
  Optional<URI> url() {
    return text("url_arrete")
        .or(() -> text("url_site"))
        .filter(url -> url.matches("https?://\\S+"))
        .flatMap(
            url -> {
              try {
                return Optional.of(URI.create(url));
              } catch (IllegalArgumentException e) {
                warn(NoteKind.INVALID_VALUE, "url_arrete", NoteText.of("'%s' is no address.", url));
                return Optional.empty();
              }
            });
  }

  /** What it rules for goods vehicles from now on. */
  List<Measure> measures() {
    Optional<Place> place = place();
    Optional<TimeSet> dates = dates();
    List<Measure> measures = new ArrayList<>();
    if (place.isEmpty() || dates.isEmpty()) {
      return measures;
    }
    if (!dates.get().contains(now) && dates.get().nextChange(now).isEmpty()) {
      report.note(
          NoteSeverity.INFO,
          NoteKind.EXPIRED,
          new NotePosition.Feature(index, "/properties/date_fin"),
          text("id"),
          NoteText.of(
              "The rules of the zone ended on %s; they were left out.",
              text("date_fin").orElse("")));
      return measures;
    }
    for (ZoneVehicles vehicles : ZoneVehicles.values()) {
      measure(vehicles, place.get(), dates.get()).ifPresent(measures::add);
    }
    return measures;
  }

  private Optional<Measure> measure(ZoneVehicles vehicles, Place place, TimeSet dates) {
    Optional<String> least = text(vehicles.critAirField());
    if (least.isEmpty()) {
      return Optional.empty();
    }
    Optional<Set<CritAir>> barred = ZoneVehicles.barredBelow(least.get());
    if (barred.isEmpty()) {
      error(
          vehicles.critAirField(),
          NoteText.of("%s is '%s'.", vehicles.critAirField(), least.get()),
          NoteText.of("Write V1 to V5, or NC where no certificate is asked for."));
      return Optional.empty();
    }
    if (barred.get().isEmpty()) {
      return Optional.empty();
    }
    return hours(vehicles)
        .map(
            hours ->
                new Measure(
                    "%s %s".formatted(vehicles.token(), text("date_debut").orElse("")).strip(),
                    new Effect.NoEntry(),
                    new Who(List.of(vehicles.clause(barred.get())), List.of()),
                    new Validity(both(dates, hours.possibly()), hours.uncertain()),
                    List.of(place)));
  }

  private static TimeSet both(TimeSet dates, TimeSet hours) {
    if (hours instanceof Always) {
      return dates;
    }
    return dates instanceof Always ? hours : new Intersection(List.of(dates, hours));
  }

  private Optional<HoursReading> hours(ZoneVehicles vehicles) {
    Optional<String> text = text(vehicles.hoursField());
    if (text.isEmpty()) {
      return Optional.of(new HoursReading(new Always(), new Always(), List.of()));
    }
    try {
      HoursReading hours = new OpeningHoursReader().read(text.get());
      hours.remarks().forEach(r -> warn(NoteKind.DEFAULT_TAKEN, vehicles.hoursField(), r));
      return Optional.of(hours);
    } catch (HoursSyntaxException e) {
      error(
          vehicles.hoursField(),
          e.told(),
          NoteText.of("Write hours like Mo-Fr 08:00-20:00; PH off."));
      return Optional.empty();
    }
  }

  private Optional<Place> place() {
    try {
      Optional<Geometry> area = new GeoJsonGeometryReader().read(feature.path("geometry")).area();
      if (area.isEmpty()) {
        warn(
            NoteKind.UNSUPPORTED,
            "id",
            NoteText.of(
                "A road with rules of its own inside a zone is not read; the zone's rule holds there."));
        return Optional.empty();
      }
      return Optional.of(new Place.Area(text("id").orElse("zone"), area.get()));
    } catch (BadGeometryException e) {
      report.note(
          NoteSeverity.ERROR,
          NoteKind.INVALID_VALUE,
          new NotePosition.Feature(index, "/geometry" + e.pointer()),
          text("id"),
          e.text(),
          e.hint().orElse(NoteText.of("Correct the drawing.")));
      return Optional.empty();
    }
  }

  /** The last day is included. */
  private Optional<TimeSet> dates() {
    Optional<Optional<LocalDate>> first = date("date_debut");
    Optional<Optional<LocalDate>> last = date("date_fin");
    if (first.isEmpty() || last.isEmpty()) {
      return Optional.empty();
    }
    if (first.get().isEmpty() && last.get().isEmpty()) {
      return Optional.of(new Always());
    }
    Optional<Instant> start = first.get().map(day -> CivilTime.opening(day.atStartOfDay()));
    Optional<Instant> end =
        last.get().map(day -> CivilTime.closing(day.plusDays(1).atStartOfDay()));
    if (start.isPresent() && end.isPresent() && !start.get().isBefore(end.get())) {
      error(
          "date_fin",
          NoteText.of("date_fin is before date_debut."),
          NoteText.of("Correct one of both dates."));
      return Optional.empty();
    }
    return Optional.of(new DateSpan(start, end));
  }

  /** The date of a field, if it has one; nothing if it is no date, which is told. */
  private Optional<Optional<LocalDate>> date(String field) {
    Optional<String> text = text(field);
    if (text.isEmpty()) {
      return Optional.of(Optional.empty());
    }
    try {
      return Optional.of(Optional.of(LocalDate.parse(text.get())));
    } catch (DateTimeParseException e) {
      error(
          field,
          NoteText.of("%s is '%s'.", field, text.get()),
          NoteText.of("Write a date like 2026-07-01."));
      return Optional.empty();
    }
  }

  private Optional<String> text(String field) {
    return Optional.of(properties.path(field).asText("").strip()).filter(text -> !text.isEmpty());
  }

  private void error(String field, NoteText message, NoteText hint) {
    report.note(
        NoteSeverity.ERROR,
        NoteKind.INVALID_VALUE,
        new NotePosition.Feature(index, "/properties/" + field),
        text("id"),
        message,
        hint);
  }

  private void warn(NoteKind kind, String field, NoteText message) {
    report.note(
        NoteSeverity.WARNING,
        kind,
        new NotePosition.Feature(index, "/properties/" + field),
        text("id"),
        message);
  }
}
