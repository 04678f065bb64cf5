package fr.gabarit.data.sample.place;

import java.util.List;
import java.util.Optional;

/**
 * A road to be drawn from settlement to settlement.
 *
 * @param ref road number, if it has one
 * @param roadClass its class
 * @param dual whether it is a grade-separated dual carriageway
 * @param stops the settlements it joins, in order, at least two
 */
public record PlannedRoad(
    Optional<String> ref, RoadClass roadClass, boolean dual, List<Settlement> stops) {

  /** Keeps a copy of the stops. */
  public PlannedRoad {
    stops = List.copyOf(stops);
  }
}
