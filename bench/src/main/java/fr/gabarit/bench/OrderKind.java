package fr.gabarit.bench;

/** Where the restrictions of a benchmark come from. */
public enum OrderKind {
  /** Made up: random strings of edges, see {@link SyntheticOrders}. */
  SYNTHETIC,
  /** The tags of the extract itself. */
  OSM
}
