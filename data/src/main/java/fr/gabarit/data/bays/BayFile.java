package fr.gabarit.data.bays;

import fr.gabarit.bay.DeliveryBay;
import fr.gabarit.data.report.ImportReport;
import java.util.List;

/**
 * The bays of one file and the report on their reading.
 *
 * @param bays in the order of the file; ids are unique
 * @param report what is worth knowing, and how many bays were refused
 */
public record BayFile(List<DeliveryBay> bays, ImportReport report) {
  public BayFile {
    bays = List.copyOf(bays);
  }

  /** How many bays the file holds that were not taken over. */
  public int refused() {
    return report.counts().baysRefused();
  }
}
