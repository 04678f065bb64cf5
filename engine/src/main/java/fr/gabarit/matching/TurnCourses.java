package fr.gabarit.matching;

import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.RoadTopology;
import fr.gabarit.network.TurnPath;
import fr.gabarit.order.TurnVia;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Follows a turn from way to way on the network: all courses it can be read as, one key standing
 * for an edge and its twins. For one place; not thread-safe.
 */
final class TurnCourses {
  /** Edges on a turn; more are no turn any more, and would take long to follow. */
  private static final int MOST_EDGES = 40;

  /** Courses looked for; a second one already makes the turn ambiguous. */
  private static final int MOST_COURSES = 2;

  private final RoadNetwork network;
  private final RoadTopology topology;
  private final Junctions junctions;
  private boolean roadsMet;

  TurnCourses(RoadNetwork network, Junctions junctions) {
    this.network = network;
    this.junctions = junctions;
    topology = network.topology();
  }

  /** Whether the ways of any turn asked for met at all. */
  boolean roadsMet() {
    return roadsMet;
  }

  /** The courses from one way to another. */
  Set<TurnPath> between(long fromWay, TurnVia via, long toWay) {
    Set<TurnPath> courses = new LinkedHashSet<>();
    if (via instanceof TurnVia.Node node) {
      List<Integer> both = junctions.edges(List.of(fromWay, toWay));
      for (int at : junctions.nodesAt(both, node.longitude(), node.latitude())) {
        overNode(fromWay, at, toWay, courses);
      }
    } else {
      List<Long> ways = new ArrayList<>(((TurnVia.Ways) via).wayIds());
      ways.add(toWay);
      for (int key : keys(fromWay)) {
        List<Integer> begun = new ArrayList<>(List.of(key));
        follow(begun, ways, 0, false, courses);
      }
    }
    return courses;
  }

  private void overNode(long fromWay, int node, long toWay, Set<TurnPath> courses) {
    roadsMet |= touches(fromWay, node) && touches(toWay, node);
    for (int into : junctions.into(node)) {
      if (!onWay(into, fromWay)) {
        continue;
      }
      for (int out : junctions.outOf(node)) {
        if (onWay(out, toWay) && !junctions.isPoint(EdgeKeys.edge(out))) {
          courses.add(TurnPath.of(into, out));
        } else if (junctions.isPoint(EdgeKeys.edge(out)) && out != EdgeKeys.reverse(into)) {
          overPoint(into, out, toWay, courses);
        }
      }
    }
  }

  /** A barrier at the junction: the import has parted the road there. */
  private void overPoint(int into, int point, long toWay, Set<TurnPath> courses) {
    for (int out : junctions.outOf(topology.head(point))) {
      if (onWay(out, toWay) && out != EdgeKeys.reverse(point)) {
        roadsMet = true;
        courses.add(TurnPath.of(into, point, out));
      }
    }
  }

  /**
   * Goes on along the ways in their order, each over at least one edge and without turning back.
   *
   * @param begun the course so far
   * @param ways those still to be driven and the last one to be entered
   * @param at the way looked for
   * @param onIt whether the course is already on the way before it
   */
  private void follow(
      List<Integer> begun, List<Long> ways, int at, boolean onIt, Set<TurnPath> courses) {
    if (begun.size() > MOST_EDGES || courses.size() >= MOST_COURSES) {
      return;
    }
    int last = begun.get(begun.size() - 1);
    for (int next : junctions.outOf(topology.head(last))) {
      if (next == EdgeKeys.reverse(last) || begun.contains(next)) {
        continue;
      }
      boolean enters = onWay(next, ways.get(at));
      boolean staysOn = onIt && onWay(next, ways.get(at - 1));
      if (!enters && !staysOn) {
        continue;
      }
      begun.add(next);
      if (enters && at == ways.size() - 1) {
        courses.add(TurnPath.of(begun.stream().mapToInt(Integer::intValue).toArray()));
      } else {
        roadsMet = true;
        follow(begun, ways, enters ? at + 1 : at, true, courses);
      }
      begun.remove(begun.size() - 1);
    }
  }

  private Set<Integer> keys(long way) {
    Set<Integer> keys = new TreeSet<>();
    network
        .ways()
        .edges(way)
        .forEach(
            edge -> {
              keys.add(network.stretchKey(EdgeKeys.forward(edge)));
              keys.add(network.stretchKey(EdgeKeys.backward(edge)));
            });
    keys.removeIf(key -> !network.drivable(key));
    return keys;
  }

  private boolean onWay(int key, long way) {
    return network.facts().wayId(EdgeKeys.edge(key)) == way;
  }

  private boolean touches(long way, int node) {
    for (int slot = topology.firstOut(node); slot < topology.firstOut(node + 1); slot++) {
      if (onWay(topology.outKey(slot), way)) {
        return true;
      }
    }
    return false;
  }
}
