package fr.gabarit.data;

import fr.gabarit.compliance.DrivingBans;
import fr.gabarit.data.geojson.GeoJsonOrderReader;
import fr.gabarit.data.report.ImportReportBuilder;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NotePosition;
import fr.gabarit.data.report.NoteSeverity;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.data.report.OrderFile;
import fr.gabarit.data.report.OrderFileException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads driving bans from Gabarit's GeoJSON form: bans on entry, each place a polygon. Thread-safe.
 */
public final class DrivingBanReader {
  private static final String FRANCE = "france/driving-bans.geojson";

  private final GeoJsonOrderReader reader = new GeoJsonOrderReader();

  /**
   * The weekend and holiday ban of France (order of 16 April 2021) and the complementary days of
   * the year, as they come with Gabarit.
   */
  public DrivingBans france() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            DrivingBanReader.class.getResourceAsStream(FRANCE), "No resource " + FRANCE)) {
      return read(in, FRANCE);
    } catch (OrderFileException e) {
      throw new IllegalStateException("The driving bans that come with Gabarit are faulty.", e);
    }
  }

  /**
   * Reads a file.
   *
   * @throws OrderFileException if it is refused; the report says why
   * @throws IOException if it cannot be read
   */
  public DrivingBans read(Path file) throws OrderFileException, IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, file.getFileName().toString());
    }
  }

  private DrivingBans read(InputStream in, String fileName) throws OrderFileException, IOException {
    OrderFile file = reader.read(in, fileName);
    try {
      return new DrivingBans(file.orders());
    } catch (IllegalArgumentException e) {
      ImportReportBuilder report = new ImportReportBuilder(fileName);
      report.note(
          NoteSeverity.ERROR,
          NoteKind.INVALID_VALUE,
          new NotePosition.WholeFile(),
          Optional.empty(),
          NoteText.quoted(e.getMessage()),
          NoteText.of("Give bans on entry with polygons only."));
      throw new OrderFileException(report.build());
    }
  }
}
