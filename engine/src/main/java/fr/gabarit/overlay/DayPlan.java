package fr.gabarit.overlay;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** A civil day cut into slices, each filled when first asked for. Thread-safe. */
final class DayPlan {
  private final VehicleOverlay vehicleOverlay;
  private final long[] starts;
  private final long endMillis;
  private final AtomicReferenceArray<TimeSlice> slices;

  DayPlan(VehicleOverlay vehicleOverlay, List<Long> starts, long endMillis) {
    this.vehicleOverlay = vehicleOverlay;
    this.starts = starts.stream().mapToLong(Long::longValue).toArray();
    this.endMillis = endMillis;
    slices = new AtomicReferenceArray<>(starts.size());
  }

  TimeSlice slice(long epochMillis) {
    int index = starts.length - 1;
    while (starts[index] > epochMillis) {
      index--;
    }
    TimeSlice slice = slices.get(index);
    if (slice == null) {
      long until = index + 1 < starts.length ? starts[index + 1] : endMillis;
      // Two threads may both build it; they build equal ones and the first is kept.
      slices.compareAndSet(
          index, null, new TimeSliceBuilder(vehicleOverlay).build(starts[index], until));
      slice = slices.get(index);
    }
    return slice;
  }
}
