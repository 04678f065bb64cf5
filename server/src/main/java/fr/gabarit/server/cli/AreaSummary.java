package fr.gabarit.server.cli;

import fr.gabarit.server.area.Area;
import fr.gabarit.server.area.AreaCounts;

/** An area in a few lines. */
final class AreaSummary {
  String describe(Area area) {
    AreaCounts counts = area.counts();
    return """
    %s%s
      %s
      %d road sections, %d orders, %d rules on roads
      places: %d found, %d ambiguous, %d not found
      %d delivery bays
    """
        .formatted(
            area.label().name(),
            area.label().dataDate().map(date -> ", data of " + date).orElse(""),
            area.label().english(),
            counts.roads(),
            counts.orders(),
            counts.rules(),
            counts.placesMatched(),
            counts.placesAmbiguous(),
            counts.placesUnmatched(),
            area.bays().all().size());
  }
}
