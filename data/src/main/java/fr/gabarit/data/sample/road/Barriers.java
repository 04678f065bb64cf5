package fr.gabarit.data.sample.road;

import fr.gabarit.data.sample.place.RoadClass;
import fr.gabarit.data.sample.plane.Dice;
import java.util.List;
import java.util.Locale;

/** Puts bollards, gates, lift gates and height restrictors on minor streets. */
final class Barriers {

  private final RoadGraph graph;
  private final Dice dice;

  Barriers(RoadGraph graph, long seed) {
    this.graph = graph;
    this.dice = new Dice(seed, "barrier nodes");
  }

  void place() {
    for (RoadEdge edge : graph.edgesNow()) {
      double draw = dice.between(0, 1);
      boolean plain = !edge.main() && !edge.structure() && !edge.roundabout();
      if (plain && edge.chordMetres() > 25) {
        choose(edge, draw);
      }
    }
  }

  private void choose(RoadEdge edge, double draw) {
    RoadClass roadClass = edge.roadClass();
    if (roadClass == RoadClass.RESIDENTIAL && draw < 0.005) {
      middle(edge).tag("barrier", "bollard");
    } else if (roadClass == RoadClass.TRACK && draw < 0.06) {
      middle(edge).tag("barrier", "gate");
    } else if (roadClass == RoadClass.SERVICE && draw < 0.2) {
      if ("private".equals(edge.tags().get("access"))) {
        RoadNode node = middle(edge);
        node.tag("barrier", dice.pick(List.of("lift_gate", "gate")));
        node.tag("access", "private");
      } else if ("parking_aisle".equals(edge.tags().get("service"))) {
        RoadNode node = middle(edge);
        node.tag("barrier", "height_restrictor");
        node.tag("maxheight", String.format(Locale.ROOT, "%.1f", dice.between(1.9, 2.6)));
      }
    }
  }

  private RoadNode middle(RoadEdge edge) {
    return graph.split(edge, edge.curve().lengthMetres() * 0.3).get(0).to();
  }
}
