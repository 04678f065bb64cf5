package fr.gabarit.server.http;

import com.graphhopper.routing.ev.RoadClass;

/** How important a road is on a map. Stateless. */
final class MapRank {
  /** The rank of motorways. */
  static final int HIGHEST = 8;

  private MapRank() {}

  /** 0 for the least important to {@link #HIGHEST}. */
  static int of(RoadClass roadClass) {
    return switch (roadClass) {
      case MOTORWAY -> HIGHEST;
      case TRUNK -> 7;
      case PRIMARY -> 6;
      case SECONDARY -> 5;
      case TERTIARY -> 4;
      case UNCLASSIFIED -> 3;
      case RESIDENTIAL -> 2;
      case LIVING_STREET -> 1;
      default -> 0;
    };
  }
}
