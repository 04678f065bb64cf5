package fr.gabarit.time;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Says time sets in few words, in French or English: "du lundi au vendredi, 22:00–06:00", "Mon–Fri,
 * 22:00–06:00". Times are civil times of {@link CivilTime#ZONE}. Immutable and thread-safe.
 */
public final class TimeSetWording {
  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");

  private final TimeWords words;
  private final CalendarDaysWording days;

  /**
   * @param locale French words for any French locale, English ones for every other
   */
  public TimeSetWording(Locale locale) {
    this.words =
        locale.getLanguage().equals(Locale.FRENCH.getLanguage())
            ? new FrenchTimeWords()
            : new EnglishTimeWords();
    this.days = new CalendarDaysWording(words);
  }

  /** The set in words, without a capital at the start or a full stop at the end. */
  public String describe(TimeSet set) {
    if (set instanceof Always) {
      return words.always();
    }
    if (set instanceof Never) {
      return words.never();
    }
    if (set instanceof DateSpan span) {
      return span(span);
    }
    if (set instanceof WeeklyWindows weekly) {
      return weekly(weekly);
    }
    if (set instanceof CalendarWindows calendar) {
      return days.describe(calendar.days()) + windows(calendar.windows());
    }
    if (set instanceof PublicHolidays) {
      return words.onHolidays();
    }
    if (set instanceof YearlySeason season) {
      return words.everyYear(
          words.fromTo(words.monthDay(season.first()), words.monthDay(season.last())));
    }
    if (set instanceof Union union) {
      return String.join(words.or(), union.members().stream().map(this::describe).toList());
    }
    if (set instanceof Intersection intersection) {
      return intersection(intersection.members());
    }
    return intersection(List.of(set));
  }

  /** Positive members first, then what each complement leaves out. */
  private String intersection(List<TimeSet> members) {
    List<String> inside = new ArrayList<>();
    List<String> outside = new ArrayList<>();
    for (TimeSet member : members) {
      if (member instanceof Complement complement) {
        outside.add(words.except(group(complement.set())));
      } else {
        inside.add(member instanceof Union ? group(member) : describe(member));
      }
    }
    if (inside.isEmpty()) {
      inside.add(words.always());
    }
    inside.addAll(outside);
    return String.join(", ", inside);
  }

  private String group(TimeSet set) {
    boolean composite =
        set instanceof Union || set instanceof Intersection || set instanceof Complement;
    return composite ? "(" + describe(set) + ")" : describe(set);
  }

  private String span(DateSpan span) {
    if (span.start().isPresent() && span.end().isPresent()) {
      return words.fromTo(from(span.start().get()), until(span.end().get()));
    }
    if (span.start().isPresent()) {
      return words.from(from(span.start().get()));
    }
    return span.end().map(end -> words.until(until(end))).orElseGet(words::always);
  }

  private String from(Instant start) {
    LocalDateTime civil = CivilTime.dateTimeOf(start);
    return civil.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? words.date(civil.toLocalDate())
        : dateTime(civil);
  }

  /** An end at midnight is told as the day before, which is the last day held. */
  private String until(Instant end) {
    LocalDateTime civil = CivilTime.dateTimeOf(end);
    LocalDate day = civil.toLocalDate();
    return civil.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? words.date(day.minusDays(1))
        : dateTime(civil);
  }

  private String dateTime(LocalDateTime civil) {
    return words.date(civil.toLocalDate()) + " " + time(civil.toLocalTime());
  }

  private String weekly(WeeklyWindows weekly) {
    String text = days(weekly.days(), weekly.holidays()) + windows(weekly.windows());
    return weekly.holidays() == HolidayRule.EXCLUDED ? text + ", " + words.exceptHolidays() : text;
  }

  /** What follows the days: nothing if they are whole. */
  private String windows(List<DailyWindow> windows) {
    StringBuilder text = new StringBuilder();
    if (!windows.equals(List.of(DailyWindow.WHOLE_DAY))) {
      windows.forEach(window -> text.append(", ").append(window(window)));
    }
    return text.toString();
  }

  private String days(Set<DayOfWeek> weekdays, HolidayRule holidays) {
    if (weekdays.size() == DayOfWeek.values().length) {
      return words.everyDay();
    }
    return days.weekdays(
        weekdays,
        switch (holidays) {
          case INCLUDED -> List.of(words.holidays());
          case EVES_INCLUDED -> List.of(words.evesOfHolidays());
          case AS_WEEKDAY, EXCLUDED -> List.of();
        });
  }

  private String window(DailyWindow window) {
    boolean toMidnight = window.end().equals(LocalTime.MIDNIGHT);
    String hours = time(window.start()) + "–" + (toMidnight ? "24:00" : time(window.end()));
    return window.lastsWholeDay() && !toMidnight ? hours + " " + words.theNextDay() : hours;
  }

  private static String time(LocalTime time) {
    return (time.getSecond() == 0 ? MINUTES : SECONDS).format(time);
  }
}
