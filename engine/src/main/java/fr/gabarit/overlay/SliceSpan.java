package fr.gabarit.overlay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The time slices that follow each other from one on to another, those in which the same rules are
 * in force taken for one. Immutable and thread-safe.
 */
public final class SliceSpan {
  private final List<TimeSlice> slices;
  private final long untilMillis;
  private final Set<SliceSignature> signatures;
  private final List<TimeSlice> distinct;
  private final Memo<SliceSpan> rest;

  /**
   * @param slices consecutive, each with other rules than the one before, at least one
   * @param untilMillis where the rules of the last are in force no longer, as far as was looked
   */
  SliceSpan(List<TimeSlice> slices, long untilMillis) {
    this.slices = List.copyOf(slices);
    this.untilMillis = untilMillis;
    Map<SliceSignature, TimeSlice> bySignature = new LinkedHashMap<>();
    slices.forEach(slice -> bySignature.putIfAbsent(slice.signature(), slice));
    distinct = List.copyOf(bySignature.values());
    signatures = Set.copyOf(bySignature.keySet());
    rest = new Memo<>(() -> new SliceSpan(slices.subList(1, slices.size()), untilMillis));
  }

  /**
   * The span from the slice of one instant to that of another.
   *
   * @param from epoch milliseconds
   * @param until epoch milliseconds, not before
   */
  static SliceSpan of(VehicleOverlay rules, long from, long until) {
    List<TimeSlice> slices = new ArrayList<>();
    TimeSlice slice = rules.slice(from);
    slices.add(slice);
    while (slice.untilMillis() <= until) {
      TimeSlice next = rules.slice(slice.untilMillis());
      if (!next.sameRulesAs(slice)) {
        slices.add(next);
      }
      slice = next;
    }
    return new SliceSpan(slices, slice.untilMillis());
  }

  /** Number of slices, at least 1; from one to the next the rules change. */
  public int size() {
    return slices.size();
  }

  /** The i-th slice; its rules are in force until the next one begins, or the span ends. */
  public TimeSlice slice(int i) {
    return slices.get(i);
  }

  /** The slices. */
  public List<TimeSlice> slices() {
    return slices;
  }

  /** The slices, of those with the same rules the first. */
  public List<TimeSlice> distinct() {
    return distinct;
  }

  /** Which slice holds at an instant within the span, in epoch milliseconds. */
  public int index(long epochMillis) {
    int index = slices.size() - 1;
    while (index > 0 && slices.get(index).fromMillis() > epochMillis) {
      index--;
    }
    return index;
  }

  /** Epoch milliseconds from which the rules of the first slice hold, as far as was looked. */
  public long fromMillis() {
    return slices.get(0).fromMillis();
  }

  /** Epoch milliseconds at which the rules change for the last time within the span. */
  public long lastChangeMillis() {
    return slices.get(slices.size() - 1).fromMillis();
  }

  /** Epoch milliseconds until which the rules of the last slice hold, as far as was looked. */
  public long untilMillis() {
    return untilMillis;
  }

  /**
   * What the mildest and the strictest rules of the span depend on, in whatever order and however
   * often they are in force.
   */
  public Set<SliceSignature> signatures() {
    return signatures;
  }

  /**
   * The span without its first slice.
   *
   * @throws IndexOutOfBoundsException or IllegalArgumentException if it has only one
   */
  public SliceSpan rest() {
    return rest.get();
  }

  /** Whether it is the span from an instant to another, in epoch milliseconds. */
  boolean joins(long from, long until) {
    return from >= fromMillis()
        && from < endOfFirst()
        && until >= lastChangeMillis()
        && until < untilMillis;
  }

  private long endOfFirst() {
    return slices.size() == 1 ? untilMillis : slices.get(1).fromMillis();
  }
}
