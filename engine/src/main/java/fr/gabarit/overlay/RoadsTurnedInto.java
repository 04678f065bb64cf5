package fr.gabarit.overlay;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.IntHashSet;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadFacts;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.RoadTopology;
import fr.gabarit.network.TurnPath;
import java.util.Optional;

/**
 * What an exemption for local traffic means at a turn: a leg may make it if it begins or ends on
 * the road turned into, that is on edges which hang together with the turn's last edge and belong
 * to the same OSM way or bear the same name.
 */
final class RoadsTurnedInto {
  private final RoadTopology topology;
  private final RoadFacts facts;

  RoadsTurnedInto(RoadNetwork network) {
    topology = network.topology();
    facts = network.facts();
  }

  /** The undirected edges of the road that a turn leads into. */
  IntHashSet of(TurnPath turn) {
    int first = EdgeKeys.edge(turn.toKey());
    long wayId = facts.wayId(first);
    Optional<String> name = facts.name(first);
    IntHashSet road = new IntHashSet();
    road.add(first);
    IntArrayList pending = new IntArrayList();
    pending.add(first);
    while (!pending.isEmpty()) {
      int forward = EdgeKeys.forward(pending.remove(pending.size() - 1));
      for (int node : new int[] {topology.tail(forward), topology.head(forward)}) {
        for (int slot = topology.firstOut(node); slot < topology.firstOut(node + 1); slot++) {
          int next = EdgeKeys.edge(topology.outKey(slot));
          boolean same =
              facts.wayId(next) == wayId || (name.isPresent() && facts.name(next).equals(name));
          if (same && road.add(next)) {
            pending.add(next);
          }
        }
      }
    }
    return road;
  }
}
