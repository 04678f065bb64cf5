package fr.gabarit.data.sample.order;

import fr.gabarit.data.sample.order.FictitiousOrder.Kind;
import fr.gabarit.data.sample.order.FictitiousOrder.Measure;
import fr.gabarit.data.sample.order.FictitiousOrder.Period;
import fr.gabarit.data.sample.order.FictitiousOrder.Source;
import fr.gabarit.data.sample.place.Settlement;
import fr.gabarit.data.sample.plane.Dice;
import fr.gabarit.data.sample.road.RoadEdge;
import fr.gabarit.data.sample.road.RoadNetwork;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes up the orders of the sample area: every construct of DiaLog's feed comes at least once. */
final class OrderBook {

  private static final int ROUNDS = 2;
  private static final int MOST_STREETS_WITHOUT_PARKING = 3;

  private final Dice dice;
  private final Streets streets;
  private final OtherMap map;
  private final List<FictitiousOrder> orders = new ArrayList<>();

  private OrderBook(RoadNetwork network, long seed) {
    this.dice = new Dice(seed, "orders");
    this.streets = new Streets(network, dice);
    this.map = new OtherMap(network.plan().plane(), dice);
  }

  /**
   * About sixty orders; the same network and seed give the same ones.
   *
   * @param roadsWithBays roads beside which delivery bays lie
   */
  static List<FictitiousOrder> of(RoadNetwork network, List<RoadEdge> roadsWithBays, long seed) {
    OrderBook book = new OrderBook(network, seed);
    List<Settlement> towns = book.streets.towns();
    int turn = 0;
    for (int round = 0; round < ROUNDS; round++) {
      for (OrderRecipe recipe : OrderRecipes.all()) {
        Settlement town = towns.get(turn % Math.min(towns.size(), 28));
        book.make(recipe, town, turn++);
      }
    }
    book.prohibitParkingOnBays(network, roadsWithBays, new Dice(seed, "parking on bays"));
    return List.copyOf(book.orders);
  }

  private void make(OrderRecipe recipe, Settlement town, int number) {
    OrderRecipe.Site site = recipe.site().choose(new SitePlan(streets, map, dice), town);
    boolean departmental = site.departmental();
    String authority =
        departmental
            ? "Département de la Clarette (fictif)"
            : "Commune de " + site.settlement().name() + " (fictif)";
    // Slashes and hashes in the authority's own number are allowed, and do happen.
    String identifier =
        switch (number % 4) {
          case 0 -> "FICTIF-2026-" + (100 + number);
          case 1 -> "FICTIF/2026/" + (100 + number);
          case 2 -> "FICTIF 2025-" + (100 + number) + "#bis";
          default -> "FICTIF-T-" + (100 + number);
        };
    List<Measure> measures = new ArrayList<>();
    for (OrderRecipe.MeasureRecipe measure : recipe.measures()) {
      List<Period> periods = measure.periods();
      measures.add(
          new Measure(
              measure.kind(), periods, site.places(), measure.restricted(), measure.exempted()));
    }
    orders.add(
        new FictitiousOrder(
            uuid(),
            identifier,
            departmental ? organisation("Clarette") : organisation(authority),
            authority,
            recipe.title().formatted(site.where()) + " (fictif)",
            recipe.source(),
            measures));
  }

  /** Has dice of its own: the other orders are the same with and without it. */
  private void prohibitParkingOnBays(
      RoadNetwork network, List<RoadEdge> roadsWithBays, Dice ownDice) {
    Map<Settlement, List<RoadEdge>> byTown =
        roadsWithBays.stream()
            .collect(
                Collectors.groupingBy(
                    road -> network.plan().nearest(road.curve().at(road.chordMetres() / 2)),
                    LinkedHashMap::new,
                    Collectors.toList()));
    Optional<Settlement> largest =
        byTown.keySet().stream().max(Comparator.comparingInt(Settlement::size));
    if (largest.isEmpty()) {
      return;
    }
    OtherMap ownMap = new OtherMap(network.plan().plane(), ownDice);
    List<RoadEdge> roads = new ArrayList<>(byTown.get(largest.get()));
    List<OrderPlace> places = new ArrayList<>();
    while (!roads.isEmpty() && places.size() < MOST_STREETS_WITHOUT_PARKING) {
      RoadEdge road = roads.remove(ownDice.below(roads.size()));
      places.add(
          new OrderPlace(
              road.name().orElseThrow(),
              OrderPlace.LabelKind.ROAD_NAME,
              ownMap.lineString(road.curve())));
    }
    String authority = "Commune de " + largest.get().name() + " (fictif)";
    orders.add(
        new FictitiousOrder(
            versioned(ownDice.bits(), ownDice.bits()),
            "FICTIF-2026-" + (100 + orders.size()),
            organisation(authority),
            authority,
            "Stationnement interdit, aires de livraison comprises, à %s (fictif)"
                .formatted(largest.get().name()),
            Source.DIALOG,
            List.of(
                new Measure(
                    Kind.of(Kind.Type.NO_PARKING),
                    List.of(Periods.permanent()),
                    places,
                    List.of(),
                    List.of()))));
  }

  private UUID uuid() {
    return versioned(dice.bits(), dice.bits());
  }

  /** One id for each authority. */
  private static UUID organisation(String name) {
    Dice own = new Dice(name.hashCode(), "organisation");
    return versioned(own.bits(), own.bits());
  }

  private static UUID versioned(long high, long low) {
    return new UUID(
        (high & 0xffffffffffff0fffL) | 0x4000L, (low & 0x3fffffffffffffffL) | 0x8000000000000000L);
  }
}
