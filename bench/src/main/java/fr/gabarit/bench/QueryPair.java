package fr.gabarit.bench;

import fr.gabarit.network.RoadPosition;
import fr.gabarit.network.RoadTopology;
import java.util.BitSet;

/**
 * A trip from junction to junction.
 *
 * @param origin at a node
 * @param destination at another node
 * @param openAreas the areas of local traffic that the trip may enter at its departure; not to be
 *     modified
 */
record QueryPair(RoadPosition origin, RoadPosition destination, BitSet openAreas) {

  int originNode(RoadTopology topology) {
    return origin.node(topology).orElseThrow();
  }

  int destinationNode(RoadTopology topology) {
    return destination.node(topology).orElseThrow();
  }
}
