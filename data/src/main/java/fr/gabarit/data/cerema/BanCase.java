package fr.gabarit.data.cerema;

import fr.gabarit.data.words.FrenchText;
import fr.gabarit.order.Exemption;
import fr.gabarit.order.Place;
import fr.gabarit.order.VehicleClause;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A part of a ban: some of its vehicles in some of its places.
 *
 * @param term all of these clauses match; empty for every vehicle
 * @param exempted whom it lets through
 * @param places where it applies
 */
record BanCase(List<VehicleClause> term, List<Exemption> exempted, List<Place> places) {
  BanCase {
    term = List.copyOf(term);
    exempted = List.copyOf(exempted);
    places = List.copyOf(places);
  }

  /** What remains of the part where a grant reaches all of its places. */
  List<BanCase> lifted(Grant grant) {
    if (ClauseLogic.isPhysical(term) || ClauseLogic.excludes(term, grant.vehicles())) {
      return List.of(this);
    }
    boolean all = ClauseLogic.implies(term, grant.vehicles());
    if (grant.only().isEmpty()) {
      return all ? List.of() : List.of(exempting(exemption(grant.vehicles())));
    }
    if (all) {
      return List.of(exempting(grant.only().get()));
    }
    return List.of(others(grant), meant(grant).exempting(grant.only().get()));
  }

  /** What remains of the part where a grant reaches some streets of a commune only. */
  List<BanCase> lifted(Grant grant, List<Place.NamedStreet> streets) {
    Optional<Place.WholeCommune> commune = commune();
    if (commune.isEmpty()) {
      return isAmong(streets) ? lifted(grant) : List.of(this);
    }
    Set<String> left = folded(commune.get().excludedStreets());
    List<Place.NamedStreet> met =
        streets.stream().filter(street -> !left.contains(folded(street))).toList();
    if (met.isEmpty()
        || ClauseLogic.isPhysical(term)
        || ClauseLogic.excludes(term, grant.vehicles())) {
      return List.of(this);
    }
    List<BanCase> parts = new ArrayList<>();
    BanCase meant = this;
    if (!ClauseLogic.implies(term, grant.vehicles())) {
      parts.add(others(grant));
      meant = meant(grant);
    }
    parts.add(meant.without(commune.get(), met));
    if (grant.only().isPresent()) {
      for (Place.NamedStreet street : met) {
        parts.add(new BanCase(meant.term, exempted, List.of(street)).exempting(grant.only().get()));
      }
    }
    return parts;
  }

  private Optional<Place.WholeCommune> commune() {
    return places.size() == 1 && places.get(0) instanceof Place.WholeCommune commune
        ? Optional.of(commune)
        : Optional.empty();
  }

  private boolean isAmong(List<Place.NamedStreet> streets) {
    List<String> names = streets.stream().map(BanCase::folded).toList();
    return places.stream()
        .allMatch(
            place -> place instanceof Place.NamedStreet street && names.contains(folded(street)));
  }

  private static String folded(Place.NamedStreet street) {
    return FrenchText.folded(street.street());
  }

  private static Set<String> folded(Set<String> names) {
    return names.stream().map(FrenchText::folded).collect(Collectors.toSet());
  }

  private static Exemption exemption(List<VehicleClause> vehicles) {
    boolean oneActivity =
        vehicles.size() == 1
            && vehicles.get(0) instanceof VehicleClause.Declares declares
            && declares.activities().size() == 1;
    return oneActivity
        ? new Exemption.DeclaredActivity(
            ((VehicleClause.Declares) vehicles.get(0)).activities().iterator().next())
        : new Exemption.Vehicles(ClauseLogic.clause(vehicles));
  }

  private BanCase exempting(Exemption exemption) {
    Set<Exemption> all = new LinkedHashSet<>(exempted);
    all.add(exemption);
    return new BanCase(term, List.copyOf(all), places);
  }

  /** The vehicles that the grant does not mean, or may not mean. */
  private BanCase others(Grant grant) {
    if (ClauseLogic.mayBeUndecided(grant.vehicles())) {
      return exempting(new Exemption.Vehicles(ClauseLogic.clause(grant.vehicles())));
    }
    VehicleClause not = new VehicleClause.Not(ClauseLogic.clause(grant.vehicles()));
    return new BanCase(ClauseLogic.both(term, List.of(not)), exempted, places);
  }

  private BanCase meant(Grant grant) {
    return new BanCase(ClauseLogic.both(term, grant.vehicles()), exempted, places);
  }

  private BanCase without(Place.WholeCommune commune, List<Place.NamedStreet> streets) {
    Set<String> excluded = new LinkedHashSet<>(commune.excludedStreets());
    streets.forEach(street -> excluded.add(street.street()));
    return new BanCase(
        term,
        exempted,
        List.of(new Place.WholeCommune(commune.label(), commune.commune(), excluded)));
  }
}
