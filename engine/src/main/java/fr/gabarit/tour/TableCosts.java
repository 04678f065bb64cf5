package fr.gabarit.tour;

import com.graphhopper.jsprit.core.problem.Location;
import com.graphhopper.jsprit.core.problem.cost.AbstractForwardVehicleRoutingTransportCosts;
import com.graphhopper.jsprit.core.problem.driver.Driver;
import com.graphhopper.jsprit.core.problem.vehicle.Vehicle;
import fr.gabarit.routing.LegTable;
import java.time.Instant;
import java.util.Map;

/** What jsprit is told of ways: from the table of the hour of departure. Thread-safe. */
final class TableCosts extends AbstractForwardVehicleRoutingTransportCosts {
  /** Longer than any tour, so that no time window lets it pass. */
  static final double NO_WAY_SECONDS = 1e8;

  private static final double MILLIS_PER_SECOND = 1000;

  private final Map<String, HourlyTables> tablesByVehicle;
  private final Instant zero;
  private final TourProblem.Objective objective;

  /**
   * @param tablesByVehicle by id
   * @param zero jsprit's time 0
   */
  TableCosts(
      Map<String, HourlyTables> tablesByVehicle, Instant zero, TourProblem.Objective objective) {
    this.tablesByVehicle = Map.copyOf(tablesByVehicle);
    this.zero = zero;
    this.objective = objective;
  }

  private LegTable table(Vehicle vehicle, double departureSeconds) {
    // jsprit asks without a vehicle when it measures how far apart jobs are.
    HourlyTables tables = vehicle == null ? null : tablesByVehicle.get(vehicle.getId());
    if (tables == null) {
      tables = tablesByVehicle.values().iterator().next();
    }
    double seconds = Math.max(0, Math.min(departureSeconds, NO_WAY_SECONDS));
    return tables.at(zero.plusMillis((long) (seconds * MILLIS_PER_SECOND)));
  }

  @Override
  public double getDistance(Location from, Location to, double departureTime, Vehicle vehicle) {
    LegTable table = table(vehicle, departureTime);
    return table.reachable(from.getIndex(), to.getIndex())
        ? table.distanceMetres(from.getIndex(), to.getIndex())
        : NO_WAY_SECONDS;
  }

  @Override
  public double getTransportTime(
      Location from, Location to, double departureTime, Driver driver, Vehicle vehicle) {
    LegTable table = table(vehicle, departureTime);
    return table.reachable(from.getIndex(), to.getIndex())
        ? table.durationMillis(from.getIndex(), to.getIndex()) / MILLIS_PER_SECOND
        : NO_WAY_SECONDS;
  }

  @Override
  public double getTransportCost(
      Location from, Location to, double departureTime, Driver driver, Vehicle vehicle) {
    return objective == TourProblem.Objective.TIME
        ? getTransportTime(from, to, departureTime, driver, vehicle)
        : getDistance(from, to, departureTime, vehicle);
  }
}
