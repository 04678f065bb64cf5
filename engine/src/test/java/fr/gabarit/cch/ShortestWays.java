package fr.gabarit.cch;

import java.util.BitSet;

/** The shortest ways that meet no node twice, found by trying all. */
final class ShortestWays {
  private final RandomGraph random;
  private final Terminals targets;
  private final boolean[] met;
  private final BitSet driven = new BitSet();
  private BitSet arcs = new BitSet();
  private int best = CchTopology.INFINITY;
  private int count;

  ShortestWays(RandomGraph random, Terminals sources, Terminals targets) {
    this.random = random;
    this.targets = targets;
    met = new boolean[random.graph.nodeCount()];
    for (int i = 0; i < sources.size(); i++) {
      go(sources.node(i), sources.offset(i));
    }
  }

  private void go(int node, int length) {
    for (int i = 0; i < targets.size(); i++) {
      int whole = length + targets.offset(i);
      if (targets.node(i) == node && whole <= best) {
        if (whole < best) {
          arcs = new BitSet();
          count = 0;
        }
        arcs.or(driven);
        count++;
        best = whole;
      }
    }
    met[node] = true;
    for (int slot = random.graph.firstOut(node); slot < random.graph.firstOut(node + 1); slot++) {
      int arc = random.graph.outArc(slot);
      if (!met[random.graph.head(arc)] && random.weights[arc] < CchTopology.INFINITY) {
        driven.set(arc);
        go(random.graph.head(arc), length + random.weights[arc]);
        driven.clear(arc);
      }
    }
    met[node] = false;
  }

  /** How many there are. */
  int count() {
    return count;
  }

  /** The arcs that any of them has. */
  BitSet arcs() {
    return arcs;
  }
}
