package fr.gabarit.overlay;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.IntIntHashMap;
import com.carrotsearch.hppc.IntObjectHashMap;
import com.carrotsearch.hppc.cursors.IntObjectCursor;
import fr.gabarit.network.RoadTopology;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The components of rules, numbered: edges of one rule that share a node. Immutable and thread-safe
 * once made.
 */
final class RuleComponents {
  private final RoadTopology topology;
  private final IntObjectHashMap<int[]> byKey = new IntObjectHashMap<>();
  private final Map<Rule, Span> spans = new IdentityHashMap<>();
  private final Supplier<int[][]> keysByComponent = new Memo<>(this::findKeys);
  private final Supplier<List<int[]>> several = new Memo<>(this::findSeveral);
  private int count;

  /** The numbers of a rule's components: from the first to before the second. */
  private record Span(int from, int until) {}

  private RuleComponents(RoadTopology topology) {
    this.topology = topology;
  }

  /** The components of rules. */
  static RuleComponents of(RoadTopology topology, List<Rule> rules) {
    RuleComponents components = new RuleComponents(topology);
    for (Rule rule : rules) {
      int from = components.count;
      components.add(rule);
      components.spans.put(rule, new Span(from, components.count));
    }
    return components;
  }

  private void add(Rule rule) {
    IntIntHashMap parents = new IntIntHashMap();
    for (int i = 0; i < rule.keyCount(); i++) {
      int tail = root(parents, topology.tail(rule.key(i)));
      int head = root(parents, topology.head(rule.key(i)));
      if (tail != head) {
        parents.put(tail, head);
      }
    }
    IntObjectHashMap<int[]> numbers = new IntObjectHashMap<>();
    for (int i = 0; i < rule.keyCount(); i++) {
      int root = root(parents, topology.tail(rule.key(i)));
      int[] number = numbers.get(root);
      if (number == null) {
        number = new int[] {count++};
        numbers.put(root, number);
      }
      append(rule.key(i), number);
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

  /**
   * @param component the number of one component; the same array for all its edges, most of which
   *     belong to no other
   */
  private void append(int key, int[] component) {
    int[] components = byKey.get(key);
    if (components == null) {
      byKey.put(key, component);
    } else {
      int[] longer = Arrays.copyOf(components, components.length + 1);
      longer[components.length] = component[0];
      byKey.put(key, longer);
    }
  }

  /** The components that a directed edge belongs to; null if none. */
  int[] at(int key) {
    return byKey.get(key);
  }

  /** The directed edges of a component. */
  int[] keys(int component) {
    return keysByComponent.get()[component];
  }

  private int[][] findKeys() {
    IntArrayList[] members = new IntArrayList[count];
    Arrays.setAll(members, component -> new IntArrayList());
    for (IntObjectCursor<int[]> entry : byKey) {
      for (int component : entry.value) {
        members[component].add(entry.key);
      }
    }
    return Arrays.stream(members).map(IntArrayList::toArray).toArray(int[][]::new);
  }

  /** The sets of components that some directed edge belongs to all of, those of one left out. */
  List<int[]> severalOfOneKey() {
    return several.get();
  }

  private List<int[]> findSeveral() {
    Set<BitSet> seen = new HashSet<>();
    List<int[]> found = new ArrayList<>();
    for (IntObjectCursor<int[]> entry : byKey) {
      BitSet set = new BitSet();
      for (int component : entry.value) {
        set.set(component);
      }
      if (set.cardinality() > 1 && seen.add(set)) {
        found.add(entry.value);
      }
    }
    return found;
  }

  /** The components of some of the rules. */
  BitSet of(List<Rule> rules) {
    BitSet numbers = new BitSet(count);
    for (Rule rule : rules) {
      Span span = spans.get(rule);
      numbers.set(span.from(), span.until());
    }
    return numbers;
  }
}
