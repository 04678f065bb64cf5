package fr.gabarit.vehicle;

/** Kinds of dangerous goods that signs tell apart (order of 24 November 1967, B18a–B18c). */
public enum HazmatKind {
  /** Explosive or easily flammable (B18a). */
  EXPLOSIVE,
  /** Liable to pollute water (B18b). */
  WATER_POLLUTANT,
  /** Any other dangerous goods that must be signed (B18c). */
  OTHER
}
