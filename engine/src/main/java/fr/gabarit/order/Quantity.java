package fr.gabarit.order;

import fr.gabarit.vehicle.Vehicle;

/** A measurable property of a vehicle that a clause compares with a value; the unit is given. */
public enum Quantity {
  /**
   * Larger of the permitted masses of the motor vehicle (PTAC) and the combination (PTRA), tonnes:
   * what sign B13 compares, and the safe reading where an order does not say.
   */
  PERMITTED_MASS,
  /** Permitted mass of the motor vehicle (PTAC), tonnes. */
  VEHICLE_MASS,
  /** Permitted mass of the combination (PTRA), tonnes. */
  COMBINATION_MASS,
  /** Height, metres. */
  HEIGHT,
  /** Width, metres. */
  WIDTH,
  /** Length of the whole combination, metres. */
  LENGTH,
  /** Load of the heaviest axle, tonnes. */
  AXLE_LOAD,
  /** Number of axles of the combination. */
  AXLE_COUNT,
  /** Number of trailers. */
  TRAILER_COUNT;

  /** The vehicle's value, in the unit of the quantity. */
  public double of(Vehicle vehicle) {
    return switch (this) {
      case PERMITTED_MASS -> vehicle.permittedMassTonnes();
      case VEHICLE_MASS -> vehicle.vehicleMassTonnes();
      case COMBINATION_MASS -> vehicle.combinationMassTonnes();
      case HEIGHT -> vehicle.heightMetres();
      case WIDTH -> vehicle.widthMetres();
      case LENGTH -> vehicle.lengthMetres();
      case AXLE_LOAD -> vehicle.axleLoadTonnes();
      case AXLE_COUNT -> vehicle.axles();
      case TRAILER_COUNT -> vehicle.trailers();
    };
  }
}
