package fr.gabarit.data.sample.order;

import fr.gabarit.data.sample.order.FictitiousOrder.Measure;
import fr.gabarit.data.sample.order.FictitiousOrder.Period;
import fr.gabarit.data.sample.place.Settlement;
import fr.gabarit.data.sample.plane.Dice;
import fr.gabarit.data.sample.road.RoadNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Makes up the orders of the sample area: every construct of DiaLog's feed comes at least once. */
final class OrderBook {

  private static final int ROUNDS = 2;

  private final Dice dice;
  private final Streets streets;
  private final OtherMap map;
  private final List<FictitiousOrder> orders = new ArrayList<>();

  private OrderBook(RoadNetwork network, long seed) {
    this.dice = new Dice(seed, "orders");
    this.streets = new Streets(network, dice);
    this.map = new OtherMap(network.plan().plane(), dice);
  }

  /** About sixty orders; the same network and seed give the same ones. */
  static List<FictitiousOrder> of(RoadNetwork network, long seed) {
    OrderBook book = new OrderBook(network, seed);
    List<Settlement> towns = book.streets.towns();
    int turn = 0;
    for (int round = 0; round < ROUNDS; round++) {
      for (OrderRecipe recipe : OrderRecipes.all()) {
        Settlement town = towns.get(turn % Math.min(towns.size(), 28));
        book.make(recipe, town, turn++);
      }
    }
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
