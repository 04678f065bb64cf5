package fr.gabarit.cch;

import java.util.Arrays;
import java.util.List;

/**
 * Distances from any number of sources to a fixed list of targets: the edges by which the targets
 * can be reached from above are gathered once, ready for one sweep for each block of sources
 * (RPHAST: D. Delling, A. Goldberg, R. Werneck, "Faster Batched Shortest Paths in Road Networks",
 * ATMOS 2011; in blocks, on the elimination tree, as by Buchhold, Sanders and Wagner). Immutable
 * and thread-safe; every call allocates what it needs.
 */
public final class TargetSelection {
  /** Sources swept together: their distances fill one cache line a node. */
  static final int BLOCK = 16;

  private final CchMetric metric;
  private final List<Terminals> targets;

  /** The selected ranks from the highest down; what follows is by position in this list. */
  private final int[] ranks;

  private final int[] positionOf;
  private final int[] first;
  private final int[] uppers;
  private final int[] weights;

  /**
   * Selects.
   *
   * @param metric to be used; one made by {@link CchMetric#perfect} makes sweeps shorter
   * @param targets columns of the tables
   */
  public TargetSelection(CchMetric metric, List<Terminals> targets) {
    this.metric = metric;
    this.targets = List.copyOf(targets);
    CchTopology topology = metric.topology();
    Ancestors ancestors = new Ancestors(topology);
    ancestors.clear();
    for (Terminals target : targets) {
      for (int i = 0; i < target.size(); i++) {
        ancestors.add(topology.rank(target.node(i)));
      }
    }
    ancestors.sort();
    int count = ancestors.size();
    ranks = new int[count];
    positionOf = new int[topology.nodeCount()];
    Arrays.fill(positionOf, -1);
    first = new int[count + 1];
    UpwardGraph reached = metric.climbed(Direction.TO);
    for (int i = 0; i < count; i++) {
      int rank = ancestors.get(count - 1 - i);
      ranks[i] = rank;
      positionOf[rank] = i;
      first[i + 1] = first[i] + reached.first()[rank + 1] - reached.first()[rank];
    }
    uppers = new int[first[count]];
    weights = new int[first[count]];
    for (int i = 0; i < count; i++) {
      int slot = reached.first()[ranks[i]];
      int[] page = reached.weights().page(ranks[i]);
      int start = reached.weights().start(ranks[i]);
      for (int at = first[i]; at < first[i + 1]; at++, slot++) {
        uppers[at] = positionOf[reached.heads()[slot]];
        weights[at] = page[slot - start];
      }
    }
  }

  /** Number of targets. */
  public int size() {
    return targets.size();
  }

  /** Distances from one source to all targets, offsets included, in their order. */
  public int[] distances(Terminals source) {
    return table(List.of(source))[0];
  }

  /**
   * Distances from each source (row) to each target (column), offsets included; {@link
   * CchTopology#INFINITY} where there is no way. What negative offsets mean is said by {@link
   * Terminals}.
   */
  public int[][] table(List<Terminals> sources) {
    int[][] table = new int[sources.size()][targets.size()];
    SourceBlock block = new SourceBlock(metric, ranks, positionOf, Math.min(BLOCK, sources.size()));
    for (int begin = 0; begin < sources.size(); begin += BLOCK) {
      List<Terminals> some = sources.subList(begin, Math.min(begin + BLOCK, sources.size()));
      block.label(some);
      block.sweep(first, uppers, weights);
      for (int lane = 0; lane < some.size(); lane++) {
        int[] row = table[begin + lane];
        int offset = some.get(lane).leastOffset();
        for (int column = 0; column < row.length; column++) {
          row[column] = block.distance(lane, offset, targets.get(column));
        }
      }
    }
    return table;
  }
}
