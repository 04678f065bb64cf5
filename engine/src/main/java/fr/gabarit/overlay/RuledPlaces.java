package fr.gabarit.overlay;

import com.carrotsearch.hppc.IntHashSet;
import fr.gabarit.network.TurnPath;
import java.util.HashSet;
import java.util.Set;

/**
 * Where some rules lie. Told of the rules in which time slices differ: everywhere else verdicts,
 * times and waits are the same in them. Filled by one thread, immutable afterwards.
 */
public final class RuledPlaces {
  private final IntHashSet keys = new IntHashSet();
  private final Set<TurnPath> turns = new HashSet<>();

  RuledPlaces() {}

  void add(RuleExtent extent) {
    for (int i = 0; i < extent.keyCount(); i++) {
      keys.add(extent.key(i));
    }
    turns.addAll(extent.turns());
  }

  /** The directed edges, in no order; freshly copied. */
  public int[] keys() {
    return keys.toArray();
  }

  /** The turns. */
  public Set<TurnPath> turns() {
    return Set.copyOf(turns);
  }

  /** Number of directed edges and turns. */
  public int size() {
    return keys.size() + turns.size();
  }
}
