package fr.gabarit.data.sample.road;

import fr.gabarit.data.sample.place.AreaPlan;
import fr.gabarit.data.sample.place.RoadClass;
import fr.gabarit.data.sample.place.Settlement;
import fr.gabarit.data.sample.plane.PlanePoint;

/** Speed limits, lanes and surfaces; tagged on many roads, not on all, as in real data. */
final class Speeds {

  private final AreaPlan plan;

  Speeds(AreaPlan plan) {
    this.plan = plan;
  }

  void tag(RoadGraph graph) {
    for (RoadEdge edge : graph.edges()) {
      if (!edge.tags().containsKey("maxspeed") && !edge.roundabout()) {
        limit(edge);
      }
      furnish(edge);
    }
  }

  private void limit(RoadEdge edge) {
    PlanePoint middle = edge.from().at().towards(edge.to().at(), 0.5);
    Settlement settlement = plan.nearest(middle);
    double reach = settlement.outline().reach(middle);
    int block = Math.floorMod(street(edge), 10);
    switch (edge.roadClass()) {
      case PRIMARY, SECONDARY, TERTIARY -> {
        if (reach < 0.3 && settlement.town()) {
          edge.tag("maxspeed", "30");
        } else if (reach < 1) {
          edge.tag("maxspeed", "50");
        } else if (reach < 1.2) {
          edge.tag("maxspeed", "70");
        } else if (block < 7) {
          edge.tag("maxspeed", edge.roadClass() == RoadClass.PRIMARY && block < 3 ? "90" : "80");
          if (block < 2) {
            edge.tag("maxspeed:hgv", "70");
          }
        }
      }
      case UNCLASSIFIED -> {
        if (reach < 1 || block < 3) {
          edge.tag("maxspeed", reach < 1 ? "50" : "80");
        }
      }
      case RESIDENTIAL -> {
        if (block < 6) {
          edge.tag("maxspeed", block < 4 ? "30" : "50");
        }
      }
      default -> {}
    }
  }

  /** The same number for all of a street, so that its tags do not change at every corner. */
  private static int street(RoadEdge edge) {
    return edge.name().orElse("").hashCode();
  }

  private void furnish(RoadEdge edge) {
    switch (edge.roadClass()) {
      case PRIMARY, SECONDARY -> {
        if (!edge.roundabout() && !edge.tags().containsKey("lanes")) {
          edge.tag("lanes", "2");
        }
        edge.tag("surface", "asphalt");
      }
      case MOTORWAY, MOTORWAY_LINK, TRUNK, TRUNK_LINK, TERTIARY -> edge.tag("surface", "asphalt");
      case LIVING_STREET, PEDESTRIAN -> edge.tag("surface", "paving_stones");
      case TRACK -> {
        edge.tag("tracktype", edge.id() % 2 == 0 ? "grade2" : "grade3");
        edge.tag("surface", "gravel");
      }
      default -> {
        if (Math.floorMod(street(edge), 5) == 0) {
          edge.tag("surface", "asphalt");
        }
      }
    }
  }
}
