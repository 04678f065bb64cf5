package fr.gabarit.vehicle;

import fr.gabarit.vehicle.VehicleProblems.Remedy;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A goods vehicle or combination, as it drives: what every limit is compared with. Immutable; equal
 * vehicles are ruled alike, so that a vehicle is its own cache key.
 *
 * <p>Only the impossible is refused; a vehicle may be larger or heavier than the law allows, as
 * exceptional transports are.
 *
 * @param preset name of the preset it was derived from, e.g. {@code articulated_44t}
 * @param heightMetres overall height, load included; above 0, at most 10
 * @param widthMetres overall width, mirrors excluded; above 0, at most 10
 * @param lengthMetres length of the whole combination; above 0, at most 100
 * @param vehicleMassTonnes permitted laden mass of the motor vehicle (PTAC); above 0, at most 1000
 * @param combinationMassTonnes permitted mass of the combination (PTRA); equal to the vehicle's
 *     where nothing is towed, never below it
 * @param axleLoadTonnes load of the heaviest axle; above 0, at most 50 and the permitted mass
 * @param axles axles of the whole combination; at least 2 and one for each trailer, at most 60
 * @param trailers trailers and semi-trailers; 0 to 5
 * @param hazmat kinds of dangerous goods on board that must be signed
 * @param tunnelRestriction which tunnels the load may not pass (ADR); only with dangerous goods
 * @param critAir air-quality class, if known
 * @param activities what the vehicle declares to be doing
 * @param permits names of permits it holds; none blank
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
    Optional<TunnelRestriction> tunnelRestriction,
    Optional<CritAir> critAir,
    Set<Activity> activities,
    Set<String> permits) {
  private static final double MAX_HEIGHT_METRES = 10;
  private static final double MAX_WIDTH_METRES = 10;
  private static final double MAX_LENGTH_METRES = 100;
  private static final double MAX_AXLE_LOAD_TONNES = 50;
  private static final int MAX_AXLES = 60;
  static final int MIN_AXLES = 2;
  static final int MAX_TRAILERS = 5;

  /**
   * @throws InvalidVehicleException if such a vehicle cannot exist, with every field that is wrong
   */
  public Vehicle {
    Objects.requireNonNull(tunnelRestriction, "tunnelRestriction");
    Objects.requireNonNull(critAir, "critAir");
    hazmat = copy(hazmat, HazmatKind.class);
    activities = copy(activities, Activity.class);
    permits = Collections.unmodifiableSet(new TreeSet<>(permits));

    VehicleProblems problems = new VehicleProblems();
    problems.refuse(
        preset.isBlank(),
        "preset",
        preset,
        "preset must not be blank. Give the name of a preset, e.g. rigid_19t.",
        "preset ne doit pas être vide. Donnez le nom d'un véhicule type, par ex. rigid_19t.");
    problems.positive("height_m", heightMetres, MAX_HEIGHT_METRES, "m", Remedy.METRES);
    problems.positive("width_m", widthMetres, MAX_WIDTH_METRES, "m", Remedy.METRES);
    problems.positive("length_m", lengthMetres, MAX_LENGTH_METRES, "m", Remedy.METRES);
    boolean vehicleMassSound = problems.mass("gross_weight_t", vehicleMassTonnes);
    boolean combinationMassSound = problems.mass("combination_weight_t", combinationMassTonnes);
    boolean massesSound = vehicleMassSound && combinationMassSound;
    boolean axleLoadSound =
        problems.positive("axle_load_t", axleLoadTonnes, MAX_AXLE_LOAD_TONNES, "t", Remedy.TONNES);
    boolean trailersSound = problems.count("trailers", trailers, 0, MAX_TRAILERS, Remedy.TRAILERS);
    boolean axlesSound = problems.count("axles", axles, MIN_AXLES, MAX_AXLES, Remedy.AXLES);

    String gross = VehicleProblems.number(vehicleMassTonnes);
    String combination = VehicleProblems.number(combinationMassTonnes);
    if (massesSound && combinationMassTonnes < vehicleMassTonnes) {
      problems.add(
          "combination_weight_t",
          combination,
          ("combination_weight_t must not be below gross_weight_t (%s t) but was %s. Give the"
                  + " permitted mass of vehicle and trailers together.")
              .formatted(gross, combination),
          ("combination_weight_t ne doit pas être inférieur à gross_weight_t (%s t), mais vaut %s."
                  + " Donnez la masse autorisée du véhicule et de ses remorques ensemble.")
              .formatted(gross, combination));
    }
    if (massesSound && trailers == 0 && combinationMassTonnes > vehicleMassTonnes) {
      problems.add(
          "combination_weight_t",
          combination,
          ("combination_weight_t must equal gross_weight_t (%s t) where trailers is 0 but was %s."
                  + " Leave it out, or give the number of trailers.")
              .formatted(gross, combination),
          ("combination_weight_t doit égaler gross_weight_t (%s t) quand trailers vaut 0, mais vaut"
                  + " %s. Omettez-le, ou donnez le nombre de remorques.")
              .formatted(gross, combination));
    }
    String permitted = VehicleProblems.number(Math.max(vehicleMassTonnes, combinationMassTonnes));
    String axleLoad = VehicleProblems.number(axleLoadTonnes);
    if (massesSound
        && axleLoadSound
        && axleLoadTonnes > Math.max(vehicleMassTonnes, combinationMassTonnes)) {
      problems.add(
          "axle_load_t",
          axleLoad,
          ("axle_load_t must not be above the permitted mass (%s t) but was %s. Give the load of"
                  + " one axle, the heaviest.")
              .formatted(permitted, axleLoad),
          ("axle_load_t ne doit pas dépasser la masse autorisée (%s t), mais vaut %s. Donnez la"
                  + " charge d'un seul essieu, le plus chargé.")
              .formatted(permitted, axleLoad));
    }
    if (axlesSound && trailersSound && axles < MIN_AXLES + trailers) {
      problems.add(
          "axles",
          Integer.toString(axles),
          ("axles must be at least %d with %d trailer(s) but was %d. Count the axles of the whole"
                  + " combination.")
              .formatted(MIN_AXLES + trailers, trailers, axles),
          ("axles doit valoir au moins %d avec %d remorque(s), mais vaut %d. Comptez les essieux de"
                  + " tout l'ensemble.")
              .formatted(MIN_AXLES + trailers, trailers, axles));
    }
    String tunnelCode = tunnelRestriction.map(load -> load.code().token()).orElse("");
    if (tunnelRestriction.isPresent() && hazmat.isEmpty()) {
      problems.add(
          "tunnel_code",
          tunnelCode,
          ("tunnel_code was %s but hazmat is empty. Give the kinds of dangerous goods too, or leave"
                  + " the code out.")
              .formatted(tunnelCode),
          ("tunnel_code vaut %s mais hazmat est vide. Donnez aussi les sortes de matières"
                  + " dangereuses, ou omettez le code.")
              .formatted(tunnelCode));
    }
    problems.refuse(
        permits.stream().anyMatch(String::isBlank),
        "permits",
        "",
        "permits must not hold a blank name. Give the names of permits, or leave it out.",
        "permits ne doit pas contenir de nom vide. Donnez le nom des autorisations, ou omettez-le.");
    problems.throwIfAny();
  }

  /** The larger of the permitted masses of vehicle and combination, tonnes. */
  public double permittedMassTonnes() {
    return Math.max(vehicleMassTonnes, combinationMassTonnes);
  }

  /** Which speed limits it is under (Code de la route R413-8, R413-9). */
  public SpeedClass speedClass() {
    if (permittedMassTonnes() <= SpeedClass.VAN_MAX_TONNES) {
      return SpeedClass.VAN;
    }
    if (permittedMassTonnes() <= SpeedClass.MEDIUM_MAX_TONNES) {
      return SpeedClass.MEDIUM;
    }
    if (!hazmat.isEmpty()) {
      return SpeedClass.HEAVY_HAZMAT;
    }
    return trailers > 0 ? SpeedClass.ARTICULATED : SpeedClass.HEAVY_RIGID;
  }

  /** In the order of the constants, so that texts made of it are always the same. */
  private static <E extends Enum<E>> Set<E> copy(Set<E> values, Class<E> type) {
    EnumSet<E> ordered = EnumSet.noneOf(type);
    ordered.addAll(values);
    return Collections.unmodifiableSet(ordered);
  }
}
