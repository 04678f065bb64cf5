package fr.gabarit.data.geojson;

import fr.gabarit.data.json.JsonCursor;
import fr.gabarit.time.Always;
import fr.gabarit.time.DailyWindow;
import fr.gabarit.time.HolidayRule;
import fr.gabarit.time.TimeSet;
import fr.gabarit.time.Union;
import fr.gabarit.time.WeeklyWindows;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The part of OpenStreetMap's opening_hours that people need for orders: {@code 24/7}, or rules
 * apart by semicolons, each with days and hours such as {@code Mo-Fr,PH 07:00-09:30,16:00-19:00};
 * {@code PH off} leaves out public holidays. No weekday may come up in two rules, since readers
 * differ on what that means. Stateless.
 */
final class HoursText {
  private static final String EVERY_HOUR = "24/7";
  private static final String NO_HOLIDAYS = "PH off";
  private static final String HOLIDAYS = "PH";
  private static final String FORM = "hours such as 'Mo-Fr 22:00-06:00; Sa 20:00-24:00; PH off'";

  private HoursText() {}

  static Optional<TimeSet> read(JsonCursor json) {
    Optional<String> text = json.text().map(String::strip);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (text.get().equals(EVERY_HOUR)) {
      return Optional.of(new Always());
    }
    List<String> rules = new ArrayList<>();
    boolean holidaysOff = false;
    for (String rule : text.get().split(";", -1)) {
      if (rule.strip().equals(NO_HOLIDAYS)) {
        holidaysOff = true;
      } else if (!rule.isBlank()) {
        rules.add(rule.strip());
      }
    }
    return rules(rules, holidaysOff, json);
  }

  private static Optional<TimeSet> rules(List<String> rules, boolean holidaysOff, JsonCursor json) {
    List<TimeSet> read = new ArrayList<>();
    Set<DayOfWeek> taken = EnumSet.noneOf(DayOfWeek.class);
    for (String rule : rules) {
      Optional<WeeklyWindows> weekly = rule(rule, holidaysOff);
      if (weekly.isEmpty()) {
        return json.unfit(FORM);
      }
      for (DayOfWeek day : weekly.get().days()) {
        if (!taken.add(day)) {
          json.error(
              "The day %s comes up in two rules of the hours.".formatted(Days.text(day)),
              "Write all hours of a day in one rule, apart by commas.");
          return Optional.empty();
        }
      }
      read.add(weekly.get());
    }
    return read.isEmpty() ? json.unfit(FORM) : Optional.of(Union.of(read));
  }

  private static Optional<WeeklyWindows> rule(String rule, boolean holidaysOff) {
    boolean startsWithHours = Character.isDigit(rule.charAt(0));
    int blank = rule.indexOf(' ');
    String days = startsWithHours ? "Mo-Su" : blank < 0 ? rule : rule.substring(0, blank);
    String hours = startsWithHours ? rule : blank < 0 ? "" : rule.substring(blank + 1);

    List<String> names = new ArrayList<>(List.of(days.split(",", -1)));
    boolean holidaysToo = names.remove(HOLIDAYS);
    Optional<Set<DayOfWeek>> weekdays =
        names.isEmpty() ? Optional.of(Set.of()) : Days.read(String.join(",", names));
    Optional<List<DailyWindow>> windows = windows(hours);
    if (weekdays.isEmpty() || windows.isEmpty() || (holidaysToo && holidaysOff)) {
      return Optional.empty();
    }
    HolidayRule holidays =
        holidaysToo
            ? HolidayRule.INCLUDED
            : holidaysOff ? HolidayRule.EXCLUDED : HolidayRule.AS_WEEKDAY;
    return Optional.of(new WeeklyWindows(weekdays.get(), windows.get(), holidays));
  }

  private static Optional<List<DailyWindow>> windows(String hours) {
    if (hours.isBlank()) {
      return Optional.of(List.of(DailyWindow.WHOLE_DAY));
    }
    List<DailyWindow> windows = new ArrayList<>();
    for (String part : hours.split(",", -1)) {
      Optional<DailyWindow> window = CivilTimeText.window(part);
      if (window.isEmpty()) {
        return Optional.empty();
      }
      windows.add(window.get());
    }
    return Optional.of(windows);
  }
}
