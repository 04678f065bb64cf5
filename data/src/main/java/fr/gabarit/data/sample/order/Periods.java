package fr.gabarit.data.sample.order;

import fr.gabarit.data.sample.order.FictitiousOrder.Period;
import fr.gabarit.data.sample.order.FictitiousOrder.Slot;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Short forms for the periods of orders. Permanent ones hold since New Year 2026 in Paris. */
final class Periods {

  static final List<DayOfWeek> WORKDAYS =
      List.of(
          DayOfWeek.MONDAY,
          DayOfWeek.TUESDAY,
          DayOfWeek.WEDNESDAY,
          DayOfWeek.THURSDAY,
          DayOfWeek.FRIDAY);

  private static final Instant NEW_YEAR = Instant.parse("2025-12-31T23:00:00Z");

  private Periods() {}

  static Period permanent(Slot... slots) {
    return permanent(List.of(), slots);
  }

  static Period permanent(List<DayOfWeek> days, Slot... slots) {
    return new Period(NEW_YEAR, Optional.empty(), days, List.of(slots));
  }

  static Period temporary(String start, String end, Slot... slots) {
    return temporary(start, end, List.of(), slots);
  }

  static Period temporary(String start, String end, List<DayOfWeek> days, Slot... slots) {
    return new Period(Instant.parse(start), Optional.of(Instant.parse(end)), days, List.of(slots));
  }

  static List<DayOfWeek> days(DayOfWeek... days) {
    return List.of(days);
  }

  static Slot slot(String from, String to) {
    return new Slot(from, to);
  }
}
