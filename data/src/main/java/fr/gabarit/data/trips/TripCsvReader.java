package fr.gabarit.data.trips;

import fr.gabarit.data.csv.CsvException;
import fr.gabarit.data.csv.CsvLimits;
import fr.gabarit.data.csv.CsvRemark;
import fr.gabarit.data.csv.CsvRow;
import fr.gabarit.data.csv.CsvTable;
import fr.gabarit.data.report.NoteText;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Reads tables of trips: see {@code docs/scenarios.md}. All rows are read and all faults told;
 * whether to go on without the faulty ones is for others to say. Stateless and thread-safe.
 */
public final class TripCsvReader {
  private final TripDefaults defaults;

  public TripCsvReader(TripDefaults defaults) {
    this.defaults = defaults;
  }

  /**
   * Reads a table.
   *
   * @param in not closed
   * @throws TripFileException if it is no table of trips at all
   * @throws IOException if it cannot be read
   */
  public TripFile read(InputStream in) throws TripFileException, IOException {
    CsvTable table;
    try {
      table = CsvTable.read(in, CsvLimits.DEFAULT);
    } catch (CsvException e) {
      throw new TripFileException(NoteText.of("line %d: %s %s", e.line(), e.text(), e.hint()));
    }
    checkColumns(table);
    TripReader reader = new TripReader(defaults);
    List<String> unknown = unknown(table);
    if (!unknown.isEmpty()) {
      reader.note(
          NoteText.of(
              "Columns that mean nothing here were passed over: %s.", String.join(", ", unknown)));
    }
    for (CsvRemark remark : table.remarks()) {
      NoteText words = NoteText.row(List.of(remark.message(), remark.hint()));
      if (remark.gravity() == CsvRemark.Gravity.ROW_LOST) {
        reader.fault(new TripFault(remark.line(), "", "", words));
      } else {
        reader.note(NoteText.of("line %d: %s", remark.line(), words));
      }
    }
    for (CsvRow row : table.rows()) {
      reader.read(row.line(), row::value);
    }
    return reader.file();
  }

  private static void checkColumns(CsvTable table) throws TripFileException {
    List<String> missing =
        TripColumn.needed().stream()
            .filter(column -> column.nameIn(table::hasColumn).isEmpty())
            .map(TripColumn::token)
            .toList();
    if (!missing.isEmpty()) {
      throw new TripFileException(
          NoteText.of(
              "line 1: The header lacks %s. A table of trips has the columns %s.",
              String.join(", ", missing),
              Arrays.stream(TripColumn.values())
                  .map(TripColumn::token)
                  .collect(Collectors.joining(", "))));
    }
  }

  private static List<String> unknown(CsvTable table) {
    return table.columns().stream()
        .filter(
            column ->
                !column.isBlank()
                    && Arrays.stream(TripColumn.values())
                        .flatMap(TripColumn::names)
                        .noneMatch(name -> CsvTable.sameName(name, column)))
        .toList();
  }
}
