package fr.gabarit.data.sample.road;

import java.util.List;
import java.util.Optional;

/**
 * A turn restriction.
 *
 * @param kind value of the OSM key, e.g. {@code no_left_turn}
 * @param key OSM key: {@code restriction} or {@code restriction:hgv}
 * @param except vehicles it does not bind, e.g. {@code hgv}
 * @param from where traffic comes from
 * @param viaEdges edges between, empty if via the node alone
 * @param viaNode where {@code from} ends
 * @param to where traffic goes to
 */
public record TurnRule(
    String kind,
    String key,
    Optional<String> except,
    RoadEdge from,
    RoadNode viaNode,
    List<RoadEdge> viaEdges,
    RoadEdge to) {

  /** Keeps a copy of the via edges. */
  public TurnRule {
    viaEdges = List.copyOf(viaEdges);
  }
}
