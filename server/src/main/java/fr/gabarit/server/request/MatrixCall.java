package fr.gabarit.server.request;

import fr.gabarit.vehicle.Vehicle;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A table of routes asked for.
 *
 * @param sources where they begin: the rows
 * @param targets where they end: the columns
 * @param vehicle the vehicle
 * @param departure when all of them begin
 * @param arrays what to tell of each
 * @param failFast whether to refuse the request if a place is on no road or a cell has no way
 * @param compliance whether to tell why a cell has no way
 */
public record MatrixCall(
    Places sources,
    Places targets,
    Vehicle vehicle,
    Instant departure,
    Set<Values> arrays,
    boolean failFast,
    boolean compliance) {
  public MatrixCall {
    arrays = Set.copyOf(arrays);
  }

  /**
   * Places of a request.
   *
   * @param field by which they were given
   * @param points the places
   */
  public record Places(String field, List<LatLon> points) {
    public Places {
      points = List.copyOf(points);
    }
  }

  /** What can be told of a route. */
  public enum Values {
    /** Travel times in seconds. */
    TIMES,
    /** Lengths in metres. */
    DISTANCES,
    /** Costs in weighted seconds. */
    WEIGHTS
  }
}
