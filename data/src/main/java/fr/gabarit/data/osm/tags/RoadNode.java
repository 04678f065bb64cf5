package fr.gabarit.data.osm.tags;

import fr.gabarit.order.Place;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A tagged node, and the roads that pass through it as they are met.
 *
 * <p>Not thread-safe.
 */
final class RoadNode {
  /** Two ends that meet, or one road that passes. */
  private static final int ARMS_OF_A_ROAD = 2;

  private final long id;
  private final double latitude;
  private final double longitude;
  private final Map<String, String> tags;
  private final Set<Long> wayIds = new TreeSet<>();
  private int arms;
  private boolean onCarriageway;
  private boolean onRestrictedRoad;

  RoadNode(long id, double latitude, double longitude, Map<String, String> tags) {
    this.id = id;
    this.latitude = latitude;
    this.longitude = longitude;
    this.tags = tags;
  }

  /**
   * A road passes through the node, once for each time it lists it.
   *
   * @param isEnd whether the road begins or ends there
   * @param carriageway whether goods vehicles could drive it if it were allowed
   * @param restricted whether the road is closed to some vehicles at some times
   */
  void passedBy(long wayId, boolean isEnd, boolean carriageway, boolean restricted) {
    wayIds.add(wayId);
    arms += isEnd ? 1 : ARMS_OF_A_ROAD;
    onCarriageway |= carriageway;
    onRestrictedRoad |= restricted;
  }

  long id() {
    return id;
  }

  Map<String, String> tags() {
    return tags;
  }

  /** Whether a road passes that goods vehicles could drive. */
  boolean onCarriageway() {
    return onCarriageway;
  }

  /** Whether several roads meet, so that nobody can tell which of them a barrier closes. */
  boolean isJunction() {
    return arms > ARMS_OF_A_ROAD;
  }

  boolean onRestrictedRoad() {
    return onRestrictedRoad;
  }

  Place.OsmNode place(String label) {
    return new Place.OsmNode(label, id, longitude, latitude, wayIds);
  }
}
