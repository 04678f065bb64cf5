package fr.gabarit.order;

import fr.gabarit.order.Advice.Kind;
import fr.gabarit.order.ClauseMatch.Matches;
import fr.gabarit.order.ClauseMatch.Undecided;
import fr.gabarit.vehicle.Activity;
import fr.gabarit.vehicle.Vehicle;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Rules what a measure means for a vehicle: (any restricted clause) and not (any exemption).
 *
 * <ul>
 *   <li>Nothing lifts a physical limit. Where a physical and a legal clause both match, the
 *       physical one counts.
 *   <li>Of several exemptions the most generous counts: one that the vehicle can claim anywhere
 *       before one for local traffic. Only the measure's own exemptions are looked at.
 *   <li>Words that nobody can decide on neither restrict nor exempt; where nothing else restricts
 *       the vehicle it is told of them.
 *   <li>Measures other than bans touch every vehicle that matches, unless it has an exemption that
 *       it can claim anywhere; an exemption for local traffic does not lift them.
 * </ul>
 *
 * Immutable and thread-safe.
 */
public final class OrderEvaluator {
  private final ClauseMatcher matcher;

  /** With {@link UnknownValues#ADVISE}. */
  public OrderEvaluator() {
    this(UnknownValues.ADVISE);
  }

  /**
   * @param unknownValues what to make of vehicles that do not tell all that orders ask for
   */
  public OrderEvaluator(UnknownValues unknownValues) {
    this.matcher = new ClauseMatcher(unknownValues);
  }

  /**
   * What the measure means for the vehicle when it enters at this instant, with these ends of its
   * leg inside.
   */
  public Verdict verdict(
      Measure measure, Vehicle vehicle, StopsInside stopsInside, Instant instant) {
    return verdict(applicability(measure, vehicle), measure.when(), stopsInside, instant);
  }

  /** As above, with an applicability ruled before. */
  public Verdict verdict(
      Applicability applicability, Validity when, StopsInside stopsInside, Instant instant) {
    if (applicability instanceof Applicability.NotConcerned || !when.times().contains(instant)) {
      return new Verdict.Unaffected();
    }
    if (applicability instanceof Applicability.Prohibited prohibited) {
      return new Verdict.Forbidden(prohibited.nature(), prohibited.finding(), Optional.empty());
    }
    if (applicability instanceof Applicability.LocalOnly local) {
      return stopsInside.any()
          ? new Verdict.AllowedByExemption(local.exemption(), stopsInside, local.finding())
          : new Verdict.Forbidden(
              LimitNature.LEGAL, local.finding(), Optional.of(local.exemption()));
    }
    if (applicability instanceof Applicability.Exempted exempted) {
      return new Verdict.AllowedByExemption(
          exempted.exemption(), StopsInside.NONE, exempted.finding());
    }
    if (applicability instanceof Applicability.SpeedCapped capped) {
      return new Verdict.SpeedLimited(capped.maxSpeedKmh(), capped.finding());
    }
    if (applicability instanceof Applicability.Delayed delayed) {
      return new Verdict.Delayed(delayed.delay(), delayed.finding());
    }
    return new Verdict.Advised(((Applicability.Advisory) applicability).advice());
  }

  /** What the measure means for the vehicle at the times at which it applies. */
  public Applicability applicability(Measure measure, Vehicle vehicle) {
    Restriction restriction = restriction(measure.who().restricted(), vehicle);
    Optional<Exemption> everywhere =
        restriction.isPhysical()
            ? Optional.empty()
            : everywhereExemption(measure.who().exempted(), vehicle);
    if (restriction.match() instanceof Matches matches) {
      Finding finding =
          restriction.clause().map(clause -> Finding.of(clause, vehicle)).orElse(Finding.EVERYONE);
      return measure.effect() instanceof Effect.NoEntry
          ? ban(measure.who().exempted(), vehicle, matches.nature(), finding, everywhere)
          : effect(measure.effect(), finding, everywhere);
    }
    if (restriction.match() instanceof Undecided undecided && everywhere.isEmpty()) {
      return new Applicability.Advisory(undecided.advice());
    }
    return new Applicability.NotConcerned();
  }

  private static Applicability ban(
      List<Exemption> exemptions,
      Vehicle vehicle,
      LimitNature nature,
      Finding finding,
      Optional<Exemption> everywhere) {
    if (everywhere.isPresent()) {
      return new Applicability.Exempted(everywhere.get(), finding);
    }
    Optional<Exemption> local =
        nature == LimitNature.PHYSICAL ? Optional.empty() : localExemption(exemptions, vehicle);
    if (local.isPresent()) {
      return new Applicability.LocalOnly(local.get(), finding);
    }
    return new Applicability.Prohibited(nature, finding);
  }

  private static Applicability effect(
      Effect effect, Finding finding, Optional<Exemption> everywhere) {
    if (everywhere.isPresent()) {
      return new Applicability.NotConcerned();
    }
    if (effect instanceof Effect.SpeedLimit limit) {
      return new Applicability.SpeedCapped(limit.maxSpeedKmh(), finding);
    }
    if (effect instanceof Effect.AlternatingTraffic alternating) {
      return new Applicability.Delayed(alternating.delay(), finding);
    }
    if (effect instanceof Effect.StorageArea storage) {
      return new Applicability.Advisory(new Advice(Kind.STORAGE_AREA, storage.description()));
    }
    return new Applicability.Advisory(
        Advice.of(
            effect instanceof Effect.NoOvertaking ? Kind.NO_OVERTAKING : Kind.PARKING_PROHIBITED));
  }

  /** The clause that counts: physical before legal before undecided, the first of each. */
  private Restriction restriction(List<VehicleClause> restricted, Vehicle vehicle) {
    if (restricted.isEmpty()) {
      return new Restriction(Optional.empty(), new Matches(LimitNature.LEGAL));
    }
    return restricted.stream()
        .map(clause -> new Restriction(Optional.of(clause), matcher.match(clause, vehicle)))
        .min(Comparator.comparingInt(Restriction::rank))
        .orElseThrow();
  }

  /** An exemption that the vehicle can claim wherever it goes. */
  private Optional<Exemption> everywhereExemption(List<Exemption> exemptions, Vehicle vehicle) {
    return exemptions.stream().filter(exemption -> liftsEverywhere(exemption, vehicle)).findFirst();
  }

  private boolean liftsEverywhere(Exemption exemption, Vehicle vehicle) {
    if (exemption instanceof Exemption.DeclaredActivity declared) {
      return vehicle.activities().contains(declared.activity());
    }
    if (exemption instanceof Exemption.HeldPermit held) {
      return vehicle.permits().contains(held.permit());
    }
    return exemption instanceof Exemption.Vehicles vehicles
        && matcher.match(vehicles.clause(), vehicle) instanceof Matches;
  }

  /**
   * An exemption that the vehicle can claim as local traffic. Private ground comes last: the leave
   * of its owner is only presumed.
   */
  private static Optional<Exemption> localExemption(List<Exemption> exemptions, Vehicle vehicle) {
    return exemptions.stream()
        .filter(exemption -> liftsForLocalTraffic(exemption, vehicle))
        .min(Comparator.comparing(Exemption.PrivateGround.class::isInstance));
  }

  private static boolean liftsForLocalTraffic(Exemption exemption, Vehicle vehicle) {
    if (exemption instanceof Exemption.Residents) {
      return vehicle.activities().contains(Activity.LOCAL_RESIDENT);
    }
    return exemption instanceof Exemption.LocalTraffic
        || exemption instanceof Exemption.Deliveries
        || exemption instanceof Exemption.PrivateGround;
  }

  /**
   * How a measure's restricted clauses touch a vehicle.
   *
   * @param clause the clause that counts; empty where the measure is for every vehicle
   * @param match its match
   */
  private record Restriction(Optional<VehicleClause> clause, ClauseMatch match) {
    boolean isPhysical() {
      return match instanceof Matches matches && matches.nature() == LimitNature.PHYSICAL;
    }

    int rank() {
      if (match instanceof Matches) {
        return isPhysical() ? 0 : 1;
      }
      return match instanceof Undecided ? 2 : 3;
    }
  }
}
