package fr.gabarit.compliance;

import fr.gabarit.routing.LegPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of a trip depending on when it begins: spans of departures within each of which the
 * way and its duration are the same, or there is no legal way. Computed from the times at which
 * rules change, not by sampling.
 *
 * @param pieces one after the other, without gaps
 * @param complete whether they cover all that was asked for; else the work was more than allowed
 */
public record DepartureProfile(List<Piece> pieces, boolean complete) {
  public DepartureProfile {
    pieces = List.copyOf(pieces);
  }

  /**
   * A span of departures. If it has neither a way nor a leg without one it was not looked into.
   *
   * @param from first departure
   * @param until end, exclusive
   * @param trip the way for all of them; absent if there is no legal one
   * @param blockedLeg the leg, from 0, that has none; absent if there is a way
   * @param ending why it ends; empty if it ends where what was asked for does
   */
  public record Piece(
      Instant from,
      Instant until,
      Optional<Trip> trip,
      Optional<Integer> blockedLeg,
      List<Change> ending) {
    public Piece {
      ending = List.copyOf(ending);
    }

    /** Whether it is known what becomes of the trip. */
    public boolean isDetermined() {
      return trip.isPresent() || blockedLeg.isPresent();
    }
  }

  /**
   * A way that holds for a span of departures.
   *
   * @param legs one for each pair of stops, with the times of one of the departures
   */
  public record Trip(List<LegPath> legs) {
    public Trip {
      legs = List.copyOf(legs);
    }

    /** From the departure to the last stop. */
    public Duration duration() {
      return Duration.ofMillis(
          legs.get(legs.size() - 1).arrivalMillis() - legs.get(0).departureMillis());
    }

    /** The same way begun at another time. */
    Trip begunAt(Instant departure) {
      long later = departure.toEpochMilli() - legs.get(0).departureMillis();
      return new Trip(
          legs.stream().map(leg -> leg.begunAt(leg.departureMillis() + later)).toList());
    }
  }

  /** What a rule does where a span ends. */
  public enum ChangeKind {
    /** It closes the way of the span that ends. */
    CLOSES,
    /** It has closed the way of the span that follows. */
    OPENS,
    /** It changes the pace. */
    PACE
  }

  /** A rule that makes a span end. */
  public record Change(ChangeKind kind, Citation citation) {}

  /** The first departure of a span with a legal way. */
  public Optional<Instant> firstLegal() {
    return pieces.stream().filter(piece -> piece.trip().isPresent()).findFirst().map(Piece::from);
  }
}
