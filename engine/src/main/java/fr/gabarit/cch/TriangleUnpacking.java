package fr.gabarit.cch;

/**
 * Looks for what edges stand for in a metric that does not store it: the arc, or the lower triangle
 * with the highest rank, of the edge's weight. Slots are edges here. Not thread-safe.
 */
final class TriangleUnpacking implements Unpacking {
  private final CchMetric metric;
  private final CchTopology topology;

  /** Edges still to be unpacked, the next one last; the complement of those driven downwards. */
  private final IntList stack;

  /** The two edges that the last triangle found replaces an edge by. */
  private int firstPart;

  private int secondPart;

  TriangleUnpacking(CchMetric metric, IntList stack) {
    this.stack = stack;
    this.metric = metric;
    topology = metric.topology();
  }

  @Override
  public void unpack(int whole, Direction direction, IntList arcs) {
    push(whole, direction == Direction.FROM);
    while (stack.size() > 0) {
      int coded = stack.removeLast();
      boolean up = coded >= 0;
      int edge = up ? coded : ~coded;
      int arc = arc(edge, up);
      if (arc >= 0) {
        arcs.add(arc);
      } else if (triangles(edge, up, 1) > 0) {
        push(secondPart, true);
        push(firstPart, false);
      } else {
        throw new IllegalStateException("Edge " + edge + " stands for no way.");
      }
    }
  }

  @Override
  public boolean unique(int whole, Direction direction) {
    push(whole, direction == Direction.FROM);
    while (stack.size() > 0) {
      int coded = stack.removeLast();
      boolean up = coded >= 0;
      int edge = up ? coded : ~coded;
      int ways = arcCount(edge, up);
      if (ways < 2) {
        int found = triangles(edge, up, 2 - ways);
        if (found > 0) {
          push(secondPart, true);
          push(firstPart, false);
        }
        ways += found;
      }
      if (ways != 1) {
        stack.clear();
        return false;
      }
    }
    return true;
  }

  private void push(int edge, boolean upwards) {
    stack.add(upwards ? edge : ~edge);
  }

  private int weight(int edge, boolean upwards) {
    return metric.weights(upwards).get(topology.tails(), edge);
  }

  /** The first arc that is as short as an edge; -1 if there is none. */
  private int arc(int edge, boolean upwards) {
    int weight = weight(edge, upwards);
    for (int slot = topology.firstArc(edge); slot < topology.firstArc(edge + 1); slot++) {
      int arc = topology.arcOfEdge(slot);
      if (topology.arcGoesUp(arc) == upwards && metric.weight(arc) == weight) {
        return arc;
      }
    }
    return -1;
  }

  private int arcCount(int edge, boolean upwards) {
    int weight = weight(edge, upwards);
    int count = 0;
    for (int slot = topology.firstArc(edge); slot < topology.firstArc(edge + 1); slot++) {
      int arc = topology.arcOfEdge(slot);
      count += topology.arcGoesUp(arc) == upwards && metric.weight(arc) == weight ? 1 : 0;
    }
    return count;
  }

  /** Counts lower triangles as long as an edge, up to a number; keeps the parts of the last one. */
  private int triangles(int edge, boolean upwards, int enough) {
    PagedInts along = metric.weights(upwards);
    PagedInts back = metric.weights(!upwards);
    int[] tails = topology.tails();
    int tail = tails[edge];
    int head = topology.head(edge);
    int weight = along.get(tail, edge);
    int count = 0;
    for (int slot = topology.firstDown(tail + 1) - 1; slot >= topology.firstDown(tail); slot--) {
      int below = topology.downEdge(slot);
      int part = back.get(tails, below);
      if (part > weight) {
        continue;
      }
      int lowest = tails[below];
      int other = topology.edgeAfter(below, lowest, head);
      if (other >= 0 && part + along.get(tails, other) == weight) {
        firstPart = upwards ? below : other;
        secondPart = upwards ? other : below;
        if (++count == enough) {
          break;
        }
      }
    }
    return count;
  }
}
