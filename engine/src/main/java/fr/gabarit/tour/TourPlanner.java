package fr.gabarit.tour;

import com.graphhopper.jsprit.core.algorithm.VehicleRoutingAlgorithm;
import com.graphhopper.jsprit.core.algorithm.box.Jsprit;
import com.graphhopper.jsprit.core.problem.Location;
import com.graphhopper.jsprit.core.problem.VehicleRoutingProblem;
import com.graphhopper.jsprit.core.problem.job.Job;
import com.graphhopper.jsprit.core.problem.job.Service;
import com.graphhopper.jsprit.core.problem.solution.VehicleRoutingProblemSolution;
import com.graphhopper.jsprit.core.problem.solution.route.VehicleRoute;
import com.graphhopper.jsprit.core.problem.solution.route.activity.TourActivity;
import com.graphhopper.jsprit.core.problem.vehicle.VehicleImpl;
import com.graphhopper.jsprit.core.problem.vehicle.VehicleTypeImpl;
import com.graphhopper.jsprit.core.util.Solutions;
import fr.gabarit.compliance.RoutePlanner;
import fr.gabarit.network.RoadPosition;
import fr.gabarit.routing.LegTableSearch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Shares stops among vehicles and orders them, with jsprit (ruin and recreate) on tables of legal
 * legs: one for each vehicle at its start and at each change of rules during its tour. The tours
 * found are then driven: each leg is planned anew at its true departure, and a stop that cannot be
 * got to legally or in time then is taken out. The same problem gets the same answer: seed and
 * number of iterations are fixed. Thread-safe.
 */
public final class TourPlanner {
  private static final int ITERATIONS = 500;
  private static final long SEED = 1;
  private static final double MILLIS_PER_SECOND = 1000;

  private final RoutePlanner planner;
  private final LegTableSearch tables;

  public TourPlanner(RoutePlanner planner, LegTableSearch tables) {
    this.planner = planner;
    this.tables = tables;
  }

  /** Plans tours. */
  public TourPlan plan(TourProblem problem) {
    return new Run(problem).plan();
  }

  /** One problem. */
  private final class Run {
    private final TourProblem problem;
    private final Instant zero;
    private final Map<String, Integer> stopIndices = new LinkedHashMap<>();
    private final List<RoadPosition> places = new ArrayList<>();
    private final Map<String, HourlyTables> hourly = new LinkedHashMap<>();
    private final List<TourPlan.Unassigned> unassigned = new ArrayList<>();

    Run(TourProblem problem) {
      this.problem = problem;
      zero =
          problem.vehicles().stream()
              .map(TourVehicle::earliestStart)
              .min(Comparator.naturalOrder())
              .orElseThrow();
      problem.stops().forEach(stop -> stopIndices.put(stop.id(), place(stop.place())));
    }

    private int place(RoadPosition position) {
      places.add(position);
      return places.size() - 1;
    }

    TourPlan plan() {
      Map<String, VehicleImpl> vehicles = new LinkedHashMap<>();
      problem.vehicles().forEach(vehicle -> vehicles.put(vehicle.id(), told(vehicle)));
      for (TourVehicle vehicle : problem.vehicles()) {
        hourly.put(
            vehicle.id(),
            new HourlyTables(
                tables,
                places,
                planner.overlay().forVehicle(vehicle.vehicle()),
                vehicle.earliestStart(),
                vehicle.latestEnd()));
      }
      VehicleRoutingProblem.Builder told =
          VehicleRoutingProblem.Builder.newInstance()
              .setFleetSize(VehicleRoutingProblem.FleetSize.FINITE)
              .setRoutingCost(new TableCosts(hourly, zero, problem.objective()));
      vehicles.values().forEach(told::addVehicle);
      problem.stops().forEach(stop -> told.addJob(told(stop)));
      VehicleRoutingAlgorithm algorithm =
          Jsprit.Builder.newInstance(told.build()).setRandom(new Random(SEED)).buildAlgorithm();
      algorithm.setMaxIterations(ITERATIONS);
      return driven(Solutions.bestOf(algorithm.searchSolutions()), vehicles);
    }

    private VehicleImpl told(TourVehicle vehicle) {
      VehicleImpl.Builder builder =
          VehicleImpl.Builder.newInstance(vehicle.id())
              .setType(
                  VehicleTypeImpl.Builder.newInstance(vehicle.id())
                      .addCapacityDimension(0, vehicle.capacity())
                      .build())
              .setStartLocation(Location.newInstance(place(vehicle.start())))
              .setEarliestStart(seconds(vehicle.earliestStart()))
              .setLatestArrival(seconds(vehicle.latestEnd()))
              .setReturnToDepot(vehicle.end().isPresent());
      vehicle.end().ifPresent(end -> builder.setEndLocation(Location.newInstance(place(end))));
      return builder.build();
    }

    private Service told(TourStop stop) {
      Service.Builder<?> builder =
          Service.Builder.newInstance(stop.id())
              .setLocation(Location.newInstance(stopIndices.get(stop.id())))
              .setServiceTime(stop.stay().toMillis() / MILLIS_PER_SECOND)
              .addSizeDimension(0, stop.size());
      double latest =
          problem.vehicles().stream().mapToDouble(v -> seconds(v.latestEnd())).max().orElseThrow();
      boolean possible = false;
      for (TourStop.Window window : stop.windows()) {
        if (window.closes().isAfter(zero) && seconds(window.opens()) <= latest) {
          possible = true;
          builder.addTimeWindow(Math.max(0, seconds(window.opens())), seconds(window.closes()));
        }
      }
      if (stop.windows().isEmpty()) {
        builder.addTimeWindow(0, latest);
      } else if (!possible) {
        // Before all tours or after: nobody can.
        builder.addTimeWindow(TableCosts.NO_WAY_SECONDS, TableCosts.NO_WAY_SECONDS);
      }
      return builder.build();
    }

    private double seconds(Instant instant) {
      return Duration.between(zero, instant).toMillis() / MILLIS_PER_SECOND;
    }

    private TourPlan driven(
        VehicleRoutingProblemSolution solution, Map<String, VehicleImpl> vehicles) {
      Map<String, TourStop> stops = new LinkedHashMap<>();
      problem.stops().forEach(stop -> stops.put(stop.id(), stop));
      Set<String> left = new HashSet<>();
      solution.getUnassignedJobs().stream().map(Job::getId).forEach(left::add);
      List<TourPlan.Tour> tours = new ArrayList<>();
      for (TourVehicle vehicle : problem.vehicles()) {
        for (VehicleRoute route : solution.getRoutes()) {
          if (route.getVehicle().getId().equals(vehicle.id())) {
            List<TourStop> planned = new ArrayList<>();
            for (TourActivity activity : route.getActivities()) {
              planned.add(stops.get(((TourActivity.JobActivity) activity).getJob().getId()));
            }
            TourDrive drive = new TourDrive(planner, vehicle);
            drive.drive(planned).ifPresent(tours::add);
            unassigned.addAll(drive.takenOut());
          }
        }
      }
      for (TourStop stop : problem.stops()) {
        if (left.contains(stop.id())) {
          unassigned.add(new TourPlan.Unassigned(stop, reason(stop, vehicles), Optional.empty()));
        }
      }
      return new TourPlan(tours, unassigned);
    }

    private TourPlan.Reason reason(TourStop stop, Map<String, VehicleImpl> vehicles) {
      int place = stopIndices.get(stop.id());
      boolean reachable =
          vehicles.entrySet().stream()
              .anyMatch(
                  entry ->
                      hourly
                          .get(entry.getKey())
                          .everReachable(entry.getValue().getStartLocation().getIndex(), place));
      if (!reachable) {
        return TourPlan.Reason.NO_LEGAL_ROUTE;
      }
      int wanted = problem.stops().stream().mapToInt(TourStop::size).sum();
      long room = problem.vehicles().stream().mapToLong(TourVehicle::capacity).sum();
      boolean fits = problem.vehicles().stream().anyMatch(v -> v.capacity() >= stop.size());
      return !fits || (stop.size() > 0 && wanted > room)
          ? TourPlan.Reason.CAPACITY
          : TourPlan.Reason.TIME_WINDOW;
    }
  }
}
