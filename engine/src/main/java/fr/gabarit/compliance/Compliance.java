package fr.gabarit.compliance;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;

/**
 * Why a route is as it is.
 *
 * @param violations rules that the route breaks; empty for a legal route
 * @param exemptionsUsed rules that would forbid it but for an exemption
 * @param avoided orders that made it differ from the way without any order
 * @param warnings what else the driver or planner should know
 * @param waits where the route waits for what is closed to open
 */
public record Compliance(
    List<Violation> violations,
    List<ExemptionUse> exemptionsUsed,
    List<Avoided> avoided,
    List<Warning> warnings,
    List<Wait> waits) {

  public Compliance {
    violations = List.copyOf(violations);
    exemptionsUsed = List.copyOf(exemptionsUsed);
    avoided = List.copyOf(avoided);
    warnings = List.copyOf(warnings);
    waits = List.copyOf(waits);
  }

  /** Whether no rule is broken. */
  public boolean compliant() {
    return violations.isEmpty();
  }

  /**
   * A rule that the route breaks.
   *
   * @param lengthMetres driven against the rule, 0 for a turn
   */
  public record Violation(Citation citation, RouteSpan span, double lengthMetres) {}

  /** A rule lifted for this route. */
  public record ExemptionUse(Citation citation, RouteSpan span) {}

  /**
   * An order that changed the way.
   *
   * @param leg which leg it changed
   * @param extraMillis how much longer the leg takes because of it; may be negative where the
   *     dearer way is quicker
   * @param extraMetres how much longer the leg is because of it
   * @param closedKeys the directed edges, closed by it, that the way would otherwise have used
   * @param turn whether it closes the turn from the first of them into the last, and not the edges
   */
  public record Avoided(
      Citation citation,
      int leg,
      long extraMillis,
      double extraMetres,
      List<Integer> closedKeys,
      boolean turn) {
    public Avoided {
      closedKeys = List.copyOf(closedKeys);
    }
  }

  /**
   * A wait for what was closed when the route got there.
   *
   * @param leg the leg, from 0
   * @param key the directed edge at whose start it waits; at the origin if that is on the edge
   * @param place where it waits, x = longitude, y = latitude
   * @param because what closes the edge, or the turn into it, until then
   */
  public record Wait(
      int leg, int key, Coordinate place, Instant from, Instant until, List<Citation> because) {
    public Wait {
      place = place.copy();
      because = List.copyOf(because);
    }

    @Override
    public Coordinate place() {
      return place.copy();
    }

    /** How long it waits. */
    public Duration duration() {
      return Duration.between(from, until);
    }
  }

  /** Kinds of warning. */
  public enum WarningKind {
    /** The hours of a rule on or beside the way are not known for sure. */
    HOURS_UNCERTAIN,
    /** The way uses private ground with the owner's leave presumed. */
    PRIVATE_GROUND,
    /** A rule on the way could not be decided, e.g. free text or an unknown air-quality class. */
    UNDECIDED,
    /** A rule on the way that bars nothing, e.g. no overtaking. */
    INFORMATION,
    /** The vehicle may not drive at all at that time, derogations apart, e.g. on a Sunday. */
    DRIVING_BAN
  }

  /**
   * Something to know about a stretch of the route.
   *
   * @param nextLegalDeparture for a driving ban, the first departure from which a journey as long
   *     meets none; absent if there is none, and for other kinds
   */
  public record Warning(
      WarningKind kind, Citation citation, RouteSpan span, Optional<Instant> nextLegalDeparture) {
    Warning(WarningKind kind, Citation citation, RouteSpan span) {
      this(kind, citation, span, Optional.empty());
    }
  }
}
