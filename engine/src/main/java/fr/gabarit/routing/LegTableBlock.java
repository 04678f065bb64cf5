package fr.gabarit.routing;

import fr.gabarit.cch.CchMetric;
import fr.gabarit.cch.CchTopology;
import fr.gabarit.cch.TargetSelection;
import fr.gabarit.cch.Terminals;
import fr.gabarit.hierarchy.RoadHierarchy;
import fr.gabarit.metric.LongTurns;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.RoadPosition;
import fr.gabarit.network.TravelTimes;
import fr.gabarit.overlay.EdgeVerdict;
import fr.gabarit.overlay.TimeSlice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Fills the cells of some rows and columns whose legs may enter the same areas of local traffic, as
 * far as the weights of the departure's time slice tell all that matters; the others stay open.
 * Thread-safe.
 */
final class LegTableBlock {
  /** Rows swept together are few enough for all processors to get some. */
  private static final int MOST_ROWS_AT_ONCE = 64;

  private final RoadHierarchy hierarchy;
  private final LegTableRequest request;
  private final UnchangedSpan unchanged;
  private final BitSet openAreas;
  private final CchMetric metric;
  private final Optional<CchMetric> strict;
  private final TableCells cells;

  /**
   * @param openAreas the components that every leg of the block may enter
   * @param metric weights with these open
   * @param longTurns what the weights do not know
   * @param cells to be filled
   */
  LegTableBlock(
      RoadHierarchy hierarchy,
      LegTableRequest request,
      UnchangedSpan unchanged,
      BitSet openAreas,
      CchMetric metric,
      LongTurns longTurns,
      TableCells cells) {
    this.hierarchy = hierarchy;
    this.request = request;
    this.unchanged = unchanged;
    this.openAreas = openAreas;
    this.metric = metric;
    this.cells = cells;
    strict = longTurns.isEmpty() ? Optional.empty() : Optional.of(longTurns.closedIn(metric));
  }

  /** Fills these rows and columns. */
  void fill(int[] rows, int[] columns) {
    RoadNetwork network = hierarchy.network();
    Column[] targets = new Column[columns.length];
    List<Terminals> terminals = new ArrayList<>();
    for (int i = 0; i < columns.length; i++) {
      RoadPosition place = request.targets().get(columns[i]);
      LegGoal goal = new LegGoal(network, place);
      targets[i] = new Column(columns[i], place, goal, road(place));
      terminals.add(goal.terminals(this::wholeCost));
    }
    TargetSelection selection = new TargetSelection(metric, terminals);
    Optional<TargetSelection> strictSelection =
        strict.map(closed -> new TargetSelection(closed, terminals));
    int processors = Runtime.getRuntime().availableProcessors();
    int atOnce = Math.min(MOST_ROWS_AT_ONCE, (rows.length + processors - 1) / processors);
    IntStream.range(0, (rows.length + atOnce - 1) / atOnce)
        .parallel()
        .forEach(
            piece ->
                new Rows(targets, terminals, selection, strictSelection)
                    .fill(
                        Arrays.copyOfRange(
                            rows, piece * atOnce, Math.min(rows.length, (piece + 1) * atOnce))));
  }

  /** One number for an edge and its twins. */
  private int road(RoadPosition place) {
    return hierarchy.network().stretchKey(EdgeKeys.forward(place.edge()));
  }

  /** Cost of a directed edge that may be entered. */
  private int wholeCost(int key) {
    TravelTimes times = hierarchy.network().travelTimes(request.rules().vehicle().speedClass());
    TimeSlice slice = unchanged.slice();
    boolean open =
        times.drivable(key)
            && (slice.verdict(key) == EdgeVerdict.FREE
                || (slice.verdict(key) == EdgeVerdict.LOCAL
                    && slice.localAreas().mayEnter(key, openAreas)));
    return open ? slice.costMillis(key) : CchTopology.INFINITY;
  }

  /** A target of the block. */
  private record Column(int index, RoadPosition place, LegGoal goal, int road) {}

  /** Some rows, filled by one thread. */
  private final class Rows {
    private final Column[] columns;
    private final List<Terminals> targets;
    private final TargetSelection selection;
    private final Optional<TargetSelection> strictSelection;
    private WayMeasure measure;

    Rows(
        Column[] columns,
        List<Terminals> targets,
        TargetSelection selection,
        Optional<TargetSelection> strictSelection) {
      this.columns = columns;
      this.targets = targets;
      this.selection = selection;
      this.strictSelection = strictSelection;
    }

    void fill(int[] rows) {
      List<LegStart> starts = new ArrayList<>();
      List<Terminals> sources = new ArrayList<>();
      for (int row : rows) {
        LegStart start = new LegStart(hierarchy.network(), request.sources().get(row));
        starts.add(start);
        sources.add(start.terminals(LegTableBlock.this::wholeCost));
      }
      int[][] costs = selection.table(sources);
      int[][] strictCosts = strictSelection.map(chosen -> chosen.table(sources)).orElse(costs);
      for (int i = 0; i < rows.length; i++) {
        new Row(rows[i], starts.get(i), sources.get(i)).fill(costs[i], strictCosts[i]);
      }
    }

    /** One row. */
    private final class Row {
      private final int row;
      private final RoadPosition origin;
      private final LegStart start;
      private final Terminals source;
      private boolean swept;

      Row(int row, LegStart start, Terminals source) {
        this.row = row;
        this.start = start;
        this.source = source;
        origin = request.sources().get(row);
      }

      void fill(int[] costs, int[] strictCosts) {
        int road = road(origin);
        boolean nothingElse = strict.isEmpty() && isUnreachableForGood(costs);
        for (int i = 0; i < columns.length; i++) {
          Column column = columns[i];
          if (column.goal().isNode(origin.node(hierarchy.network().topology()))) {
            cells.set(row, column.index(), 0, 0, 0);
          } else if (!column.goal().atNode() && column.road() == road) {
            // The way along this road and the way round the block compete: the search knows how.
            continue;
          } else if (costs[i] >= CchTopology.INFINITY) {
            if (nothingElse) {
              cells.setNoWay(row, column.index());
            }
          } else if (costs[i] == strictCosts[i] && unchanged.lasts(costs[i])) {
            set(i, costs[i]);
          }
        }
      }

      private void set(int i, int cost) {
        if (!request.measured()) {
          cells.set(row, columns[i].index(), cost);
        } else if (swept().measure(columns[i].place(), targets.get(i), cost)) {
          cells.set(row, columns[i].index(), cost, measure.millis(), measure.metres());
        }
      }

      /**
       * Whether what is out of reach stays so: the whole of what is within reach has been driven
       * before a rule changes.
       */
      private boolean isUnreachableForGood(int[] costs) {
        boolean outOfReach = false;
        for (int cost : costs) {
          outOfReach |= cost >= CchTopology.INFINITY;
        }
        if (!outOfReach) {
          return false;
        }
        int farthest = swept().farthest();
        // Costs near the limit may have exceeded it on the way on.
        return farthest < CchTopology.INFINITY / 2 && unchanged.lasts(farthest);
      }

      private WayMeasure swept() {
        if (measure == null) {
          measure = new WayMeasure(hierarchy, unchanged.slice(), metric);
        }
        if (!swept) {
          swept = true;
          measure.begin(origin, start, source);
        }
        return measure;
      }
    }
  }
}
