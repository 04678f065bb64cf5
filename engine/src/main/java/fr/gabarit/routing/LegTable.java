package fr.gabarit.routing;

/**
 * What the best legal ways of a table of legs take. Each cell is what {@link LegSearch} finds for
 * that leg. Immutable and thread-safe.
 */
public final class LegTable {
  /** Most cells of a table. */
  public static final int MOST_CELLS = 100_000_000;

  private final int columns;
  private final long[] costs;
  private final long[] millis;
  private final double[] metres;
  private final long searched;

  /**
   * @param columns number of targets
   * @param costs row by row, negative where there is no way; ownership passes, as of the others
   * @param millis row by row; empty if not measured
   * @param metres row by row; empty if not measured
   * @param searched how many cells were searched one by one
   */
  LegTable(int columns, long[] costs, long[] millis, double[] metres, long searched) {
    this.columns = columns;
    this.costs = costs;
    this.millis = millis;
    this.metres = metres;
    this.searched = searched;
  }

  /** Whether there is a legal way. */
  public boolean reachable(int source, int target) {
    return costs[cell(source, target)] >= 0;
  }

  /**
   * The cost of the way, in weighted milliseconds.
   *
   * @throws IllegalArgumentException if there is no way
   */
  public long costMillis(int source, int target) {
    return costs[way(source, target)];
  }

  /** Whether times and distances are known. */
  public boolean measured() {
    return millis.length == costs.length;
  }

  /**
   * How long the way takes, in milliseconds.
   *
   * @throws IllegalArgumentException if there is no way
   * @throws IllegalStateException if times were not asked for
   */
  public long durationMillis(int source, int target) {
    requireMeasured();
    return millis[way(source, target)];
  }

  /**
   * The length of the way, in metres.
   *
   * @throws IllegalArgumentException if there is no way
   * @throws IllegalStateException if distances were not asked for
   */
  public double distanceMetres(int source, int target) {
    requireMeasured();
    return metres[way(source, target)];
  }

  /** Number of cells that had to be searched one by one. */
  public long searchedCells() {
    return searched;
  }

  private int cell(int source, int target) {
    if (target < 0 || target >= columns) {
      throw new IndexOutOfBoundsException(target);
    }
    return source * columns + target;
  }

  private int way(int source, int target) {
    int cell = cell(source, target);
    if (costs[cell] < 0) {
      throw new IllegalArgumentException(
          "There is no way from source %d to target %d.".formatted(source, target));
    }
    return cell;
  }

  private void requireMeasured() {
    if (!measured()) {
      throw new IllegalStateException("Times and distances were not asked for.");
    }
  }
}
