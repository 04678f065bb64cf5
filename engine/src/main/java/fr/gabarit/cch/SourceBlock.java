package fr.gabarit.cch;

import java.util.Arrays;
import java.util.List;

/** The distances from a block of sources to the ranks of a selection. Not thread-safe. */
final class SourceBlock {
  private final CchTopology topology;
  private final UpwardGraph climbed;
  private final int[] ranks;
  private final int[] positionOf;
  private final Ancestors ancestors;
  private final int[] labels;
  private final int lanes;

  /** Of all lanes at each position. */
  private final int[] distances;

  SourceBlock(CchMetric metric, int[] ranks, int[] positionOf, int lanes) {
    topology = metric.topology();
    climbed = metric.climbed(Direction.FROM);
    this.ranks = ranks;
    this.positionOf = positionOf;
    // Lanes are swept by fours.
    this.lanes = (lanes + 3) & ~3;
    ancestors = new Ancestors(topology);
    labels = new int[topology.nodeCount()];
    Arrays.fill(labels, CchTopology.INFINITY);
    if ((long) this.lanes * ranks.length > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException("Too many targets at once: " + ranks.length + " nodes.");
    }
    distances = new int[this.lanes * ranks.length];
  }

  /** Labels the ancestors of each source. */
  void label(List<Terminals> sources) {
    Arrays.fill(distances, CchTopology.INFINITY);
    for (int lane = 0; lane < sources.size(); lane++) {
      ancestors.gather(sources.get(lane));
      Labels.climb(climbed, topology, ancestors, sources.get(lane), labels);
      for (int i = 0; i < ancestors.size(); i++) {
        int rank = ancestors.get(i);
        if (positionOf[rank] >= 0) {
          distances[positionOf[rank] * lanes + lane] = labels[rank];
        }
        labels[rank] = CchTopology.INFINITY;
      }
    }
  }

  /** Passes distances on downwards, four lanes at a time. */
  void sweep(int[] first, int[] uppers, int[] weights) {
    for (int i = 0; i < ranks.length; i++) {
      for (int lane = 0; lane < lanes; lane += 4) {
        int own = i * lanes + lane;
        int a = distances[own];
        int b = distances[own + 1];
        int c = distances[own + 2];
        int d = distances[own + 3];
        for (int slot = first[i]; slot < first[i + 1]; slot++) {
          int upper = uppers[slot] * lanes + lane;
          int weight = weights[slot];
          a = Math.min(a, distances[upper] + weight);
          b = Math.min(b, distances[upper + 1] + weight);
          c = Math.min(c, distances[upper + 2] + weight);
          d = Math.min(d, distances[upper + 3] + weight);
        }
        distances[own] = a;
        distances[own + 1] = b;
        distances[own + 2] = c;
        distances[own + 3] = d;
      }
    }
  }

  int distance(int lane, int sourceOffset, Terminals target) {
    int least = CchTopology.INFINITY;
    for (int i = 0; i < target.size(); i++) {
      int position = positionOf[topology.rank(target.node(i))];
      least =
          Math.min(
              least,
              Terminals.sum(distances[position * lanes + lane], sourceOffset, target.offset(i)));
    }
    return least;
  }
}
