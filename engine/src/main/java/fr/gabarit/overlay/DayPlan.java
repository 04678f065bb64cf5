package fr.gabarit.overlay;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;

/** A civil day cut into slices, each filled when first asked for. Thread-safe. */
final class DayPlan {
  private final VehicleOverlay vehicleOverlay;
  private final long[] starts;
  private final long endMillis;
  private final AtomicReferenceArray<TimeSlice> slices;
  private final Memo<Closures> closedThroughout;

  /**
   * @param closedThroughout finds what is closed all this day and the next
   */
  DayPlan(
      VehicleOverlay vehicleOverlay,
      List<Long> starts,
      long endMillis,
      Supplier<Closures> closedThroughout) {
    this.closedThroughout = new Memo<>(closedThroughout);
    this.vehicleOverlay = vehicleOverlay;
    this.starts = starts.stream().mapToLong(Long::longValue).toArray();
    this.endMillis = endMillis;
    slices = new AtomicReferenceArray<>(starts.size());
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
    TimeSlice slice = slices.get(index);
    if (slice == null) {
      // Two threads may both build it; they build equal ones and the first is kept.
      slices.compareAndSet(
          index, null, new TimeSliceBuilder(vehicleOverlay).build(starts[index], endOf(index)));
      slice = slices.get(index);
    }
    return slice;
  }
}
