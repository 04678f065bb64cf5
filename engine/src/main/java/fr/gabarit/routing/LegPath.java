package fr.gabarit.routing;

import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.RoadPosition;
import java.util.Arrays;
import java.util.List;

/**
 * A way found for one leg. Immutable and thread-safe.
 *
 * <p>The first and last edge are driven in part, from the origin and to the destination; a leg on
 * one edge has it once.
 */
public final class LegPath {
  private final RoadPosition origin;
  private final RoadPosition destination;
  private final int[] keys;

  /** Milliseconds from the departure, {@linkplain #unsigned without sign}. */
  private final int[] entries;

  private final long departureMillis;
  private final long arrivalMillis;
  private final List<Wait> waits;
  private final long costMillis;
  private final long forbiddenDecimetres;

  /**
   * A wait before what was closed on arrival. Until it ends, the vehicle stands at the end of the
   * edge before, or at the origin.
   *
   * @param edgeIndex the edge that is entered after it
   * @param fromMillis epoch milliseconds at which it begins
   * @param untilMillis epoch milliseconds at which it ends
   */
  public record Wait(int edgeIndex, long fromMillis, long untilMillis) {}

  /**
   * @param keys the directed edges; ownership passes to the way
   * @param entries milliseconds from the departure to the entry of each, {@linkplain #unsigned
   *     without sign}; ownership passes too
   */
  LegPath(
      RoadPosition origin,
      RoadPosition destination,
      int[] keys,
      int[] entries,
      long departureMillis,
      long arrivalMillis,
      List<Wait> waits,
      long costMillis,
      long forbiddenDecimetres) {
    this.origin = origin;
    this.destination = destination;
    this.keys = keys;
    this.entries = entries;
    this.departureMillis = departureMillis;
    this.arrivalMillis = arrivalMillis;
    this.waits = List.copyOf(waits);
    this.costMillis = costMillis;
    this.forbiddenDecimetres = forbiddenDecimetres;
  }

  /**
   * Milliseconds after a departure in half the memory: up to 49 days, as {@link Labels} hold costs,
   * which are never below times.
   *
   * @throws ArithmeticException if it is more
   */
  static int unsigned(long millis) {
    if (millis >>> Integer.SIZE != 0) {
      throw new ArithmeticException("A leg cannot last %d ms.".formatted(millis));
    }
    return (int) millis;
  }

  /** The same way without waits, begun at another time and driven at the same pace. */
  public LegPath begunAt(long otherDepartureMillis) {
    long later = otherDepartureMillis - departureMillis;
    return new LegPath(
        origin,
        destination,
        keys,
        entries,
        otherDepartureMillis,
        arrivalMillis + later,
        List.of(),
        costMillis,
        forbiddenDecimetres);
  }

  public RoadPosition origin() {
    return origin;
  }

  public RoadPosition destination() {
    return destination;
  }

  /** Number of directed edges; 0 if origin and destination are the same point. */
  public int size() {
    return keys.length;
  }

  /** The i-th directed edge. */
  public int key(int i) {
    return keys[i];
  }

  /** The directed edges, freshly copied. */
  public int[] keys() {
    return keys.clone();
  }

  /** Whether another way has the same edges, entered at the same times. */
  public boolean sameCourseAs(LegPath other) {
    boolean same = arrivalMillis == other.arrivalMillis && Arrays.equals(keys, other.keys);
    for (int i = 0; same && i < keys.length; i++) {
      same = entryMillis(i) == other.entryMillis(i);
    }
    return same;
  }

  /** Epoch milliseconds at which the leg begins; it may wait before the first edge is entered. */
  public long departureMillis() {
    return departureMillis;
  }

  /** The waits, in the order of the way. */
  public List<Wait> waits() {
    return waits;
  }

  /** Epoch milliseconds at which the i-th edge is entered. */
  public long entryMillis(int i) {
    return departureMillis + Integer.toUnsignedLong(entries[i]);
  }

  /** Epoch milliseconds at which the i-th edge is left, after any wait at its end. */
  public long exitMillis(int i) {
    return i + 1 < keys.length ? entryMillis(i + 1) : arrivalMillis;
  }

  /** Epoch milliseconds of the arrival. */
  public long arrivalMillis() {
    return arrivalMillis;
  }

  /** Total cost: weighted milliseconds. */
  public long costMillis() {
    return costMillis;
  }

  /** What it weighs, see {@link Labels}. */
  long weight() {
    return Labels.weight(costMillis, forbiddenDecimetres);
  }

  /**
   * Length driven on forbidden edges, in decimetres, with what {@link ForbiddenLength} counts for
   * forbidden turns and points; 0 for a legal way.
   */
  public long forbiddenDecimetres() {
    return forbiddenDecimetres;
  }

  /** Length driven on the i-th edge, in metres: the first and last count in part. */
  public double lengthMetres(int i, RoadNetwork network) {
    double share = 1;
    if (i == 0 && !origin.atNode()) {
      share -= EdgeShare.behind(origin, keys[0]);
    }
    if (i == keys.length - 1 && !destination.atNode()) {
      share -= EdgeShare.ahead(destination, keys[i]);
    }
    return share * network.geometry().lengthMetres(EdgeKeys.edge(keys[i]));
  }

  /** Length of the leg in metres. */
  public double lengthMetres(RoadNetwork network) {
    double metres = 0;
    for (int i = 0; i < keys.length; i++) {
      metres += lengthMetres(i, network);
    }
    return metres;
  }

  @Override
  public String toString() {
    return "LegPath" + Arrays.toString(keys) + " cost " + costMillis + " ms";
  }
}
