package fr.gabarit.routing;

import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.RoadPosition;

/** Finds where on an edge a place is, by code of its own. */
final class PlaceOnEdge {
  private PlaceOnEdge() {}

  /** Great-circle distance (haversine). */
  private static double metres(double latA, double lonA, double latB, double lonB) {
    double sinLatitude = Math.sin(Math.toRadians(latB - latA) / 2);
    double sinLongitude = Math.sin(Math.toRadians(lonB - lonA) / 2);
    double square =
        sinLatitude * sinLatitude
            + Math.cos(Math.toRadians(latA))
                * Math.cos(Math.toRadians(latB))
                * sinLongitude
                * sinLongitude;
    return 2 * 6_371_000 * Math.asin(Math.min(1, Math.sqrt(square)));
  }

  /** The point at a share of an edge's length, on straight pieces between its points. */
  static RoadPosition at(RoadNetwork network, int edge, double fraction) {
    int points = network.geometry().pointCount(edge);
    double[] along = new double[points];
    for (int i = 1; i < points; i++) {
      along[i] =
          along[i - 1]
              + metres(
                  network.geometry().latitude(edge, i - 1),
                  network.geometry().longitude(edge, i - 1),
                  network.geometry().latitude(edge, i),
                  network.geometry().longitude(edge, i));
    }
    double target = fraction * along[points - 1];
    int piece = 1;
    while (piece < points - 1 && along[piece] < target) {
      piece++;
    }
    double share = (target - along[piece - 1]) / (along[piece] - along[piece - 1]);
    double latitude =
        network.geometry().latitude(edge, piece - 1)
            + share
                * (network.geometry().latitude(edge, piece)
                    - network.geometry().latitude(edge, piece - 1));
    double longitude =
        network.geometry().longitude(edge, piece - 1)
            + share
                * (network.geometry().longitude(edge, piece)
                    - network.geometry().longitude(edge, piece - 1));
    return new RoadPosition(edge, fraction, latitude, longitude, 0);
  }
}
