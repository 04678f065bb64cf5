package fr.gabarit.overlay;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.IntHashSet;
import com.carrotsearch.hppc.IntObjectHashMap;
import com.carrotsearch.hppc.cursors.IntCursor;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadTopology;
import java.util.function.IntPredicate;

/**
 * The strongly connected parts of the network beside the main one, as far as they have been asked
 * for. What can be reached from one node of a part can be reached from all, so who looks for a way
 * out of a village need walk through it once only, not for every leg that begins there.
 * Thread-safe.
 */
final class FreeParts {
  private final RoadTopology topology;
  private final IntPredicate free;
  private final IntPredicate passable;
  private final IntPredicate main;
  private final IntObjectHashMap<Part> byNode = new IntObjectHashMap<>();

  /**
   * @param free directed edges that join nodes of a part
   * @param passable directed edges that lead from one part to others, the free ones among them
   * @param main nodes that belong to no part
   */
  FreeParts(RoadTopology topology, IntPredicate free, IntPredicate passable, IntPredicate main) {
    this.topology = topology;
    this.free = free;
    this.passable = passable;
    this.main = main;
  }

  /** A part, as far as others need to know it. Immutable. */
  static final class Part {
    private final int[] leaving;
    private final int[] entering;

    private Part(int[] leaving, int[] entering) {
      this.leaving = leaving;
      this.entering = entering;
    }

    /**
     * The passable directed edges that lead out of it, or from one of its nodes to another without
     * being free.
     *
     * @param outward if false, those that lead into it
     */
    int[] ways(boolean outward) {
      return outward ? leaving : entering;
    }
  }

  /** The part of a node that is none of the main network. */
  synchronized Part of(int node) {
    Part known = byNode.get(node);
    return known == null ? find(node) : known;
  }

  private Part find(int start) {
    IntHashSet nodes = reached(start, true);
    nodes.retainAll(reached(start, false));
    Part part = new Part(ways(nodes, true), ways(nodes, false));
    for (IntCursor node : nodes) {
      byNode.put(node.value, part);
    }
    return part;
  }

  /** The nodes of no known part that free edges lead to from a node; if not outward, from which. */
  private IntHashSet reached(int start, boolean outward) {
    IntHashSet nodes = new IntHashSet();
    IntArrayList queue = new IntArrayList();
    nodes.add(start);
    queue.add(start);
    while (!queue.isEmpty()) {
      int node = queue.remove(queue.size() - 1);
      for (int slot = topology.firstOut(node); slot < topology.firstOut(node + 1); slot++) {
        int next = topology.head(topology.outKey(slot));
        if (free.test(key(slot, outward))
            && !main.test(next)
            && !byNode.containsKey(next)
            && nodes.add(next)) {
          queue.add(next);
        }
      }
    }
    return nodes;
  }

  private int[] ways(IntHashSet nodes, boolean outward) {
    IntArrayList keys = new IntArrayList();
    for (IntCursor cursor : nodes) {
      int node = cursor.value;
      for (int slot = topology.firstOut(node); slot < topology.firstOut(node + 1); slot++) {
        int key = key(slot, outward);
        boolean within = free.test(key) && nodes.contains(topology.head(topology.outKey(slot)));
        if (passable.test(key) && !within) {
          keys.add(key);
        }
      }
    }
    return keys.toArray();
  }

  /** The directed edge of a slot, away from its node or to it. */
  private int key(int slot, boolean outward) {
    return outward ? topology.outKey(slot) : EdgeKeys.reverse(topology.outKey(slot));
  }
}
