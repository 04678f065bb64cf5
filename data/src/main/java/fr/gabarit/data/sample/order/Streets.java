package fr.gabarit.data.sample.order;

import fr.gabarit.data.sample.place.RoadClass;
import fr.gabarit.data.sample.place.Settlement;
import fr.gabarit.data.sample.plane.Curve;
import fr.gabarit.data.sample.plane.Dice;
import fr.gabarit.data.sample.plane.PlanePoint;
import fr.gabarit.data.sample.road.RoadEdge;
import fr.gabarit.data.sample.road.RoadNetwork;
import fr.gabarit.data.sample.road.RoadNode;
import fr.gabarit.data.sample.road.Strokes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Finds streets of the network that an order could be about. */
final class Streets {

  private static final double LONGEST_METRES = 2600;

  private final RoadNetwork network;
  private final Dice dice;
  private final Map<Settlement, List<Street>> named = new HashMap<>();
  private final List<Street> numbered = new ArrayList<>();
  private final List<Street> bridges = new ArrayList<>();

  Streets(RoadNetwork network, Dice dice) {
    this.network = network;
    this.dice = dice;
    Strokes byName =
        new Strokes(
            (a, b) ->
                Objects.equals(a.name(), b.name())
                    && a.refs().equals(b.refs())
                    && a.roundabout() == b.roundabout());
    for (Strokes.Stroke stroke : byName.thread(network.graph())) {
      sort(stroke);
    }
  }

  /**
   * A street or a stretch of a numbered road.
   *
   * @param settlement nearest town or village
   * @param label name or number
   * @param reach how far out of the settlement its middle lies
   */
  record Street(
      Settlement settlement, String label, RoadClass roadClass, double reach, Curve curve) {}

  /** A named street of the town, in its centre or farther out. */
  Street named(Settlement town, boolean central) {
    List<Street> streets = named.getOrDefault(town, List.of());
    List<Street> fitting =
        streets.stream()
            .filter(street -> (street.reach < 0.45) == central)
            .filter(street -> street.curve.lengthMetres() > 130)
            .toList();
    return dice.pick(fitting.isEmpty() ? streets : fitting);
  }

  /** A stretch of a numbered road, of secondary class or below if so asked. */
  Street numbered(boolean lesser) {
    List<Street> fitting =
        numbered.stream()
            .filter(street -> lesser != street.roadClass.atLeast(RoadClass.PRIMARY))
            .filter(street -> street.curve.lengthMetres() > 250)
            .toList();
    return dice.pick(fitting.isEmpty() ? numbered : fitting);
  }

  /** A road on a bridge, with some of the road on either side; any street if there is none. */
  Street bridge(Settlement otherwise) {
    return bridges.isEmpty() ? named(otherwise, false) : dice.pick(bridges);
  }

  /** All streets for motor vehicles within so many metres of the middle of the settlement. */
  List<Curve> zone(Settlement settlement, double radiusMetres) {
    List<Curve> curves = new ArrayList<>();
    for (RoadEdge edge : network.graph().edges()) {
      boolean inside =
          edge.from().at().distanceTo(settlement.centre()) < radiusMetres
              && edge.to().at().distanceTo(settlement.centre()) < radiusMetres;
      boolean open =
          edge.roadClass().drivable()
              && edge.roadClass() != RoadClass.SERVICE
              && !edge.roadClass().atLeast(RoadClass.TRUNK_LINK);
      if (inside && open) {
        curves.add(edge.curve());
      }
    }
    return curves;
  }

  /** Towns that have streets to choose from, largest first. */
  List<Settlement> towns() {
    return network.plan().settlements().stream()
        .filter(settlement -> named.getOrDefault(settlement, List.of()).size() >= 6)
        .sorted((a, b) -> Integer.compare(b.size(), a.size()))
        .toList();
  }

  private void sort(Strokes.Stroke stroke) {
    RoadEdge first = stroke.edges().get(0);
    if (first.roundabout() || !first.roadClass().drivable()) {
      return;
    }
    Curve whole = curve(stroke);
    if (whole.lengthMetres() < 60) {
      return;
    }
    Curve curve = whole.between(0, Math.min(whole.lengthMetres(), LONGEST_METRES));
    PlanePoint middle = curve.at(curve.lengthMetres() / 2);
    Settlement settlement = network.plan().nearest(middle);
    double reach = settlement.outline().reach(middle);
    if (!first.refs().isEmpty() && !first.roadClass().atLeast(RoadClass.TRUNK_LINK)) {
      // DiaLog prints road numbers without the space.
      String label = first.refs().first().replace(" ", "");
      numbered.add(new Street(settlement, label, first.roadClass(), reach, curve));
    } else if (first.name().isPresent() && reach < 1) {
      Street street =
          new Street(settlement, first.name().orElseThrow(), first.roadClass(), reach, curve);
      named.computeIfAbsent(settlement, key -> new ArrayList<>()).add(street);
      boolean overSomething =
          stroke.edges().stream().anyMatch(edge -> edge.tags().containsKey("bridge"));
      if (overSomething) {
        bridges.add(street);
      }
    }
  }

  private static Curve curve(Strokes.Stroke stroke) {
    List<PlanePoint> points = new ArrayList<>();
    RoadNode at = stroke.start();
    points.add(at.at());
    for (RoadEdge edge : stroke.edges()) {
      List<PlanePoint> bends = new ArrayList<>(edge.bends());
      if (edge.from() != at) {
        Collections.reverse(bends);
      }
      points.addAll(bends);
      at = edge.other(at);
      points.add(at.at());
    }
    return new Curve(points);
  }
}
