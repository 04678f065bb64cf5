package fr.gabarit.server.answer;

import fr.gabarit.network.RoadPosition;
import fr.gabarit.network.SnappedPoint;
import fr.gabarit.server.request.LatLon;
import fr.gabarit.server.request.OptimizeCall;
import fr.gabarit.server.request.RequestProblems;
import fr.gabarit.tour.TourPlan;
import fr.gabarit.tour.TourPlanner;
import fr.gabarit.tour.TourProblem;
import fr.gabarit.tour.TourStop;
import fr.gabarit.tour.TourVehicle;
import fr.gabarit.vehicle.SpeedClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers requests for tours. Thread-safe. */
public final class TourService {
  private final TourPlanner planner;
  private final StopSnapper snapper;

  public TourService(TourPlanner planner, StopSnapper snapper) {
    this.planner = planner;
    this.snapper = snapper;
  }

  /** The same under other orders. */
  public TourService on(TourPlanner otherPlanner) {
    return new TourService(otherPlanner, snapper);
  }

  /**
   * Answers a request.
   *
   * @throws fr.gabarit.server.request.BadRequestException telling every place that is on no road
   */
  public TourPlan answer(OptimizeCall call) {
    RequestProblems problems = new RequestProblems();
    List<TourVehicle> vehicles = new ArrayList<>();
    for (OptimizeCall.Van van : call.vehicles()) {
      SpeedClass speedClass = van.vehicle().speedClass();
      Optional<RoadPosition> start =
          place("vehicles " + van.id(), van.start(), speedClass, problems);
      Optional<RoadPosition> end =
          van.end().flatMap(at -> place("vehicles " + van.id(), at, speedClass, problems));
      start.ifPresent(
          at ->
              vehicles.add(
                  new TourVehicle(
                      van.id(),
                      van.vehicle(),
                      at,
                      end,
                      van.capacity(),
                      van.earliestStart(),
                      van.latestEnd())));
    }
    // Stops are brought onto roads of the heaviest class: any vehicle may make them.
    SpeedClass widest =
        call.vehicles().stream()
            .map(van -> van.vehicle().speedClass())
            .max(SpeedClass::compareTo)
            .orElseThrow();
    List<TourStop> stops = new ArrayList<>();
    for (OptimizeCall.Stop stop : call.services()) {
      place("services " + stop.id(), stop.place(), widest, problems)
          .ifPresent(
              at ->
                  stops.add(new TourStop(stop.id(), at, stop.stay(), stop.size(), stop.windows())));
    }
    problems.throwIfAny();
    return planner.plan(new TourProblem(vehicles, stops, call.objective()));
  }

  private Optional<RoadPosition> place(
      String field, LatLon point, SpeedClass speedClass, RequestProblems problems) {
    return snapper
        .snap(field, List.of(point), speedClass, problems)
        .get(0)
        .map(SnappedPoint::position);
  }
}
