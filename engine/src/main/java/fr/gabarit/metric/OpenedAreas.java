package fr.gabarit.metric;

import fr.gabarit.overlay.SliceSignature;
import fr.gabarit.overlay.SliceSpan;
import fr.gabarit.overlay.TimeSlice;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * The areas of local traffic that open to a leg. Legs that begin or end in the same places shut in
 * by such areas have the same ones. Immutable: the sets are not to be changed.
 *
 * @param bySignature the components that open while rules are in force; they are numbered alike
 *     wherever all rules are the same, so not where only some orders are looked at
 */
public record OpenedAreas(Map<SliceSignature, BitSet> bySignature) {
  public OpenedAreas {
    bySignature = Map.copyOf(bySignature);
  }

  /** Whether none opens. */
  public boolean isEmpty() {
    return bySignature.values().stream().allMatch(BitSet::isEmpty);
  }

  /** The components that open in a slice. */
  BitSet in(TimeSlice slice) {
    return bySignature.get(slice.signature());
  }

  /** The components for each of the {@linkplain SliceSpan#distinct distinct slices} of a span. */
  List<BitSet> in(SliceSpan span) {
    return span.distinct().stream().map(this::in).toList();
  }
}
