package fr.gabarit.cch;

import java.util.Arrays;

/**
 * The turn-expanded graph of a graph of junctions: its nodes are the arcs of the junction graph,
 * its arcs the turns from one of them into the next. A node stands for the <em>end</em> of its
 * junction arc, so a turn weighs as much as the turn itself and the arc turned into together (V.
 * Buchhold, D. Wagner, T. Zeitz, M. Zündorf, "Customizable Contraction Hierarchies with Turn
 * Costs", ATMOS 2020). Immutable and thread-safe.
 */
public final class TurnExpansion {
  private final Digraph turns;
  private final int[] firstInto;
  private final int[] turnsByHead;

  /** Which turns there are. */
  @FunctionalInterface
  public interface TurnFilter {
    /**
     * Whether the expanded graph has a turn. What is forbidden to some only is better kept here and
     * given an infinite cost, so that one topology serves all.
     *
     * @param fromArc arc of the junction graph
     * @param toArc arc that begins where the first one ends
     */
    boolean has(int fromArc, int toArc);
  }

  /** What turns cost. */
  @FunctionalInterface
  public interface TurnCost {
    /**
     * Cost of a turn alone, in the unit of the weights; at least 0, and {@link
     * CchTopology#INFINITY} or more if it is forbidden.
     */
    int of(int fromArc, int toArc);
  }

  private TurnExpansion(Digraph turns) {
    this.turns = turns;
    int[] heads = new int[turns.arcCount()];
    Arrays.setAll(heads, turns::head);
    firstInto = Buckets.first(heads, turns.nodeCount());
    turnsByHead = Buckets.members(heads, firstInto);
  }

  /** Expands a graph of junctions. */
  public static TurnExpansion of(Digraph junctions, TurnFilter filter) {
    IntList from = new IntList();
    IntList to = new IntList();
    for (int arc = 0; arc < junctions.arcCount(); arc++) {
      int node = junctions.head(arc);
      for (int slot = junctions.firstOut(node); slot < junctions.firstOut(node + 1); slot++) {
        int next = junctions.outArc(slot);
        if (filter.has(arc, next)) {
          from.add(arc);
          to.add(next);
        }
      }
    }
    return new TurnExpansion(new Digraph(junctions.arcCount(), from.toArray(), to.toArray()));
  }

  /** The expanded graph: a node for each junction arc, an arc for each turn. */
  public Digraph graph() {
    return turns;
  }

  /** Number of turns. */
  public int turnCount() {
    return turns.arcCount();
  }

  /** The junction arc a turn leaves. */
  public int fromArc(int turn) {
    return turns.tail(turn);
  }

  /** The junction arc a turn enters. */
  public int toArc(int turn) {
    return turns.head(turn);
  }

  /** The turn between two junction arcs; -1 if there is none. */
  public int turn(int fromArc, int toArc) {
    for (int slot = turns.firstOut(fromArc); slot < turns.firstOut(fromArc + 1); slot++) {
      if (turns.head(turns.outArc(slot)) == toArc) {
        return turns.outArc(slot);
      }
    }
    return -1;
  }

  /**
   * The weights of the expanded graph, to be customized with.
   *
   * @param arcWeights weight of each junction arc; at least 0, {@link CchTopology#INFINITY} or more
   *     if it is closed
   * @throws IllegalArgumentException if there is not one weight for each junction arc
   */
  public int[] weights(int[] arcWeights, TurnCost cost) {
    if (arcWeights.length != turns.nodeCount()) {
      throw new IllegalArgumentException(
          "There must be %d weights of arcs but there are %d."
              .formatted(turns.nodeCount(), arcWeights.length));
    }
    int[] weights = new int[turns.arcCount()];
    Arrays.setAll(weights, turn -> weight(turn, arcWeights[turns.head(turn)], cost));
    return weights;
  }

  private int weight(int turn, int arcWeight, TurnCost cost) {
    if (arcWeight >= CchTopology.INFINITY) {
      return CchTopology.INFINITY;
    }
    long sum = (long) arcWeight + cost.of(turns.tail(turn), turns.head(turn));
    return (int) Math.min(sum, CchTopology.INFINITY);
  }

  /** The turns into a junction arc, ascending: those whose weights depend on the arc's. */
  public int[] turnsInto(int arc) {
    return Arrays.copyOfRange(turnsByHead, firstInto[arc], firstInto[arc + 1]);
  }

  /** The junction arcs of a way, given the one it starts on and the turns it takes. */
  public int[] arcs(int startArc, int[] turnsTaken) {
    int[] arcs = new int[turnsTaken.length + 1];
    arcs[0] = startArc;
    for (int i = 0; i < turnsTaken.length; i++) {
      arcs[i + 1] = turns.head(turnsTaken[i]);
    }
    return arcs;
  }
}
