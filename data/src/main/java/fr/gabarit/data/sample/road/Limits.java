package fr.gabarit.data.sample.road;

import fr.gabarit.data.sample.place.AreaPlan;
import fr.gabarit.data.sample.place.RoadClass;
import fr.gabarit.data.sample.place.Settlement;
import fr.gabarit.data.sample.plane.Dice;
import fr.gabarit.data.sample.plane.PlanePoint;
import java.util.List;
import java.util.Locale;

/**
 * Sprinkles freight limits in OSM's tags over the network: low and weak bridges, narrow streets,
 * lorry bans with and without hours, a tunnel. The roads that carry the long-distance traffic keep
 * room for a 44 t lorry 4 m high.
 */
final class Limits {

  private final AreaPlan plan;
  private final RoadGraph graph;
  private final Dice dice;

  Limits(AreaPlan plan, RoadGraph graph, long seed) {
    this.plan = plan;
    this.graph = graph;
    this.dice = new Dice(seed, "limits");
  }

  void sprinkle(GradeCrossings crossings) {
    crossings.underRailway().forEach(this::lowClearance);
    crossings.underMotorway().stream()
        .filter(edge -> minor(edge) && dice.chance(0.3))
        .forEach(edge -> edge.tag("maxheight", metres(dice.between(3.2, 4.4))));
    crossings.overCanal().stream().filter(Limits::minor).forEach(this::weakBridge);
    crossings.overRailway().stream()
        .filter(edge -> minor(edge) && dice.chance(0.35))
        .forEach(this::weakBridge);
    crossings.underMotorway().stream()
        .filter(edge -> !edge.structure() && edge.roadClass().atLeast(RoadClass.TERTIARY))
        .limit(Math.max(1, plan.towns().size() / 10))
        .forEach(this::tunnel);
    for (RoadEdge edge : graph.edgesNow()) {
      if (!edge.main() && edge.refs().isEmpty() && !edge.structure()) {
        street(edge);
      }
    }
  }

  private static boolean minor(RoadEdge edge) {
    return !edge.roadClass().atLeast(RoadClass.SECONDARY);
  }

  private static String metres(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private void lowClearance(RoadEdge edge) {
    double draw = dice.between(0, 1);
    if (!minor(edge)) {
      if (draw < 0.4) {
        edge.tag("maxheight", metres(dice.between(4.1, 4.5)));
      }
    } else if (draw < 0.72) {
      edge.tag("maxheight", metres(dice.between(2.8, 4.35)));
    } else if (draw < 0.8) {
      edge.tag("maxheight", dice.chance(0.5) ? "12'6\"" : "11'");
    } else if (draw < 0.86) {
      edge.tag("maxheight", metres(dice.between(3.0, 4.0)) + " m");
    } else if (draw < 0.9) {
      edge.tag("maxheight", "default");
    }
    if (minor(edge) && dice.chance(0.15)) {
      edge.tag("maxwidth", metres(dice.between(2.2, 3.2)));
    }
  }

  private void weakBridge(RoadEdge edge) {
    double draw = dice.between(0, 1);
    String tonnes = dice.pick(List.of("3.5", "5", "7.5", "10", "12", "15", "19"));
    if (draw < 0.34) {
      edge.tag("maxweight", tonnes);
    } else if (draw < 0.44) {
      edge.tag("maxweight", tonnes + " t");
    } else if (draw < 0.6) {
      edge.tag("maxweightrating", tonnes);
    } else if (draw < 0.72) {
      edge.tag("maxweightrating:hgv", tonnes);
    } else if (draw < 0.78) {
      edge.tag("maxaxleload", dice.pick(List.of("8", "10", "11.5")));
    }
  }

  private void tunnel(RoadEdge edge) {
    edge.tag("tunnel", "yes");
    edge.tag("layer", "-1");
    edge.tag("hazmat:adr_tunnel_cat", dice.pick(List.of("B", "C", "D", "E")));
  }

  private void street(RoadEdge edge) {
    PlanePoint middle = edge.from().at().towards(edge.to().at(), 0.5);
    Settlement settlement = plan.nearest(middle);
    double reach = settlement.outline().reach(middle);
    double draw = dice.between(0, 1);
    switch (edge.roadClass()) {
      case RESIDENTIAL -> {
        if (reach < 0.55 && settlement.town()) {
          centralStreet(edge, draw);
        } else {
          outerStreet(edge, draw);
        }
      }
      case UNCLASSIFIED -> countryLane(edge, draw);
      case SERVICE -> {
        if (draw < 0.01 && !edge.tags().containsKey("access")) {
          edge.tag("access", "delivery");
        } else if (draw < 0.02) {
          edge.tag("goods", "destination");
        }
      }
      case TRACK -> edge.tag("motor_vehicle", draw < 0.5 ? "agricultural" : "no");
      default -> {}
    }
  }

  private void centralStreet(RoadEdge edge, double draw) {
    if (draw < 0.018) {
      edge.tag("hgv", "no");
    } else if (draw < 0.034) {
      edge.tag("hgv", "destination");
    } else if (draw < 0.05) {
      edge.tag("hgv", "delivery");
    } else if (draw < 0.066) {
      edge.tag("hgv:conditional", "no @ (22:00-06:00)");
    } else if (draw < 0.078) {
      edge.tag("maxweightrating", "3.5");
      edge.tag("maxweightrating:conditional", "none @ delivery");
    } else if (draw < 0.09) {
      edge.tag("maxweight", "7.5");
      edge.tag("maxweight:conditional", "none @ destination");
    } else if (draw < 0.1) {
      edge.tag("maxlength", dice.pick(List.of("7", "10", "12")));
    } else if (draw < 0.11) {
      edge.tag("maxwidth", dice.pick(List.of("2", "2.2", "2.5")));
    } else if (draw < 0.118) {
      edge.tag("hgv:conditional", "no @ (Mo-Fr 07:30-09:00,16:00-18:00; SH off)");
    } else if (draw < 0.124) {
      edge.tag("goods", "no");
      edge.tag("goods:conditional", "delivery @ (06:00-10:00)");
    }
  }

  private void outerStreet(RoadEdge edge, double draw) {
    if (draw < 0.006) {
      edge.tag("hgv", "no");
    } else if (draw < 0.014) {
      edge.tag("hgv", "destination");
    } else if (draw < 0.018) {
      edge.tag("motor_vehicle", "destination");
    } else if (draw < 0.021) {
      edge.tag("hgv:conditional", "no @ (weight>7.5)");
    } else if (draw < 0.024) {
      edge.tag("maxweightrating", dice.pick(List.of("3.5", "7.5", "19")));
    }
  }

  private void countryLane(RoadEdge edge, double draw) {
    if (draw < 0.015) {
      edge.tag("maxweight", dice.pick(List.of("3.5", "7.5", "12", "19")));
    } else if (draw < 0.025) {
      edge.tag("hgv", "no");
    } else if (draw < 0.035) {
      edge.tag("hgv", "destination");
    } else if (draw < 0.04) {
      edge.tag("hazmat", "no");
    } else if (draw < 0.045) {
      edge.tag("hazmat:water", "no");
    } else if (draw < 0.05) {
      edge.tag("maxaxleload", "8");
    }
  }
}
