package fr.gabarit.routing;

import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadPosition;

/** Arithmetic of edges driven in part. */
final class EdgeShare {
  private EdgeShare() {}

  /** Share of the edge that lies ahead of the position when driving the key. */
  static double ahead(RoadPosition position, int key) {
    return EdgeKeys.isForward(key) ? 1 - position.fraction() : position.fraction();
  }

  /** Share of the edge that lies behind the position when driving the key. */
  static double behind(RoadPosition position, int key) {
    return 1 - ahead(position, key);
  }

  /** A whole number of units in proportion. */
  static int of(int whole, double share) {
    return (int) Math.round(whole * share);
  }
}
