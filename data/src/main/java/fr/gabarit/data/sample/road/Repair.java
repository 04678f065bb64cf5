package fr.gabarit.data.sample.road;

import fr.gabarit.data.sample.place.RoadClass;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes sure that from every drivable street every other can be reached: takes back one-way rules,
 * pedestrian streets, barriers and private access that cut a place off.
 */
final class Repair {

  private final RoadGraph graph;

  Repair(RoadGraph graph) {
    this.graph = graph;
  }

  void repair() {
    boolean changed = true;
    while (changed) {
      changed = false;
      boolean[] core = Connectivity.ofMotorVehicles(graph).core();
      for (RoadEdge edge : graph.edgesNow()) {
        boolean leadsOut = stuck(edge.from(), core) != stuck(edge.to(), core);
        if (leadsOut && open(edge)) {
          changed = true;
        }
      }
    }
  }

  /** Whether motor vehicles use the node, but cannot come from everywhere and go everywhere. */
  private static boolean stuck(RoadNode node, boolean[] core) {
    return !core[node.id()]
        && node.passable()
        && node.edges().stream()
            .anyMatch(edge -> edge.passableFrom(edge.from()) || edge.passableFrom(edge.to()));
  }

  /** Opens the edge and its ends to two-way traffic where it leads on; whether that changed it. */
  private boolean open(RoadEdge edge) {
    boolean deadEnd = edge.from().edges().size() == 1 || edge.to().edges().size() == 1;
    boolean changed = false;
    boolean oneWayStreet =
        edge.flow() != RoadEdge.Flow.BOTH
            && !edge.roundabout()
            && !edge.roadClass().atLeast(RoadClass.TRUNK_LINK);
    if (oneWayStreet) {
      edge.flow(RoadEdge.Flow.BOTH);
      changed = true;
    }
    for (RoadNode end : List.of(edge.from(), edge.to())) {
      if ("bollard".equals(end.tags().get("barrier"))) {
        end.untag("barrier");
        changed = true;
      }
    }
    if (!deadEnd && edge.roadClass() == RoadClass.PEDESTRIAN && leadsOn(edge)) {
      edge.reclass(RoadClass.LIVING_STREET);
      edge.untag("motor_vehicle");
      edge.untag("motor_vehicle:conditional");
      changed = true;
    }
    return changed;
  }

  /** Whether a drivable street starts at an end of the edge that nothing else serves. */
  private static boolean leadsOn(RoadEdge edge) {
    return Stream.of(edge.from(), edge.to())
        .flatMap(node -> node.edges().stream())
        .anyMatch(other -> other != edge && other.roadClass().drivable());
  }
}
