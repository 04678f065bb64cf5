package fr.gabarit.routing;

import com.carrotsearch.hppc.IntArrayList;
import fr.gabarit.cch.CchMetric;
import fr.gabarit.hierarchy.RoadHierarchy;
import fr.gabarit.metric.LongTurns;
import fr.gabarit.metric.MetricCache;
import fr.gabarit.metric.MetricWeights;
import fr.gabarit.network.RoadPosition;
import fr.gabarit.overlay.TimeSlice;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Finds tables of legs. Each cell is what {@link LegSearch} finds: from the weights of the
 * departure's time slice, many cells at once, where these tell all that matters (no rule changes on
 * the way, no turn barred along several edges is concerned, the way does not end on the road on
 * which it begins; times and distances only of ways that are the only best ones), by the search
 * cell by cell where not. Legs that may enter areas of local traffic are grouped by these. Uses all
 * processors; what is found does not depend on their number. Thread-safe.
 */
public final class LegTableSearch {
  /** Fewer cells than this are searched one by one unless the weights are at hand. */
  private static final int FEW_CELLS = 64;

  /** A group with an area of its own needs weights of its own: that pays from so many cells on. */
  private static final int FEW_CELLS_OF_A_GROUP = 4;

  private final RoadHierarchy hierarchy;
  private final MetricCache metrics;
  private final MetricWeights weights;
  private final LegSearch search;
  private final int fewCells;

  /**
   * @param metrics weights, made if need be
   * @param search for the cells of which the weights do not tell all
   */
  public LegTableSearch(RoadHierarchy hierarchy, MetricCache metrics, LegSearch search) {
    this(hierarchy, metrics, search, FEW_CELLS);
  }

  /**
   * @param fewCells tables with fewer cells have no weights made
   */
  LegTableSearch(RoadHierarchy hierarchy, MetricCache metrics, LegSearch search, int fewCells) {
    this.hierarchy = hierarchy;
    this.metrics = metrics;
    this.search = search;
    this.fewCells = fewCells;
    weights = new MetricWeights(hierarchy);
  }

  /** Finds all cells. */
  public LegTable find(LegTableRequest request) {
    TableCells cells = new TableCells(request);
    UnchangedSpan unchanged = new UnchangedSpan(request.rules(), request.departure());
    metric(request, unchanged.slice())
        .ifPresent(metric -> fillByMetric(request, unchanged, metric, cells));
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

  private Optional<CchMetric> metric(LegTableRequest request, TimeSlice slice) {
    return request.sources().size() * request.targets().size() < fewCells
        ? metrics.exact(request.rules(), slice)
        : Optional.of(metrics.exactNow(request.rules(), slice));
  }

  private void fillByMetric(
      LegTableRequest request, UnchangedSpan unchanged, CchMetric metric, TableCells cells) {
    TimeSlice slice = unchanged.slice();
    LongTurns longTurns = LongTurns.of(hierarchy, request.rules(), slice);
    Map<BitSet, IntArrayList> rows =
        grouped(request.sources(), slice, slice.localAreas()::openFrom);
    Map<BitSet, IntArrayList> columns =
        grouped(request.targets(), slice, slice.localAreas()::openTo);
    Map<BitSet, LegTableBlock> blocks = new HashMap<>();
    rows.forEach(
        (openToRow, someRows) ->
            columns.forEach(
                (openToColumn, someColumns) -> {
                  BitSet open = (BitSet) openToRow.clone();
                  open.or(openToColumn);
                  if (open.isEmpty()
                      || someRows.size() * someColumns.size() >= FEW_CELLS_OF_A_GROUP) {
                    blocks
                        .computeIfAbsent(
                            open,
                            areas ->
                                new LegTableBlock(
                                    hierarchy,
                                    request,
                                    unchanged,
                                    areas,
                                    areas.isEmpty()
                                        ? metric
                                        : weights.opened(metric, request.rules(), slice, areas),
                                    longTurns,
                                    cells))
                        .fill(someRows.toArray(), someColumns.toArray());
                  }
                }));
  }

  /** Places by the areas they open; without those that open turns, which the weights close. */
  private static Map<BitSet, IntArrayList> grouped(
      List<RoadPosition> places, TimeSlice slice, IntFunction<BitSet> areasOpen) {
    Map<BitSet, IntArrayList> groups = new LinkedHashMap<>();
    for (int i = 0; i < places.size(); i++) {
      int edge = places.get(i).edge();
      if (!slice.opensTurns(edge, edge)) {
        groups.computeIfAbsent(areasOpen.apply(edge), open -> new IntArrayList()).add(i);
      }
    }
    return groups;
  }
}
