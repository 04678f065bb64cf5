package fr.gabarit.overlay;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.LongIntHashMap;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.TurnPath;
import java.util.BitSet;
import java.util.List;

/**
 * Recognises the turns of rules while a way is driven, edge by edge (A. Aho and M. Corasick,
 * "Efficient string matching: an aid to bibliographic search", CACM 18(6), 1975, over directed
 * edges instead of letters). Immutable and thread-safe.
 *
 * <p>A state says how far the way has come on turns it may be making; {@link #START} says: on none.
 * A rule at a junction needs no memory beyond the edge the way is on, so that only turns along ways
 * give one edge several states.
 */
public final class TurnAutomaton {
  /** On no turn. */
  public static final int START = 0;

  private final RoadNetwork network;
  private final LongIntHashMap children = new LongIntHashMap();
  private final BitSet letters = new BitSet();
  private final IntArrayList fallbacks = new IntArrayList();
  private final IntArrayList depths = new IntArrayList();
  private final BitSet inner = new BitSet();
  private final int[] breadthFirst;

  TurnAutomaton(RoadNetwork network, List<TurnPath> turns) {
    this.network = network;
    fallbacks.add(START);
    depths.add(0);
    for (TurnPath turn : turns) {
      add(turn);
    }
    breadthFirst = setFallbacks();
  }

  private void add(TurnPath turn) {
    int state = START;
    for (int i = 0; i < turn.size(); i++) {
      int letter = network.stretchKey(turn.key(i));
      int child = child(state, letter);
      if (child == START) {
        child = depths.size();
        children.put(edge(state, letter), child);
        depths.add(i + 1);
        fallbacks.add(START);
        inner.set(state);
        for (int twin : network.twins(EdgeKeys.edge(letter))) {
          letters.set(
              EdgeKeys.isForward(letter) ? EdgeKeys.forward(twin) : EdgeKeys.backward(twin));
        }
      }
      state = child;
    }
  }

  /** Longest proper suffix that is a beginning of some turn, for every state. */
  private int[] setFallbacks() {
    int[] order = new int[depths.size()];
    long[] incoming = new long[depths.size()];
    for (var cursor : children) {
      incoming[cursor.value] = cursor.key;
    }
    int[] firstOfDepth = countByDepth();
    for (int state = 0; state < order.length; state++) {
      order[firstOfDepth[depths.get(state)]++] = state;
    }
    for (int state : order) {
      if (depths.get(state) > 1) {
        int parent = (int) (incoming[state] >>> Integer.SIZE);
        int letter = (int) incoming[state];
        fallbacks.set(state, step(fallbacks.get(parent), letter));
      }
    }
    return order;
  }

  private int[] countByDepth() {
    int deepest = 0;
    for (int state = 0; state < depths.size(); state++) {
      deepest = Math.max(deepest, depths.get(state));
    }
    int[] first = new int[deepest + 2];
    for (int state = 0; state < depths.size(); state++) {
      first[depths.get(state) + 1]++;
    }
    for (int depth = 1; depth < first.length; depth++) {
      first[depth] += first[depth - 1];
    }
    return first;
  }

  private static long edge(int state, int letter) {
    return ((long) state << Integer.SIZE) | letter;
  }

  private int child(int state, int letter) {
    return children.getOrDefault(edge(state, letter), START);
  }

  private int step(int state, int letter) {
    int from = state;
    while (true) {
      int child = child(from, letter);
      if (child != START || from == START) {
        return child;
      }
      from = fallbacks.get(from);
    }
  }

  /** Whether there is no turn to recognise. */
  public boolean isEmpty() {
    return depths.size() == 1;
  }

  /** Number of states. */
  int size() {
    return depths.size();
  }

  /** In how many states a way may be that has driven into a directed edge, at most. */
  public int statesAt(int key) {
    return letters.get(key) ? size() : 1;
  }

  /**
   * Drives into the next directed edge.
   *
   * @param state where the way stands, as given by {@link #resting}
   * @return what was met; to be judged by {@link TimeSlice#turnVerdict}
   */
  public int enter(int state, int key) {
    return letters.get(key) ? step(state, network.stretchKey(key)) : START;
  }

  /** The state in which a way goes on after what it met: turns that are over are forgotten. */
  public int resting(int met) {
    int state = met;
    while (state != START && !inner.get(state)) {
      state = fallbacks.get(state);
    }
    return state;
  }

  /** Whether whatever is forbidden from one state on is forbidden from the other too. */
  public boolean noStricter(int state, int other) {
    int at = other;
    while (depths.get(at) > depths.get(state)) {
      at = fallbacks.get(at);
    }
    return at == state;
  }

  /** The state that meets the whole turn, which must be one of those recognised. */
  int stateOf(TurnPath turn) {
    int state = START;
    for (int i = 0; i < turn.size(); i++) {
      state = child(state, network.stretchKey(turn.key(i)));
    }
    return state;
  }

  /** The longest shorter turn or beginning of one that a state has also met. */
  int fallback(int state) {
    return fallbacks.get(state);
  }

  /** All states, each after its fallback. */
  int[] breadthFirst() {
    return breadthFirst.clone();
  }
}
