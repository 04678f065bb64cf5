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
  private static final int SHORTEST_RANGE_DAYS = 3;
  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");

  private final TimeWords words;

  /**
   * @param locale French words for any French locale, English ones for every other
   */
  public TimeSetWording(Locale locale) {
    this.words =
        locale.getLanguage().equals(Locale.FRENCH.getLanguage())
            ? new FrenchTimeWords()
            : new EnglishTimeWords();
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
    if (set instanceof PublicHolidays) {
      return words.onHolidays();
    }
    if (set instanceof YearlySeason season) {
      return words.everyYear(season.first(), season.last());
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
    StringBuilder text = new StringBuilder(days(weekly.days(), weekly.holidays()));
    boolean wholeDays = weekly.windows().equals(List.of(DailyWindow.WHOLE_DAY));
    if (!wholeDays) {
      for (DailyWindow window : weekly.windows()) {
        text.append(", ").append(window(window));
      }
    }
    if (weekly.holidays() == HolidayRule.EXCLUDED) {
      text.append(", ").append(words.exceptHolidays());
    }
    return text.toString();
  }

  private String days(Set<DayOfWeek> days, HolidayRule holidays) {
    if (days.size() == DayOfWeek.values().length) {
      return words.everyDay();
    }
    List<String> parts = new ArrayList<>(runs(days));
    if (holidays == HolidayRule.INCLUDED) {
      parts.add(words.holidays());
    } else if (holidays == HolidayRule.EVES_INCLUDED) {
      parts.add(words.evesOfHolidays());
    }
    int last = parts.size() - 1;
    return last == 0
        ? parts.get(0)
        : String.join(", ", parts.subList(0, last)) + words.and() + parts.get(last);
  }

  /** Runs of three days or more as ranges, also across Sunday; other days one by one. */
  private List<String> runs(Set<DayOfWeek> days) {
    List<String> parts = new ArrayList<>();
    for (DayOfWeek first : days) {
      if (days.contains(first.minus(1))) {
        continue;
      }
      DayOfWeek last = first;
      List<DayOfWeek> run = new ArrayList<>(List.of(first));
      while (days.contains(last.plus(1))) {
        last = last.plus(1);
        run.add(last);
      }
      if (run.size() >= SHORTEST_RANGE_DAYS) {
        parts.add(words.dayRange(first, last));
      } else {
        run.stream().map(words::day).forEach(parts::add);
      }
    }
    return parts;
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
