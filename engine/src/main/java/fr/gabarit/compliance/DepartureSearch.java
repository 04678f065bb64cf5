package fr.gabarit.compliance;

import fr.gabarit.network.RoadPosition;
import fr.gabarit.overlay.Overlay;
import fr.gabarit.overlay.VehicleOverlay;
import fr.gabarit.routing.LegPath;
import fr.gabarit.routing.LegRequest;
import fr.gabarit.routing.LegResult;
import fr.gabarit.routing.LegSearch;
import fr.gabarit.routing.RouteRequest;
import fr.gabarit.routing.SearchMode;
import fr.gabarit.routing.SteadyResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds how a trip depends on its departure. A search at one departure tells for which others it
 * would have gone through the same steps; the next search begins where that ends. The trip does not
 * wait; its legs are planned one after the other. Thread-safe.
 */
final class DepartureSearch {
  /** What is left out of a profile where a stretch takes too much work. */
  private static final long GAP_MILLIS = 60_000;

  private final Overlay overlay;
  private final LegSearch search;
  private final Limits limits;

  /**
   * How much work is done; counted in places that searches come to, so that it depends on nothing
   * but the request.
   *
   * @param searches a profile is given up after so many,
   * @param labels and when they came to so many places
   * @param stretchLabels when searches for spans shorter than a minute came to so many, the next
   *     minute is left out
   */
  record Limits(int searches, long labels, long stretchLabels) {
    /** Seconds. */
    static final Limits USUAL = new Limits(5000, 15_000_000, 1_500_000);
  }

  DepartureSearch(Overlay overlay, LegSearch search) {
    this(overlay, search, Limits.USUAL);
  }

  DepartureSearch(Overlay overlay, LegSearch search, Limits limits) {
    this.overlay = overlay;
    this.search = search;
    this.limits = limits;
  }

  /** A trip at one departure and the span of departures for which it is the same. */
  private record Steady(
      long from,
      long until,
      Optional<DepartureProfile.Trip> trip,
      Optional<Integer> blockedLeg,
      long labels) {

    boolean sameAs(Steady other) {
      if (trip.isEmpty() || other.trip.isEmpty()) {
        return trip.isEmpty() == other.trip.isEmpty() && blockedLeg.equals(other.blockedLeg);
      }
      return trip.get().duration().equals(other.trip.get().duration()) && sameWay(other);
    }

    private boolean sameWay(Steady other) {
      List<LegPath> legs = trip.get().legs();
      for (int i = 0; i < legs.size(); i++) {
        if (!Arrays.equals(legs.get(i).keys(), other.trip.get().legs().get(i).keys())) {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * The spans of departures of a trip.
   *
   * @param request the trip, begun with the first departure
   * @param until end of the departures, exclusive, after the first
   * @param book for what makes spans end
   */
  DepartureProfile profile(RouteRequest request, Instant until, RuleBook book) {
    VehicleOverlay rules = overlay.forVehicle(request.vehicle());
    List<RoadPosition> stops = request.stops();
    List<Steady> spans = new ArrayList<>();
    long at = request.departure().toEpochMilli();
    long end = until.toEpochMilli();
    int searches = 0;
    long labels = 0;
    long stretchLabels = 0;
    boolean gaps = false;
    while (at < end && searches < limits.searches() && labels < limits.labels()) {
      Steady span = steady(rules, stops, at);
      searches += stops.size() - 1;
      labels += span.labels();
      stretchLabels = span.until() - at < GAP_MILLIS ? stretchLabels + span.labels() : 0;
      Steady last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
      long ends = Math.min(end, span.until());
      if (last != null && last.sameAs(span)) {
        spans.set(
            spans.size() - 1, new Steady(last.from(), ends, last.trip(), last.blockedLeg(), 0));
      } else {
        spans.add(new Steady(at, ends, span.trip(), span.blockedLeg(), 0));
      }
      at = span.until();
      if (stretchLabels >= limits.stretchLabels() && at < end) {
        long later = Math.min(end, at + GAP_MILLIS);
        spans.add(new Steady(at, later, Optional.empty(), Optional.empty(), 0));
        at = later;
        stretchLabels = 0;
        gaps = true;
      }
    }
    WayAccount account = new WayAccount(overlay.network(), book);
    List<DepartureProfile.Piece> pieces = new ArrayList<>();
    for (int i = 0; i < spans.size(); i++) {
      Steady span = spans.get(i);
      pieces.add(
          new DepartureProfile.Piece(
              Instant.ofEpochMilli(span.from()),
              Instant.ofEpochMilli(span.until()),
              span.trip().map(trip -> trip.begunAt(Instant.ofEpochMilli(span.from()))),
              span.blockedLeg(),
              i + 1 < spans.size() ? changes(span, spans.get(i + 1), account) : List.of()));
    }
    return new DepartureProfile(pieces, at >= end && !gaps);
  }

  /**
   * The latest departure, to the millisecond, at which the trip that is then the best arrives in
   * time.
   *
   * @param request the trip; its departure does not matter
   * @return empty if there is none within {@link RoutePlanner#EARLIEST_DEPARTURE} before
   */
  Optional<Instant> latestDeparture(RouteRequest request, Instant arriveBy) {
    VehicleOverlay rules = overlay.forVehicle(request.vehicle());
    List<RoadPosition> stops = request.stops();
    long latestArrival = arriveBy.toEpochMilli();
    long earliest = latestArrival - RoutePlanner.EARLIEST_DEPARTURE.toMillis();
    long at = latestArrival;
    long labels = 0;
    for (int searches = 0;
        at >= earliest && searches < limits.searches() && labels < limits.labels();
        searches++) {
      Steady span = steady(rules, stops, at);
      labels += span.labels();
      if (span.trip().isPresent()) {
        long latest =
            Math.min(span.until() - 1, latestArrival - span.trip().get().duration().toMillis());
        if (latest >= Math.max(span.from(), earliest)) {
          return Optional.of(Instant.ofEpochMilli(latest));
        }
      }
      at = span.from() - 1;
    }
    return Optional.empty();
  }

  private Steady steady(VehicleOverlay rules, List<RoadPosition> stops, long departure) {
    List<LegPath> legs = new ArrayList<>();
    long from = Long.MIN_VALUE;
    long until = Long.MAX_VALUE;
    long begin = departure;
    long labels = 0;
    for (int leg = 0; leg + 1 < stops.size(); leg++) {
      SteadyResult steady =
          search.findSteady(
              new LegRequest(
                  stops.get(leg),
                  stops.get(leg + 1),
                  Instant.ofEpochMilli(begin),
                  rules,
                  SearchMode.LEGAL));
      labels += steady.labels();
      from = Math.max(from, steady.fromMillis() - (begin - departure));
      until = Math.min(until, steady.untilMillis() - (begin - departure));
      if (!(steady.result() instanceof LegResult.Found found)) {
        return new Steady(from, until, Optional.empty(), Optional.of(leg), labels);
      }
      legs.add(found.path());
      begin = found.path().arrivalMillis();
    }
    return new Steady(
        from, until, Optional.of(new DepartureProfile.Trip(legs)), Optional.empty(), labels);
  }

  /** Which rules make one span end and the next one begin. */
  private static List<DepartureProfile.Change> changes(
      Steady before, Steady after, WayAccount account) {
    Instant atEnd = Instant.ofEpochMilli(before.until());
    List<DepartureProfile.Change> changes = new ArrayList<>();
    add(DepartureProfile.ChangeKind.CLOSES, before.trip(), atEnd, account, changes);
    if (changes.isEmpty()) {
      add(DepartureProfile.ChangeKind.OPENS, after.trip(), atEnd.minusMillis(1), account, changes);
    }
    return changes;
  }

  private static void add(
      DepartureProfile.ChangeKind kind,
      Optional<DepartureProfile.Trip> trip,
      Instant departure,
      WayAccount account,
      List<DepartureProfile.Change> changes) {
    if (trip.isEmpty()) {
      return;
    }
    Set<String> told = new HashSet<>();
    for (LegPath leg : trip.get().begunAt(departure).legs()) {
      for (WayAccount.Stretch stretch : account.broken(leg)) {
        Citation citation = account.citation(leg, stretch);
        if (told.add(citation.order().id() + " " + citation.measure().id())) {
          changes.add(new DepartureProfile.Change(kind, citation));
        }
      }
    }
  }
}
