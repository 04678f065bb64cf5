package fr.gabarit.cch;

import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * Cuts a set of nodes in two by few edges: for some directions across the plane, the least cuts
 * between the nodes that lie first and those that lie last (A. Schild, C. Sommer, "On Balanced
 * Separators in Road Networks", SEA 2015). Not thread-safe.
 */
final class InertialFlow {
  /** Shares of the nodes that are sources, and that are sinks: the least shares of either side. */
  private static final double[] FIXED_SHARES = {0.15, 0.3};

  /** How much the size of the smaller side counts beside the edges cut. */
  private static final double BALANCE = 0.7;

  private static final double[][] DIRECTIONS = {
    {1, 0}, {0, 1}, {Math.sqrt(0.5), Math.sqrt(0.5)}, {Math.sqrt(0.5), -Math.sqrt(0.5)}
  };

  private final NeighbourLists neighbours;
  private final double[] xs;
  private final double[] ys;
  private final int[] local;

  InertialFlow(NeighbourLists neighbours, double[] xs, double[] ys) {
    this.neighbours = neighbours;
    this.xs = xs;
    this.ys = ys;
    local = new int[neighbours.nodeCount()];
    Arrays.fill(local, -1);
  }

  /**
   * Which of the nodes lie on the first side of the best cut found.
   *
   * @param nodes connected among themselves, at least two
   */
  boolean[] cut(int[] nodes) {
    Cell cell = new Cell(nodes);
    boolean[] best = null;
    double bestRating = Double.POSITIVE_INFINITY;
    for (double[] direction : DIRECTIONS) {
      long[] byPosition = cell.byPosition(direction);
      for (double fixedShare : FIXED_SHARES) {
        Side side = cell.cut(byPosition, fixedShare);
        int smaller = Math.min(side.size, nodes.length - side.size);
        double rating = side.cutEdges / Math.pow(smaller, BALANCE);
        if (rating < bestRating) {
          bestRating = rating;
          best = side.first;
        }
      }
    }
    for (int node : nodes) {
      local[node] = -1;
    }
    return best;
  }

  private record Side(boolean[] first, int size, int cutEdges) {}

  /** The nodes as a graph of their own; every edge has a slot at both ends. */
  private final class Cell {
    private final int[] nodes;
    private final int[] firstSlot;
    private final int[] slotHeads;
    private final int[] reverseSlot;

    Cell(int[] nodes) {
      this.nodes = nodes;
      for (int i = 0; i < nodes.length; i++) {
        local[nodes[i]] = i;
      }
      firstSlot = new int[nodes.length + 1];
      for (int i = 0; i < nodes.length; i++) {
        int degree = 0;
        for (int s = neighbours.first(nodes[i]); s < neighbours.first(nodes[i] + 1); s++) {
          degree += local[neighbours.at(s)] >= 0 ? 1 : 0;
        }
        firstSlot[i + 1] = firstSlot[i] + degree;
      }
      slotHeads = new int[firstSlot[nodes.length]];
      reverseSlot = new int[slotHeads.length];
      int slot = 0;
      for (int node : nodes) {
        for (int s = neighbours.first(node); s < neighbours.first(node + 1); s++) {
          if (local[neighbours.at(s)] >= 0) {
            slotHeads[slot++] = local[neighbours.at(s)];
          }
        }
      }
      pairSlots(Arrays.copyOf(firstSlot, nodes.length));
    }

    private void pairSlots(int[] next) {
      // Nodes of a cell ascend, and so do lists of neighbours: the k-th time a node is met as a
      // neighbour is by its k-th neighbour.
      for (int i = 0; i < nodes.length; i++) {
        for (int s = firstSlot[i]; s < firstSlot[i + 1]; s++) {
          int back = next[slotHeads[s]]++;
          reverseSlot[s] = back;
        }
      }
    }

    /** The nodes in the order of their positions along a line, each in the lower half. */
    long[] byPosition(double[] direction) {
      long[] byPosition = new long[nodes.length];
      for (int i = 0; i < nodes.length; i++) {
        double position = xs[nodes[i]] * direction[0] + ys[nodes[i]] * direction[1];
        byPosition[i] = ((long) ascending((float) position) << Integer.SIZE) | i;
      }
      Arrays.sort(byPosition);
      return byPosition;
    }

    Side cut(long[] byPosition, double fixedShare) {
      int fixed = Math.max(1, (int) (nodes.length * fixedShare));
      byte[] role = new byte[nodes.length];
      for (int i = 0; i < fixed; i++) {
        role[(int) byPosition[i]] = 1;
        role[(int) byPosition[nodes.length - 1 - i]] = -1;
      }
      byte[] flow = new byte[slotHeads.length];
      int[] enteredBy = new int[nodes.length];
      int cutEdges = 0;
      for (int more = augment(role, flow, enteredBy);
          more > 0;
          more = augment(role, flow, enteredBy)) {
        cutEdges += more;
      }
      return moreBalanced(role, flow, cutEdges);
    }

    /** An int for each float, in the same order. */
    private int ascending(float value) {
      int bits = Float.floatToIntBits(value);
      return bits ^ ((bits >> (Integer.SIZE - 1)) & Integer.MAX_VALUE);
    }

    /**
     * Sends units from sources to sinks along the shortest ways of one search, as many as do not
     * get in each other's way; says how many. None if and only if there is no way left.
     */
    private int augment(byte[] role, byte[] flow, int[] enteredBy) {
      Arrays.fill(enteredBy, -2);
      int[] queue = new int[nodes.length];
      int end = 0;
      for (int i = 0; i < nodes.length; i++) {
        if (role[i] > 0) {
          enteredBy[i] = -1;
          queue[end++] = i;
        }
      }
      int sent = 0;
      for (int at = 0; at < end; at++) {
        int node = queue[at];
        for (int s = firstSlot[node]; s < firstSlot[node + 1]; s++) {
          int head = slotHeads[s];
          if (flow[s] < 1 && enteredBy[head] == -2) {
            if (role[head] >= 0) {
              enteredBy[head] = s;
              queue[end++] = head;
            } else if (open(s, flow, enteredBy)) {
              push(s, flow, enteredBy);
              sent++;
            }
          }
        }
      }
      return sent;
    }

    /** Whether the way found to a slot has not been used up by another of the same search. */
    private boolean open(int last, byte[] flow, int[] enteredBy) {
      int s = last;
      while (s >= 0 && flow[s] < 1) {
        s = enteredBy[slotHeads[reverseSlot[s]]];
      }
      return s < 0;
    }

    private void push(int last, byte[] flow, int[] enteredBy) {
      for (int s = last; s >= 0; s = enteredBy[slotHeads[reverseSlot[s]]]) {
        flow[s]++;
        flow[reverseSlot[s]]--;
      }
    }

    /** Of the least cuts nearest the sources and nearest the sinks the one nearer the middle. */
    private Side moreBalanced(byte[] role, byte[] flow, int cutEdges) {
      boolean[] fromSources = reach(role, flow, true);
      boolean[] fromSinks = reach(role, flow, false);
      int nearSources = count(fromSources);
      int nearSinks = nodes.length - count(fromSinks);
      int half = nodes.length / 2;
      if (Math.abs(nearSources - half) <= Math.abs(nearSinks - half)) {
        return new Side(fromSources, nearSources, cutEdges);
      }
      boolean[] first = new boolean[nodes.length];
      for (int i = 0; i < first.length; i++) {
        first[i] = !fromSinks[i];
      }
      return new Side(first, nearSinks, cutEdges);
    }

    private boolean[] reach(byte[] role, byte[] flow, boolean forward) {
      boolean[] reached = new boolean[nodes.length];
      ArrayDeque<Integer> queue = new ArrayDeque<>();
      for (int i = 0; i < nodes.length; i++) {
        if (role[i] == (forward ? 1 : -1)) {
          reached[i] = true;
          queue.add(i);
        }
      }
      while (!queue.isEmpty()) {
        int node = queue.remove();
        for (int s = firstSlot[node]; s < firstSlot[node + 1]; s++) {
          int open = forward ? flow[s] : flow[reverseSlot[s]];
          if (open < 1 && !reached[slotHeads[s]]) {
            reached[slotHeads[s]] = true;
            queue.add(slotHeads[s]);
          }
        }
      }
      return reached;
    }

    private int count(boolean[] flags) {
      int count = 0;
      for (boolean flag : flags) {
        count += flag ? 1 : 0;
      }
      return count;
    }
  }
}
