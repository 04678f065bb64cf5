package fr.gabarit.cch;

import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * Shortest ways between nodes by the elimination tree: only the ancestors of both ends are looked
 * at, with no queue (section 6.2 of Dibbelt, Strasser and Wagner; pruning after Buchhold, Sanders
 * and Wagner). Keeps arrays of the size of the graph to be used again: make one for each thread,
 * and keep it. Not thread-safe.
 */
public final class CchQuery {
  private final CchTopology topology;
  private final QuerySide forward;
  private final QuerySide backward;
  private final IntList climbed = new IntList();
  private final IntList arcs = new IntList();
  private final IntList stack = new IntList();
  private CchMetric metric;
  private Unpacking unpacking;
  private int meeting = -1;
  private boolean tiedMeeting;
  private int best;

  /** What was found out since the last run. */
  private boolean unpacked;

  private Optional<Boolean> unique = Optional.empty();
  private ShortestArcs shortest;

  /** Allocates 32 bytes for each node. */
  public CchQuery(CchTopology topology) {
    this.topology = topology;
    forward = new QuerySide(topology, Direction.FROM);
    backward = new QuerySide(topology, Direction.TO);
  }

  /**
   * The length of the shortest way between two nodes; {@link CchTopology#INFINITY} if there is
   * none.
   *
   * @param usedMetric a metric of the same topology
   * @param source node of the graph
   * @param target node of the graph
   */
  public int run(CchMetric usedMetric, int source, int target) {
    return run(usedMetric, Terminals.of(source), Terminals.of(target));
  }

  /**
   * The least sum of the offset of a source, the way to a target and the target's offset; {@link
   * CchTopology#INFINITY} if there is no way. What it means when offsets are negative is said by
   * {@link Terminals}.
   *
   * @throws IllegalArgumentException if the metric belongs to another topology
   */
  public int run(CchMetric usedMetric, Terminals sources, Terminals targets) {
    if (usedMetric.topology() != topology) {
      throw new IllegalArgumentException("The metric belongs to another topology.");
    }
    if (usedMetric != metric) {
      metric = usedMetric;
      stack.clear();
      unpacking = metric.unpacking(stack);
    }
    unpacked = false;
    unique = Optional.empty();
    forward.begin(metric, sources);
    backward.begin(metric, targets);
    best = search();
    int sum = Terminals.sum(best, sources.leastOffset(), targets.leastOffset());
    if (sum == CchTopology.INFINITY) {
      meeting = -1;
    }
    return sum;
  }

  private int search() {
    meeting = -1;
    tiedMeeting = false;
    int length = CchTopology.INFINITY;
    // Labels above this cannot be part of a shortest way; equal ones can (weights may be 0), and
    // must be climbed for ties to be seen.
    int limit = CchTopology.INFINITY - 1;
    while (forward.hasNext() && backward.hasNext()) {
      int left = forward.next();
      int right = backward.next();
      if (left < right) {
        forward.climb(limit);
      } else if (left > right) {
        backward.climb(limit);
      } else {
        int way = forward.label(left) + backward.label(left);
        if (way < length) {
          length = way;
          limit = way;
          meeting = left;
          tiedMeeting = false;
        } else if (way == length) {
          tiedMeeting = true;
        }
        forward.climb(limit);
        backward.climb(limit);
      }
    }
    return length;
  }

  /**
   * The arcs of the way found by the last run, in order; none if it begins and ends at the same
   * node. If there are several shortest ways it is always the same one for the same metric.
   *
   * @throws IllegalStateException if there was no way
   */
  public int[] path() {
    unpack();
    return arcs.toArray();
  }

  /**
   * Like {@link #path} without making an array: finds the arcs, to be read by {@link #arc} until
   * the next run.
   *
   * @return how many there are
   * @throws IllegalStateException if there was no way
   */
  public int unpack() {
    requireWay();
    if (unpacked) {
      return arcs.size();
    }
    unpacked = true;
    climbed.clear();
    int node = meeting;
    for (int slot = forward.slot(node); slot != QuerySide.START; slot = forward.slot(node)) {
      climbed.add(slot);
      node = forward.tail(slot);
    }
    arcs.clear();
    for (int i = climbed.size() - 1; i >= 0; i--) {
      unpacking.unpack(climbed.get(i), Direction.FROM, arcs);
    }
    node = meeting;
    for (int slot = backward.slot(node); slot != QuerySide.START; slot = backward.slot(node)) {
      unpacking.unpack(slot, Direction.TO, arcs);
      node = backward.tail(slot);
    }
    return arcs.size();
  }

  /** The i-th arc of the way that {@link #unpack} or {@link #path} found last. */
  public int arc(int i) {
    return arcs.get(i);
  }

  /**
   * Whether the way found by the last run is the only shortest one, among ways that meet no node
   * twice. Never true if there is another; may be false, rarely, though there is none (a way that
   * meets a node twice because of weights of 0, or a terminal given twice). Costs next to nothing
   * on a {@linkplain CchMetric#perfect perfect} metric; on others it looks at every triangle below
   * the way, and takes longer than {@link #path}.
   *
   * <p>Why it is sound: a way has one highest rank, the nodes that are higher than all before them
   * are the labels it climbs by, and each edge between these has one highest rank between its ends
   * in turn; so two ways differ in the meeting, in a label, in a triangle or in an arc.
   *
   * @throws IllegalStateException if there was no way
   */
  public boolean unique() {
    requireWay();
    if (unique.isEmpty()) {
      unique =
          Optional.of(
              !tiedMeeting && unique(forward, Direction.FROM) && unique(backward, Direction.TO));
    }
    return unique.get();
  }

  private boolean unique(QuerySide side, Direction direction) {
    int node = meeting;
    while (side.cameOneWay(node)) {
      int slot = side.slot(node);
      if (slot == QuerySide.START) {
        return true;
      }
      if (!unpacking.unique(slot, direction)) {
        return false;
      }
      node = side.tail(slot);
    }
    return false;
  }

  /**
   * Calls for the arcs of all shortest ways between the ends of the last run, for each once; those
   * of ways that meet a node twice, because of weights of 0, need not be among them.
   *
   * @throws IllegalStateException if there was no way
   */
  public void forEachShortestArc(IntConsumer shortestArcs) {
    requireWay();
    if (shortest == null) {
      shortest = new ShortestArcs(topology);
    }
    shortest.forEach(metric, forward, backward, best, shortestArcs);
  }

  /**
   * The source at which the way found by the last run begins.
   *
   * @throws IllegalStateException if there was no way
   */
  public int source() {
    return end(forward);
  }

  /**
   * The target at which the way found by the last run ends.
   *
   * @throws IllegalStateException if there was no way
   */
  public int target() {
    return end(backward);
  }

  private int end(QuerySide side) {
    requireWay();
    int node = meeting;
    for (int slot = side.slot(node); slot != QuerySide.START; slot = side.slot(node)) {
      node = side.tail(slot);
    }
    return topology.node(node);
  }

  private void requireWay() {
    if (meeting < 0) {
      throw new IllegalStateException("The last run found no way.");
    }
  }
}
