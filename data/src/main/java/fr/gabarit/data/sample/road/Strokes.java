package fr.gabarit.data.sample.road;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Threads edges into strokes: at a junction a road goes on in the edge that bends least, as the eye
 * would follow it.
 */
public final class Strokes {

  /** Cosine of the largest bend that still counts as going on (60°). */
  private static final double LEAST_STRAIGHTNESS = 0.5;

  private final BiPredicate<RoadEdge, RoadEdge> alike;
  private final Set<RoadEdge> used = new HashSet<>();

  /**
   * @param alike whether two edges may belong to one stroke
   */
  public Strokes(BiPredicate<RoadEdge, RoadEdge> alike) {
    this.alike = alike;
  }

  /** One stroke: edges in order, and the node it starts from. */
  public record Stroke(RoadNode start, List<RoadEdge> edges) {

    /** The nodes along the stroke, one more than it has edges. */
    public List<RoadNode> nodes() {
      List<RoadNode> nodes = new ArrayList<>();
      RoadNode at = start;
      nodes.add(at);
      for (RoadEdge edge : edges) {
        at = edge.other(at);
        nodes.add(at);
      }
      return nodes;
    }
  }

  /** Threads all edges of the graph; every edge lies in one stroke. */
  public List<Stroke> thread(RoadGraph graph) {
    List<Stroke> strokes = new ArrayList<>();
    for (RoadEdge seed : graph.edges()) {
      if (used.add(seed)) {
        Deque<RoadEdge> chain = new ArrayDeque<>(List.of(seed));
        extend(seed, seed.to(), chain, true);
        RoadNode start = extend(seed, seed.from(), chain, false);
        strokes.add(new Stroke(start, List.copyOf(chain)));
      }
    }
    return strokes;
  }

  /** Goes on from the seed over the node as far as it can; returns where it ends. */
  private RoadNode extend(RoadEdge seed, RoadNode over, Deque<RoadEdge> chain, boolean atEnd) {
    RoadEdge last = seed;
    RoadNode node = over;
    for (RoadEdge next = best(last, node); next != null; next = best(last, node)) {
      used.add(next);
      if (atEnd) {
        chain.addLast(next);
      } else {
        chain.addFirst(next);
      }
      node = next.other(node);
      last = next;
    }
    return node;
  }

  private RoadEdge best(RoadEdge edge, RoadNode node) {
    RoadEdge best = null;
    double straightest = LEAST_STRAIGHTNESS;
    for (RoadEdge next : node.edges()) {
      if (next != edge && !used.contains(next) && alike.test(edge, next)) {
        double straightness = -edge.leaving(node).dot(next.leaving(node));
        if (straightness > straightest) {
          straightest = straightness;
          best = next;
        }
      }
    }
    return best;
  }
}
