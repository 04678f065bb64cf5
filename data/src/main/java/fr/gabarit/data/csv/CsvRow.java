package fr.gabarit.data.csv;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A row of a {@link CsvTable} below its header. Immutable. */
public final class CsvRow {
  private final int line;
  private final Map<String, Integer> columns;
  private final List<String> cells;

  CsvRow(int line, Map<String, Integer> columns, List<String> cells) {
    this.line = line;
    this.columns = columns;
    this.cells = List.copyOf(cells);
  }

  /** Line of the file at which the row begins, from 1. */
  public int line() {
    return line;
  }

  /**
   * What stands in a column, without the blanks around it; empty if nothing does or there is no
   * such column.
   *
   * @param column its name, in any case
   */
  public Optional<String> value(String column) {
    Integer index = columns.get(CsvTable.key(column));
    if (index == null || index >= cells.size()) {
      return Optional.empty();
    }
    return Optional.of(cells.get(index)).filter(cell -> !cell.isEmpty());
  }
}
