package fr.gabarit.matching;

import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.order.Place;
import fr.gabarit.order.PlaceDirection;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Finds the edges of OSM ways. Immutable and thread-safe. */
final class WayMatcher {
  private final RoadNetwork network;

  WayMatcher(RoadNetwork network) {
    this.network = network;
  }

  MatchOutcome match(Place.OsmWays place) {
    List<MatchNote> notes = new ArrayList<>();
    List<Integer> keys = new ArrayList<>();
    int found = 0;
    for (long wayId : new TreeSet<>(place.wayIds())) {
      int[] edges = network.ways().edges(wayId).toArray();
      if (edges.length == 0) {
        notes.add(MatchNote.of(MatchNote.Kind.WAY_NOT_A_ROAD, Long.toString(wayId)));
        continue;
      }
      found++;
      // An edge is stored in the direction of its way.
      for (int edge : edges) {
        if (place.direction() != PlaceDirection.BACKWARD) {
          addDrivable(EdgeKeys.forward(edge), keys);
        }
        if (place.direction() != PlaceDirection.FORWARD) {
          addDrivable(EdgeKeys.backward(edge), keys);
        }
      }
    }
    double coverage = place.wayIds().isEmpty() ? 0 : (double) found / place.wayIds().size();
    if (keys.isEmpty()) {
      MatchNote.Kind reason =
          found == 0 ? MatchNote.Kind.NO_ROAD_NEARBY : MatchNote.Kind.DIRECTION_NOT_DRIVABLE;
      return new MatchOutcome.Unmatched(MatchNote.of(reason), coverage, notes);
    }
    return new MatchOutcome.Matched(EdgeSet.of(keys), coverage, 1, notes);
  }

  private void addDrivable(int key, List<Integer> keys) {
    if (network.drivable(key)) {
      keys.add(key);
    }
  }
}
