package fr.gabarit.network;

import java.util.OptionalInt;

/**
 * A point on the road network.
 *
 * @param edge the edge it lies on
 * @param fraction how far along the edge in storage direction, 0 to 1
 * @param latitude WGS 84 degrees of the point on the road
 * @param longitude WGS 84 degrees of the point on the road
 * @param distanceMetres from the point asked for
 */
public record RoadPosition(
    int edge, double fraction, double latitude, double longitude, double distanceMetres) {
  public RoadPosition {
    if (!(fraction >= 0 && fraction <= 1)) {
      throw new IllegalArgumentException(
          "fraction must be within 0 to 1 but was " + fraction + ".");
    }
  }

  /** Whether the point lies at an end of its edge, that is at a node. */
  public boolean atNode() {
    return fraction == 0 || fraction == 1;
  }

  /** The node at which the point lies, if it does. */
  public OptionalInt node(RoadTopology topology) {
    if (!atNode()) {
      return OptionalInt.empty();
    }
    int forward = EdgeKeys.forward(edge);
    return OptionalInt.of(fraction == 0 ? topology.tail(forward) : topology.head(forward));
  }
}
