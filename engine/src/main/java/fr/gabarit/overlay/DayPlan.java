package fr.gabarit.overlay;

import java.lang.ref.Reference;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;

/**
 * A civil day cut into slices, each filled when asked for. It does not keep them: a slice that
 * nobody uses any more is filled again from what the {@link RulesInForceCache} keeps. Thread-safe.
 */
final class DayPlan {
  private final SliceCalendar calendar;
  private final long[] starts;
  private final long endMillis;
  private final AtomicReferenceArray<Slot> slots;
  private final Memo<Closures> closedThroughout;

  /**
   * A slice that was asked for.
   *
   * @param inForce which of the vehicle's rules are in force
   */
  private record Slot(BitSet inForce, Reference<TimeSlice> slice) {}

  /**
   * @param closedThroughout finds what is closed all this day and the next
   */
  DayPlan(
      SliceCalendar calendar,
      List<Long> starts,
      long endMillis,
      Supplier<Closures> closedThroughout) {
    this.closedThroughout = new Memo<>(closedThroughout);
    this.calendar = calendar;
    this.starts = starts.stream().mapToLong(Long::longValue).toArray();
    this.endMillis = endMillis;
    slots = new AtomicReferenceArray<>(starts.size());
  }

  Closures closedThroughout() {
    return closedThroughout.get();
  }

  private int index(long epochMillis) {
    int found = Arrays.binarySearch(starts, epochMillis);
    return found >= 0 ? found : -found - 2;
  }

  private long endOf(int index) {
    return index + 1 < starts.length ? starts[index + 1] : endMillis;
  }

  TimeSlice slice(long epochMillis) {
    int index = index(epochMillis);
    Slot slot = slots.get(index);
    TimeSlice known = slot == null ? null : slot.slice().get();
    return known == null ? fill(index) : known;
  }

  /** Which of the vehicle's rules are in force at an instant in epoch milliseconds. */
  BitSet inForce(long epochMillis) {
    return inForce(index(epochMillis));
  }

  private BitSet inForce(int index) {
    Slot slot = slots.get(index);
    return slot == null ? calendar.findInForce(starts[index]) : slot.inForce();
  }

  /** Two threads may both do so; their slices are equal. */
  private TimeSlice fill(int index) {
    BitSet inForce = inForce(index);
    TimeSlice slice = calendar.fill(starts[index], endOf(index), inForce);
    slots.set(index, new Slot(inForce, slice.reference()));
    return slice;
  }
}
