package fr.gabarit.data.litteralis;

import fr.gabarit.data.hours.HoursReading;
import fr.gabarit.data.hours.HoursSyntaxException;
import fr.gabarit.data.hours.OpeningHoursReader;
import fr.gabarit.data.json.JsonCursor;
import fr.gabarit.data.register.DocumentProblems;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.data.times.Times;
import fr.gabarit.data.words.FrenchText;
import fr.gabarit.time.Always;
import fr.gabarit.time.DateSpan;
import fr.gabarit.time.Intersection;
import fr.gabarit.time.TimeSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads "jours et horaires", which clerks type as they like: civil time, in the patterns that
 * {@link OpeningHoursReader} knows. Anything else is all hours, marked as uncertain.
 */
final class SiteHours {
  private static final String KEY = "jours et horaires";
  private static final Set<String> ALL_HOURS =
      Set.of("tous", "tous les jours", "24/24 7j/7j", "24h/24", "24h/24 7j/7", "24/24", "24/7");
  private static final Duration LONGEST_NIGHT = Duration.ofHours(14);
  private static final int LONGEST_TEXT = 300;

  private final OpeningHoursReader openingHours = new OpeningHoursReader();
  private final DocumentProblems problems;

  SiteHours(DocumentProblems problems) {
    this.problems = problems;
  }

  /** The times within the span at which a measure holds. */
  Times within(Times span, MeasureText measure, JsonCursor at) {
    List<Times> hours = new ArrayList<>();
    measure.values(KEY).distinct().forEach(text -> hours.add(hours(text, at)));
    if (hours.isEmpty()) {
      return span;
    }
    Times daily = Times.anyOf(hours);
    boolean uncertain = span.uncertain() || daily.uncertain();
    if (daily.set() instanceof Always) {
      return new Times(span.set(), uncertain);
    }
    return new Times(
        Intersection.of(List.of(withLastNight(span.set(), daily.set()), daily.set())), uncertain);
  }

  /** A night that starts on the last day ends on the day after. */
  private static TimeSet withLastNight(TimeSet span, TimeSet hours) {
    if (!(span instanceof DateSpan dates) || dates.end().isEmpty()) {
      return span;
    }
    Instant end = dates.end().get();
    Optional<Instant> morning =
        hours.contains(end) ? hours.nextChange(end, end.plus(LONGEST_NIGHT)) : Optional.empty();
    return new DateSpan(dates.start(), morning.or(() -> Optional.of(end)));
  }

  private Times hours(String text, JsonCursor at) {
    String words = FrenchText.tidy(text).toLowerCase(Locale.FRENCH).replaceFirst("[.,; ]+$", "");
    if (ALL_HOURS.contains(words)) {
      return Times.certain(new Always());
    }
    try {
      if (words.length() > LONGEST_TEXT) {
        throw new HoursSyntaxException(
            text.substring(0, LONGEST_TEXT), 0, NoteText.of("It is too long."));
      }
      HoursReading reading = openingHours.read(plain(words));
      return new Times(reading.possibly(), reading.uncertain());
    } catch (HoursSyntaxException e) {
      problems.info(
          NoteKind.HOURS_UNCERTAIN,
          at.pointer(),
          NoteText.of(
              "The hours '%s' are not understood; the measure is taken to hold at all hours.",
              text));
      return new Times(new Always(), true);
    }
  }

  private static String plain(String words) {
    return words
        .replaceFirst("^(?:les )?(?:travaux )?(?:la nuit|de nuit|nuit)\\b,? *(?=.)", "")
        .replaceAll("\\bheures? (?=[0-5]\\d\\b)", "h")
        .replaceAll("\\bentre (\\d{1,2} ?h ?\\d{0,2}) et (?=\\d)", "de $1 à ");
  }
}
