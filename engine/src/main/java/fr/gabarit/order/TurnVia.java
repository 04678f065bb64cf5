package fr.gabarit.order;

import java.util.List;

/** Where a turn is made. Immutable. */
public sealed interface TurnVia {

  /**
   * At a junction.
   *
   * @param nodeId OSM node id
   * @param longitude degrees, WGS 84
   * @param latitude degrees, WGS 84
   */
  record Node(long nodeId, double longitude, double latitude) implements TurnVia {}

  /**
   * Along ways, in the order in which they are driven.
   *
   * @param wayIds OSM way ids, at least one
   */
  record Ways(List<Long> wayIds) implements TurnVia {
    public Ways {
      wayIds = List.copyOf(wayIds);
      if (wayIds.isEmpty()) {
        throw new IllegalArgumentException("A turn along ways must have at least one way.");
      }
    }
  }
}
