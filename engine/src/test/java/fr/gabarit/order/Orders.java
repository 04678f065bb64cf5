package fr.gabarit.order;

import fr.gabarit.time.Always;
import fr.gabarit.time.TimeSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds orders of one measure for tests: a ban on every vehicle unless told otherwise. */
public final class Orders {
  private final String id;
  private final List<VehicleClause> restricted = new ArrayList<>();
  private final List<Exemption> exempted = new ArrayList<>();
  private Effect effect = new Effect.NoEntry();
  private TimeSet times = new Always();
  private boolean hoursUncertain;
  private Place place = new Place.Unlocated("somewhere", "placed by the test");

  private Orders(String id) {
    this.id = id;
  }

  public static Orders order(String id) {
    return new Orders(id);
  }

  public Orders effect(Effect value) {
    effect = value;
    return this;
  }

  public Orders above(Quantity quantity, double limit) {
    restricted.add(VehicleClause.Threshold.above(quantity, limit));
    return this;
  }

  public Orders restricted(VehicleClause clause) {
    restricted.add(clause);
    return this;
  }

  public Orders except(Exemption exemption) {
    exempted.add(exemption);
    return this;
  }

  public Orders during(TimeSet value) {
    times = value;
    return this;
  }

  public Orders hoursUncertain() {
    hoursUncertain = true;
    return this;
  }

  public Orders at(Place value) {
    place = value;
    return this;
  }

  public TrafficOrder build() {
    return new TrafficOrder(
        new OrderId(id),
        id,
        "Order " + id,
        "Testville",
        Optional.empty(),
        OrderSource.GEOJSON,
        List.of(
            new Measure(
                "1",
                effect,
                new Who(restricted, exempted),
                new Validity(times, hoursUncertain),
                List.of(place))));
  }
}
