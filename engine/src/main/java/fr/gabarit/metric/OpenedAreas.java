package fr.gabarit.metric;

import fr.gabarit.overlay.SliceSignature;
import fr.gabarit.overlay.SliceSpan;
import fr.gabarit.overlay.TimeSlice;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The areas of local traffic that open to a leg. Legs that begin or end in the same places shut in
 * by such areas have the same ones. Immutable as long as nobody changes the sets: who keeps it
 * beyond the leg takes a {@linkplain #copied copy}.
 */
public final class OpenedAreas {
  private final SliceSignature[] signatures;
  private final BitSet[] open;

  /**
   * @param slices in which different rules are in force
   * @param open the components that open in each; they are numbered alike wherever all rules are
   *     the same, so not where only some orders are looked at
   */
  public OpenedAreas(List<TimeSlice> slices, BitSet[] open) {
    this.open = open;
    signatures = new SliceSignature[open.length];
    for (int i = 0; i < open.length; i++) {
      signatures[i] = slices.get(i).signature();
    }
  }

  private OpenedAreas(OpenedAreas other) {
    signatures = other.signatures;
    open = new BitSet[other.open.length];
    for (int i = 0; i < open.length; i++) {
      open[i] = (BitSet) other.open[i].clone();
    }
  }

  /** The same areas in sets that nobody else has. */
  OpenedAreas copied() {
    return new OpenedAreas(this);
  }

  /** Whether none opens. */
  public boolean isEmpty() {
    for (BitSet set : open) {
      if (!set.isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** The components that open in a slice. */
  BitSet in(TimeSlice slice) {
    return open[index(slice.signature())];
  }

  /** The components for each of the {@linkplain SliceSpan#distinct distinct slices} of a span. */
  List<BitSet> in(SliceSpan span) {
    List<BitSet> sets = new ArrayList<>();
    span.distinct().forEach(slice -> sets.add(in(slice)));
    return sets;
  }

  private int index(SliceSignature signature) {
    for (int i = 0; i < signatures.length; i++) {
      if (signatures[i].equals(signature)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether the same areas open while the same rules are in force, whichever comes first. */
  @Override
  public boolean equals(Object other) {
    if (!(other instanceof OpenedAreas areas) || areas.open.length != open.length) {
      return false;
    }
    for (int i = 0; i < open.length; i++) {
      int there = areas.index(signatures[i]);
      if (there < 0 || !areas.open[there].equals(open[i])) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    int hash = 0;
    for (int i = 0; i < open.length; i++) {
      hash += 31 * signatures[i].hashCode() ^ open[i].hashCode();
    }
    return hash;
  }
}
