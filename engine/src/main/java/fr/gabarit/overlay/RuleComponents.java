package fr.gabarit.overlay;

import com.carrotsearch.hppc.IntIntHashMap;
import com.carrotsearch.hppc.IntObjectHashMap;
import fr.gabarit.network.RoadTopology;
import java.util.Arrays;

/** Numbers the components of rules: edges of one rule that share a node. Not thread-safe. */
final class RuleComponents {
  private final RoadTopology topology;
  private final IntObjectHashMap<int[]> byKey = new IntObjectHashMap<>();
  private int count;

  RuleComponents(RoadTopology topology) {
    this.topology = topology;
  }

  void add(Rule rule) {
    IntIntHashMap parents = new IntIntHashMap();
    for (int i = 0; i < rule.keyCount(); i++) {
      int tail = root(parents, topology.tail(rule.key(i)));
      int head = root(parents, topology.head(rule.key(i)));
      if (tail != head) {
        parents.put(tail, head);
      }
    }
    IntIntHashMap numbers = new IntIntHashMap();
    for (int i = 0; i < rule.keyCount(); i++) {
      int root = root(parents, topology.tail(rule.key(i)));
      if (!numbers.containsKey(root)) {
        numbers.put(root, count++);
      }
      append(rule.key(i), numbers.get(root));
    }
  }

  private static int root(IntIntHashMap parents, int node) {
    int root = node;
    while (parents.containsKey(root)) {
      root = parents.get(root);
    }
    // Path compression keeps long streets from costing quadratic time.
    int at = node;
    while (at != root) {
      int next = parents.get(at);
      parents.put(at, root);
      at = next;
    }
    return root;
  }

  private void append(int key, int component) {
    int[] components = byKey.get(key);
    if (components == null) {
      byKey.put(key, new int[] {component});
    } else {
      int[] longer = Arrays.copyOf(components, components.length + 1);
      longer[components.length] = component;
      byKey.put(key, longer);
    }
  }

  IntObjectHashMap<int[]> byKey() {
    return byKey;
  }

  int count() {
    return count;
  }
}
