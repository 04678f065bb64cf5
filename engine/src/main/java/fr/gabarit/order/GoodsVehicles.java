package fr.gabarit.order;

/**
 * The kinds of goods vehicle that orders, signs and tags speak of, as the conditions that pick
 * them: one meaning, whatever the format says it in.
 */
public final class GoodsVehicles {
  /** Above this permitted mass a goods vehicle is heavy (Code de la route R311-1), tonnes. */
  public static final double HEAVY_ABOVE_TONNES = 3.5;

  /** Heavy goods vehicles, alone or with a trailer: sign B8, {@code hgv} in OpenStreetMap. */
  public static final VehicleClause HEAVY =
      VehicleClause.Threshold.above(Quantity.PERMITTED_MASS, HEAVY_ABOVE_TONNES);

  /** All that is not heavy, its trailer counted: {@code goods} in OpenStreetMap. */
  public static final VehicleClause NOT_HEAVY =
      new VehicleClause.Threshold(
          Quantity.PERMITTED_MASS, Comparison.LESS_OR_EQUAL, HEAVY_ABOVE_TONNES, LimitNature.LEGAL);

  /** Light goods vehicles (véhicules utilitaires légers), whatever they tow. */
  public static final VehicleClause LIGHT =
      new VehicleClause.Threshold(
          Quantity.VEHICLE_MASS, Comparison.LESS_OR_EQUAL, HEAVY_ABOVE_TONNES, LimitNature.LEGAL);

  /** With a trailer or semi-trailer. */
  public static final VehicleClause TOWING =
      VehicleClause.Threshold.above(Quantity.TRAILER_COUNT, 0);

  private GoodsVehicles() {}
}
