package fr.gabarit.vehicle;

/**
 * The classes of goods vehicles that French speed limits tell apart (Code de la route R413-2,
 * R413-8, R413-9). Each has its own base network of travel times.
 */
public enum SpeedClass {
  /** Permitted mass of vehicle and combination at most 3.5 t. */
  VAN,
  /** Above 3.5 t and at most 12 t. */
  MEDIUM,
  /** Rigid, above 12 t. */
  HEAVY_RIGID,
  /** Articulated or with a trailer, above 12 t. */
  ARTICULATED,
  /** Above 12 t with dangerous goods. */
  HEAVY_HAZMAT;

  static final double VAN_MAX_TONNES = 3.5;
  static final double MEDIUM_MAX_TONNES = 12;
}
