package fr.gabarit.order;

/** What to make of a vehicle whose air-quality class or tunnel restriction code is not known. */
public enum UnknownValues {
  /** Such a restriction does not bar the vehicle, but it is told of it. */
  ADVISE,
  /** It is taken to have no certificate, and dangerous goods to have the strictest code. */
  ASSUME_WORST
}
