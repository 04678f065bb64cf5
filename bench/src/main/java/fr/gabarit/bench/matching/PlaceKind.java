package fr.gabarit.bench.matching;

/** The ways in which an order may say where, measured one after the other. */
enum PlaceKind {
  LINES,
  AREAS,
  STREETS
}
