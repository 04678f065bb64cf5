package fr.gabarit.routing;

import com.carrotsearch.hppc.IntArrayList;
import fr.gabarit.cch.CchTopology;
import fr.gabarit.metric.SpanWeights.Bound;
import fr.gabarit.network.RoadPosition;
import fr.gabarit.overlay.LocalAreas;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * Fills the open cells of a table of which the weights of a span tell all that matters: lower and
 * upper bound agree (so no rule that changes on the way and no turn barred along several edges is
 * concerned), the trip is over before the span is, and the way does not end on the road on which it
 * begins; times and distances only of ways that are the only best ones. Not thread-safe; uses all
 * processors.
 *
 * <p>All cells are found in the network in which areas of local traffic are closed. A row that
 * opens an area begins at the exits of the area, too, a column ends at the entries. Pairs of areas
 * that hang together are looked at with both open.
 */
final class TableSpanFill {
  /** Two areas that hang together need weights of their own: that pays from so many cells on. */
  private static final int FEW_CELLS_OF_A_PAIR = 4;

  private final LegTableRequest request;
  private final TableMetrics metrics;
  private final TableCells cells;
  private final int mostQueries;
  private final OpenComponents nothing;
  private int greatestInDoubt;
  private boolean unreachable;

  /**
   * @param mostQueries more ways of a row are measured by a sweep
   */
  TableSpanFill(LegTableRequest request, TableMetrics metrics, TableCells cells, int mostQueries) {
    this.mostQueries = mostQueries;
    this.request = request;
    this.metrics = metrics;
    this.cells = cells;
    nothing =
        new OpenComponents(metrics.span().slices().stream().map(slice -> new BitSet()).toList());
  }

  /** The greatest cost that was found but may not be right, as far as is known. */
  int greatestInDoubt() {
    return greatestInDoubt;
  }

  /** Whether some target is out of reach as long as no rule changes. */
  boolean unreachable() {
    return unreachable;
  }

  /**
   * Fills what it can.
   *
   * @param wanted the rows
   */
  void run(IntPredicate wanted) {
    List<TableRow> rows =
        ends(
            request.sources(),
            wanted,
            LocalAreas::openFrom,
            new Maker<TableRow>() {
              @Override
              public List<TableRow> plain(int[] indices) {
                return TableRow.within(metrics, nothing, request.sources(), indices);
              }

              @Override
              public List<TableRow> with(OpenArea area, int[] indices) {
                return TableRow.leaving(metrics, area, request.sources(), indices);
              }
            });
    List<TableColumn> columns =
        ends(
            request.targets(),
            cells::isColumnOpen,
            LocalAreas::openTo,
            new Maker<TableColumn>() {
              @Override
              public List<TableColumn> plain(int[] indices) {
                return TableColumn.within(metrics, nothing, request.targets(), indices);
              }

              @Override
              public List<TableColumn> with(OpenArea area, int[] indices) {
                return TableColumn.entering(metrics, area, request.targets(), indices);
              }
            });
    AreaPairs pairs = new AreaPairs(metrics, rows, columns);
    LegTableBlock block =
        new LegTableBlock(
            metrics,
            metrics.closed(Bound.LOWER),
            metrics.closed(Bound.UPPER),
            columns,
            pairs::otherwise,
            () -> WayMeasures.closed(metrics, mostQueries),
            cells);
    block.fill(rows);
    note(block);
    jointly(rows, columns, pairs);
  }

  private void note(LegTableBlock block) {
    greatestInDoubt = Math.max(greatestInDoubt, block.greatestInDoubt());
    unreachable |= block.unreachable();
  }

  /** Makes rows, or columns. */
  private interface Maker<T> {
    /** Of places that open nothing. */
    List<T> plain(int[] indices);

    /** Of places that open an area. */
    List<T> with(OpenArea area, int[] indices);
  }

  private <T> List<T> ends(
      List<RoadPosition> places,
      IntPredicate wanted,
      BiFunction<LocalAreas, Integer, BitSet> opened,
      Maker<T> maker) {
    Map<OpenComponents, IntArrayList> groups = new LinkedHashMap<>();
    for (int i = 0; i < places.size(); i++) {
      int edge = places.get(i).edge();
      // Places that open turns are left to the search: the weights close these.
      if (wanted.test(i)
          && metrics.span().slices().stream().noneMatch(slice -> slice.opensTurns(edge, edge))) {
        OpenComponents open = OpenComponents.of(metrics.span(), edge, opened);
        groups.computeIfAbsent(open, key -> new IntArrayList()).add(i);
      }
    }
    return groups.entrySet().parallelStream()
        .flatMap(group -> ends(group.getKey(), group.getValue().toArray(), maker))
        .toList();
  }

  private <T> Stream<T> ends(OpenComponents open, int[] indices, Maker<T> maker) {
    if (open.isEmpty()) {
      return maker.plain(indices).stream();
    }
    OpenArea area = metrics.area(open);
    return (area.keys().length == 0 ? maker.plain(indices) : maker.with(area, indices)).stream();
  }

  private void jointly(List<TableRow> rows, List<TableColumn> columns, AreaPairs pairs) {
    Map<OpenArea, List<TableRow>> rowsByArea = new LinkedHashMap<>();
    rows.forEach(row -> row.area().ifPresent(area -> list(rowsByArea, area).add(row)));
    Map<OpenArea, List<TableColumn>> columnsByArea = new LinkedHashMap<>();
    columns.forEach(
        column -> column.area().ifPresent(area -> list(columnsByArea, area).add(column)));
    rowsByArea.forEach(
        (rowArea, someRows) ->
            columnsByArea.forEach(
                (columnArea, someColumns) -> {
                  if (pairs.joint(rowArea, columnArea)
                      && (rowArea == columnArea
                          || someRows.size() * someColumns.size() >= FEW_CELLS_OF_A_PAIR)) {
                    jointly(rowArea, columnArea, someRows, someColumns);
                  }
                }));
  }

  private static <T> List<T> list(Map<OpenArea, List<T>> lists, OpenArea area) {
    return lists.computeIfAbsent(area, key -> new ArrayList<>());
  }

  private void jointly(
      OpenArea rowArea, OpenArea columnArea, List<TableRow> rows, List<TableColumn> columns) {
    OpenComponents open = rowArea.components().with(columnArea.components());
    OpenArea both = metrics.area(open);
    LegTableBlock block =
        new LegTableBlock(
            metrics,
            both.metric(Bound.LOWER),
            both.metric(Bound.UPPER),
            TableColumn.within(
                metrics,
                open,
                request.targets(),
                columns.stream().mapToInt(TableColumn::index).toArray()),
            (row, column) -> CchTopology.INFINITY,
            () -> WayMeasures.opened(metrics, both.metric(Bound.LOWER)),
            cells);
    block.fill(
        TableRow.within(
            metrics, open, request.sources(), rows.stream().mapToInt(TableRow::index).toArray()));
    note(block);
  }
}
