package fr.gabarit.scenario;

import fr.gabarit.compliance.Citation;
import fr.gabarit.compliance.RouteAnswer;
import fr.gabarit.compliance.RoutePlanner;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.order.OrderId;
import fr.gabarit.overlay.Overlay;
import fr.gabarit.routing.LegPath;
import fr.gabarit.routing.LegRequest;
import fr.gabarit.routing.LegResult;
import fr.gabarit.routing.LegSearch;
import fr.gabarit.routing.RouteRequest;
import fr.gabarit.routing.SearchMode;
import fr.gabarit.routing.StricterRules;
import fr.gabarit.routing.ViolationPolicy;
import fr.gabarit.vehicle.Vehicle;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Compares one trip before and after. It searches again only where the change may matter to the
 * trip: not for a vehicle that no edit concerns, and not where {@link StricterRules} tells that the
 * way stays. Thread-safe.
 */
final class TripComparer {
  private final Scenario scenario;
  private final LegSearch search;
  private final RoutePlanner plannerBefore;
  private final RoutePlanner plannerAfter;
  private final StricterRules stricter = new StricterRules();
  private final Map<Vehicle, Boolean> concerned = new ConcurrentHashMap<>();

  TripComparer(Scenario scenario, LegSearch search) {
    this.scenario = scenario;
    this.search = search;
    plannerBefore = new RoutePlanner(scenario.base(), search);
    plannerAfter = new RoutePlanner(scenario.overlay(), search);
  }

  /**
   * @param index position among the trips
   */
  ComparedTrip compare(int index, Trip trip) {
    LegRequest asked = request(trip, scenario.base());
    LegResult resultBefore = search.find(asked);
    Optional<LegPath> before = way(resultBefore);
    Optional<LegPath> after =
        staysFor(asked, resultBefore)
            ? before
            : way(search.find(request(trip, scenario.overlay())));
    TripStatus status = status(before, after);
    RoadNetwork network = scenario.base().network();
    return new ComparedTrip(
        index,
        new TripOutcome(
            trip,
            status,
            before.map(path -> figures(trip, path, network)),
            after.map(path -> figures(trip, path, network)),
            blocking(trip, status, before, after)),
        before,
        after);
  }

  private boolean staysFor(LegRequest asked, LegResult before) {
    Vehicle vehicle = asked.rules().vehicle();
    return !concerned.computeIfAbsent(vehicle, scenario::concerns)
        || (before instanceof LegResult.Found found
            && stricter.keep(found, asked, scenario.overlay().forVehicle(vehicle)));
  }

  private static LegRequest request(Trip trip, Overlay overlay) {
    return new LegRequest(
        trip.origin(),
        trip.destination(),
        trip.departure(),
        overlay.forVehicle(trip.vehicle()),
        SearchMode.LEGAL);
  }

  private static Optional<LegPath> way(LegResult result) {
    return result instanceof LegResult.Found found ? Optional.of(found.path()) : Optional.empty();
  }

  private static TripStatus status(Optional<LegPath> before, Optional<LegPath> after) {
    if (before.isEmpty()) {
      return after.isEmpty() ? TripStatus.IMPOSSIBLE : TripStatus.NEWLY_LEGAL;
    }
    if (after.isEmpty()) {
      return TripStatus.NEWLY_IMPOSSIBLE;
    }
    LegPath one = before.get();
    LegPath other = after.get();
    if (!Arrays.equals(one.keys(), other.keys())) {
      return TripStatus.DIVERTED;
    }
    return one.arrivalMillis() == other.arrivalMillis() && one.costMillis() == other.costMillis()
        ? TripStatus.UNCHANGED
        : TripStatus.RETIMED;
  }

  private static TripFigures figures(Trip trip, LegPath path, RoadNetwork network) {
    return new TripFigures(
        path.lengthMetres(network),
        path.arrivalMillis() - trip.departure().toEpochMilli(),
        path.costMillis());
  }

  private List<Citation> blocking(
      Trip trip, TripStatus status, Optional<LegPath> before, Optional<LegPath> after) {
    return switch (status) {
      case UNCHANGED, RETIMED, DIVERTED, IMPOSSIBLE -> List.of();
      case NEWLY_LEGAL -> blocking(trip, after.orElseThrow(), plannerBefore);
      case NEWLY_IMPOSSIBLE -> blocking(trip, before.orElseThrow(), plannerAfter);
    };
  }

  /**
   * What bars a way that is legal on the other side of the change. If nothing does at the hours of
   * the way, what bars the trip is found at the price of a search.
   */
  private static List<Citation> blocking(Trip trip, LegPath way, RoutePlanner planner) {
    List<RouteAnswer.Obstacle> onTheWay = planner.obstacles(way, trip.vehicle());
    return citations(onTheWay.isEmpty() ? inTheWay(trip, planner) : onTheWay.stream());
  }

  private static Stream<RouteAnswer.Obstacle> inTheWay(Trip trip, RoutePlanner planner) {
    return planner
        .obstacles(
            new RouteRequest(
                trip.vehicle(),
                List.of(trip.origin(), trip.destination()),
                trip.departure(),
                ViolationPolicy.FORBID))
        .stream();
  }

  /** What is cited, each measure once. */
  private static List<Citation> citations(Stream<RouteAnswer.Obstacle> obstacles) {
    Map<Cited, Citation> cited = new LinkedHashMap<>();
    obstacles
        .map(RouteAnswer.Obstacle::citation)
        .forEach(
            citation ->
                cited.putIfAbsent(
                    new Cited(citation.order().id(), citation.measure().id()), citation));
    return List.copyOf(cited.values());
  }

  private record Cited(OrderId order, String measure) {}
}
