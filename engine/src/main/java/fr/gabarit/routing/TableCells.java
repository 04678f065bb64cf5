package fr.gabarit.routing;

import java.util.Arrays;

/**
 * The cells of a table while it is filled. Different cells may be written by different threads at
 * the same time.
 */
final class TableCells {
  private static final long NO_WAY = -1;
  private static final long OPEN = -2;

  private final LegTableRequest request;
  private final int columns;
  private final long[] costs;
  private final long[] millis;
  private final double[] metres;

  TableCells(LegTableRequest request) {
    this.request = request;
    columns = request.targets().size();
    costs = new long[request.sources().size() * columns];
    millis = new long[request.measured() ? costs.length : 0];
    metres = new double[millis.length];
    Arrays.fill(costs, OPEN);
  }

  /** Whether nothing is known yet. */
  boolean isOpen(int row, int column) {
    return costs[row * columns + column] == OPEN;
  }

  /** Whether something of a row is not known yet. */
  boolean isRowOpen(int row) {
    for (int column = 0; column < columns; column++) {
      if (isOpen(row, column)) {
        return true;
      }
    }
    return false;
  }

  /** Whether of a row more is not known yet than is. */
  boolean isRowMostlyOpen(int row) {
    int open = 0;
    for (int column = 0; column < columns; column++) {
      open += isOpen(row, column) ? 1 : 0;
    }
    return 2 * open > columns;
  }

  /** Whether something of a column is not known yet. */
  boolean isColumnOpen(int column) {
    for (int cell = column; cell < costs.length; cell += columns) {
      if (costs[cell] == OPEN) {
        return true;
      }
    }
    return false;
  }

  /** Whether times and distances are asked for, too. */
  boolean measured() {
    return request.measured();
  }

  void setNoWay(int row, int column) {
    costs[row * columns + column] = NO_WAY;
  }

  /** Sets the cost, where nothing else is asked for. */
  void set(int row, int column, long costMillis) {
    costs[row * columns + column] = costMillis;
  }

  void set(int row, int column, long costMillis, long durationMillis, double distanceMetres) {
    int cell = row * columns + column;
    costs[cell] = costMillis;
    if (request.measured()) {
      millis[cell] = durationMillis;
      metres[cell] = distanceMetres;
    }
  }

  void set(int row, int column, LegResult result) {
    if (result instanceof LegResult.Found found) {
      LegPath path = found.path();
      set(
          row,
          column,
          path.costMillis(),
          path.arrivalMillis() - request.departure().toEpochMilli(),
          request.measured() ? path.lengthMetres(request.rules().overlay().network()) : 0);
    } else {
      setNoWay(row, column);
    }
  }

  /** The cells about which nothing is known yet, by row and column. */
  int[] open() {
    int count = 0;
    for (long cost : costs) {
      count += cost == OPEN ? 1 : 0;
    }
    int[] open = new int[count];
    for (int cell = costs.length - 1; cell >= 0; cell--) {
      if (costs[cell] == OPEN) {
        open[--count] = cell;
      }
    }
    return open;
  }

  int columns() {
    return columns;
  }

  LegTable table(long searched) {
    return new LegTable(columns, costs, millis, metres, searched);
  }
}
