package fr.gabarit.data.geojson;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Weekdays by their two letters, as OpenStreetMap writes them: Mo, Tu, We, Th, Fr, Sa, Su. */
final class Days {
  private Days() {}

  /** Days and ranges apart by commas, such as Mo-We,Fr; a range may pass the end of the week. */
  static Optional<Set<DayOfWeek>> read(String text) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (String part : text.split(",", -1)) {
      String[] ends = part.strip().split("-", -1);
      Optional<DayOfWeek> first = day(ends[0]);
      Optional<DayOfWeek> last = day(ends[ends.length - 1]);
      if (ends.length > 2 || first.isEmpty() || last.isEmpty()) {
        return Optional.empty();
      }
      for (DayOfWeek day = first.get(); day != last.get(); day = day.plus(1)) {
        days.add(day);
      }
      days.add(last.get());
    }
    return Optional.of(days);
  }

  private static Optional<DayOfWeek> day(String letters) {
    return List.of(DayOfWeek.values()).stream()
        .filter(day -> text(day).equalsIgnoreCase(letters.strip()))
        .findFirst();
  }

  static String text(DayOfWeek day) {
    return day.name().charAt(0) + day.name().substring(1, 2).toLowerCase(Locale.ROOT);
  }
}
