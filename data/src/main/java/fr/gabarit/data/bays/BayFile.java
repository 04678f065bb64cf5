package fr.gabarit.data.bays;

import fr.gabarit.bay.DeliveryBay;
import fr.gabarit.data.report.ImportReport;
import java.util.List;

/**
 * The bays of one file and the report on their reading.
 *
 * @param bays in the order of the file; ids are unique
 * @param refused how many the file holds that were not taken over
 * @param report what is worth knowing; its counts of orders are 0
 */
public record BayFile(List<DeliveryBay> bays, int refused, ImportReport report) {
  public BayFile {
    bays = List.copyOf(bays);
  }
}
