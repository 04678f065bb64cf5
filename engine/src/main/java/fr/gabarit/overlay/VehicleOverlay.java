package fr.gabarit.overlay;

import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.TurnPath;
import fr.gabarit.order.Applicability;
import fr.gabarit.time.Always;
import fr.gabarit.time.TimeSet;
import fr.gabarit.vehicle.Vehicle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The rules that concern one vehicle, and what they add up to at any time. Thread-safe.
 *
 * <p>A civil day is cut where any of these rules begins or ends; within a {@link TimeSlice} every
 * verdict is constant and found in O(1). Days are cut and slices filled when first asked for.
 */
public final class VehicleOverlay {
  private final Overlay overlay;
  private final Vehicle vehicle;
  private final Optional<VehicleOverlay> whole;
  private final List<ConcerningRule> rules;
  private final TurnAutomaton turns;
  private final SliceCalendar calendar;
  private final Memo<BitSet> changing = new Memo<>(this::findChanging);

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
    calendar = new SliceCalendar(this);
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

  /** When which of the rules are in force. */
  SliceCalendar calendar() {
    return calendar;
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
    return calendar.slice(epochMillis);
  }

  /**
   * The slices from the one that holds an instant to the one that holds another.
   *
   * @param from epoch milliseconds
   * @param until epoch milliseconds, not before
   */
  public SliceSpan span(long from, long until) {
    return calendar.span(from, until);
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
    return calendar.day(departure.toEpochMilli()).closedThroughout();
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
}
