package fr.gabarit.data.bays;

import fr.gabarit.bay.BayUse;
import fr.gabarit.data.hours.HoursReading;
import fr.gabarit.data.hours.HoursSyntaxException;
import fr.gabarit.data.hours.OpeningHoursReader;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.time.Always;
import fr.gabarit.time.CivilTime;
import fr.gabarit.time.Intersection;
import fr.gabarit.time.Never;
import fr.gabarit.time.TimeSet;
import fr.gabarit.time.Union;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** When a bay is kept for deliveries, from two columns that should say the same. Stateless. */
final class BayHours {
  static final String OSM = "TEMPORALITE_OSM";
  static final String CDS = "TEMPORALITE_CDS";

  /** The year over which the two columns are compared; it holds a leap day. */
  private static final Instant COMPARED_FROM = Instant.parse("2027-12-31T23:00:00Z");

  private static final Instant COMPARED_UNTIL = Instant.parse("2028-12-31T23:00:00Z");

  private final OpeningHoursReader openingHours = new OpeningHoursReader();
  private final CdsTimeSpans timeSpans = new CdsTimeSpans();

  /** Sure and possible hours. */
  record Hours(TimeSet surely, TimeSet possibly) {
    static final Hours ALWAYS = new Hours(new Always(), new Always());
    static final Hours UNKNOWN = new Hours(new Never(), new Always());
  }

  Hours read(BayCells cells, BayUse.Kind kind) {
    Optional<Hours> osm = cells.text(OSM).flatMap(text -> osm(text, OSM, cells.notes()));
    Optional<Hours> cds = cells.text(CDS).flatMap(text -> cds(text, cells));
    if (osm.isPresent() && cds.isPresent()) {
      return both(osm.get(), cds.get(), cells);
    }
    if (osm.isPresent() || cds.isPresent()) {
      return osm.or(() -> cds).orElseThrow();
    }
    boolean unreadable = cells.text(OSM).isPresent() || cells.text(CDS).isPresent();
    if (kind == BayUse.Kind.PERIODIC || unreadable) {
      cells
          .notes()
          .warn(
              NoteKind.HOURS_UNCERTAIN,
              OSM,
              NoteText.of(
                  "The hours kept for deliveries are not known; they are in doubt at all times."),
              NoteText.of("Give TEMPORALITE_OSM, such as 'Mo-Sa 07:00-19:00'."));
      return Hours.UNKNOWN;
    }
    return Hours.ALWAYS;
  }

  /** Hours as OpenStreetMap writes them. */
  Optional<Hours> osm(String text, String name, BayNotes notes) {
    try {
      HoursReading reading = openingHours.read(text);
      for (NoteText remark : reading.remarks()) {
        notes.warn(
            reading.uncertain() ? NoteKind.HOURS_UNCERTAIN : NoteKind.DEFAULT_TAKEN,
            name,
            NoteText.of("Of the hours '%s': %s", BayCells.shown(text), remark),
            NoteText.of("Write the hours so that only one reading is left."));
      }
      return Optional.of(new Hours(reading.surely(), reading.possibly()));
    } catch (HoursSyntaxException e) {
      notes.warn(
          NoteKind.INVALID_VALUE,
          name,
          e.told(),
          NoteText.of("Write hours such as 'Mo-Fr 08:00-12:00,14:00-19:00; Sa 09:00-12:00'."));
      return Optional.empty();
    }
  }

  private Optional<Hours> cds(String text, BayCells cells) {
    try {
      TimeSet times = timeSpans.read(text);
      return Optional.of(new Hours(times, times));
    } catch (CdsTimeSpans.BadSpanException e) {
      cells
          .notes()
          .warn(
              NoteKind.INVALID_VALUE,
              CDS,
              NoteText.of("TEMPORALITE_CDS cannot be read: %s.", e.reason()),
              NoteText.of(
                  "Write time spans such as %s.",
                  "[{\"days_of_week\":[\"mon\"],\"times_of_day\":[[\"08:00\",\"12:00\"]]}]"));
      return Optional.empty();
    }
  }

  /** Where the two differ, what only one of them says is in doubt. */
  private static Hours both(Hours osm, Hours cds, BayCells cells) {
    Optional<Instant> difference = firstDifference(osm.surely(), cds.surely());
    if (difference.isEmpty()) {
      return osm;
    }
    LocalDateTime at = CivilTime.dateTimeOf(difference.get());
    cells
        .notes()
        .warn(
            NoteKind.HOURS_UNCERTAIN,
            OSM,
            NoteText.of(
                "TEMPORALITE_OSM and TEMPORALITE_CDS disagree (for one on %s at %s);"
                    + " hours that only one of them tells are in doubt.",
                at.toLocalDate(), at.toLocalTime()),
            NoteText.of("Make the two columns say the same."));
    return new Hours(
        Intersection.of(List.of(osm.surely(), cds.surely())),
        Union.of(List.of(osm.possibly(), cds.possibly())));
  }

  private static Optional<Instant> firstDifference(TimeSet one, TimeSet other) {
    Instant at = COMPARED_FROM;
    while (one.contains(at) == other.contains(at)) {
      Instant from = at;
      Optional<Instant> next = one.nextChange(from, COMPARED_UNTIL);
      Optional<Instant> others = other.nextChange(from, COMPARED_UNTIL);
      if (next.isEmpty() && others.isEmpty()) {
        return Optional.empty();
      }
      at =
          next.isEmpty() || (others.isPresent() && others.get().isBefore(next.get()))
              ? others.orElseThrow()
              : next.get();
    }
    return Optional.of(at);
  }
}
