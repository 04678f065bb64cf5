package fr.gabarit.tour;

import fr.gabarit.network.RoadPosition;
import fr.gabarit.overlay.TimeSlice;
import fr.gabarit.overlay.VehicleOverlay;
import fr.gabarit.routing.LegTable;
import fr.gabarit.routing.LegTableRequest;
import fr.gabarit.routing.LegTableSearch;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tables between all places of a problem for one vehicle: one for its start, and one for each
 * change of rules during its tour. Immutable and thread-safe.
 */
final class HourlyTables {
  /** Changes beyond so many are left out; the legs planned at the end tell what that spoils. */
  private static final int MOST_TABLES = 16;

  private final TreeMap<Instant, LegTable> tables = new TreeMap<>();

  HourlyTables(
      LegTableSearch search,
      List<RoadPosition> places,
      VehicleOverlay rules,
      Instant from,
      Instant until) {
    Map.Entry<Instant, TimeSlice> last = null;
    Instant at = from;
    while (at.isBefore(until) && tables.size() < MOST_TABLES) {
      TimeSlice slice = rules.slice(at);
      if (last == null || !slice.signature().equals(last.getValue().signature())) {
        tables.put(at, search.find(new LegTableRequest(places, places, at, rules, true)));
        last = Map.entry(at, slice);
      }
      at = Instant.ofEpochMilli(slice.untilMillis());
    }
  }

  /** The table for a departure; the first one for earlier departures. */
  LegTable at(Instant departure) {
    Map.Entry<Instant, LegTable> entry = tables.floorEntry(departure);
    return entry == null ? tables.firstEntry().getValue() : entry.getValue();
  }

  /** Whether a place can be reached from another at some hour. */
  boolean everReachable(int from, int to) {
    return tables.values().stream().anyMatch(table -> table.reachable(from, to));
  }
}
