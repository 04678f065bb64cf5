package fr.gabarit.overlay;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import fr.gabarit.time.Always;
import fr.gabarit.time.CivilTime;
import fr.gabarit.time.TimeSet;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The civil days of a vehicle's rules, each cut where a rule begins or ends. What rules in force
 * add up to is kept elsewhere, within a budget of memory. Thread-safe.
 */
final class SliceCalendar {
  private static final int CACHED_DAYS = 16;
  private static final int KEPT_SPANS = 8;

  private final VehicleOverlay rules;
  private final LoadingCache<LocalDate, DayPlan> days;

  /** Stands for these rules where what they add up to is kept. */
  private final Object identity = new Object();

  /** The slice asked for last: most questions are about the same few hours. */
  private volatile Reference<TimeSlice> recent = new WeakReference<>(null);

  private volatile List<Reference<SliceSpan>> recentSpans = List.of();

  SliceCalendar(VehicleOverlay rules) {
    this.rules = rules;
    days = Caffeine.newBuilder().maximumSize(CACHED_DAYS).build(this::plan);
  }

  /** The slice that holds at an instant in epoch milliseconds. */
  TimeSlice slice(long epochMillis) {
    TimeSlice found = recent.get();
    if (found == null || !found.holds(epochMillis)) {
      found = inRecentSpans(epochMillis);
      recent = found.reference();
    }
    return found;
  }

  private TimeSlice inRecentSpans(long epochMillis) {
    List<Reference<SliceSpan>> known = recentSpans;
    for (int i = 0; i < known.size(); i++) {
      SliceSpan span = known.get(i).get();
      if (span != null) {
        TimeSlice slice = span.slice(span.index(epochMillis));
        if (slice.holds(epochMillis)) {
          return slice;
        }
      }
    }
    return day(epochMillis).slice(epochMillis);
  }

  /** The day of an instant in epoch milliseconds. */
  DayPlan day(long epochMillis) {
    return days.get(CivilTime.dateOf(Instant.ofEpochMilli(epochMillis)));
  }

  /** Which of the rules are in force at an instant in epoch milliseconds, by their places. */
  BitSet findInForce(long epochMillis) {
    Instant instant = Instant.ofEpochMilli(epochMillis);
    List<VehicleOverlay.ConcerningRule> all = rules.rules();
    BitSet inForce = new BitSet(all.size());
    for (int i = 0; i < all.size(); i++) {
      inForce.set(i, all.get(i).rule().measure().when().times().contains(instant));
    }
    return inForce;
  }

  /**
   * The slice between two instants in epoch milliseconds.
   *
   * @param inForce which of the rules are in force throughout
   */
  TimeSlice fill(long fromMillis, long untilMillis, BitSet inForce) {
    Overlay overlay = rules.overlay();
    // Neither is to hold these rules themselves, which may go before what is kept of them.
    Optional<VehicleOverlay> whole = rules.whole();
    RulesInForce sum =
        overlay
            .rulesInForce()
            .get(
                identity,
                inForce,
                whole.map(all -> all.calendar().day(fromMillis).inForce(fromMillis)),
                () ->
                    new RulesInForceBuilder(rules)
                        .build(
                            inForce, () -> whole.map(all -> all.slice(fromMillis).localAreas())));
    return new TimeSlice(
        fromMillis,
        untilMillis,
        overlay.network().travelTimes(rules.vehicle().speedClass()),
        overlay,
        sum);
  }

  /** The slices from the one that holds an instant to the one that holds another. */
  SliceSpan span(long from, long until) {
    List<Reference<SliceSpan>> known = recentSpans;
    for (int i = 0; i < known.size(); i++) {
      SliceSpan span = known.get(i).get();
      if (span != null && span.joins(from, until)) {
        return span;
      }
    }
    SliceSpan span = SliceSpan.of(rules, from, until);
    List<Reference<SliceSpan>> kept = new ArrayList<>(KEPT_SPANS);
    kept.add(new WeakReference<>(span));
    for (int i = 0; i < known.size() && kept.size() < KEPT_SPANS; i++) {
      if (known.get(i).get() != null) {
        kept.add(known.get(i));
      }
    }
    recentSpans = kept;
    return span;
  }

  private DayPlan plan(LocalDate date) {
    Instant start = date.atStartOfDay(CivilTime.ZONE).toInstant();
    Instant end = date.plusDays(1).atStartOfDay(CivilTime.ZONE).toInstant();
    TreeSet<Long> cuts = new TreeSet<>();
    cuts.add(start.toEpochMilli());
    for (VehicleOverlay.ConcerningRule rule : rules.rules()) {
      TimeSet times = rule.rule().measure().when().times();
      if (times instanceof Always) {
        continue;
      }
      Instant change = times.nextChange(start, end).orElse(end);
      while (change.isBefore(end)) {
        cuts.add(ceilMillis(change));
        change = times.nextChange(change, end).orElse(end);
      }
    }
    Instant endOfNext = date.plusDays(2).atStartOfDay(CivilTime.ZONE).toInstant();
    return new DayPlan(
        this, List.copyOf(cuts), end.toEpochMilli(), () -> rules.closedFrom(start, endOfNext));
  }

  /** A change within a millisecond shows from the next whole one on. */
  private static long ceilMillis(Instant instant) {
    long millis = instant.toEpochMilli();
    return Instant.ofEpochMilli(millis).isBefore(instant) ? millis + 1 : millis;
  }
}
