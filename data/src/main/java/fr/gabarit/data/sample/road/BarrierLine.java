package fr.gabarit.data.sample.road;

import fr.gabarit.data.sample.plane.Curve;

/**
 * A line that streets cross only here and there: a motorway, a railway or a canal.
 *
 * @param kind what it is
 * @param name its name or number
 * @param curve its centre line
 */
public record BarrierLine(Kind kind, String name, Curve curve) {

  /** The kinds, with the width of land that they keep free of junctions on either side, metres. */
  public enum Kind {
    DUAL_CARRIAGEWAY(75),
    RAILWAY(30),
    CANAL(45);

    private final double clearanceMetres;

    Kind(double clearanceMetres) {
      this.clearanceMetres = clearanceMetres;
    }

    public double clearanceMetres() {
      return clearanceMetres;
    }
  }
}
