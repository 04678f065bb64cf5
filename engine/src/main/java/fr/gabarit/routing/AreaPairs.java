package fr.gabarit.routing;

import fr.gabarit.cch.CchTopology;
import fr.gabarit.cch.TargetSelection;
import fr.gabarit.cch.Terminals;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a row's area and a column's area have to do with each other. Immutable once made;
 * thread-safe.
 *
 * <p>A row's terminals and a column's cover all ways on which no edge of the column's area comes
 * before one of the row's. Where the areas have no edge in common, any other way goes from the
 * row's place to the column's area, from there to the row's area and only then to the column's
 * place. It costs at least as much as the first two parts do without any rule.
 */
final class AreaPairs {
  /** Such a pair has to be looked at with both areas open. */
  static final int JOINT = -1;

  private final Map<OpenArea, Integer> rowAreas = new HashMap<>();
  private final Map<OpenArea, Integer> columnAreas = new HashMap<>();
  private final boolean[][] joint;
  private final Map<TableRow, int[]> toColumnAreas = new HashMap<>();
  private final int[][] back;

  AreaPairs(TableMetrics metrics, List<TableRow> rows, List<TableColumn> columns) {
    List<Terminals> ofRows = new ArrayList<>();
    List<Terminals> ofColumns = new ArrayList<>();
    List<TableRow> withArea = rows.stream().filter(row -> row.area().isPresent()).toList();
    withArea.forEach(row -> number(row.area().get(), rowAreas, ofRows));
    columns.stream()
        .flatMap(column -> column.area().stream())
        .forEach(area -> number(area, columnAreas, ofColumns));
    joint = new boolean[rowAreas.size()][columnAreas.size()];
    rowAreas.forEach(
        (one, i) ->
            columnAreas.forEach(
                (other, j) ->
                    joint[i][j] =
                        one.overlaps(other)
                            || one.components().needs(other.components(), metrics.span())));
    TargetSelection toColumns = new TargetSelection(metrics.base(), ofColumns);
    int[][] out =
        toColumns.table(
            withArea.stream().map(row -> row.start().terminals(metrics::baseCost)).toList());
    for (int i = 0; i < out.length; i++) {
      toColumnAreas.put(withArea.get(i), out[i]);
    }
    back = new TargetSelection(metrics.base(), ofRows).table(ofColumns);
  }

  private static void number(
      OpenArea area, Map<OpenArea, Integer> numbers, List<Terminals> terminals) {
    if (numbers.putIfAbsent(area, numbers.size()) == null) {
      int[] keys = area.keys();
      terminals.add(Terminals.of(keys, new int[keys.length]));
    }
  }

  /** Whether two areas hang together. */
  boolean joint(OpenArea rowArea, OpenArea columnArea) {
    return joint[rowAreas.get(rowArea)][columnAreas.get(columnArea)];
  }

  /**
   * No way that the terminals do not cover costs less; {@link CchTopology#INFINITY} if there is
   * none, {@link #JOINT} if that is not known.
   */
  int otherwise(TableRow row, TableColumn column) {
    if (row.touches(column.area()) || column.touches(row.area())) {
      return JOINT;
    }
    if (row.area().isEmpty() || column.area().isEmpty()) {
      return CchTopology.INFINITY;
    }
    int rowArea = rowAreas.get(row.area().get());
    int columnArea = columnAreas.get(column.area().get());
    return joint[rowArea][columnArea]
        ? JOINT
        : (int)
            Math.min(
                (long) toColumnAreas.get(row)[columnArea] + back[columnArea][rowArea],
                CchTopology.INFINITY);
  }
}
