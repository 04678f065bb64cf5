package fr.gabarit.tour;

import fr.gabarit.compliance.RouteAnswer;
import fr.gabarit.compliance.RoutePlan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Tours found. Every leg was planned at its true departure: it is legal then, and every stop begins
 * within its windows. What that cost is in {@code unassigned}.
 *
 * @param tours of the vehicles that are used
 * @param unassigned the stops that are not made
 */
public record TourPlan(List<Tour> tours, List<Unassigned> unassigned) {
  public TourPlan {
    tours = List.copyOf(tours);
    unassigned = List.copyOf(unassigned);
  }

  /**
   * The tour of a vehicle.
   *
   * @param visits in order
   * @param back the way to the vehicle's end; empty if it ends at its last stop, or cannot get
   *     there
   * @param problem what is wrong with the tour's end, if anything
   */
  public record Tour(
      TourVehicle vehicle,
      List<Visit> visits,
      Optional<RoutePlan> back,
      Optional<EndProblem> problem) {
    public Tour {
      visits = List.copyOf(visits);
    }
  }

  /** What may be wrong with the end of a tour. */
  public enum EndProblem {
    /** No legal way leads to the vehicle's end at that hour. */
    NO_LEGAL_ROUTE,
    /** The tour ends after the vehicle's latest end. */
    LATE
  }

  /**
   * A stop made.
   *
   * @param way how the vehicle gets there
   * @param begin when the stop begins, after waiting since the way's arrival
   */
  public record Visit(TourStop stop, RoutePlan way, Instant begin) {
    /** How long the vehicle waits for a window to open. */
    public Duration waiting() {
      return Duration.between(way.arrival(), begin);
    }

    /** When the vehicle leaves. */
    public Instant departure() {
      return begin.plus(stop.stay());
    }
  }

  /**
   * A stop not made.
   *
   * @param reason why
   * @param refusal what blocks the way, if that is the reason
   */
  public record Unassigned(TourStop stop, Reason reason, Optional<RouteAnswer> refusal) {}

  /** Why a stop is not made. */
  public enum Reason {
    /** No vehicle may legally get there, from its start, at any hour of its tour. */
    NO_LEGAL_ROUTE,
    /** It would have to be got to at an hour at which no legal way leads there. */
    NO_LEGAL_ROUTE_AT_THAT_HOUR,
    /** It does not fit any vehicle, or none has room left. */
    CAPACITY,
    /** No vehicle can be there within its windows, or be back in time. */
    TIME_WINDOW
  }
}
