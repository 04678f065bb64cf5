package fr.gabarit.server.answer;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.operation.overlayng.CoverageUnion;

/**
 * Land in square cells, in plane metres: roads mark the cells they lie in, gaps between marked
 * cells are filled. Takes time in proportion to its cells, of which there are never many. Not
 * thread-safe.
 */
final class LandGrid {
  private static final double SMALLEST_CELL_METRES = 50;
  private static final int MOST_CELLS_A_SIDE = 400;

  /** Marked cells spread so far, and shrink back all but one of these. */
  private static final int SPREAD = 3;

  private final GeometryFactory factory = new GeometryFactory();
  private final double cellMetres;
  private final double west;
  private final double south;
  private final int columns;
  private final int rows;
  private final BitSet marked = new BitSet();

  /**
   * @param box holds all roads to be added
   */
  LandGrid(Envelope box) {
    cellMetres =
        Math.max(
            SMALLEST_CELL_METRES, Math.max(box.getWidth(), box.getHeight()) / MOST_CELLS_A_SIDE);
    west = box.getMinX() - (SPREAD + 1) * cellMetres;
    south = box.getMinY() - (SPREAD + 1) * cellMetres;
    columns = (int) Math.ceil(box.getWidth() / cellMetres) + 2 * SPREAD + 3;
    rows = (int) Math.ceil(box.getHeight() / cellMetres) + 2 * SPREAD + 3;
  }

  /** Marks the cells along a line. */
  void add(LineString line) {
    Coordinate[] points = line.getCoordinates();
    for (int i = 0; i + 1 < points.length; i++) {
      int steps = 1 + (int) (2 * points[i].distance(points[i + 1]) / cellMetres);
      for (int step = 0; step <= steps; step++) {
        double share = (double) step / steps;
        int column =
            (int) ((points[i].x + share * (points[i + 1].x - points[i].x) - west) / cellMetres);
        int row =
            (int) ((points[i].y + share * (points[i + 1].y - points[i].y) - south) / cellMetres);
        marked.set(row * columns + column);
      }
    }
  }

  /** All land marked so far, with gaps filled and a margin of one cell. */
  Geometry filled() {
    BitSet land = marked;
    for (int i = 0; i < SPREAD; i++) {
      land = spread(land);
    }
    BitSet water = new BitSet();
    water.set(0, columns * rows);
    water.andNot(land);
    for (int i = 0; i < SPREAD - 1; i++) {
      water = spread(water);
    }
    BitSet kept = new BitSet();
    kept.set(0, columns * rows);
    kept.andNot(water);
    return kept.isEmpty() ? factory.createPolygon() : CoverageUnion.union(cells(kept));
  }

  /** With all eight neighbours. */
  private BitSet spread(BitSet cells) {
    BitSet more = new BitSet();
    for (int cell = cells.nextSetBit(0); cell >= 0; cell = cells.nextSetBit(cell + 1)) {
      int column = cell % columns;
      int row = cell / columns;
      for (int near = Math.max(0, row - 1); near <= Math.min(rows - 1, row + 1); near++) {
        more.set(
            near * columns + Math.max(0, column - 1),
            near * columns + Math.min(columns - 1, column + 1) + 1);
      }
    }
    return more;
  }

  private Geometry cells(BitSet cells) {
    List<Geometry> squares = new ArrayList<>();
    for (int cell = cells.nextSetBit(0); cell >= 0; cell = cells.nextSetBit(cell + 1)) {
      int column = cell % columns;
      int row = cell / columns;
      // Corners of neighbours must be the same to the last bit.
      squares.add(factory.toGeometry(new Envelope(x(column), x(column + 1), y(row), y(row + 1))));
    }
    return factory.buildGeometry(squares);
  }

  private double x(int column) {
    return west + column * cellMetres;
  }

  private double y(int row) {
    return south + row * cellMetres;
  }
}
