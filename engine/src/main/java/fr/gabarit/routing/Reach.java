package fr.gabarit.routing;

import java.util.List;

/**
 * The directed edges that a vehicle gets to within a limit.
 *
 * @param limit the limit
 * @param edges in the order of their numbers; one twice if who enters it first is overtaken there
 *     by who enters it when a speed limit has ended
 */
public record Reach(ReachLimit limit, List<ReachedEdge> edges) {
  public Reach {
    edges = List.copyOf(edges);
  }

  /**
   * A directed edge that is entered within the limit.
   *
   * @param key the directed edge
   * @param fromShare where on it the way begins, as a share of its length in its direction: 0
   *     except for the edges on which the origin lies
   * @param entered what had been used up of the limit when it was entered
   * @param left what has been when its end is reached; may be above the limit
   */
  public record ReachedEdge(int key, double fromShare, long entered, long left) {

    /** How far one gets on it with so much, as a share of its length in its direction. */
    public double shareWithin(long amount) {
      if (amount >= left) {
        return 1;
      }
      return amount <= entered
          ? fromShare
          : fromShare + (1 - fromShare) * (amount - entered) / (left - entered);
    }
  }
}
