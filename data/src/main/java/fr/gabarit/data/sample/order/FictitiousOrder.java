package fr.gabarit.data.sample.order;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An order that no authority ever made.
 *
 * @param uuid its id in the feed
 * @param identifier number given by the authority
 * @param organisation id of the authority
 * @param authority name of the authority
 * @param title French, ends in "(fictif)"
 * @param source where DiaLog would have got it from, which decides how its hours are printed
 * @param measures at least one
 */
record FictitiousOrder(
    UUID uuid,
    String identifier,
    UUID organisation,
    String authority,
    String title,
    Source source,
    List<Measure> measures) {

  FictitiousOrder {
    measures = List.copyOf(measures);
  }

  Instant start() {
    return measures.stream()
        .flatMap(measure -> measure.periods().stream())
        .map(Period::start)
        .min(Instant::compareTo)
        .orElseThrow();
  }

  /** End of the last period, if all end. */
  Optional<Instant> end() {
    List<Period> periods =
        measures.stream().flatMap(measure -> measure.periods().stream()).toList();
    return periods.stream().allMatch(period -> period.end().isPresent())
        ? periods.stream().map(period -> period.end().orElseThrow()).max(Instant::compareTo)
        : Optional.empty();
  }

  /** Records DiaLog may have; each prints hours of the day in its own way. */
  enum Source {
    /** Prints Paris wall clock less one hour, summer and winter. */
    DIALOG("dialog", -1),
    /** Prints Paris wall clock less the offset of the day of import; ours was in winter. */
    LITTERALIS("litteralis", -1),
    /** Prints the wall clock as it is. */
    BACIDF("bacidf", 0),
    /** Prints what the client sent; ours sent the wall clock. */
    API("api", 0);

    private final String word;
    private final int hoursAdded;

    Source(String word, int hoursAdded) {
      this.word = word;
      this.hoursAdded = hoursAdded;
    }

    String word() {
      return word;
    }

    /** The hour printed for an hour of Paris wall clock. */
    int printedHour(int wallHour) {
      return Math.floorMod(wallHour + hoursAdded, 24);
    }
  }

  /**
   * One measure.
   *
   * @param periods when; any of them
   * @param places where; all of them
   * @param restricted whom; any of them, all vehicles if none
   * @param exempted save whom
   */
  record Measure(
      Kind kind,
      List<Period> periods,
      List<OrderPlace> places,
      List<VehicleTerm> restricted,
      List<VehicleTerm> exempted) {

    Measure {
      periods = List.copyOf(periods);
      places = List.copyOf(places);
      restricted = List.copyOf(restricted);
      exempted = List.copyOf(exempted);
    }
  }

  /**
   * What a measure does.
   *
   * @param type the type of regulation
   * @param speedKilometresPerHour for a speed limit
   */
  record Kind(Type type, int speedKilometresPerHour) {
    enum Type {
      NO_ENTRY,
      SPEED_LIMIT,
      NO_PARKING,
      ALTERNATE_TRAFFIC,
      NO_OVERTAKING,
      STORAGE_AREA
    }

    static Kind of(Type type) {
      return new Kind(type, 0);
    }

    static Kind speed(int kilometresPerHour) {
      return new Kind(Type.SPEED_LIMIT, kilometresPerHour);
    }
  }

  /**
   * A span of time.
   *
   * @param end none for permanent orders
   * @param days none for every day
   * @param slots none for all day
   */
  record Period(Instant start, Optional<Instant> end, List<DayOfWeek> days, List<Slot> slots) {
    Period {
      days = List.copyOf(days);
      slots = List.copyOf(slots);
    }
  }

  /** Hours of the day, Paris wall clock, "HH:mm"; may run over midnight. */
  record Slot(String from, String to) {}
}
