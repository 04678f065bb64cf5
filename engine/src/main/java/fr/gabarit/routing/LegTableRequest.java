package fr.gabarit.routing;

import fr.gabarit.network.RoadPosition;
import fr.gabarit.overlay.VehicleOverlay;
import java.time.Instant;
import java.util.List;

/**
 * Legs from each of some places to each of others, all begun at the same time.
 *
 * @param sources where legs begin: the rows
 * @param targets where they end: the columns
 * @param departure when they begin
 * @param rules the rules for the vehicle
 * @param measured whether times and distances are asked for, too; costs alone are found sooner
 */
public record LegTableRequest(
    List<RoadPosition> sources,
    List<RoadPosition> targets,
    Instant departure,
    VehicleOverlay rules,
    boolean measured) {
  public LegTableRequest {
    sources = List.copyOf(sources);
    targets = List.copyOf(targets);
    if ((long) sources.size() * targets.size() > LegTable.MOST_CELLS) {
      throw new IllegalArgumentException(
          "A table has at most %d cells but %d × %d were asked for."
              .formatted(LegTable.MOST_CELLS, sources.size(), targets.size()));
    }
  }

  /** The same without times and distances. */
  LegTableRequest costsOnly() {
    return new LegTableRequest(sources, targets, departure, rules, false);
  }

  /** The leg of a cell. */
  LegRequest leg(int row, int column) {
    return new LegRequest(
        sources.get(row), targets.get(column), departure, rules, SearchMode.LEGAL);
  }
}
