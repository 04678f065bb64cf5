package fr.gabarit.data.datex;

import fr.gabarit.order.VehicleClause;
import fr.gabarit.vehicle.Activity;
import java.util.Optional;

/** What one characteristic of a vehicle condition says, before it restricts or exempts. */
sealed interface Facet {

  /** Every vehicle. */
  record Anyone() implements Facet {}

  /** Exactly the vehicles that the clause matches. */
  record Exact(VehicleClause clause) implements Facet {}

  /**
   * Some of the vehicles that the clause matches, which ones cannot be told.
   *
   * @param clause empty means every vehicle
   * @param words as in the file
   */
  record Within(Optional<VehicleClause> clause, String words) implements Facet {}

  /** Vehicles that declare the activity. */
  record Doing(Activity activity) implements Facet {}

  /** Vehicles making deliveries. */
  record Delivering() implements Facet {}

  /** Vehicles that are not goods vehicles. */
  record Others(String words) implements Facet {}

  /** Vehicles described in free text. */
  record Described(String text) implements Facet {}

  /** A machine-readable word that says nothing about the vehicles we know. */
  record Undecidable(String words) implements Facet {}
}
