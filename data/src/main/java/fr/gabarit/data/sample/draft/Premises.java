package fr.gabarit.data.sample.draft;

import fr.gabarit.data.sample.place.RoadClass;
import fr.gabarit.data.sample.place.Settlement;
import fr.gabarit.data.sample.plane.Curve;
import fr.gabarit.data.sample.plane.Dice;
import fr.gabarit.data.sample.plane.PlanePoint;
import fr.gabarit.data.sample.road.Estate;
import fr.gabarit.data.sample.road.RoadEdge;
import fr.gabarit.data.sample.road.RoadNetwork;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where goods go: addresses, made-up firms, loading docks and delivery bays. */
final class Premises {

  private static final double FRONTAGE_METRES = 42;
  private static final double SETBACK_METRES = 9;

  private static final List<String> FIRM_KINDS =
      List.of(
          "Transports",
          "Logistique",
          "Entrepôts",
          "Messagerie",
          "Matériaux",
          "Emballages",
          "Fonderie",
          "Brasserie",
          "Câblerie",
          "Verrerie",
          "Amidonnerie",
          "Plasturgie");
  private static final List<String> FIRM_NAMES =
      List.of(
          "Artésia",
          "Gohelia",
          "Terrilia",
          "Clarette",
          "Nordalys",
          "Chevalis",
          "Lysora",
          "Galibote",
          "Minéa",
          "Betteralis",
          "Scarpelia",
          "Flandrane");

  private final OsmDraft draft;
  private final RoadNetwork network;
  private final Dice dice;
  private final Map<List<Object>, Integer> lastNumbers = new HashMap<>();

  Premises(OsmDraft draft, RoadNetwork network, long seed) {
    this.draft = draft;
    this.network = network;
    this.dice = new Dice(seed, "premises");
  }

  void add() {
    for (RoadEdge edge : network.graph().edges()) {
      PlanePoint middle = edge.from().at().towards(edge.to().at(), 0.5);
      Settlement settlement = network.plan().nearest(middle);
      double reach = settlement.outline().reach(middle);
      if (reach < 1.05 && edge.name().isPresent() && addressed(edge)) {
        addAddresses(edge, settlement);
      }
      if (reach < 0.34 && settlement.size() >= 2 && bayStreet(edge) && dice.chance(0.16)) {
        addBay(edge);
      }
    }
    network.estates().forEach(this::addFirms);
  }

  private boolean addressed(RoadEdge edge) {
    boolean street =
        edge.roadClass().atLeast(RoadClass.PEDESTRIAN)
            && edge.roadClass() != RoadClass.SERVICE
            && edge.roadClass() != RoadClass.UNCLASSIFIED;
    return street && !edge.roundabout() && edge.chordMetres() > 30 && dice.chance(0.36);
  }

  private static boolean bayStreet(RoadEdge edge) {
    return edge.chordMetres() > 40
        && !edge.roundabout()
        && edge.name().isPresent()
        && edge.roadClass().atLeast(RoadClass.PEDESTRIAN)
        && edge.roadClass() != RoadClass.SERVICE;
  }

  private void addAddresses(RoadEdge edge, Settlement settlement) {
    String street = edge.name().orElseThrow();
    Curve curve = edge.curve();
    double side = 1;
    for (double s = 18; s < curve.lengthMetres() - 10; s += FRONTAGE_METRES) {
      side = -side;
      boolean left = side > 0;
      int number =
          lastNumbers.merge(List.of(settlement, street, left), 2, Integer::sum) - (left ? 1 : 0);
      Map<String, String> tags = new TreeMap<>();
      tags.put("addr:housenumber", number % 38 == 0 ? number - 2 + "bis" : "" + number);
      tags.put("addr:street", street);
      tags.put("addr:city", settlement.name());
      draft.node(curve.beside(s, side * SETBACK_METRES), tags);
    }
  }

  /** Bays are drawn as areas or as single nodes, as mappers do. */
  private void addBay(RoadEdge edge) {
    Curve curve = edge.curve();
    double along = curve.lengthMetres() * dice.between(0.35, 0.65);
    Map<String, String> tags = new TreeMap<>();
    tags.put("amenity", "parking_space");
    tags.put("parking_space", "delivery");
    tags.put("access", "delivery");
    tags.put("maxstay", dice.pick(List.of("20 minutes", "30 minutes", "45 minutes")));
    tags.put("opening_hours", dice.pick(List.of("Mo-Sa 06:00-11:00", "Mo-Sa 07:00-19:00", "24/7")));
    double length = dice.pick(List.of(10.0, 12.0, 15.0));
    if (dice.chance(0.5)) {
      draft.area(
          List.of(
              curve.beside(along, -4),
              curve.beside(along + length, -4),
              curve.beside(along + length, -6.5),
              curve.beside(along, -6.5)),
          tags);
    } else {
      tags.put("length", "" + (int) length);
      tags.put("width", "2.5");
      draft.node(curve.beside(along, -5), tags);
    }
  }

  private void addFirms(Estate estate) {
    double radius = estate.outline().radiusMetres();
    int firms = estate.retail() ? 3 : 5;
    for (int i = 0; i < firms; i++) {
      PlanePoint at =
          estate
              .outline()
              .centre()
              .plus(
                  PlanePoint.polar(
                      dice.between(0, 2 * StrictMath.PI), radius * dice.between(0.15, 0.85)));
      String name = dice.pick(FIRM_KINDS) + " " + dice.pick(FIRM_NAMES) + " (fictif)";
      double turn = dice.between(0, StrictMath.PI);
      PlanePoint along = PlanePoint.polar(turn, dice.between(18, 45));
      PlanePoint across = PlanePoint.polar(turn + StrictMath.PI / 2, dice.between(12, 30));
      Map<String, String> tags = new TreeMap<>();
      tags.put("building", estate.retail() ? "retail" : "warehouse");
      tags.put("name", name);
      if (estate.retail()) {
        tags.put("shop", "wholesale");
      } else {
        tags.put("industrial", "warehouse");
      }
      draft.area(
          List.of(
              at.minus(along).minus(across),
              at.plus(along).minus(across),
              at.plus(along).plus(across),
              at.minus(along).plus(across)),
          tags);
      draft.node(
          at.minus(across),
          Map.of("amenity", "loading_dock", "ref", "Quai " + (i + 1), "dock:height", "1.2"));
    }
  }
}
