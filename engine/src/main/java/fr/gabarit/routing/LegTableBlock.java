package fr.gabarit.routing;

import com.carrotsearch.hppc.IntArrayList;
import fr.gabarit.cch.CchMetric;
import fr.gabarit.cch.CchTopology;
import fr.gabarit.cch.TargetSelection;
import fr.gabarit.cch.Terminals;
import fr.gabarit.metric.SpanWeights.Bound;
import fr.gabarit.network.RoadTopology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.ToIntBiFunction;
import java.util.stream.IntStream;

/**
 * Fills cells of a table as far as the weights of a span tell all that matters; the others stay
 * open. Rows and columns enter and leave one network. Thread-safe.
 */
final class LegTableBlock {
  /** Rows swept together are few enough for all processors to get some. */
  private static final int MOST_ROWS_AT_ONCE = 64;

  private final TableMetrics metrics;
  private final Supplier<WayMeasures> measures;
  private final RoadTopology roads;
  private final List<TableColumn> columns;
  private final TargetSelection lowerSelection;
  private final Optional<TargetSelection> upperSelection;
  private final ToIntBiFunction<TableRow, TableColumn> otherwise;
  private final TableCells cells;
  private final AtomicInteger greatest = new AtomicInteger();
  private volatile boolean unreachable;

  /**
   * @param lower weights of the network
   * @param upper likewise
   * @param otherwise no way that terminals and weights do not cover costs less; {@link
   *     AreaPairs#JOINT} if the cell is none of the block
   * @param measures make what measures ways, for one thread each
   * @param cells to be filled
   */
  LegTableBlock(
      TableMetrics metrics,
      CchMetric lower,
      CchMetric upper,
      List<TableColumn> columns,
      ToIntBiFunction<TableRow, TableColumn> otherwise,
      Supplier<WayMeasures> measures,
      TableCells cells) {
    this.metrics = metrics;
    this.measures = measures;
    this.columns = columns;
    this.otherwise = otherwise;
    this.cells = cells;
    roads = metrics.hierarchy().network().topology();
    lowerSelection = selection(lower, Bound.LOWER);
    upperSelection =
        metrics.single() ? Optional.empty() : Optional.of(selection(upper, Bound.UPPER));
  }

  private TargetSelection selection(CchMetric metric, Bound bound) {
    return new TargetSelection(
        metric, columns.stream().map(column -> column.terminals(bound)).toList());
  }

  /** Fills these rows. */
  void fill(List<TableRow> rows) {
    int processors = Runtime.getRuntime().availableProcessors();
    int atOnce = Math.min(MOST_ROWS_AT_ONCE, (rows.size() + processors - 1) / processors);
    IntStream.range(0, atOnce == 0 ? 0 : (rows.size() + atOnce - 1) / atOnce)
        .parallel()
        .forEach(
            piece ->
                new Rows()
                    .fill(
                        rows.subList(piece * atOnce, Math.min(rows.size(), (piece + 1) * atOnce))));
  }

  /** The greatest cost that was found but may not be right, as far as is known. */
  int greatestInDoubt() {
    return greatest.get();
  }

  /** Whether some target is not within reach. */
  boolean unreachable() {
    return unreachable;
  }

  /** Some rows, filled by one thread. */
  private final class Rows {
    private final WayMeasures ways = measures.get();

    void fill(List<TableRow> rows) {
      int[][] lower = lowerSelection.table(terminals(rows, Bound.LOWER));
      int[][] stable =
          upperSelection
              .map(selection -> selection.table(terminals(rows, Bound.UPPER)))
              .orElse(lower);
      for (int i = 0; i < rows.size(); i++) {
        new Row(rows.get(i)).fill(lower[i], stable[i]);
      }
    }

    private List<Terminals> terminals(List<TableRow> rows, Bound bound) {
      return rows.stream().map(row -> row.terminals(bound)).toList();
    }

    /** One row. */
    private final class Row {
      private final TableRow row;
      private final List<TableColumn> toMeasure = new ArrayList<>();
      private final IntArrayList costs = new IntArrayList();

      Row(TableRow row) {
        this.row = row;
      }

      void fill(int[] lower, int[] stable) {
        for (int i = 0; i < columns.size(); i++) {
          TableColumn column = columns.get(i);
          if (!cells.isOpen(row.index(), column.index())) {
            continue;
          }
          int other = otherwise.applyAsInt(row, column);
          if (other == AreaPairs.JOINT) {
            continue;
          }
          if (column.goal().isNode(row.origin().node(roads))) {
            cells.set(row.index(), column.index(), 0, 0, 0);
          } else if (column.goal().atNode() || column.road() != row.road()) {
            // On one road the way along it and the way round the block compete: the search knows.
            fill(column, lower[i], stable[i], other);
          }
        }
        measure();
      }

      private void fill(TableColumn column, int lower, int stable, int other) {
        if (lower >= CchTopology.INFINITY) {
          if (other >= CchTopology.INFINITY && metrics.span().lastsAnyTrip()) {
            cells.setNoWay(row.index(), column.index());
          } else {
            unreachable = true;
          }
        } else if (metrics.lowerOnly()) {
          return;
        } else if (lower == stable && other > lower && metrics.span().lasts(lower)) {
          if (cells.measured()) {
            toMeasure.add(column);
            costs.add(lower);
          } else {
            cells.set(row.index(), column.index(), lower);
          }
        } else {
          int doubt = stable < CchTopology.INFINITY ? stable : lower;
          greatest.accumulateAndGet(doubt, Math::max);
        }
      }

      private void measure() {
        if (toMeasure.isEmpty()) {
          return;
        }
        WayMeasure measure = ways.of(toMeasure.size());
        measure.begin(row);
        for (int i = 0; i < toMeasure.size(); i++) {
          TableColumn column = toMeasure.get(i);
          if (measure.measure(column, costs.get(i))) {
            cells.set(
                row.index(), column.index(), costs.get(i), measure.millis(), measure.metres());
          }
        }
      }
    }
  }
}
