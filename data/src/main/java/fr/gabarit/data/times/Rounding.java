package fr.gabarit.data.times;

/** Which way doubtful times are rounded. */
public enum Rounding {
  /** Every time at which it may apply: for restrictions. */
  WIDEN,
  /** Only times at which it surely applies: for what is taken away from a restriction. */
  NARROW;

  /** The rounding of what is subtracted from a set so rounded. */
  public Rounding opposite() {
    return this == WIDEN ? NARROW : WIDEN;
  }
}
