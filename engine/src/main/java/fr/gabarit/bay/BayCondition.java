package fr.gabarit.bay;

import java.net.URI;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * How a delivery bay is ruled, signed, marked and equipped, as far as known. Immutable.
 *
 * @param ordered whether an order made the bay
 * @param orderUrl the order
 * @param marking state of the marking on the ground
 * @param markingConforms whether the marking is as the rules want it
 * @param signed whether there is a sign
 * @param sign state of the sign
 * @param equipment what stands there
 * @param chargerKilowatts power of the charging point, above 0
 * @param droppedKerb whether the kerb is lowered behind the vehicle
 * @param comment in the words of the source; empty if there is none
 */
public record BayCondition(
    Optional<Boolean> ordered,
    Optional<URI> orderUrl,
    Optional<State> marking,
    Optional<Boolean> markingConforms,
    Optional<Boolean> signed,
    Optional<State> sign,
    Set<Equipment> equipment,
    OptionalDouble chargerKilowatts,
    Optional<Boolean> droppedKerb,
    String comment) {
  /** Nothing is known. */
  public static final BayCondition UNKNOWN =
      new BayCondition(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Set.of(),
          OptionalDouble.empty(),
          Optional.empty(),
          "");

  public BayCondition {
    EnumSet<Equipment> copy = EnumSet.noneOf(Equipment.class);
    copy.addAll(equipment);
    equipment = Collections.unmodifiableSet(copy);
    if (chargerKilowatts.isPresent() && !(chargerKilowatts.getAsDouble() > 0)) {
      throw new IllegalArgumentException(
          "The power of a charging point must be above 0 kW but is %s."
              .formatted(chargerKilowatts.getAsDouble()));
    }
  }

  /** State of a marking or sign. */
  public enum State {
    GOOD,
    WORN,
    ABSENT
  }

  /** What stands at a bay. */
  public enum Equipment {
    STREET_LAMP,
    GROUND_SENSOR,
    CAMERA,
    CHARGING_POINT,
    RETRACTABLE_BOLLARD
  }
}
