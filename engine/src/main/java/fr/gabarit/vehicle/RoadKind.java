package fr.gabarit.vehicle;

/** The kinds of road that French general speed limits tell apart (Code de la route R413-8). */
public enum RoadKind {
  MOTORWAY,
  /** Signed as priority road, dual carriageway with central reservation. */
  PRIORITY_DUAL,
  /** Signed as priority road. */
  PRIORITY,
  /** Any other road outside built-up areas. */
  OTHER,
  BUILT_UP
}
