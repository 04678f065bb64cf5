package fr.gabarit.bay;

import fr.gabarit.time.TimeSet;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.locationtech.jts.geom.Coordinate;

/** Builds bays for tests: in use, 12 m long, kept for deliveries at all hours. */
final class Bays {
  private final String id;
  private Coordinate at = new Coordinate(2.7, 50.5);
  private OptionalDouble length = OptionalDouble.of(12);
  private BayUse use = BayUse.always(BayUse.Kind.PERMANENT);

  private Bays(String id) {
    this.id = id;
  }

  static Bays bay(String id) {
    return new Bays(id);
  }

  Bays at(Coordinate value) {
    at = value;
    return this;
  }

  Bays lengthMetres(double value) {
    length = OptionalDouble.of(value);
    return this;
  }

  Bays lengthUnknown() {
    length = OptionalDouble.empty();
    return this;
  }

  Bays outOfUse() {
    return with(false, use.reserved(), use.possiblyReserved(), use.maxStay(), use.massLimits());
  }

  Bays hours(TimeSet surely, TimeSet possibly) {
    return with(use.active(), surely, possibly, use.maxStay(), use.massLimits());
  }

  Bays maxStay(Duration stay) {
    return with(
        use.active(), use.reserved(), use.possiblyReserved(), Optional.of(stay), use.massLimits());
  }

  Bays mass(BayUse.MassLimit... limits) {
    return with(
        use.active(), use.reserved(), use.possiblyReserved(), use.maxStay(), List.of(limits));
  }

  private Bays with(
      boolean active,
      TimeSet surely,
      TimeSet possibly,
      Optional<Duration> stay,
      List<BayUse.MassLimit> masses) {
    use = new BayUse(use.kind(), active, surely, possibly, stay, Optional.empty(), masses);
    return this;
  }

  DeliveryBay build() {
    return new DeliveryBay(
        id,
        Optional.empty(),
        id,
        new BayPlace(at.x, at.y, Optional.empty(), "", Optional.empty(), Optional.empty()),
        new BayShape(Optional.empty(), length, OptionalDouble.empty()),
        use,
        BayCondition.UNKNOWN,
        "test",
        Optional.empty());
  }
}
