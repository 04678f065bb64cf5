package fr.gabarit.overlay;

import fr.gabarit.network.RoadTopology;
import java.util.BitSet;
import java.util.function.IntPredicate;

/**
 * Strongly connected components of the nodes under a filter of directed edges (R. Tarjan, "Depth-
 * first search and linear graph algorithms", SIAM J. Comput. 1(2), 1972; iterative). Not
 * thread-safe.
 */
public final class StrongComponents {
  private final RoadTopology topology;
  private final IntPredicate usable;
  private final int[] index;
  private final int[] low;
  private final int[] slot;
  private final int[] callStack;
  private final int[] nodeStack;
  private final BitSet onStack;
  private int nextIndex = 1;
  private int nodeStackSize;
  private BitSet largest = new BitSet();
  private int largestSize;
  private int largestLowestNode;

  /**
   * @param usable which directed edges (edge keys) may be driven
   */
  public StrongComponents(RoadTopology topology, IntPredicate usable) {
    this.topology = topology;
    this.usable = usable;
    int nodes = topology.nodeCount();
    index = new int[nodes];
    low = new int[nodes];
    slot = new int[nodes];
    callStack = new int[nodes];
    nodeStack = new int[nodes];
    onStack = new BitSet(nodes);
  }

  /** The nodes of the largest component; of equal ones that with the lowest node. */
  public BitSet largest() {
    for (int node = 0; node < topology.nodeCount(); node++) {
      if (index[node] == 0) {
        explore(node);
      }
    }
    return largest;
  }

  private void explore(int start) {
    int depth = 0;
    callStack[depth] = start;
    open(start);
    while (depth >= 0) {
      int node = callStack[depth];
      if (slot[node] < topology.firstOut(node + 1)) {
        int key = topology.outKey(slot[node]++);
        if (!usable.test(key)) {
          continue;
        }
        int next = topology.head(key);
        if (index[next] == 0) {
          callStack[++depth] = next;
          open(next);
        } else if (onStack.get(next)) {
          low[node] = Math.min(low[node], index[next]);
        }
      } else {
        if (low[node] == index[node]) {
          close(node);
        }
        depth--;
        if (depth >= 0) {
          int parent = callStack[depth];
          low[parent] = Math.min(low[parent], low[node]);
        }
      }
    }
  }

  private void open(int node) {
    index[node] = nextIndex;
    low[node] = nextIndex++;
    slot[node] = topology.firstOut(node);
    nodeStack[nodeStackSize++] = node;
    onStack.set(node);
  }

  private void close(int root) {
    int first = nodeStackSize;
    while (nodeStack[--first] != root) {
      onStack.clear(nodeStack[first]);
    }
    onStack.clear(root);
    int size = nodeStackSize - first;
    int lowestNode = Integer.MAX_VALUE;
    for (int i = first; i < nodeStackSize; i++) {
      lowestNode = Math.min(lowestNode, nodeStack[i]);
    }
    if (size > largestSize || (size == largestSize && lowestNode < largestLowestNode)) {
      largestSize = size;
      largestLowestNode = lowestNode;
      largest = new BitSet();
      for (int i = first; i < nodeStackSize; i++) {
        largest.set(nodeStack[i]);
      }
    }
    nodeStackSize = first;
  }
}
