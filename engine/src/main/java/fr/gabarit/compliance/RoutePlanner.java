package fr.gabarit.compliance;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import fr.gabarit.overlay.Overlay;
import fr.gabarit.overlay.VehicleOverlay;
import fr.gabarit.routing.AlternativeSearch;
import fr.gabarit.routing.AlternativeSettings;
import fr.gabarit.routing.LegPath;
import fr.gabarit.routing.LegRequest;
import fr.gabarit.routing.LegResult;
import fr.gabarit.routing.LegSearch;
import fr.gabarit.routing.RouteRequest;
import fr.gabarit.routing.SearchMethod;
import fr.gabarit.routing.SearchMode;
import fr.gabarit.routing.ViolationPolicy;
import fr.gabarit.vehicle.Vehicle;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Plans routes and accounts for them: search, second opinion, explanation. Thread-safe.
 *
 * <p>Legs are planned one after the other; each departs when the one before arrives.
 */
public final class RoutePlanner {
  /** How long before the arrival asked for a departure is looked for. */
  public static final Duration EARLIEST_DEPARTURE = Duration.ofHours(24);

  private static final int CACHED_BOOKS = 32;

  private final Overlay overlay;
  private final LegSearch search;
  private final DrivingBans drivingBans;
  private final LoadingCache<Vehicle, RuleBook> books;

  /** Without driving bans. */
  public RoutePlanner(Overlay overlay, LegSearch search) {
    this(overlay, search, DrivingBans.NONE);
  }

  /**
   * @param drivingBans told as warnings
   */
  public RoutePlanner(Overlay overlay, LegSearch search, DrivingBans drivingBans) {
    this.overlay = overlay;
    this.search = search;
    this.drivingBans = drivingBans;
    books =
        Caffeine.newBuilder()
            .maximumSize(CACHED_BOOKS)
            .build(vehicle -> new RuleBook(overlay.network(), overlay.rules(), vehicle));
  }

  /** The overlay that routes are planned on. */
  public Overlay overlay() {
    return overlay;
  }

  /**
   * Plans a route.
   *
   * @throws IllegalStateException if the second opinion disagrees with the search; the route is not
   *     returned then
   */
  public RouteAnswer plan(RouteRequest request) {
    VehicleOverlay rules = overlay.forVehicle(request.vehicle());
    RuleBook book = books.get(request.vehicle());
    WayAccount account = new WayAccount(overlay.network(), book);
    DiversionAnalysis diversions = new DiversionAnalysis(overlay, search, account);
    List<LegPath> legs = new ArrayList<>();
    List<SearchMethod> methods = new ArrayList<>();
    List<Compliance.Violation> violations = new ArrayList<>();
    List<Compliance.ExemptionUse> exemptionsUsed = new ArrayList<>();
    List<Compliance.Avoided> avoided = new ArrayList<>();
    List<Compliance.Warning> warnings = new ArrayList<>();
    List<Compliance.Wait> waits = new ArrayList<>();
    Duration maxWait = request.maxWait();
    Instant departure = request.departure();
    for (int leg = 0; leg + 1 < request.stops().size(); leg++) {
      LegRequest legRequest =
          new LegRequest(
              request.stops().get(leg),
              request.stops().get(leg + 1),
              departure,
              rules,
              SearchMode.LEGAL,
              maxWait);
      LegResult withoutOrders = search.find(legRequest.withoutOrders());
      LegResult result = search.find(legRequest, withoutOrders);
      boolean legal = result instanceof LegResult.Found;
      if (!legal) {
        LegResult leastViolation = search.find(legRequest.withMode(SearchMode.LEAST_VIOLATION));
        if (!(leastViolation instanceof LegResult.Found)
            || request.violations() == ViolationPolicy.FORBID) {
          return refuse(legRequest, leastViolation, account, leg);
        }
        result = leastViolation;
      }
      LegResult.Found way = (LegResult.Found) result;
      LegPath path = way.path();
      methods.add(way.method());
      List<WayAccount.Stretch> inForce = account.inForce(path);
      List<WayAccount.Stretch> broken = account.broken(path, inForce);
      if (legal) {
        requireLegal(path, broken);
      }
      for (WayAccount.Stretch stretch : broken) {
        violations.add(account.violation(path, leg, stretch));
      }
      account.note(path, leg, inForce, broken, exemptionsUsed, warnings);
      if (legal) {
        avoided.addAll(diversions.explain(legRequest, withoutOrders, path, leg));
      }
      List<Compliance.Wait> legWaits = account.waits(path, leg);
      waits.addAll(legWaits);
      for (Compliance.Wait wait : legWaits) {
        maxWait = maxWait.minus(wait.duration());
      }
      legs.add(path);
      departure = Instant.ofEpochMilli(path.arrivalMillis());
    }
    warnings.addAll(
        drivingBans.warnings(
            request.vehicle(), legs, overlay.network(), request.departure(), departure));
    double metres = legs.stream().mapToDouble(leg -> leg.lengthMetres(overlay.network())).sum();
    return new RouteAnswer.Planned(
        new RoutePlan(
            legs,
            request.departure(),
            departure,
            metres,
            new Compliance(violations, exemptionsUsed, avoided, warnings, waits),
            methods));
  }

  /**
   * Plans other ways of a trip without stops between, beside the best one: each legal and accounted
   * for, but without what was avoided.
   *
   * @throws IllegalStateException if the second opinion disagrees with the search
   */
  public List<RoutePlan> alternatives(RouteRequest request, AlternativeSettings settings) {
    LegRequest leg =
        new LegRequest(
            request.stops().get(0),
            request.stops().get(1),
            request.departure(),
            overlay.forVehicle(request.vehicle()),
            SearchMode.LEGAL);
    WayAccount account = new WayAccount(overlay.network(), books.get(request.vehicle()));
    return new AlternativeSearch(overlay.network(), search)
        .find(leg, settings).stream().skip(1).map(path -> told(path, request, account)).toList();
  }

  private RoutePlan told(LegPath path, RouteRequest request, WayAccount account) {
    List<WayAccount.Stretch> broken = account.broken(path);
    requireLegal(path, broken);
    List<Compliance.ExemptionUse> exemptionsUsed = new ArrayList<>();
    List<Compliance.Warning> warnings = new ArrayList<>();
    account.note(path, 0, account.inForce(path), broken, exemptionsUsed, warnings);
    Instant arrival = Instant.ofEpochMilli(path.arrivalMillis());
    warnings.addAll(
        drivingBans.warnings(
            request.vehicle(), List.of(path), overlay.network(), request.departure(), arrival));
    return new RoutePlan(
        List.of(path),
        request.departure(),
        arrival,
        path.lengthMetres(overlay.network()),
        new Compliance(List.of(), exemptionsUsed, List.of(), warnings, List.of()),
        List.of(SearchMethod.GUIDED_SEARCH));
  }

  private static void requireLegal(LegPath path, List<WayAccount.Stretch> broken) {
    if (!broken.isEmpty()) {
      throw new IllegalStateException(
          "The rule book finds order %s broken on a way taken for legal: %s."
              .formatted(broken.get(0).entry().rule().order().id(), path));
    }
  }

  /**
   * How a trip depends on its departure. It does not wait.
   *
   * @param request the trip; its departure is the first one looked at
   * @param until end of the departures looked at, exclusive, after the first
   */
  public DepartureProfile profile(RouteRequest request, Instant until) {
    return new DepartureSearch(overlay, search)
        .profile(request, until, books.get(request.vehicle()));
  }

  /**
   * The latest departure, to the millisecond, at which the trip that is then planned arrives in
   * time, legally and without waiting.
   *
   * @param request the trip; its departure does not matter
   * @return empty if there is none within {@link #EARLIEST_DEPARTURE} before
   */
  public Optional<Instant> latestDeparture(RouteRequest request, Instant arriveBy) {
    return new DepartureSearch(overlay, search).latestDeparture(request, arriveBy);
  }

  /**
   * A later departure at which a refused trip is legal, without waits: see {@link NextDeparture}.
   *
   * @param blocked the refusal
   */
  public Optional<Instant> nextLegalDeparture(RouteRequest request, RouteAnswer.Blocked blocked) {
    return new NextDeparture(overlay, search).find(request, blocked);
  }

  /**
   * What bars a trip without stops between that has no legal way, in the order in which it would be
   * met; nothing if no road leads there, orders apart.
   */
  public List<RouteAnswer.Obstacle> obstacles(RouteRequest request) {
    LegRequest leg =
        new LegRequest(
            request.stops().get(0),
            request.stops().get(1),
            request.departure(),
            overlay.forVehicle(request.vehicle()),
            SearchMode.LEAST_VIOLATION);
    WayAccount account = new WayAccount(overlay.network(), books.get(request.vehicle()));
    return blockedWay(leg, search.find(leg))
        .map(way -> obstacles(way.path(), account))
        .orElse(List.of());
  }

  /** The rules that a vehicle breaks on a way at the times of the way, in the order met. */
  public List<RouteAnswer.Obstacle> obstacles(LegPath way, Vehicle vehicle) {
    return obstacles(way, new WayAccount(overlay.network(), books.get(vehicle)));
  }

  private static List<RouteAnswer.Obstacle> obstacles(LegPath blocked, WayAccount account) {
    return account.broken(blocked).stream()
        .map(
            stretch ->
                new RouteAnswer.Obstacle(
                    account.citation(blocked, stretch),
                    WayAccount.keys(blocked, stretch),
                    stretch.turn()))
        .toList();
  }

  /** The way that shows what is in the way, unless roads do not lead there. */
  private Optional<LegResult.Found> blockedWay(LegRequest request, LegResult leastViolation) {
    LegResult blockedWay = leastViolation;
    if (!(blockedWay instanceof LegResult.Found)) {
      // Physical limits block; the way without any order shows which.
      blockedWay =
          search.find(
              new LegRequest(
                  request.origin(),
                  request.destination(),
                  request.departure(),
                  overlay.forVehicle(request.rules().vehicle(), Set.of()),
                  SearchMode.LEGAL));
    }
    return blockedWay instanceof LegResult.Found found ? Optional.of(found) : Optional.empty();
  }

  /** No legal way: who blocks it, and how near one can come. */
  private RouteAnswer refuse(
      LegRequest request, LegResult leastViolation, WayAccount account, int leg) {
    Optional<LegResult.Found> blocked = blockedWay(request, leastViolation);
    if (blocked.isEmpty()) {
      return new RouteAnswer.Disconnected(leg);
    }
    return new RouteAnswer.Blocked(
        leg,
        blocked.get().path(),
        obstacles(blocked.get().path(), account),
        new NearestLegalPoint(overlay.network(), search)
            .find(request.withoutWait(), account.legalPart(blocked.get().path())));
  }
}
