package fr.gabarit.bay;

import fr.gabarit.order.Measure;
import fr.gabarit.order.TrafficOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Why a vehicle may not, or may perhaps not, use a bay at some time. Immutable. */
public sealed interface Obstacle {

  /** Whether the vehicle is kept out for sure; otherwise only perhaps. */
  default boolean certain() {
    return true;
  }

  /** The bay is out of use. */
  record Inactive() implements Obstacle {}

  /** The vehicle is longer than the bay. */
  record TooLong(double bayMetres, double vehicleMetres) implements Obstacle {}

  /** The vehicle is heavier than the bay allows at that time. */
  record TooHeavy(double maxTonnes, double vehicleTonnes) implements Obstacle {}

  /**
   * The bay is not kept for deliveries at that time.
   *
   * @param opens when it next is
   */
  record OutsideHours(Optional<Instant> opens) implements Obstacle {}

  /** Whether the bay is kept for deliveries at that time is in doubt. */
  record HoursInDoubt() implements Obstacle {
    @Override
    public boolean certain() {
      return false;
    }
  }

  /** The vehicle wants to stay longer than it may. */
  record StayTooShort(Duration maxStay, Duration wanted) implements Obstacle {}

  /**
   * An order prohibits parking there at that time.
   *
   * @param ends when the prohibition next ends
   */
  record ParkingProhibited(TrafficOrder order, Measure measure, Optional<Instant> ends)
      implements Obstacle {}

  /**
   * An order prohibits parking there before the stay is over.
   *
   * @param begins when it does; the bay may be used until then
   * @param certain whether the stay is known to last longer; else only the longest one allowed
   *     would
   */
  record ParkingProhibitedLater(
      TrafficOrder order, Measure measure, Instant begins, boolean certain) implements Obstacle {}
}
