package fr.gabarit.overlay;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.TurnPath;
import fr.gabarit.order.Applicability;
import fr.gabarit.time.Always;
import fr.gabarit.time.CivilTime;
import fr.gabarit.time.TimeSet;
import fr.gabarit.vehicle.Vehicle;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;

/**
 * The rules that concern one vehicle, and what they add up to at any time. Thread-safe.
 *
 * <p>A civil day is cut where any of these rules begins or ends; within a {@link TimeSlice} every
 * verdict is constant and found in O(1). Days are cut and slices filled when first asked for.
 */
public final class VehicleOverlay {
  private static final int CACHED_DAYS = 16;
  private static final int KEPT_SPANS = 8;

  private final Overlay overlay;
  private final Vehicle vehicle;
  private final Optional<VehicleOverlay> whole;
  private final List<ConcerningRule> rules;
  private final TurnAutomaton turns;
  private final LoadingCache<LocalDate, DayPlan> days;
  private final Memo<BitSet> changing = new Memo<>(this::findChanging);

  /** The slice asked for last, if any: most questions are about the same few hours. */
  private volatile TimeSlice recent;

  private volatile List<SliceSpan> recentSpans = List.of();

  /**
   * A rule that bears on the vehicle's way.
   *
   * @param rule the rule
   * @param applicability prohibited, local only, speed capped or delayed
   */
  public record ConcerningRule(Rule rule, Applicability applicability) {}

  /**
   * @param whole what all orders mean for the vehicle, if these rules are only some of them
   */
  VehicleOverlay(
      Overlay overlay, Vehicle vehicle, List<Rule> selected, Optional<VehicleOverlay> whole) {
    this.whole = whole;
    this.overlay = overlay;
    this.vehicle = vehicle;
    List<ConcerningRule> concerning = new ArrayList<>();
    for (Rule rule : selected) {
      Applicability applicability = overlay.evaluator().applicability(rule.measure(), vehicle);
      if (bearsOnTheWay(applicability)) {
        concerning.add(new ConcerningRule(rule, applicability));
      }
    }
    rules = List.copyOf(concerning);
    turns =
        new TurnAutomaton(
            overlay.network(),
            rules.stream()
                .filter(rule -> barsTheWay(rule.applicability()))
                .flatMap(rule -> rule.rule().turns().stream())
                .toList());
    days = Caffeine.newBuilder().maximumSize(CACHED_DAYS).build(this::plan);
  }

  private static boolean bearsOnTheWay(Applicability applicability) {
    return barsTheWay(applicability)
        || applicability instanceof Applicability.SpeedCapped
        || applicability instanceof Applicability.Delayed;
  }

  private static boolean barsTheWay(Applicability applicability) {
    return applicability instanceof Applicability.Prohibited
        || applicability instanceof Applicability.LocalOnly;
  }

  public Vehicle vehicle() {
    return vehicle;
  }

  /** Whether only some of the orders are looked at, as if there were no others. */
  public boolean isPartial() {
    return whole.isPresent();
  }

  /** What all orders mean for the vehicle, if this looks at some only. */
  Optional<VehicleOverlay> whole() {
    return whole;
  }

  /** The overlay this was derived from. */
  public Overlay overlay() {
    return overlay;
  }

  /** The rules that can change the vehicle's way. */
  public List<ConcerningRule> rules() {
    return rules;
  }

  /** Recognises the turns that rules bar; a time slice says which of them are barred then. */
  public TurnAutomaton turns() {
    return turns;
  }

  /** The slice that holds an instant. */
  public TimeSlice slice(Instant instant) {
    return slice(instant.toEpochMilli());
  }

  /** The slice that holds at an instant in epoch milliseconds. */
  public TimeSlice slice(long epochMillis) {
    TimeSlice found = recent;
    if (found == null || !found.holds(epochMillis)) {
      found = inRecentSpans(epochMillis);
      recent = found;
    }
    return found;
  }

  private TimeSlice inRecentSpans(long epochMillis) {
    List<SliceSpan> known = recentSpans;
    for (int i = 0; i < known.size(); i++) {
      TimeSlice slice = known.get(i).slice(known.get(i).index(epochMillis));
      if (slice.holds(epochMillis)) {
        return slice;
      }
    }
    return days.get(CivilTime.dateOf(Instant.ofEpochMilli(epochMillis))).slice(epochMillis);
  }

  /**
   * The slices from the one that holds an instant to the one that holds another.
   *
   * @param from epoch milliseconds
   * @param until epoch milliseconds, not before
   */
  public SliceSpan span(long from, long until) {
    List<SliceSpan> known = recentSpans;
    for (int i = 0; i < known.size(); i++) {
      if (known.get(i).joins(from, until)) {
        return known.get(i);
      }
    }
    SliceSpan span = SliceSpan.of(this, from, until);
    List<SliceSpan> kept =
        new ArrayList<>(known.subList(0, Math.min(known.size(), KEPT_SPANS - 1)));
    kept.add(0, span);
    recentSpans = kept;
    return span;
  }

  /**
   * The last instant at which the rules in force change, after one instant and not after another.
   *
   * @param after epoch milliseconds
   * @param until epoch milliseconds
   */
  public OptionalLong lastChange(long after, long until) {
    OptionalLong last = OptionalLong.empty();
    TimeSlice slice = slice(after);
    while (slice.untilMillis() <= until) {
      TimeSlice next = slice(slice.untilMillis());
      if (!next.sameRulesAs(slice)) {
        last = OptionalLong.of(next.fromMillis());
      }
      slice = next;
    }
    return last;
  }

  /**
   * The first instant at which the rules in force change, after one instant and not after another.
   *
   * @param after epoch milliseconds
   * @param until epoch milliseconds
   */
  public OptionalLong firstChange(long after, long until) {
    TimeSlice slice = slice(after);
    while (slice.untilMillis() <= until) {
      TimeSlice next = slice(slice.untilMillis());
      if (!next.sameRulesAs(slice)) {
        return OptionalLong.of(next.fromMillis());
      }
      slice = next;
    }
    return OptionalLong.empty();
  }

  /**
   * The first millisecond from which on the rules that are in force at an instant have been in
   * force, but none earlier than the slice of another instant.
   *
   * @param at epoch milliseconds
   * @param notBefore epoch milliseconds
   */
  public long sameSince(long at, long notBefore) {
    TimeSlice slice = slice(at);
    while (slice.fromMillis() > notBefore) {
      TimeSlice before = slice(slice.fromMillis() - 1);
      if (!before.sameRulesAs(slice)) {
        break;
      }
      slice = before;
    }
    return slice.fromMillis();
  }

  /**
   * The directed edges of which it may change what the rules say of driving into them: those ruled
   * at some times only, themselves or by a turn into them, and those for local traffic, as other
   * rules may decide who is local. Freshly copied.
   */
  public BitSet changing() {
    return (BitSet) changing.get().clone();
  }

  private BitSet findChanging() {
    BitSet keys = new BitSet(overlay.network().topology().keyCount());
    for (ConcerningRule concerning : rules) {
      boolean timed = !(concerning.rule().measure().when().times() instanceof Always);
      if (timed || concerning.applicability() instanceof Applicability.LocalOnly) {
        for (int i = 0; i < concerning.rule().keyCount(); i++) {
          keys.set(concerning.rule().key(i));
        }
        for (TurnPath turn : concerning.rule().turns()) {
          int last = turn.key(turn.size() - 1);
          for (int twin : overlay.network().twins(EdgeKeys.edge(last))) {
            keys.set(EdgeKeys.isForward(last) ? EdgeKeys.forward(twin) : EdgeKeys.backward(twin));
          }
        }
      }
    }
    return keys;
  }

  /**
   * The directed edges that are closed, also to local traffic, from the beginning of the civil day
   * of a departure to the end of the next. Some that are closed as long for several reasons one
   * after the other may be missing.
   */
  public Closures closedThroughout(Instant departure) {
    return days.get(CivilTime.dateOf(departure)).closedThroughout();
  }

  Closures closedFrom(Instant start, Instant end) {
    BitSet closed = new BitSet(overlay.network().topology().keyCount());
    for (ConcerningRule concerning : rules) {
      TimeSet times = concerning.rule().measure().when().times();
      if (concerning.applicability() instanceof Applicability.Prohibited
          && times.contains(start)
          && times.nextChange(start, end).isEmpty()) {
        for (int i = 0; i < concerning.rule().keyCount(); i++) {
          closed.set(concerning.rule().key(i));
        }
      }
    }
    return new Closures(closed);
  }

  private DayPlan plan(LocalDate date) {
    Instant start = date.atStartOfDay(CivilTime.ZONE).toInstant();
    Instant end = date.plusDays(1).atStartOfDay(CivilTime.ZONE).toInstant();
    TreeSet<Long> cuts = new TreeSet<>();
    cuts.add(start.toEpochMilli());
    for (ConcerningRule rule : rules) {
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
        this, List.copyOf(cuts), end.toEpochMilli(), () -> closedFrom(start, endOfNext));
  }

  /** A change within a millisecond shows from the next whole one on. */
  private static long ceilMillis(Instant instant) {
    long millis = instant.toEpochMilli();
    return Instant.ofEpochMilli(millis).isBefore(instant) ? millis + 1 : millis;
  }
}
