package fr.gabarit.data.trips;

import fr.gabarit.vehicle.VehiclePreset;
import java.time.Instant;
import java.util.Optional;

/**
 * What is taken for trips that do not tell it themselves.
 *
 * @param preset what drives
 * @param departure when they begin
 */
public record TripDefaults(Optional<VehiclePreset> preset, Optional<Instant> departure) {
  /** Every trip must tell. */
  public static final TripDefaults NONE = new TripDefaults(Optional.empty(), Optional.empty());
}
