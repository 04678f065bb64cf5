package fr.gabarit.data.sample.order;

import java.util.Optional;

/** One vehicle condition of a measure. */
sealed interface VehicleTerm {

  /** Goods vehicles above a permitted mass, tonnes. */
  record Weight(double tonnes) implements VehicleTerm {}

  /** Vehicles above any of the sizes, metres. */
  record Dimensions(
      Optional<Double> heightMetres, Optional<Double> lengthMetres, Optional<Double> widthMetres)
      implements VehicleTerm {}

  /** Vehicles of a Crit'Air class: {@code critair0} to {@code critair5}. */
  record CritAir(String word) implements VehicleTerm {}

  /** Vehicles that carry dangerous goods. */
  record Hazmat() implements VehicleTerm {}

  /** Vehicles described in free French text. */
  record OtherVehicle(String text) implements VehicleTerm {}

  /** A word of DATEX II's vehicle usages. */
  record Usage(String word) implements VehicleTerm {}

  /** A word that DiaLog prints as a vehicle type. */
  record Type(String word) implements VehicleTerm {}

  /** Traffic to or from the restricted road. */
  record LocalAccess() implements VehicleTerm {}

  /** People who live there. */
  record Residents() implements VehicleTerm {}

  /** People on foot. */
  record Pedestrians() implements VehicleTerm {}
}
