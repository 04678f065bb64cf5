package fr.gabarit.vehicle;

import java.util.Optional;
import java.util.Set;

/**
 * A goods vehicle or combination, as it drives: what every limit is compared with. Immutable.
 *
 * @param preset name of the preset it was derived from, e.g. {@code articulated_44t}
 * @param heightMetres overall height, load included
 * @param widthMetres overall width, mirrors excluded
 * @param lengthMetres length of the whole combination
 * @param vehicleMassTonnes permitted laden mass of the motor vehicle (PTAC)
 * @param combinationMassTonnes permitted mass of the combination (PTRA); equal to the vehicle's
 *     where nothing is towed
 * @param axleLoadTonnes load of the heaviest axle
 * @param axles axles of the whole combination
 * @param trailers trailers and semi-trailers
 * @param hazmat kinds of dangerous goods on board that must be signed
 * @param tunnelCode tunnel restriction code of the load (ADR)
 * @param critAir air-quality class, if known
 * @param activities what the vehicle declares to be doing
 * @param permits names of permits it holds
 */
public record Vehicle(
    String preset,
    double heightMetres,
    double widthMetres,
    double lengthMetres,
    double vehicleMassTonnes,
    double combinationMassTonnes,
    double axleLoadTonnes,
    int axles,
    int trailers,
    Set<HazmatKind> hazmat,
    Optional<TunnelCode> tunnelCode,
    Optional<CritAir> critAir,
    Set<Activity> activities,
    Set<String> permits) {

  /** The larger of the permitted masses of vehicle and combination, tonnes. */
  public double permittedMassTonnes() {
    return Math.max(vehicleMassTonnes, combinationMassTonnes);
  }

  /** The class whose general speed limits apply (Code de la route R413-8, R413-9). */
  public SpeedClass speedClass() {
    if (permittedMassTonnes() <= 3.5) {
      return SpeedClass.VAN;
    }
    if (permittedMassTonnes() <= 12) {
      return SpeedClass.MEDIUM;
    }
    if (!hazmat.isEmpty()) {
      return SpeedClass.HEAVY_HAZMAT;
    }
    return trailers > 0 ? SpeedClass.ARTICULATED : SpeedClass.HEAVY_RIGID;
  }
}
