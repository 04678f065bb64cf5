package fr.gabarit.data.bays;

import fr.gabarit.bay.DeliveryBay;
import fr.gabarit.data.csv.CsvException;
import fr.gabarit.data.csv.CsvLimits;
import fr.gabarit.data.csv.CsvRemark;
import fr.gabarit.data.csv.CsvRow;
import fr.gabarit.data.csv.CsvTable;
import fr.gabarit.data.report.FileFault;
import fr.gabarit.data.report.ImportReportBuilder;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NotePosition;
import fr.gabarit.data.report.NoteSeverity;
import fr.gabarit.data.report.NoteText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads tables of delivery bays: the national schema "aire de livraison" 1.0.0 (Cerema, 2026) and
 * older tables with similar columns, lengths in metres and limits of the mass by the hour. See
 * {@code docs/formats/delivery-bays.md}. Stateless and thread-safe.
 */
public final class BayCsvReader {
  private static final List<String> TELLING =
      List.of("LONGITUDE", "LATITUDE", "TEMPORALITE_OSM", "TEMPORALITE_CDS", "DISPOSITION");
  private static final int TELLING_ENOUGH = 3;

  private final BayRowReader rows = new BayRowReader();

  /** Whether a table is one of bays, by its columns. */
  public static boolean recognises(CsvTable table) {
    return TELLING.stream().filter(table::hasColumn).count() >= TELLING_ENOUGH;
  }

  /**
   * Whether a file is a table of bays, by its columns.
   *
   * @throws IOException if it cannot be read
   */
  public static boolean recognises(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return recognises(CsvTable.read(in, CsvLimits.DEFAULT));
    } catch (CsvException e) {
      return false;
    }
  }

  /**
   * Reads a file.
   *
   * @throws BayFileException if it is no table of bays at all, or no file to be read
   * @throws IOException if it cannot be read to its end
   */
  public BayFile read(Path file) throws BayFileException, IOException {
    Optional<NoteText> unreadable = FileFault.of(file);
    if (unreadable.isPresent()) {
      throw new BayFileException(
          file.toString(), new NotePosition.WholeFile(), unreadable.get(), FileFault.HINT);
    }
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, file.getFileName().toString());
    }
  }

  /** As above; the stream is not closed. */
  public BayFile read(InputStream in, String name) throws BayFileException, IOException {
    CsvTable table;
    try {
      table = CsvTable.read(in, CsvLimits.DEFAULT);
    } catch (CsvException e) {
      throw new BayFileException(name, new NotePosition.Row(e.line(), ""), e.text(), e.hint());
    }
    BayColumns columns = new BayColumns(table);
    if (!columns.tellsPlaces()) {
      throw new BayFileException(
          name,
          new NotePosition.Row(1, ""),
          NoteText.of("The header has no columns LONGITUDE and LATITUDE."),
          NoteText.of("Give a table by the schema 'aire de livraison'."));
    }
    ImportReportBuilder report = ImportReportBuilder.ofBays(name);
    remarks(table, columns, report);
    Map<String, DeliveryBay> bays = new LinkedHashMap<>();
    Map<String, Integer> lines = new HashMap<>();
    for (CsvRow row : table.rows()) {
      BayNotes notes = new BayNotes(report, field -> new NotePosition.Row(row.line(), field));
      Optional<DeliveryBay> bay =
          rows.read(new BayCells(row, columns, notes), columns.ofSchema(), name);
      if (bay.isEmpty()) {
        report.bayRefused();
        continue;
      }
      Integer before = lines.putIfAbsent(bay.get().id(), row.line());
      if (before == null) {
        bays.put(bay.get().id(), bay.get());
        report.bayTaken();
      } else {
        report.bayRefused();
        report.note(
            NoteSeverity.ERROR,
            NoteKind.DUPLICATE_ID,
            new NotePosition.Row(row.line(), "ID"),
            Optional.empty(),
            NoteText.of(
                "The ID %s stands in line %d too; this bay was not taken over.",
                bay.get().id(), before),
            NoteText.of("Give each bay an ID of its own."));
      }
    }
    if (table.rows().isEmpty()) {
      report.note(
          NoteSeverity.WARNING,
          NoteKind.INVALID_VALUE,
          new NotePosition.WholeFile(),
          Optional.empty(),
          NoteText.of("The table holds no rows."));
    }
    return new BayFile(bays.values().stream().toList(), report.build());
  }

  private static void remarks(CsvTable table, BayColumns columns, ImportReportBuilder report) {
    for (CsvRemark remark : table.remarks()) {
      if (remark.gravity() == CsvRemark.Gravity.ROW_LOST) {
        report.bayRefused();
      }
      NoteSeverity severity =
          switch (remark.gravity()) {
            case READ -> NoteSeverity.INFO;
            case GUESSED -> NoteSeverity.WARNING;
            case ROW_LOST -> NoteSeverity.ERROR;
          };
      report.note(
          severity,
          NoteKind.MALFORMED,
          new NotePosition.Row(remark.line(), ""),
          Optional.empty(),
          remark.message(),
          remark.hint());
    }
    if (!columns.unknown().isEmpty()) {
      report.note(
          NoteSeverity.INFO,
          NoteKind.UNKNOWN_WORD,
          new NotePosition.Row(1, ""),
          Optional.empty(),
          NoteText.of(
              "Columns that mean nothing here were passed over: %s.",
              String.join(", ", columns.unknown())),
          NoteText.of("See the schema 'aire de livraison' for the columns that are read."));
    }
    if (!columns.ofSchema()) {
      report.note(
          NoteSeverity.WARNING,
          NoteKind.DEFAULT_TAKEN,
          new NotePosition.Row(1, ""),
          Optional.empty(),
          NoteText.of("The table is not by the schema of 2026; lengths were taken for metres."),
          NoteText.of("Name the unit in the header, as in LONGUEUR_CM, if it is another."));
    }
  }
}
