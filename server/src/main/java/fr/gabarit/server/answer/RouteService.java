package fr.gabarit.server.answer;

import fr.gabarit.compliance.DepartureProfile;
import fr.gabarit.compliance.RouteAnswer;
import fr.gabarit.compliance.RoutePlanner;
import fr.gabarit.network.FreightHopper;
import fr.gabarit.network.SnappedPoint;
import fr.gabarit.routing.RouteRequest;
import fr.gabarit.server.request.RequestProblems;
import fr.gabarit.server.request.RouteCall;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Answers route requests: brings the points onto the network, plans, and tells. Thread-safe. */
public final class RouteService {
  private final RoutePlanner planner;
  private final StopSnapper snapper;
  private final RouteTeller teller;

  /**
   * @param snapper brings points onto the network
   */
  public RouteService(RoutePlanner planner, StopSnapper snapper, FreightHopper hopper) {
    this.planner = planner;
    this.snapper = snapper;
    teller = new RouteTeller(hopper);
  }

  private RouteService(RouteService service, RoutePlanner planner) {
    this.planner = planner;
    snapper = service.snapper;
    teller = service.teller;
  }

  /** Whether a point lies where the roads are; degrees. */
  public boolean covers(double latitude, double longitude) {
    return snapper.covers(longitude, latitude);
  }

  /** The same roads under other orders. */
  public RouteService on(RoutePlanner other) {
    return new RouteService(this, other);
  }

  /**
   * Answers a request.
   *
   * @throws fr.gabarit.server.request.BadRequestException telling every point that is not on the
   *     network
   */
  public RouteOutcome answer(RouteCall call) {
    List<SnappedPoint> stops = snap(call);
    if (call.arriveBy().isPresent()) {
      Instant arriveBy = call.arriveBy().get();
      Optional<Instant> departure = planner.latestDeparture(request(call, stops), arriveBy);
      return departure.isEmpty()
          ? new RouteOutcome.NoDeparture(arriveBy)
          : answer(call.departingAt(departure.get()), stops);
    }
    return answer(call, stops);
  }

  /**
   * How the trip depends on its departure, from the one given on.
   *
   * @param until end of the departures, exclusive, after the first
   * @throws fr.gabarit.server.request.BadRequestException telling every point that is not on the
   *     network
   */
  public DepartureProfile departures(RouteCall call, Instant until) {
    return planner.profile(request(call, snap(call)), until);
  }

  private static RouteRequest request(RouteCall call, List<SnappedPoint> stops) {
    return new RouteRequest(
        call.vehicle(),
        stops.stream().map(SnappedPoint::position).toList(),
        call.departure(),
        call.violations(),
        call.maxWait());
  }

  private RouteOutcome answer(RouteCall call, List<SnappedPoint> stops) {
    RouteRequest request = request(call, stops);
    RouteAnswer answer = planner.plan(request);
    if (answer instanceof RouteAnswer.Planned planned) {
      List<ToldRoute> others =
          call.alternatives().stream()
              .flatMap(settings -> planner.alternatives(request, settings).stream())
              .map(plan -> teller.tell(call, plan, stops))
              .toList();
      return new RouteOutcome.Found(teller.tell(call, planned.plan(), stops), others);
    }
    if (answer instanceof RouteAnswer.Blocked blocked) {
      return new RouteOutcome.NoLegalRoute(blocked, planner.nextLegalDeparture(request, blocked));
    }
    return new RouteOutcome.NoConnection(((RouteAnswer.Disconnected) answer).leg());
  }

  private List<SnappedPoint> snap(RouteCall call) {
    RequestProblems problems = new RequestProblems();
    List<SnappedPoint> stops =
        snapper.snap("point", call.points(), call.vehicle().speedClass(), problems).stream()
            .flatMap(Optional::stream)
            .toList();
    problems.throwIfAny();
    return stops;
  }
}
