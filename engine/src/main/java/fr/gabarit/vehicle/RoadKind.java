package fr.gabarit.vehicle;

/** The kinds of road that French speed limits tell apart (Code de la route R413-2 to R413-9). */
public enum RoadKind {
  MOTORWAY,
  /** Dual carriageway with a central reservation, signed as a priority road, not a motorway. */
  PRIORITY_DUAL,
  /** Other road signed as a priority road, outside built-up areas. */
  PRIORITY,
  /** Any other road outside built-up areas. */
  OTHER,
  BUILT_UP
}
