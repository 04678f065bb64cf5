package fr.gabarit.order;

import fr.gabarit.vehicle.Activity;
import fr.gabarit.vehicle.CritAir;
import fr.gabarit.vehicle.HazmatKind;
import fr.gabarit.vehicle.TunnelCategory;
import java.util.List;
import java.util.Set;

/** A condition on a vehicle. Immutable. */
public sealed interface VehicleClause {

  /**
   * A measured property beyond a limit, e.g. height above 3.8 m.
   *
   * @param quantity what is compared
   * @param comparison for which relation the clause matches
   * @param limit in the unit of the quantity, not negative
   * @param nature whether an exemption can lift it
   */
  record Threshold(Quantity quantity, Comparison comparison, double limit, LimitNature nature)
      implements VehicleClause {
    public Threshold {
      if (!(limit >= 0) || Double.isInfinite(limit)) {
        throw new IllegalArgumentException(
            "The limit of %s must be a number not below 0 but was %s.".formatted(quantity, limit));
      }
    }

    /** Matches above the limit: what signs and orders mean by "more than". */
    public static Threshold above(Quantity quantity, double limit, LimitNature nature) {
      return new Threshold(quantity, Comparison.GREATER_THAN, limit, nature);
    }

    /** Matches above the limit; dimensions are physical, masses and counts legal. */
    public static Threshold above(Quantity quantity, double limit) {
      boolean dimension =
          quantity == Quantity.HEIGHT || quantity == Quantity.WIDTH || quantity == Quantity.LENGTH;
      return above(quantity, limit, dimension ? LimitNature.PHYSICAL : LimitNature.LEGAL);
    }
  }

  /** The vehicle's air-quality class is one of these. */
  record CritAirIn(Set<CritAir> classes) implements VehicleClause {
    public CritAirIn {
      classes = Set.copyOf(classes);
    }
  }

  /** The vehicle carries one of these kinds of dangerous goods; empty means any kind. */
  record Hazmat(Set<HazmatKind> kinds) implements VehicleClause {
    public Hazmat {
      kinds = Set.copyOf(kinds);
    }
  }

  /** The load's tunnel restriction code is forbidden in tunnels of this category (ADR 8.6.4). */
  record ForbiddenInTunnel(TunnelCategory category) implements VehicleClause {}

  /** The vehicle declares one of these activities. */
  record Declares(Set<Activity> activities) implements VehicleClause {
    public Declares {
      activities = Set.copyOf(activities);
    }
  }

  /** All of the clauses match. */
  record AllOf(List<VehicleClause> clauses) implements VehicleClause {
    public AllOf {
      clauses = List.copyOf(clauses);
    }
  }

  /** The clause does not match. */
  record Not(VehicleClause clause) implements VehicleClause {}

  /** Vehicles that are not goods vehicles (coaches, taxis, cycles…): never matches freight. */
  record NotFreight(String what) implements VehicleClause {}

  /** Words nobody can decide on: never restricts, always reported. */
  record FreeText(String text) implements VehicleClause {}
}
