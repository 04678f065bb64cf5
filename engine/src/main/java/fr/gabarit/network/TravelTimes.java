package fr.gabarit.network;

import fr.gabarit.vehicle.SpeedClass;

/**
 * Empty-road travel times and costs of every directed edge for one speed class. Immutable and
 * thread-safe.
 *
 * <p>The cost is the time multiplied by the minor-road factor of the edge, at least the time
 * itself; the search minimises cost, clocks run on time.
 */
public final class TravelTimes {
  /** Duration and cost of an edge that may not be driven in that direction by any vehicle. */
  public static final int CLOSED = Integer.MAX_VALUE;

  private final SpeedClass speedClass;
  private final int[] durationsMillis;
  private final int[] costsMillis;

  /**
   * @param durationsMillis per edge key, at least 1, or {@link #CLOSED}
   * @param costsMillis per edge key, at least the duration, or {@link #CLOSED}
   */
  public TravelTimes(SpeedClass speedClass, int[] durationsMillis, int[] costsMillis) {
    this.speedClass = speedClass;
    this.durationsMillis = durationsMillis.clone();
    this.costsMillis = costsMillis.clone();
  }

  public SpeedClass speedClass() {
    return speedClass;
  }

  /** Whether the edge may be driven in this direction, orders apart. */
  public boolean drivable(int key) {
    return durationsMillis[key] != CLOSED;
  }

  /** Travel time in milliseconds or {@link #CLOSED}. */
  public int durationMillis(int key) {
    return durationsMillis[key];
  }

  /** Cost in weighted milliseconds or {@link #CLOSED}. */
  public int costMillis(int key) {
    return costsMillis[key];
  }
}
