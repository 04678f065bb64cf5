package fr.gabarit.vehicle;

/**
 * Category of a tunnel (ADR 1.9.5.2.2) that closes it to some dangerous goods. Tunnels of category
 * A are open to all and need none.
 */
public enum TunnelCategory {
  B,
  C,
  D,
  E
}
