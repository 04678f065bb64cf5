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

  private static final double MILLIS_PER_METRE_AT_1_KMH = 3600;

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

  /**
   * Travel time under a speed limit of an order, in milliseconds: never below the base's.
   *
   * @param key a drivable key
   * @param lengthMetres of the edge
   * @param maxSpeedKmh the limit
   */
  public int cappedDurationMillis(int key, double lengthMetres, int maxSpeedKmh) {
    return Math.max(
        durationsMillis[key],
        (int) Math.round(lengthMetres * MILLIS_PER_METRE_AT_1_KMH / maxSpeedKmh));
  }

  /** Cost of an edge if it takes this long: the base's factor applied to the longer time. */
  public int costMillis(int key, int durationMillis) {
    return durationMillis == durationsMillis[key]
        ? costsMillis[key]
        : (int) Math.round((double) durationMillis * costsMillis[key] / durationsMillis[key]);
  }
}
