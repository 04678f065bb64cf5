package fr.gabarit.time;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Says sets of days in the words of one language. */
final class CalendarDaysWording {
  private static final int SHORTEST_RANGE_DAYS = 3;

  private final TimeWords words;

  CalendarDaysWording(TimeWords words) {
    this.words = words;
  }

  String describe(CalendarDays days) {
    if (days instanceof CalendarDays.EveryDay) {
      return words.everyDay();
    }
    if (days instanceof CalendarDays.Weekdays weekdays) {
      return list(runs(weekdays.days()));
    }
    if (days instanceof CalendarDays.NthWeekdays nth) {
      return nthWeekdays(nth);
    }
    if (days instanceof CalendarDays.Holidays) {
      return words.onHolidays();
    }
    if (days instanceof CalendarDays.Dates dates) {
      return dates(dates);
    }
    if (days instanceof CalendarDays.Yearly yearly) {
      return yearly(yearly);
    }
    if (days instanceof CalendarDays.Years years) {
      return words.years(years.first(), years.last(), years.step());
    }
    if (days instanceof CalendarDays.IsoWeeks weeks) {
      return words.weeks(weeks.first(), weeks.last(), weeks.step());
    }
    if (days instanceof CalendarDays.Shifted shifted) {
      return words.shifted(describe(shifted.days()), shifted.byDays());
    }
    if (days instanceof CalendarDays.AnyOf any) {
      return String.join(words.or(), any.members().stream().map(this::describe).toList());
    }
    return days instanceof CalendarDays.AllOf all
        ? intersection(all.members())
        : intersection(List.of(days));
  }

  /** Weekdays and more days of the same kind, such as public holidays, in one list. */
  String weekdays(Set<DayOfWeek> days, List<String> more) {
    List<String> parts = new ArrayList<>(runs(days));
    parts.addAll(more);
    return list(parts);
  }

  private String nthWeekdays(CalendarDays.NthWeekdays nth) {
    List<String> parts = new ArrayList<>();
    for (DayOfWeek day : nth.days()) {
      nth.places().forEach(place -> parts.add(words.nthOfMonth(place, day)));
    }
    return list(parts);
  }

  private String dates(CalendarDays.Dates dates) {
    String first = words.date(dates.first());
    if (dates.last().isEmpty()) {
      return words.from(first);
    }
    return dates.last().get().equals(dates.first())
        ? words.on(first)
        : words.fromTo(first, words.date(dates.last().get()));
  }

  private String yearly(CalendarDays.Yearly yearly) {
    String first = yearlyDay(yearly.first());
    return words.everyYear(
        yearly.first().equals(yearly.last())
            ? words.on(first)
            : words.fromTo(first, yearlyDay(yearly.last())));
  }

  private String yearlyDay(YearlyDay day) {
    StringBuilder text = new StringBuilder(anchor(day.anchor()));
    day.weekday().ifPresent(move -> text.append(words.movedTo(move.day(), move.forward())));
    if (day.plusDays() != 0) {
      text.append(words.plusDays(day.plusDays()));
    }
    return text.toString();
  }

  private String anchor(YearlyDay.Anchor anchor) {
    if (anchor instanceof YearlyDay.Anchor.Easter) {
      return words.easter();
    }
    return anchor instanceof YearlyDay.Anchor.NthWeekday nth
        ? words.nthOf(nth.place(), nth.day(), nth.month())
        : words.monthDay(((YearlyDay.Anchor.OnDate) anchor).day());
  }

  /** Positive members first, then what is left out. */
  private String intersection(List<CalendarDays> members) {
    List<String> inside = new ArrayList<>();
    List<String> outside = new ArrayList<>();
    for (CalendarDays member : members) {
      if (member instanceof CalendarDays.Except except) {
        outside.add(words.except(group(except.days())));
      } else {
        inside.add(member instanceof CalendarDays.AnyOf ? group(member) : describe(member));
      }
    }
    if (inside.isEmpty()) {
      inside.add(words.everyDay());
    }
    inside.addAll(outside);
    return String.join(", ", inside);
  }

  private String group(CalendarDays days) {
    boolean composite =
        days instanceof CalendarDays.AnyOf
            || days instanceof CalendarDays.AllOf
            || days instanceof CalendarDays.Except;
    return composite ? "(" + describe(days) + ")" : describe(days);
  }

  private String list(List<String> parts) {
    int last = parts.size() - 1;
    return last == 0
        ? parts.get(0)
        : String.join(", ", parts.subList(0, last)) + words.and() + parts.get(last);
  }

  /** Runs of three days or more as ranges, also across Sunday; other days one by one. */
  private List<String> runs(Set<DayOfWeek> days) {
    if (days.size() == DayOfWeek.values().length) {
      return List.of(words.everyDay());
    }
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
}
