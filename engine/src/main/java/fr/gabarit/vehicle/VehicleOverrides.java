package fr.gabarit.vehicle;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What of a {@link VehiclePreset} is different for a vehicle; absent is as in the preset.
 * Immutable; made with {@link #builder()}.
 *
 * <p>A preset's own value gives way where it contradicts a value given here:
 *
 * <ul>
 *   <li>{@code grossWeightTonnes} alone is the permitted mass of the whole: of a rigid lorry, whose
 *       combination mass follows, or of an articulated lorry with its semi-trailer. Together with
 *       {@code combinationWeightTonnes} it is that of the motor vehicle.
 *   <li>The preset's axle load and tractor mass are cut to the permitted mass of the whole.
 *   <li>An articulated preset with {@code trailers} 0 is the tractor alone.
 *   <li>Where more trailers are given than the preset has, nothing is presumed: length, combination
 *       mass and axles must be given with them, since too small a value would lead the vehicle
 *       where it may not go.
 * </ul>
 *
 * @param heightMetres {@code height_m}
 * @param widthMetres {@code width_m}
 * @param lengthMetres {@code length_m}
 * @param grossWeightTonnes {@code gross_weight_t}, permitted mass, see above
 * @param combinationWeightTonnes {@code combination_weight_t}, permitted mass (PTRA)
 * @param axleLoadTonnes {@code axle_load_t}
 * @param axles {@code axles}
 * @param trailers {@code trailers}
 * @param hazmat {@code hazmat}
 * @param tunnelCode {@code tunnel_code}
 * @param hazmatCarriage {@code hazmat_carriage}
 * @param explosiveMassKg {@code explosive_mass_kg}
 * @param critAir {@code crit_air}
 * @param activities {@code activities}
 * @param permits {@code permits}
 */
public record VehicleOverrides(
    OptionalDouble heightMetres,
    OptionalDouble widthMetres,
    OptionalDouble lengthMetres,
    OptionalDouble grossWeightTonnes,
    OptionalDouble combinationWeightTonnes,
    OptionalDouble axleLoadTonnes,
    OptionalInt axles,
    OptionalInt trailers,
    Set<HazmatKind> hazmat,
    Optional<TunnelCode> tunnelCode,
    Optional<HazmatCarriage> hazmatCarriage,
    OptionalDouble explosiveMassKg,
    Optional<CritAir> critAir,
    Set<Activity> activities,
    Set<String> permits) {
  /** Nothing is different. */
  public static final VehicleOverrides NONE = builder().build();

  public VehicleOverrides {
    hazmat = Set.copyOf(hazmat);
    activities = Set.copyOf(activities);
    permits = Set.copyOf(permits);
  }

  /** Starts with nothing different. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The preset with these differences.
   *
   * @throws InvalidVehicleException if such a vehicle cannot exist or a needed value is missing,
   *     with every field that is wrong
   */
  public Vehicle applyTo(VehiclePreset preset) {
    Vehicle base = preset.toVehicle();
    VehicleProblems problems = new VehicleProblems();
    OptionalDouble gross = soundGrossWeight(problems);
    int trailerCount = trailers.orElse(base.trailers());
    boolean trailersAdded = trailerCount > base.trailers() && trailerCount <= Vehicle.MAX_TRAILERS;
    if (trailersAdded) {
      requireWithTrailers(problems, preset, trailerCount);
    }
    double vehicleMassTonnes = vehicleMass(preset, gross, trailerCount);
    double combinationMassTonnes = combinationMass(preset, gross, trailerCount, vehicleMassTonnes);
    refuseCarriageWithoutCode(problems);
    int leastAxles = trailersAdded ? Vehicle.MIN_AXLES + trailerCount : 0;
    return problems.orThrow(
        () ->
            new Vehicle(
                base.preset(),
                heightMetres.orElse(base.heightMetres()),
                widthMetres.orElse(base.widthMetres()),
                lengthMetres.orElse(base.lengthMetres()),
                vehicleMassTonnes,
                combinationMassTonnes,
                axleLoadTonnes.orElse(
                    cut(base.axleLoadTonnes(), Math.max(vehicleMassTonnes, combinationMassTonnes))),
                axles.orElse(Math.max(base.axles(), leastAxles)),
                trailerCount,
                hazmat,
                tunnelRestriction(),
                critAir,
                activities,
                permits));
  }

  /** Checked here, since on an articulated preset it would be told as the combination's. */
  private OptionalDouble soundGrossWeight(VehicleProblems problems) {
    return grossWeightTonnes.isPresent()
            && problems.mass("gross_weight_t", grossWeightTonnes.getAsDouble())
        ? grossWeightTonnes
        : OptionalDouble.empty();
  }

  private void requireWithTrailers(
      VehicleProblems problems, VehiclePreset preset, int trailerCount) {
    requireWithTrailers(problems, preset, trailerCount, "length_m", lengthMetres.isPresent());
    requireWithTrailers(
        problems,
        preset,
        trailerCount,
        "combination_weight_t",
        combinationWeightTonnes.isPresent());
    requireWithTrailers(problems, preset, trailerCount, "axles", axles.isPresent());
  }

  private static void requireWithTrailers(
      VehicleProblems problems,
      VehiclePreset preset,
      int trailerCount,
      String field,
      boolean given) {
    problems.missing(
        !given,
        field,
        "%s must be given with trailers %d: %s is for %s."
            .formatted(
                field,
                trailerCount,
                preset.token(),
                preset.isArticulated() ? "one semi-trailer" : "a vehicle without trailer"),
        "%s doit être donné avec trailers %d : %s est fait pour %s."
            .formatted(
                field,
                trailerCount,
                preset.token(),
                preset.isArticulated() ? "une semi-remorque" : "un véhicule sans remorque"));
  }

  /** Both only tell the cases of a tunnel code apart; alone they would be lost unsaid. */
  private void refuseCarriageWithoutCode(VehicleProblems problems) {
    problems.refuse(
        hazmatCarriage.isPresent() && tunnelCode.isEmpty(),
        "hazmat_carriage",
        hazmatCarriage.map(HazmatCarriage::token).orElse(""),
        "hazmat_carriage needs tunnel_code. Give the load's code too, or leave it out.",
        "hazmat_carriage exige tunnel_code. Donnez aussi le code du chargement, ou omettez-le.");
    problems.refuse(
        explosiveMassKg.isPresent() && tunnelCode.isEmpty(),
        "explosive_mass_kg",
        explosiveMassKg.isPresent() ? VehicleProblems.number(explosiveMassKg.getAsDouble()) : "",
        "explosive_mass_kg needs tunnel_code. Give the load's code too, or leave it out.",
        "explosive_mass_kg exige tunnel_code. Donnez aussi le code du chargement, ou omettez-le.");
    problems.refuse(
        explosiveMassKg.isPresent() && !(explosiveMassKg.getAsDouble() >= 0),
        "explosive_mass_kg",
        explosiveMassKg.isPresent() ? VehicleProblems.number(explosiveMassKg.getAsDouble()) : "",
        "explosive_mass_kg must be a number of kilograms not below 0.",
        "explosive_mass_kg doit être un nombre de kilogrammes au moins égal à 0.");
  }

  private Optional<TunnelRestriction> tunnelRestriction() {
    Optional<Double> mass =
        explosiveMassKg.isPresent() ? Optional.of(explosiveMassKg.getAsDouble()) : Optional.empty();
    return tunnelCode.map(code -> new TunnelRestriction(code, hazmatCarriage, mass));
  }

  private double vehicleMass(VehiclePreset preset, OptionalDouble gross, int trailerCount) {
    double presetTonnes = preset.toVehicle().vehicleMassTonnes();
    if (!preset.isArticulated() || trailerCount == 0) {
      return gross.orElse(presetTonnes);
    }
    if (combinationWeightTonnes.isPresent()) {
      return gross.orElse(cut(presetTonnes, combinationWeightTonnes.getAsDouble()));
    }
    return cut(presetTonnes, gross.orElse(presetTonnes));
  }

  private double combinationMass(
      VehiclePreset preset, OptionalDouble gross, int trailerCount, double vehicleMassTonnes) {
    if (combinationWeightTonnes.isPresent()) {
      return combinationWeightTonnes.getAsDouble();
    }
    return preset.isArticulated() && trailerCount > 0
        ? gross.orElse(preset.toVehicle().combinationMassTonnes())
        : vehicleMassTonnes;
  }

  /** A limit that makes no sense cuts nothing: it is told of the field it was given in. */
  private static double cut(double tonnes, double limitTonnes) {
    return limitTonnes > 0 ? Math.min(tonnes, limitTonnes) : tonnes;
  }

  /** Gathers differences by name. Not thread-safe. */
  public static final class Builder {
    private OptionalDouble heightMetres = OptionalDouble.empty();
    private OptionalDouble widthMetres = OptionalDouble.empty();
    private OptionalDouble lengthMetres = OptionalDouble.empty();
    private OptionalDouble grossWeightTonnes = OptionalDouble.empty();
    private OptionalDouble combinationWeightTonnes = OptionalDouble.empty();
    private OptionalDouble axleLoadTonnes = OptionalDouble.empty();
    private OptionalInt axles = OptionalInt.empty();
    private OptionalInt trailers = OptionalInt.empty();
    private Set<HazmatKind> hazmat = Set.of();
    private Optional<TunnelCode> tunnelCode = Optional.empty();
    private Optional<HazmatCarriage> hazmatCarriage = Optional.empty();
    private OptionalDouble explosiveMassKg = OptionalDouble.empty();
    private Optional<CritAir> critAir = Optional.empty();
    private Set<Activity> activities = Set.of();
    private Set<String> permits = Set.of();

    private Builder() {}

    public Builder heightMetres(double value) {
      heightMetres = OptionalDouble.of(value);
      return this;
    }

    public Builder widthMetres(double value) {
      widthMetres = OptionalDouble.of(value);
      return this;
    }

    public Builder lengthMetres(double value) {
      lengthMetres = OptionalDouble.of(value);
      return this;
    }

    public Builder grossWeightTonnes(double value) {
      grossWeightTonnes = OptionalDouble.of(value);
      return this;
    }

    public Builder combinationWeightTonnes(double value) {
      combinationWeightTonnes = OptionalDouble.of(value);
      return this;
    }

    public Builder axleLoadTonnes(double value) {
      axleLoadTonnes = OptionalDouble.of(value);
      return this;
    }

    public Builder axles(int value) {
      axles = OptionalInt.of(value);
      return this;
    }

    public Builder trailers(int value) {
      trailers = OptionalInt.of(value);
      return this;
    }

    public Builder hazmat(Set<HazmatKind> value) {
      hazmat = value;
      return this;
    }

    public Builder tunnelCode(TunnelCode value) {
      tunnelCode = Optional.of(value);
      return this;
    }

    public Builder hazmatCarriage(HazmatCarriage value) {
      hazmatCarriage = Optional.of(value);
      return this;
    }

    public Builder explosiveMassKg(double value) {
      explosiveMassKg = OptionalDouble.of(value);
      return this;
    }

    public Builder critAir(CritAir value) {
      critAir = Optional.of(value);
      return this;
    }

    public Builder activities(Set<Activity> value) {
      activities = value;
      return this;
    }

    public Builder permits(Set<String> value) {
      permits = value;
      return this;
    }

    public VehicleOverrides build() {
      return new VehicleOverrides(
          heightMetres,
          widthMetres,
          lengthMetres,
          grossWeightTonnes,
          combinationWeightTonnes,
          axleLoadTonnes,
          axles,
          trailers,
          hazmat,
          tunnelCode,
          hazmatCarriage,
          explosiveMassKg,
          critAir,
          activities,
          permits);
    }
  }
}
