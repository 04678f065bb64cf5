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
import fr.gabarit.routing.WayTimes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;

/**
 * Finds a later departure at which a trip that has no legal way is legal, with little work. Looked
 * at are the times within {@link #HORIZON} at which rules change, and when the way that shows what
 * bars the trip opens; from the first of them at which the trip is legal, it goes back as long as
 * the trip stays legal. So of a legal span between two changes of rules that neither touches, and
 * that this way does not show, nothing is known. Thread-safe.
 */
final class NextDeparture {
  /** A trip is not postponed longer. */
  static final Duration HORIZON = Duration.ofHours(24);

  private static final int MOST_CHANGES = 48;
  private static final int MOST_STEPS_BACK = 16;
  private static final int MOST_LABELS = 20_000;
  private static final long SECOND_MILLIS = 1000;

  private final Overlay overlay;
  private final LegSearch search;

  NextDeparture(Overlay overlay, LegSearch search) {
    this.overlay = overlay;
    this.search = search;
  }

  /**
   * The departure, at a whole second if the trip is still legal then; empty if none is found.
   *
   * @param blocked why the trip is not legal at its own departure
   */
  Optional<Instant> find(RouteRequest request, RouteAnswer.Blocked blocked) {
    return new Trip(request).next(blocked).map(Instant::ofEpochMilli);
  }

  /** One trip. */
  private final class Trip {
    private final VehicleOverlay rules;
    private final List<RoadPosition> stops;
    private final long departure;

    Trip(RouteRequest request) {
      rules = overlay.forVehicle(request.vehicle());
      stops = request.stops();
      departure = request.departure().toEpochMilli();
    }

    Optional<Long> next(RouteAnswer.Blocked blocked) {
      LegRequest barred = leg(blocked.leg(), blocked.way().departureMillis());
      if (search.isShutOff(barred, HORIZON.toMillis())) {
        return Optional.empty();
      }
      long illegal = departure;
      for (long at : changes(barred, blocked.way())) {
        Optional<List<LegPath>> legs = legs(at);
        if (legs.isPresent()) {
          return Optional.of(wholeSecond(earliest(illegal, at, legs.get())));
        }
        illegal = at;
      }
      return Optional.empty();
    }

    /** Departures to be looked at, in order. */
    private TreeSet<Long> changes(LegRequest barred, LegPath way) {
      TreeSet<Long> changes = new TreeSet<>();
      long end = departure + HORIZON.toMillis();
      OptionalLong change = rules.firstChange(departure, end);
      while (change.isPresent() && changes.size() < MOST_CHANGES) {
        changes.add(change.getAsLong());
        change = rules.firstChange(change.getAsLong(), end);
      }
      WayTimes.later(barred, way.keys(), HORIZON.toMillis())
          .ifPresent(later -> changes.add(departure + later));
      changes.remove(departure);
      return changes;
    }

    /**
     * Goes back from a legal departure as long as the trip stays legal.
     *
     * @param illegal an earlier departure that is not
     */
    private long earliest(long illegal, long legal, List<LegPath> legs) {
      long earliest = legal;
      Optional<List<LegPath>> trip = Optional.of(legs);
      for (int i = 0; i < MOST_STEPS_BACK && trip.isPresent(); i++) {
        long alike = earliest - earlier(trip.get(), earliest - illegal - 1);
        if (alike < earliest && legs(alike).isEmpty()) {
          // The way would be legal, but a sooner one to some road of it leads nowhere.
          return between(alike, earliest);
        }
        earliest = alike;
        trip = earliest - 1 > illegal ? legs(earliest - 1) : Optional.empty();
        earliest -= trip.isPresent() ? 1 : 0;
      }
      return earliest;
    }

    /** A legal departure a millisecond before which the trip is not legal. */
    private long between(long illegal, long legal) {
      long before = illegal;
      long from = legal;
      while (from - before > 1) {
        long middle = before + (from - before) / 2;
        if (legs(middle).isPresent()) {
          from = middle;
        } else {
          before = middle;
        }
      }
      return from;
    }

    /** How much earlier the trip can begin and all its ways stay the same and legal. */
    private long earlier(List<LegPath> legs, long most) {
      long earlier = most;
      for (int leg = 0; leg < legs.size(); leg++) {
        LegPath way = legs.get(leg);
        earlier = WayTimes.earlier(leg(leg, way.departureMillis()), way, earlier);
      }
      return earlier;
    }

    private long wholeSecond(long millis) {
      long rounded = Math.floorDiv(millis + SECOND_MILLIS - 1, SECOND_MILLIS) * SECOND_MILLIS;
      return rounded == millis || legs(rounded).isPresent() ? rounded : millis;
    }

    /** The ways of the trip begun at another time; empty if it is not legal then. */
    private Optional<List<LegPath>> legs(long begin) {
      List<LegPath> legs = new ArrayList<>();
      long at = begin;
      for (int leg = 0; leg + 1 < stops.size(); leg++) {
        if (!(search.findPlainlyWithin(MOST_LABELS, leg(leg, at))
            instanceof LegResult.Found found)) {
          return Optional.empty();
        }
        legs.add(found.path());
        at = found.path().arrivalMillis();
      }
      return Optional.of(legs);
    }

    private LegRequest leg(int leg, long begin) {
      return new LegRequest(
          stops.get(leg), stops.get(leg + 1), Instant.ofEpochMilli(begin), rules, SearchMode.LEGAL);
    }
  }
}
