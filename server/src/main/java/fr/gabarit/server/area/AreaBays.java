package fr.gabarit.server.area;

import fr.gabarit.bay.DeliveryBay;
import fr.gabarit.data.bays.BayCsvReader;
import fr.gabarit.data.bays.BayFile;
import fr.gabarit.data.bays.BayFileException;
import fr.gabarit.data.bays.OsmBayReader;
import fr.gabarit.data.report.ImportReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * All delivery bays of an area: those of the extract and those of files. Immutable.
 *
 * @param files what was read of each file, the extract first
 */
record AreaBays(List<BayFile> files) {
  AreaBays {
    files = List.copyOf(files);
  }

  /**
   * Reads an extract and files of bays.
   *
   * @throws AreaException if files are refused; it tells all of them
   */
  static AreaBays read(Path osmPbf, List<Path> paths) throws AreaException, IOException {
    List<BayFile> files = new ArrayList<>(List.of(new OsmBayReader().read(osmPbf)));
    List<String> refused = new ArrayList<>();
    BayCsvReader reader = new BayCsvReader();
    for (Path path : paths) {
      if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
        refused.add(
            "The file of bays %s cannot be read. Give the path of a CSV file.".formatted(path));
        continue;
      }
      try {
        files.add(reader.read(path));
      } catch (BayFileException e) {
        refused.add(e.getMessage());
      }
    }
    if (!refused.isEmpty()) {
      throw new AreaException(String.join("\n", refused));
    }
    return new AreaBays(files);
  }

  List<DeliveryBay> bays() {
    return files.stream().flatMap(file -> file.bays().stream()).toList();
  }

  /** What is worth knowing of the files; nothing of an extract without fault. */
  List<ImportReport> reports() {
    List<ImportReport> reports = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      ImportReport report = files.get(i).report();
      if (i > 0 || !report.notes().isEmpty()) {
        reports.add(report);
      }
    }
    return reports;
  }
}
