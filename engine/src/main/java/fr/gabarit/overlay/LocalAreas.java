package fr.gabarit.overlay;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.IntHashSet;
import com.carrotsearch.hppc.ObjectHashSet;
import com.carrotsearch.hppc.cursors.IntCursor;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadTopology;
import fr.gabarit.network.TravelTimes;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * The areas that are open only to legs which begin or end inside, during one time slice.
 *
 * <p>The edges of one rule form components: edges that share a node. A leg may enter a component
 * only if its origin or destination lies in it, or lies where the main network can be reached only
 * through it. The main network is the largest strongly connected part without any of these edges.
 * Where a place is shut in by several components together, the leg may enter those met first on the
 * way out, layer by layer, until the main network is met. Either end opens what it needs, whatever
 * the other one opens.
 *
 * <p>Immutable once used; thread-safe.
 */
public final class LocalAreas {
  private final RoadTopology topology;
  private final TravelTimes times;
  private final byte[] verdicts;
  private final RuleComponents components;

  /** The components of the rules that count; others may be known of. */
  private final BitSet counted;

  private final Supplier<BitSet> mainNodes;
  private final Supplier<FreeParts> freeParts;

  /** Working memory of finding out what opens, used again. Not thread-safe. */
  public static final class Memory {
    // Most floods are small beside the network.
    private final IntHashSet seen = new IntHashSet();
    private final IntHashSet border = new IntHashSet();
    private final IntArrayList queue = new IntArrayList();
    private final ObjectHashSet<FreeParts.Part> parts = new ObjectHashSet<>();
    private final BitSet byOneEnd = new BitSet();
  }

  /** The areas of some rules, under all rules of the time. */
  LocalAreas(RoadTopology topology, TravelTimes times, byte[] verdicts, List<Rule> localRules) {
    this(
        topology,
        times,
        verdicts,
        RuleComponents.of(topology, localRules),
        localRules,
        Optional::empty);
  }

  /**
   * The areas of some rules, as if there were no others.
   *
   * @param whole the areas under all rules of the time, these among them
   */
  LocalAreas(
      RoadTopology topology,
      TravelTimes times,
      byte[] verdicts,
      List<Rule> localRules,
      LocalAreas whole) {
    this(topology, times, verdicts, whole.components, localRules, whole::dominantMain);
  }

  private LocalAreas(
      RoadTopology topology,
      TravelTimes times,
      byte[] verdicts,
      RuleComponents components,
      List<Rule> localRules,
      Supplier<Optional<BitSet>> knownMain) {
    this.topology = topology;
    this.times = times;
    this.verdicts = verdicts;
    this.components = components;
    counted = components.of(localRules);
    mainNodes =
        new Memo<>(
            () ->
                knownMain
                    .get()
                    .orElseGet(() -> new StrongComponents(topology, this::free).largest()));
    freeParts =
        new Memo<>(
            () ->
                new FreeParts(
                    topology, this::free, this::passable, node -> mainNodes.get().get(node)));
  }

  /**
   * The main network if it has more than half of all nodes. With fewer rules it belongs to the main
   * network again; whatever lies in that one meets this part of it by open edges, both ways, so
   * that it does as well to say which areas open.
   */
  private Optional<BitSet> dominantMain() {
    BitSet main = mainNodes.get();
    return 2 * main.cardinality() > topology.nodeCount() ? Optional.of(main) : Optional.empty();
  }

  private boolean free(int key) {
    return times.drivable(key) && verdicts[key] == EdgeVerdict.FREE.code();
  }

  private boolean passable(int key) {
    return times.drivable(key) && verdicts[key] <= EdgeVerdict.LOCAL.code();
  }

  /** Whether a node belongs to the main network. */
  public boolean isMain(int node) {
    return mainNodes.get().get(node);
  }

  /** Whether there is no such area. */
  public boolean isEmpty() {
    return counted.isEmpty();
  }

  /**
   * The components a leg may enter.
   *
   * @param originEdge edge on which the leg begins
   * @param destinationEdge edge on which it ends
   */
  public BitSet openTo(int originEdge, int destinationEdge) {
    BitSet open = new BitSet();
    openTo(originEdge, destinationEdge, new Memory(), open);
    return open;
  }

  /**
   * The same in memory that is at hand.
   *
   * @param open is set to the components
   */
  public void openTo(int originEdge, int destinationEdge, Memory memory, BitSet open) {
    openFrom(originEdge, memory, open);
    openAround(destinationEdge, false, memory, memory.byOneEnd);
    open.or(memory.byOneEnd);
  }

  /** Whether a leg between these edges may enter any component. */
  public boolean opensAny(int originEdge, int destinationEdge) {
    return !openTo(originEdge, destinationEdge).isEmpty();
  }

  /** Whether an edge lies in no component and meets the main network: so it opens none. */
  private boolean touchesMain(int edge, boolean outward) {
    boolean met = false;
    for (int direction = 0; direction < 2; direction++) {
      int key = direction == 0 ? EdgeKeys.forward(edge) : EdgeKeys.backward(edge);
      if (passable(key)) {
        if (components.at(key) != null) {
          return false;
        }
        met |= mainNodes.get().get(outward ? topology.head(key) : topology.tail(key));
      }
    }
    return met;
  }

  /** The components a leg may enter because of the edge on which it begins. */
  public BitSet openFrom(int originEdge) {
    return openAround(originEdge, true);
  }

  /**
   * The same in memory that is at hand.
   *
   * @param open is set to the components
   */
  public void openFrom(int originEdge, Memory memory, BitSet open) {
    openAround(originEdge, true, memory, open);
  }

  /** The components a leg may enter because of the edge on which it ends. */
  public BitSet openTo(int destinationEdge) {
    return openAround(destinationEdge, false);
  }

  private BitSet openAround(int edge, boolean outward) {
    BitSet open = new BitSet();
    openAround(edge, outward, new Memory(), open);
    return open;
  }

  private void openAround(int edge, boolean outward, Memory memory, BitSet open) {
    open.clear();
    if (!isEmpty() && !touchesMain(edge, outward)) {
      memory.seen.clear();
      memory.border.clear();
      memory.queue.elementsCount = 0;
      flood(edge, outward, memory, open);
      // Parts belong to the slice, which is not to be held on to.
      memory.parts.clear();
    }
  }

  /** Whether an edge marked {@link EdgeVerdict#LOCAL} may be entered. */
  public boolean mayEnter(int key, BitSet open) {
    int[] around = components.at(key);
    if (around == null) {
      return true;
    }
    return within(around, open);
  }

  private boolean within(int[] some, BitSet open) {
    for (int component : some) {
      if (!open.get(component) && counted.get(component)) {
        return false;
      }
    }
    return true;
  }

  /** The directed edges that belong to such components only, ascending. */
  public int[] keysWithin(BitSet open) {
    IntHashSet keys = new IntHashSet();
    forEachKeyWithin(open, keys::add);
    int[] ascending = keys.toArray();
    Arrays.sort(ascending);
    return ascending;
  }

  /** Calls for these, for each at least once, in no order. */
  public void forEachKeyWithin(BitSet open, IntConsumer keys) {
    for (int component = open.nextSetBit(0);
        component >= 0;
        component = open.nextSetBit(component + 1)) {
      for (int key : components.keys(component)) {
        if (mayEnter(key, open)) {
          keys.accept(key);
        }
      }
    }
  }

  /**
   * Whether an edge may be entered by a leg because of what both ends open together, and by neither
   * alone: it lies in several components.
   */
  public boolean needsBoth(BitSet one, BitSet other) {
    BitSet together = (BitSet) one.clone();
    together.or(other);
    for (int[] several : components.severalOfOneKey()) {
      if (within(several, together) && !within(several, one) && !within(several, other)) {
        return true;
      }
    }
    return false;
  }

  /** Opens what lies between a stop and the main network. */
  private void flood(int edge, boolean outward, Memory memory, BitSet open) {
    for (int direction = 0; direction < 2; direction++) {
      int key = direction == 0 ? EdgeKeys.forward(edge) : EdgeKeys.backward(edge);
      if (passable(key)) {
        open(key, open);
        memory.seen.add(key);
        memory.queue.add(key);
      }
    }
    while (!meetsMain(outward, memory, open) && !memory.border.isEmpty()) {
      for (IntCursor key : memory.border) {
        open(key.value, open);
        memory.seen.add(key.value);
        memory.queue.add(key.value);
      }
      memory.border.clear();
    }
  }

  private void open(int key, BitSet open) {
    int[] around = components.at(key);
    if (around != null) {
      for (int component : around) {
        open.set(component, counted.get(component));
      }
    }
  }

  /** Goes as far as open components allow; true if the main network is met. */
  private boolean meetsMain(boolean outward, Memory memory, BitSet open) {
    IntArrayList queue = memory.queue;
    memory.parts.clear();
    while (!queue.isEmpty()) {
      int key = queue.remove(queue.size() - 1);
      int node = outward ? topology.head(key) : topology.tail(key);
      if (mainNodes.get().get(node)) {
        return true;
      }
      FreeParts.Part part = freeParts.get().of(node);
      if (memory.parts.add(part)) {
        for (int next : part.ways(outward)) {
          if (!memory.seen.contains(next)) {
            if (mayEnter(next, open)) {
              memory.seen.add(next);
              queue.add(next);
            } else {
              memory.border.add(next);
            }
          }
        }
      }
    }
    return false;
  }
}
