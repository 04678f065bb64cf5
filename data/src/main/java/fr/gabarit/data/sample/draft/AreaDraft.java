package fr.gabarit.data.sample.draft;

import fr.gabarit.data.sample.road.RoadNetwork;

/** Puts the whole sample area into OSM's terms. */
public final class AreaDraft {

  private AreaDraft() {}

  /** The extract of a network; the same network and seed give the same draft. */
  public static OsmDraft of(RoadNetwork network, long seed) {
    OsmDraft draft = new OsmDraft(network.plan().plane());
    RoadWays roads = new RoadWays(draft, seed);
    roads.add(network.graph());
    network.turnRules().forEach(roads::add);
    new LandCover(draft, network, roads, seed).add();
    new Premises(draft, network, seed).add();
    new Administration(draft, network).add();
    return draft;
  }
}
