package fr.gabarit.data;

import fr.gabarit.data.bacidf.BacIdfReader;
import fr.gabarit.data.cerema.CeremaReader;
import fr.gabarit.data.datex.DatexReader;
import fr.gabarit.data.datex.DatexReaderOptions;
import fr.gabarit.data.dialog.DialogReader;
import fr.gabarit.data.geojson.GeoJsonOrderReader;
import fr.gabarit.data.litteralis.LitteralisReader;
import fr.gabarit.data.report.FileFault;
import fr.gabarit.data.report.ImportReportBuilder;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NotePosition;
import fr.gabarit.data.report.NoteSeverity;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.data.report.OrderFile;
import fr.gabarit.data.report.OrderFileException;
import fr.gabarit.data.zfe.ZoneReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Opens any file of orders. What it holds is told from its first characters, not from its name: XML
 * is read as DATEX II, JSON as DiaLog's own, as sites of Litteralis, decrees of the base of
 * Île-de-France, low-emission zones of the national base or Gabarit's GeoJSON, other text as a
 * table. Thread-safe.
 */
public final class OrderFiles {
  /** All forms that are read, for people. */
  public static final String FORMATS =
      "DATEX II (XML), DiaLog's JSON, GeoJSON in Gabarit's form, sites of Litteralis, decrees of"
          + " BAC-IDF, low-emission zones of the French national base, or a table (CSV) in the"
          + " schema \"Arrêté de circulation marchandises\" of CEREMA";

  private static final int BYTES_LOOKED_AT = 65_536;
  private static final int GZIP_MAGIC = 0x1f8b;
  private static final int ZIP_MAGIC = 0x504b;

  private final DatexReader datex;
  private final DialogReader dialog;
  private final LitteralisReader litteralis;
  private final BacIdfReader bacIdf;
  private final ZoneReader zones;
  private final TableFiles tables;
  private final GeoJsonOrderReader geoJson = new GeoJsonOrderReader();

  /**
   * @param options how DATEX II is read; its instant holds for the other formats too
   */
  public OrderFiles(DatexReaderOptions options) {
    this.datex = new DatexReader(options);
    this.dialog = new DialogReader(options.now());
    this.litteralis = new LitteralisReader(options.now());
    this.bacIdf = new BacIdfReader(options.now());
    this.zones = new ZoneReader(options.now());
    this.tables = new TableFiles(new CeremaReader(options.now()));
  }

  /**
   * Reads a file.
   *
   * @throws OrderFileException if it is refused, or is no file to be read; the report says why
   * @throws IOException if it cannot be read to its end
   */
  public OrderFile read(Path file) throws OrderFileException, IOException {
    Optional<NoteText> unreadable = FileFault.of(file);
    if (unreadable.isPresent()) {
      throw refusal(file.toString(), unreadable.get(), FileFault.HINT);
    }
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, file.getFileName().toString());
    }
  }

  /**
   * Reads a stream.
   *
   * @param in not closed
   * @param fileName how to call the file in the report
   * @throws OrderFileException if it is refused; the report says why
   * @throws IOException if the stream cannot be read
   */
  public OrderFile read(InputStream in, String fileName) throws OrderFileException, IOException {
    BufferedInputStream buffered = new BufferedInputStream(in);
    buffered.mark(BYTES_LOOKED_AT);
    byte[] head = buffered.readNBytes(BYTES_LOOKED_AT);
    buffered.reset();
    return switch (firstCharacter(head)) {
      case '<' -> datex.read(buffered, fileName);
      case '{', '[' ->
          switch (JsonKind.of(head)) {
            case DIALOG -> dialog.read(buffered, fileName);
            case LITTERALIS -> litteralis.read(buffered, fileName);
            case BACIDF -> bacIdf.read(buffered, fileName);
            case ZONES -> zones.read(buffered, fileName);
            case GEOJSON -> geoJson.read(buffered, fileName);
            case UNKNOWN ->
                throw refusal(
                    fileName,
                    NoteText.of("The file is JSON, but of no form that is read."),
                    NoteText.of("Give one of: %s.", NoteText.of(OrderFiles.FORMATS)));
          };
      default -> {
        Optional<OrderFileException> noText = noText(head, fileName);
        if (noText.isPresent()) {
          throw noText.get();
        }
        yield tables.read(buffered, fileName);
      }
    };
  }

  /** The first byte that is neither blank nor part of a byte order mark or of a wide character. */
  private static char firstCharacter(byte[] head) {
    for (byte value : head) {
      boolean mark =
          value == (byte) 0xEF
              || value == (byte) 0xBB
              || value == (byte) 0xBF
              || value == (byte) 0xFE
              || value == (byte) 0xFF;
      boolean blank = value == 0 || Character.isWhitespace(value);
      if (!mark && !blank) {
        return (char) (value & 0xFF);
      }
    }
    return 0;
  }

  private static Optional<OrderFileException> noText(byte[] head, String fileName) {
    int magic = head.length < 2 ? 0 : ((head[0] & 0xFF) << 8) | (head[1] & 0xFF);
    NoteText hint;
    if (head.length == 0) {
      hint = NoteText.of("The file is empty.");
    } else if (magic == GZIP_MAGIC || magic == ZIP_MAGIC) {
      hint = NoteText.of("It is compressed; unpack it first.");
    } else {
      return Optional.empty();
    }
    return Optional.of(
        refusal(fileName, NoteText.of("The file is neither XML nor JSON nor a table."), hint));
  }

  private static OrderFileException refusal(String fileName, NoteText message, NoteText hint) {
    ImportReportBuilder report = new ImportReportBuilder(fileName);
    report.note(
        NoteSeverity.ERROR,
        NoteKind.MALFORMED,
        new NotePosition.WholeFile(),
        Optional.empty(),
        message,
        hint);
    return new OrderFileException(report.build());
  }
}
