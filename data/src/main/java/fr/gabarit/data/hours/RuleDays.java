package fr.gabarit.data.hours;

import fr.gabarit.time.CalendarDays;
import java.util.ArrayList;
import java.util.List;

/**
 * The days a rule is about: those of a week mask that all other sets hold too. Kept apart so that
 * what depends on weekdays and holidays only comes out in its simplest form.
 *
 * @param week weekdays and public holidays
 * @param others all other sets; often none
 */
record RuleDays(WeekMask week, List<CalendarDays> others) {
  RuleDays {
    others = List.copyOf(others);
  }

  static RuleDays of(WeekMask week) {
    return new RuleDays(week, List.of());
  }

  RuleDays and(RuleDays more) {
    List<CalendarDays> both = new ArrayList<>(others);
    both.addAll(more.others);
    return new RuleDays(week.and(more.week), both);
  }

  boolean isEmpty() {
    return week.isEmpty();
  }

  /** Whether some day may belong to both; true in doubt. */
  boolean mayMeet(RuleDays other) {
    return !week.and(other.week).isEmpty()
        && others.stream()
            .noneMatch(a -> other.others.stream().anyMatch(b -> DisjointDays.areDisjoint(a, b)));
  }

  /** Whether some day so many days after one of these may belong to the other; true in doubt. */
  boolean mayReach(int daysLater, RuleDays other) {
    return !week.ignoresHolidays() || !week.later(daysLater).and(other.week).isEmpty();
  }

  RuleDays minus(RuleDays other) {
    if (!mayMeet(other)) {
      return this;
    }
    if (other.others.isEmpty() || other.others.equals(others)) {
      return new RuleDays(week.minus(other.week), others);
    }
    CalendarDays taken = other.week.holdsAllOf(week) ? all(other.others) : other.asDays();
    List<CalendarDays> left = new ArrayList<>(others);
    left.add(new CalendarDays.Except(taken));
    return new RuleDays(week, left);
  }

  /** Each day moved by some days; not for the empty set. */
  RuleDays later(int byDays) {
    if (byDays == 0) {
      return this;
    }
    return others.isEmpty() && week.ignoresHolidays()
        ? of(week.later(byDays))
        : new RuleDays(WeekMask.ALL, List.of(new CalendarDays.Shifted(asDays(), byDays)));
  }

  /** The set as one; not for the empty set. */
  CalendarDays asDays() {
    List<CalendarDays> members = new ArrayList<>();
    others.stream().filter(day -> !(day instanceof CalendarDays.Except)).forEach(members::add);
    members.addAll(week.asDays());
    others.stream().filter(CalendarDays.Except.class::isInstance).forEach(members::add);
    return all(members);
  }

  private static CalendarDays all(List<CalendarDays> members) {
    return switch (members.size()) {
      case 0 -> new CalendarDays.EveryDay();
      case 1 -> members.get(0);
      default -> new CalendarDays.AllOf(members);
    };
  }
}
