package fr.gabarit.order;

/** Whether a limit can be lifted. */
public enum LimitNature {
  /** Height, width, length, strength of a bridge: nothing lifts it. */
  PHYSICAL,
  /** Ruled by an order or a sign: an exemption of that order may lift it. */
  LEGAL
}
