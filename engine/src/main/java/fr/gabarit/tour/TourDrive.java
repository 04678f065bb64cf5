package fr.gabarit.tour;

import fr.gabarit.compliance.RouteAnswer;
import fr.gabarit.compliance.RoutePlan;
import fr.gabarit.compliance.RoutePlanner;
import fr.gabarit.network.RoadPosition;
import fr.gabarit.routing.RouteRequest;
import fr.gabarit.routing.ViolationPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Drives one vehicle's stops in order, each leg planned at its true departure. */
final class TourDrive {
  private final RoutePlanner planner;
  private final TourVehicle vehicle;
  private final List<TourPlan.Unassigned> takenOut = new ArrayList<>();

  TourDrive(RoutePlanner planner, TourVehicle vehicle) {
    this.planner = planner;
    this.vehicle = vehicle;
  }

  /** The tour; empty if no stop can be made. */
  Optional<TourPlan.Tour> drive(List<TourStop> stops) {
    List<TourPlan.Visit> visits = new ArrayList<>();
    RoadPosition at = vehicle.start();
    Instant now = vehicle.earliestStart();
    for (TourStop stop : stops) {
      RouteAnswer answer = leg(at, stop.place(), now);
      if (!(answer instanceof RouteAnswer.Planned planned)) {
        takeOut(stop, TourPlan.Reason.NO_LEGAL_ROUTE_AT_THAT_HOUR, Optional.of(answer));
        continue;
      }
      Optional<Instant> begin = stop.begin(planned.plan().arrival());
      if (begin.isEmpty()) {
        takeOut(stop, TourPlan.Reason.TIME_WINDOW, Optional.empty());
        continue;
      }
      TourPlan.Visit visit = new TourPlan.Visit(stop, planned.plan(), begin.get());
      visits.add(visit);
      at = stop.place();
      now = visit.departure();
    }
    return visits.isEmpty() ? Optional.empty() : Optional.of(ended(visits, at, now));
  }

  private void takeOut(TourStop stop, TourPlan.Reason reason, Optional<RouteAnswer> refusal) {
    takenOut.add(new TourPlan.Unassigned(stop, reason, refusal));
  }

  private TourPlan.Tour ended(List<TourPlan.Visit> visits, RoadPosition at, Instant now) {
    Optional<RoutePlan> back = Optional.empty();
    Instant end = now;
    if (vehicle.end().isPresent()) {
      if (!(leg(at, vehicle.end().get(), now) instanceof RouteAnswer.Planned planned)) {
        return new TourPlan.Tour(
            vehicle, visits, back, Optional.of(TourPlan.EndProblem.NO_LEGAL_ROUTE));
      }
      back = Optional.of(planned.plan());
      end = planned.plan().arrival();
    }
    return new TourPlan.Tour(
        vehicle,
        visits,
        back,
        end.isAfter(vehicle.latestEnd())
            ? Optional.of(TourPlan.EndProblem.LATE)
            : Optional.empty());
  }

  private RouteAnswer leg(RoadPosition from, RoadPosition to, Instant departure) {
    return planner.plan(
        new RouteRequest(
            vehicle.vehicle(),
            List.of(from, to),
            departure,
            ViolationPolicy.FORBID,
            Duration.ZERO));
  }

  /** The stops that could not be made. */
  List<TourPlan.Unassigned> takenOut() {
    return List.copyOf(takenOut);
  }
}
