package fr.gabarit.data;

import fr.gabarit.data.bays.BayCsvReader;
import fr.gabarit.data.cerema.CeremaReader;
import fr.gabarit.data.csv.CsvException;
import fr.gabarit.data.csv.CsvLimits;
import fr.gabarit.data.csv.CsvTable;
import fr.gabarit.data.report.ImportReportBuilder;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NotePosition;
import fr.gabarit.data.report.NoteSeverity;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.data.report.OrderFile;
import fr.gabarit.data.report.OrderFileException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Tells tables of orders from other tables, and from what is no table. Thread-safe. */
final class TableFiles {
  private final CeremaReader orders;

  TableFiles(CeremaReader orders) {
    this.orders = orders;
  }

  OrderFile read(InputStream in, String fileName) throws OrderFileException, IOException {
    CsvTable table;
    try {
      table = CsvTable.read(in, CsvLimits.DEFAULT);
    } catch (CsvException e) {
      throw refusal(
          fileName,
          new NotePosition.Row(e.line(), ""),
          NoteText.of("The file is neither XML nor JSON, and no table (CSV) either: %s", e.text()),
          e.hint());
    }
    if (CeremaReader.recognises(table)) {
      return orders.read(table, fileName);
    }
    if (BayCsvReader.recognises(table)) {
      throw refusal(
          fileName,
          new NotePosition.WholeFile(),
          NoteText.of("The table holds delivery bays, not orders."),
          NoteText.of("Give it with --bays."));
    }
    throw refusal(
        fileName,
        new NotePosition.WholeFile(),
        NoteText.of("The file is neither XML nor JSON, nor a table of orders."),
        NoteText.of("Give one of: %s.", NoteText.of(OrderFiles.FORMATS)));
  }

  private static OrderFileException refusal(
      String fileName, NotePosition position, NoteText message, NoteText hint) {
    ImportReportBuilder report = new ImportReportBuilder(fileName);
    report.note(NoteSeverity.ERROR, NoteKind.MALFORMED, position, Optional.empty(), message, hint);
    return new OrderFileException(report.build());
  }
}
