package fr.gabarit.data.cerema;

import fr.gabarit.data.csv.CsvException;
import fr.gabarit.data.csv.CsvLimits;
import fr.gabarit.data.csv.CsvRemark;
import fr.gabarit.data.csv.CsvTable;
import fr.gabarit.data.report.ImportReportBuilder;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NotePosition;
import fr.gabarit.data.report.NoteSeverity;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.data.report.OrderFile;
import fr.gabarit.data.report.OrderFileException;
import fr.gabarit.order.Measure;
import fr.gabarit.order.OrderSource;
import fr.gabarit.order.TrafficOrder;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Reads goods-traffic orders from tables of the national schema "Arrêté de circulation
 * marchandises", versions 0.8 and 0.9 (see {@code docs/formats/orders-cerema.md}). Rows of one
 * legal order are read together, since its authorisations lift its own bans only.
 *
 * <ul>
 *   <li>A row that cannot be taken over faithfully is left out with an error in the report; the
 *       rest of the table is read on.
 *   <li>A file that is no table or lacks required columns is refused whole.
 *   <li>An order that forbids nothing constrains nothing and is not taken over.
 * </ul>
 *
 * <p>Thread-safe.
 */
public final class CeremaReader {
  private static final int MOST_ROWS_OF_AN_ORDER = 5000;
  private static final int RECOGNISED_FROM = 4;

  private final Instant now;
  private final CsvLimits limits;

  /**
   * @param now rules that hold at no time from then on are left out
   */
  public CeremaReader(Instant now) {
    this(now, CsvLimits.DEFAULT);
  }

  /**
   * @param now rules that hold at no time from then on are left out
   * @param limits how large a table may be
   */
  public CeremaReader(Instant now, CsvLimits limits) {
    this.now = now;
    this.limits = limits;
  }

  /** Whether the header of a table is that of the schema, as far as one can tell. */
  public static boolean recognises(CsvTable table) {
    return Arrays.stream(CeremaField.values())
            .filter(field -> table.hasColumn(field.name()))
            .count()
        >= RECOGNISED_FROM;
  }

  /**
   * Reads a file.
   *
   * @param in the table in any usual encoding; not closed
   * @param fileName how to call the file in the report
   * @throws OrderFileException if the file is refused; the report says why
   * @throws IOException if the stream cannot be read
   */
  public OrderFile read(InputStream in, String fileName) throws OrderFileException, IOException {
    try {
      return read(CsvTable.read(in, limits), fileName);
    } catch (CsvException e) {
      ImportReportBuilder report = new ImportReportBuilder(fileName);
      report.note(
          NoteSeverity.ERROR,
          NoteKind.MALFORMED,
          new NotePosition.Row(e.line(), ""),
          Optional.empty(),
          e.text(),
          e.hint());
      throw new OrderFileException(report.build());
    }
  }

  /**
   * Reads a table.
   *
   * @param fileName how to call the file in the report
   * @throws OrderFileException if required columns are missing
   */
  public OrderFile read(CsvTable table, String fileName) throws OrderFileException {
    ImportReportBuilder report = new ImportReportBuilder(fileName);
    checkColumns(table, report);
    if (report.hasErrors()) {
      throw new OrderFileException(report.build());
    }
    table.remarks().forEach(remark -> note(remark, report));
    Map<OrderKey, List<CeremaRow>> rowsByOrder = new LinkedHashMap<>();
    for (var row : table.rows()) {
      CeremaRow typed = new CeremaRow(row);
      rowsByOrder.computeIfAbsent(OrderKey.of(typed), k -> new ArrayList<>()).add(typed);
    }
    List<TrafficOrder> orders = new ArrayList<>();
    OrderReader reader = new OrderReader(now, report);
    rowsByOrder.forEach((key, rows) -> order(key, rows, reader, report).ifPresent(orders::add));
    if (rowsByOrder.isEmpty()) {
      report.note(
          NoteSeverity.WARNING,
          NoteKind.INVALID_VALUE,
          new NotePosition.WholeFile(),
          Optional.empty(),
          NoteText.of("The table holds no rows."));
    }
    return new OrderFile(orders, report.build());
  }

  private static void checkColumns(CsvTable table, ImportReportBuilder report) {
    for (CeremaField field : CeremaField.required()) {
      if (!table.hasColumn(field.name())) {
        report.note(
            NoteSeverity.ERROR,
            NoteKind.MALFORMED,
            new NotePosition.WholeFile(),
            Optional.empty(),
            NoteText.of("The column %s is missing.", field),
            NoteText.of("Add it; a value that is not known is written NC."));
      }
    }
    Set<String> unknown = new TreeSet<>();
    for (String column : table.columns()) {
      boolean known =
          Arrays.stream(CeremaField.values())
              .anyMatch(field -> CsvTable.sameName(field.name(), column));
      if (!known && !column.isEmpty()) {
        unknown.add(column);
      }
    }
    if (!unknown.isEmpty()) {
      report.note(
          NoteSeverity.INFO,
          NoteKind.UNKNOWN_WORD,
          new NotePosition.WholeFile(),
          Optional.empty(),
          NoteText.of(
              "Columns that the schema does not know were passed over: %s.",
              String.join(", ", unknown)),
          NoteText.of("Check their spelling."));
    }
  }

  private static void note(CsvRemark remark, ImportReportBuilder report) {
    NoteSeverity severity =
        switch (remark.gravity()) {
          case READ -> NoteSeverity.INFO;
          case GUESSED -> NoteSeverity.WARNING;
          case ROW_LOST -> NoteSeverity.ERROR;
        };
    if (severity == NoteSeverity.ERROR) {
      report.measureRefused();
    }
    report.note(
        severity,
        NoteKind.MALFORMED,
        new NotePosition.Row(remark.line(), ""),
        Optional.empty(),
        remark.message(),
        remark.hint());
  }

  private static Optional<TrafficOrder> order(
      OrderKey key, List<CeremaRow> rows, OrderReader reader, ImportReportBuilder report) {
    CeremaRow first = rows.get(0);
    String identifier = OrderKey.identifier(first);
    RowNotes notes = new RowNotes(report, identifier, first);
    report.orderRead();
    if (rows.size() > MOST_ROWS_OF_AN_ORDER) {
      report.measureRefused();
      notes.error(
          NoteKind.UNSUPPORTED,
          CeremaField.ARR_REF,
          NoteText.of(
              "The order has %d rows, more than %d; it was not taken over.",
              rows.size(), MOST_ROWS_OF_AN_ORDER),
          NoteText.of("Check that the rows belong to one order."));
      return Optional.empty();
    }
    noteIdentity(rows, notes, report, identifier);
    List<Measure> measures = reader.read(rows, identifier);
    if (measures.isEmpty()) {
      return Optional.empty();
    }
    TrafficOrder order =
        new TrafficOrder(
            key.id(),
            identifier,
            first.text(CeremaField.ARR_OBJET).orElse("Arrêté de circulation"),
            first.text(CeremaField.COLL_NOM).orElse("unknown authority"),
            url(first, notes),
            OrderSource.CEREMA,
            measures);
    report.orderTaken(order);
    return Optional.of(order);
  }

  private static void noteIdentity(
      List<CeremaRow> rows, RowNotes notes, ImportReportBuilder report, String identifier) {
    CeremaRow first = rows.get(0);
    if (first.text(CeremaField.ARR_REF).isEmpty() && rows.size() > 1) {
      notes.info(
          NoteKind.DEFAULT_TAKEN,
          CeremaField.ARR_REF,
          NoteText.of(
              "ARR_REF is not given; %d rows of the same authority, date, title and link were taken for"
                  + " one order.",
              rows.size()),
          NoteText.of("Give the reference of the order."));
    }
    if (OrderKey.date(first).isEmpty()) {
      notes.info(
          NoteKind.INVALID_VALUE,
          CeremaField.ARR_DATE,
          NoteText.of("ARR_DATE '%s' is no date.", first.text(CeremaField.ARR_DATE).orElse("")),
          NoteText.of("Write it like 2021-04-30, or NC."));
    }
    Map<CeremaField, Function<CeremaRow, Optional<String>>> heads = new LinkedHashMap<>();
    for (CeremaField field :
        List.of(CeremaField.COLL_NOM, CeremaField.ARR_OBJET, CeremaField.ARR_URL)) {
      heads.put(field, row -> row.text(field));
    }
    heads.forEach(
        (field, value) ->
            rows.stream()
                .filter(row -> !value.apply(row).equals(value.apply(first)))
                .findFirst()
                .ifPresent(
                    other ->
                        new RowNotes(report, identifier, other)
                            .info(
                                NoteKind.DEFAULT_TAKEN,
                                field,
                                NoteText.of(
                                    "%s is '%s' here but '%s' in the first row of the order, which was taken.",
                                    field,
                                    value.apply(other).orElse(""),
                                    value.apply(first).orElse("")),
                                NoteText.of("Make them the same."))));
  }

  private static Optional<URI> url(CeremaRow row, RowNotes notes) {
    Optional<String> text = row.text(CeremaField.ARR_URL);
    try {
      if (text.isPresent()) {
        URI uri = new URI(text.get().replace(" ", "%20"));
        String scheme = uri.getScheme() == null ? "" : uri.getScheme();
        if (scheme.equals("http") || scheme.equals("https")) {
          return Optional.of(uri);
        }
      }
    } catch (URISyntaxException e) {
      // Noted below, as any other address that is none.
    }
    text.ifPresent(
        given ->
            notes.info(
                NoteKind.INVALID_VALUE,
                CeremaField.ARR_URL,
                NoteText.of("ARR_URL '%s' is no address of a page; it was passed over.", given),
                NoteText.of("Write it like https://www.example.fr/arrete.pdf.")));
    return Optional.empty();
  }
}
