package fr.gabarit.data.cerema;

import fr.gabarit.data.hours.HoursReading;
import fr.gabarit.data.hours.HoursSyntaxException;
import fr.gabarit.data.hours.OpeningHoursReader;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.data.words.FrenchDay;
import fr.gabarit.data.words.FrenchDays;
import fr.gabarit.data.words.FrenchDays.Edge;
import fr.gabarit.time.Always;
import fr.gabarit.time.CivilTime;
import fr.gabarit.time.DateSpan;
import fr.gabarit.time.Intersection;
import fr.gabarit.time.Never;
import fr.gabarit.time.TimeSet;
import fr.gabarit.time.YearlySeason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads when a row applies. Thread-safe. */
final class PeriodReader {
  private final OpeningHoursReader openingHours = new OpeningHoursReader();

  Hours read(CeremaRow row, RowNotes notes) {
    Hours daily = daily(row, notes);
    Hours season = season(row, notes);
    return new Hours(
        both(daily.possibly(), season.possibly()),
        both(daily.surely(), season.surely()),
        daily.uncertain() || season.uncertain(),
        daily.limited() || season.limited());
  }

  private static TimeSet both(TimeSet one, TimeSet other) {
    if (one instanceof Never || other instanceof Never) {
      return new Never();
    }
    List<TimeSet> members = new ArrayList<>(List.of(one, other));
    members.removeIf(Always.class::isInstance);
    return Intersection.of(members);
  }

  private Hours daily(CeremaRow row, RowNotes notes) {
    Optional<String> text = row.text(CeremaField.PERIODE_JH);
    if (text.isEmpty()) {
      return Hours.ALWAYS;
    }
    try {
      HoursReading reading = openingHours.read(text.get());
      for (NoteText remark : reading.remarks()) {
        notes.info(
            NoteKind.DEFAULT_TAKEN,
            CeremaField.PERIODE_JH,
            NoteText.of("PERIODE_JH '%s': %s", text.get(), remark),
            NoteText.of("Check the hours in the order itself."));
      }
      if (reading.uncertain()) {
        notes.warn(
            NoteKind.HOURS_UNCERTAIN,
            CeremaField.PERIODE_JH,
            NoteText.of(
                "PERIODE_JH '%s' leaves some times in doubt; a ban was widened, an authorisation narrowed.",
                text.get()),
            NoteText.of("Write the hours in figures."));
      }
      boolean always = reading.surely() instanceof Always;
      return new Hours(reading.possibly(), reading.surely(), reading.uncertain(), !always);
    } catch (HoursSyntaxException e) {
      notes.warn(
          NoteKind.HOURS_UNCERTAIN,
          CeremaField.PERIODE_JH,
          NoteText.of(
              "PERIODE_JH: %s A ban was taken to hold at all hours, an authorisation at none.",
              e.told()),
          NoteText.of("Write it like Mo-Fr 08:00-12:00; PH off (opening_hours of OpenStreetMap)."));
      return Hours.unknown();
    }
  }

  private static Hours season(CeremaRow row, RowNotes notes) {
    Optional<String> from = row.text(CeremaField.PERIODE_DEBUT);
    Optional<String> to = row.text(CeremaField.PERIODE_FIN);
    if (from.isEmpty() && to.isEmpty()) {
      return Hours.ALWAYS;
    }
    Optional<FrenchDay> first = from.flatMap(text -> FrenchDays.read(text, Edge.FIRST));
    Optional<FrenchDay> last = to.flatMap(text -> FrenchDays.read(text, Edge.LAST));
    if (to.isEmpty() && first.flatMap(FrenchDay::date).isPresent()) {
      LocalDate day = first.flatMap(FrenchDay::date).get();
      return Hours.exactly(DateSpan.from(CivilTime.opening(day.atStartOfDay())));
    }
    if (first.isPresent() && last.isPresent()) {
      return cyclic(first.get(), last.get(), notes);
    }
    boolean unreadFrom = from.isPresent() && first.isEmpty();
    notes.warn(
        NoteKind.HOURS_UNCERTAIN,
        unreadFrom ? CeremaField.PERIODE_DEBUT : CeremaField.PERIODE_FIN,
        NoteText.of(
            "The period from '%s' to '%s' cannot be told from the calendar; a ban was taken to hold all"
                + " year, an authorisation not at all.",
            from.orElse(""), to.orElse("")),
        NoteText.of(
            "Give both ends as days, e.g. 1er juillet and 31 août, or a start alone with its year."));
    return Hours.unknown();
  }

  /** An end makes the period come back every year, says the schema. */
  private static Hours cyclic(FrenchDay first, FrenchDay last, RowNotes notes) {
    Optional<LocalDate> from = first.date();
    Optional<LocalDate> to = last.date();
    boolean inYears = from.isPresent() && to.isPresent();
    if (inYears && to.get().isBefore(from.get())) {
      notes.warn(
          NoteKind.INVALID_VALUE,
          CeremaField.PERIODE_FIN,
          NoteText.of(
              "The period ends on %s, before it begins on %s; a ban was taken to hold all year, an"
                  + " authorisation not at all.",
              to.get(), from.get()),
          NoteText.of(
              "Correct the years, or leave them out for a season that crosses the new year."));
      return Hours.unknown();
    }
    if (inYears && !to.get().isBefore(from.get().plusYears(1).minusDays(1))) {
      notes.info(
          NoteKind.DEFAULT_TAKEN,
          CeremaField.PERIODE_FIN,
          NoteText.of(
              "The period from %s to %s lasts a year or more; it was read as one span, not as a season.",
              from.get(), to.get()),
          NoteText.of("Check whether the rule has ended."));
      return Hours.exactly(DateSpan.ofDays(from.get(), to.get()));
    }
    if (inYears) {
      notes.info(
          NoteKind.DEFAULT_TAKEN,
          CeremaField.PERIODE_FIN,
          NoteText.of(
              "The period from %s to %s was taken to come back every year, as the schema says of rows"
                  + " with an end.",
              from.get(), to.get()),
          NoteText.of(
              "Leave the years out if so; remove the row if the rule was for that year only."));
    }
    return Hours.exactly(new YearlySeason(first.day(), last.day()));
  }
}
