package fr.gabarit.cch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedList;
import java.util.List;

/**
 * Orders a graph that lies in the plane by nested dissection: a few nodes that part it are
 * contracted last, and so on in both parts. Cuts come from inertial flow. Deterministic.
 *
 * <p>{@link #nodeOrder} orders the nodes. {@link #arcOrder} orders the arcs, for the graph whose
 * nodes are the arcs of this one (the turn-expanded graph): the arcs across a cut part it there,
 * which leaves fewer shortcuts than a dissection of the expanded graph itself (V. Buchhold et al.).
 */
public final class NestedDissection {
  /** Cells of so few nodes are not cut any more. */
  private static final int LEAF = 24;

  private final Digraph graph;
  private final NeighbourLists neighbours;
  private final InertialFlow flow;
  private final int[] cellOf;
  private int nextCell;

  /**
   * @param xs position of each node
   * @param ys position of each node, on the same scale
   */
  public NestedDissection(Digraph graph, double[] xs, double[] ys) {
    if (xs.length != graph.nodeCount() || ys.length != graph.nodeCount()) {
      throw new IllegalArgumentException("Each node must have a position.");
    }
    this.graph = graph;
    neighbours = new NeighbourLists(graph);
    flow = new InertialFlow(neighbours, xs, ys);
    cellOf = new int[graph.nodeCount()];
    Arrays.fill(cellOf, -1);
  }

  /** The nodes, that contracted first first. */
  public int[] nodeOrder() {
    LinkedList<int[]> groups = new LinkedList<>();
    dissect(
        (cell, first) -> {
          int[] separator = separator(cell, first);
          groups.addFirst(separator);
          return separator;
        },
        groups::addFirst);
    return new LeastFill(graph).order(groups);
  }

  /**
   * The arcs, that contracted first first.
   *
   * @param expansion of the same graph
   */
  public int[] arcOrder(TurnExpansion expansion) {
    if (expansion.graph().nodeCount() != graph.arcCount()) {
      throw new IllegalArgumentException(
          "The expansion is of another graph: it has %d nodes but there are %d arcs."
              .formatted(expansion.graph().nodeCount(), graph.arcCount()));
    }
    LinkedList<int[]> groups = new LinkedList<>();
    dissect(
        (cell, first) -> {
          groups.addFirst(arcsAcross(cell, first));
          return new int[0];
        },
        cell -> groups.addFirst(arcsInside(cell)));
    return new LeastFill(expansion.graph()).order(groups);
  }

  /** What to do with a cut; says which nodes belong to neither part. */
  private interface Cut {
    int[] taken(int[] cell, boolean[] first);
  }

  /** What to do with a cell too small to be cut. */
  private interface Leaf {
    void rest(int[] cell);
  }

  private void dissect(Cut cut, Leaf leaf) {
    int[] all = new int[graph.nodeCount()];
    for (int node = 0; node < all.length; node++) {
      all[node] = node;
    }
    Deque<int[]> cells = new ArrayDeque<>(components(all));
    while (!cells.isEmpty()) {
      int[] cell = cells.pop();
      if (cell.length <= LEAF) {
        leaf.rest(cell);
        continue;
      }
      boolean[] first = flow.cut(cell);
      int[] taken = cut.taken(cell, first);
      Arrays.sort(taken);
      for (boolean side : new boolean[] {true, false}) {
        int[] part = part(cell, first, side, taken);
        if (part.length > 0) {
          components(part).forEach(cells::push);
        }
      }
    }
  }

  private static int[] part(int[] cell, boolean[] first, boolean side, int[] taken) {
    int[] part = new int[cell.length];
    int size = 0;
    for (int i = 0; i < cell.length; i++) {
      if (first[i] == side && Arrays.binarySearch(taken, cell[i]) < 0) {
        part[size++] = cell[i];
      }
    }
    return Arrays.copyOf(part, size);
  }

  /** The parts of a set of nodes that hang together, each ascending. */
  private List<int[]> components(int[] nodes) {
    int inside = nextCell++;
    for (int node : nodes) {
      cellOf[node] = inside;
    }
    List<int[]> components = new ArrayList<>();
    int[] queue = new int[nodes.length];
    for (int start : nodes) {
      if (cellOf[start] != inside) {
        continue;
      }
      int component = nextCell++;
      int end = 0;
      queue[end++] = start;
      cellOf[start] = component;
      for (int at = 0; at < end; at++) {
        for (int s = neighbours.first(queue[at]); s < neighbours.first(queue[at] + 1); s++) {
          if (cellOf[neighbours.at(s)] == inside) {
            cellOf[neighbours.at(s)] = component;
            queue[end++] = neighbours.at(s);
          }
        }
      }
      int[] found = Arrays.copyOf(queue, end);
      Arrays.sort(found);
      components.add(found);
    }
    return components;
  }

  /** Nodes on the side that needs fewer of them to cover all edges of a cut. */
  private int[] separator(int[] cell, boolean[] first) {
    int component = cellOf[cell[0]];
    int[] ends = new int[cell.length];
    int firstEnds = 0;
    int secondEnds = 0;
    for (int i = 0; i < cell.length; i++) {
      for (int s = neighbours.first(cell[i]); s < neighbours.first(cell[i] + 1); s++) {
        int other = neighbours.at(s);
        if (cellOf[other] == component && first[Arrays.binarySearch(cell, other)] != first[i]) {
          ends[i] = 1;
          firstEnds += first[i] ? 1 : 0;
          secondEnds += first[i] ? 0 : 1;
          break;
        }
      }
    }
    boolean side = firstEnds <= secondEnds;
    int[] separator = new int[Math.min(firstEnds, secondEnds)];
    int size = 0;
    for (int i = 0; i < cell.length; i++) {
      if (ends[i] == 1 && first[i] == side) {
        separator[size++] = cell[i];
      }
    }
    return separator;
  }

  private int[] arcsAcross(int[] cell, boolean[] first) {
    int component = cellOf[cell[0]];
    return arcs(
        cell,
        (i, head) ->
            cellOf[head] == component && first[Arrays.binarySearch(cell, head)] != first[i]);
  }

  private int[] arcsInside(int[] cell) {
    int component = cellOf[cell[0]];
    return arcs(cell, (i, head) -> cellOf[head] == component);
  }

  private interface ArcTest {
    boolean takes(int tailIndex, int head);
  }

  private int[] arcs(int[] cell, ArcTest test) {
    int[] found = new int[8];
    int size = 0;
    for (int i = 0; i < cell.length; i++) {
      for (int s = graph.firstOut(cell[i]); s < graph.firstOut(cell[i] + 1); s++) {
        int arc = graph.outArc(s);
        if (test.takes(i, graph.head(arc))) {
          if (size == found.length) {
            found = Arrays.copyOf(found, 2 * size);
          }
          found[size++] = arc;
        }
      }
    }
    return Arrays.copyOf(found, size);
  }
}
