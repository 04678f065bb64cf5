package fr.gabarit.routing;

import fr.gabarit.overlay.LocalAreas;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.BiFunction;

/**
 * The components of local areas that an end of a leg opens, slice by slice of a span. Immutable:
 * the sets are not to be changed.
 *
 * @param bySlice a set for each slice
 */
record OpenComponents(List<BitSet> bySlice) {
  OpenComponents {
    bySlice = List.copyOf(bySlice);
  }

  /** What a place opens. */
  static OpenComponents of(
      TableSpan span, int edge, BiFunction<LocalAreas, Integer, BitSet> opened) {
    List<BitSet> sets = new ArrayList<>(span.slices().size());
    span.slices().forEach(slice -> sets.add(opened.apply(slice.localAreas(), edge)));
    return new OpenComponents(sets);
  }

  boolean isEmpty() {
    return bySlice.stream().allMatch(BitSet::isEmpty);
  }

  /** What two ends open together. */
  OpenComponents with(OpenComponents other) {
    List<BitSet> sets = new ArrayList<>(bySlice.size());
    for (int i = 0; i < bySlice.size(); i++) {
      BitSet both = (BitSet) bySlice.get(i).clone();
      both.or(other.bySlice.get(i));
      sets.add(both);
    }
    return new OpenComponents(sets);
  }

  /** Whether some edge opens by both together and by neither alone. */
  boolean needs(OpenComponents other, TableSpan span) {
    for (int i = 0; i < bySlice.size(); i++) {
      if (span.slices().get(i).localAreas().needsBoth(bySlice.get(i), other.bySlice.get(i))) {
        return true;
      }
    }
    return false;
  }
}
