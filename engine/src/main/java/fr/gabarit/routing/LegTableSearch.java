package fr.gabarit.routing;

import fr.gabarit.hierarchy.RoadHierarchy;
import fr.gabarit.metric.MetricCache;
import java.util.stream.IntStream;

/**
 * Finds tables of legs. Each cell is what {@link LegSearch} finds: many cells at once, where
 * weights of the hierarchy tell all that matters (see {@link TableSpanFill}), by the search cell by
 * cell where not. First the weights of the departure's time slice are asked, for trips that end
 * before a rule changes; then lower and upper bounds of all slices that longer trips meet; then
 * what is out of reach whatever is in force within a day. Uses all processors; what is found does
 * not depend on their number. Thread-safe.
 */
public final class LegTableSearch {
  /** Fewer cells than this are searched one by one unless the weights are at hand. */
  private static final int FEW_CELLS = 64;

  /** To measure the ways of a row, one sweep takes as long as so many queries. */
  private static final int MOST_QUERIES = 64;

  private final RoadHierarchy hierarchy;
  private final MetricCache metrics;
  private final LegSearch search;
  private final int fewCells;
  private final int mostQueries;

  /**
   * @param metrics weights, made if need be
   * @param search for the cells of which the weights do not tell all
   */
  public LegTableSearch(RoadHierarchy hierarchy, MetricCache metrics, LegSearch search) {
    this(hierarchy, metrics, search, FEW_CELLS, MOST_QUERIES);
  }

  /**
   * @param fewCells tables with fewer cells have no weights made
   * @param mostQueries more ways of a row are measured by a sweep
   */
  LegTableSearch(
      RoadHierarchy hierarchy,
      MetricCache metrics,
      LegSearch search,
      int fewCells,
      int mostQueries) {
    this.mostQueries = mostQueries;
    this.hierarchy = hierarchy;
    this.metrics = metrics;
    this.search = search;
    this.fewCells = fewCells;
  }

  /** Finds all cells. */
  public LegTable find(LegTableRequest request) {
    TableCells cells = new TableCells(request);
    boolean few = request.sources().size() * request.targets().size() < fewCells;
    TableSpan still = TableSpan.of(request.rules(), request.departure(), 0);
    if (!few) {
      fillMany(request, still, cells);
    } else if (metrics.exact(request.rules(), still.first()).isPresent()) {
      fill(request, still, cells);
    }
    int[] open = cells.open();
    IntStream.of(open)
        .parallel()
        .forEach(
            cell -> {
              int row = cell / cells.columns();
              int column = cell % cells.columns();
              cells.set(row, column, search.find(request.leg(row, column)));
            });
    return cells.table(open.length);
  }

  private void fillMany(LegTableRequest request, TableSpan still, TableCells cells) {
    // To measure ways takes longer than to find what they cost: each is measured once.
    TableCells costs = request.measured() ? new TableCells(request.costsOnly()) : cells;
    TableSpanFill first = fill(request, still, costs);
    int doubt = first.greatestInDoubt();
    if (doubt > 0 && !still.lasts(doubt)) {
      fill(request, TableSpan.of(request.rules(), request.departure(), doubt), cells);
    }
    if (request.measured()) {
      fill(request, still, cells);
    }
    if (first.unreachable() && !still.lastsAnyTrip()) {
      TableSpan day = TableSpan.of(request.rules(), request.departure(), Long.MAX_VALUE);
      TableSpanFill fill =
          new TableSpanFill(
              request,
              TableMetrics.lowerOnly(hierarchy, metrics, request.rules(), day),
              cells,
              mostQueries);
      // Most often it is some places that are shut in: few rows, then few columns.
      fill.run(cells::isRowMostlyOpen);
      fill.run(cells::isRowOpen);
    }
  }

  private TableSpanFill fill(LegTableRequest request, TableSpan span, TableCells cells) {
    TableSpanFill fill =
        new TableSpanFill(
            request,
            TableMetrics.of(hierarchy, metrics, request.rules(), span),
            cells,
            mostQueries);
    fill.run(cells::isRowOpen);
    return fill;
  }
}
