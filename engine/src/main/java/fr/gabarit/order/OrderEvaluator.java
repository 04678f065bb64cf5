package fr.gabarit.order;

import fr.gabarit.vehicle.Activity;
import fr.gabarit.vehicle.Vehicle;
import java.util.Optional;

/** Decides whether measures concern vehicles. Immutable and thread-safe. */
public final class OrderEvaluator {
  private final ClauseMatcher clauses = new ClauseMatcher();

  /** Whether and how a measure concerns a vehicle, whatever the time and the stops. */
  public Applicability applicability(Measure measure, Vehicle vehicle) {
    Who who = measure.who();
    Optional<Restriction> restriction = restriction(who, vehicle);
    if (restriction.isEmpty()) {
      return new Applicability.NotConcerned();
    }
    Restriction matched = restriction.get();
    if (matched.nature() == LimitNature.PHYSICAL) {
      return effect(measure, matched);
    }
    Optional<Exemption> local = Optional.empty();
    for (Exemption exemption : who.exempted()) {
      if (lifts(exemption, vehicle)) {
        return measure.effect() instanceof Effect.NoEntry
            ? new Applicability.Exempted(exemption, matched.finding())
            : new Applicability.NotConcerned();
      }
      if (local.isEmpty() && local(exemption, vehicle)) {
        local = Optional.of(exemption);
      }
    }
    if (measure.effect() instanceof Effect.NoEntry && local.isPresent()) {
      return new Applicability.LocalOnly(local.get(), matched.finding());
    }
    return effect(measure, matched);
  }

  private record Restriction(LimitNature nature, Finding finding) {}

  private Optional<Restriction> restriction(Who who, Vehicle vehicle) {
    if (who.restricted().isEmpty()) {
      return Optional.of(new Restriction(LimitNature.LEGAL, Finding.EVERYONE));
    }
    Optional<Restriction> legal = Optional.empty();
    for (VehicleClause clause : who.restricted()) {
      if (clauses.matches(clause, vehicle)) {
        Restriction found =
            new Restriction(clauses.nature(clause), clauses.finding(clause, vehicle));
        if (found.nature() == LimitNature.PHYSICAL) {
          return Optional.of(found);
        }
        legal = legal.or(() -> Optional.of(found));
      }
    }
    return legal;
  }

  private static Applicability effect(Measure measure, Restriction matched) {
    Effect effect = measure.effect();
    if (effect instanceof Effect.NoEntry) {
      return new Applicability.Prohibited(matched.nature(), matched.finding());
    }
    if (effect instanceof Effect.SpeedLimit limit) {
      return new Applicability.SpeedCapped(limit.maxSpeedKmh());
    }
    if (effect instanceof Effect.AlternatingTraffic alternating) {
      return new Applicability.Delayed(alternating.delay());
    }
    return new Applicability.Advisory(effect.getClass().getSimpleName());
  }

  private boolean lifts(Exemption exemption, Vehicle vehicle) {
    if (exemption instanceof Exemption.DeclaredActivity declared) {
      return vehicle.activities().contains(declared.activity());
    }
    if (exemption instanceof Exemption.HeldPermit held) {
      return vehicle.permits().contains(held.permit());
    }
    return exemption instanceof Exemption.Vehicles vehicles
        && clauses.matches(vehicles.clause(), vehicle);
  }

  private static boolean local(Exemption exemption, Vehicle vehicle) {
    return exemption instanceof Exemption.LocalTraffic
        || exemption instanceof Exemption.Deliveries
        || exemption instanceof Exemption.PrivateGround
        || (exemption instanceof Exemption.Residents
            && vehicle.activities().contains(Activity.LOCAL_RESIDENT));
  }
}
