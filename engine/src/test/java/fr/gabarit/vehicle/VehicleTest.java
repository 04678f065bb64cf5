package fr.gabarit.vehicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.gabarit.vehicle.InvalidVehicleException.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VehicleTest {
  @ParameterizedTest
  @ValueSource(
      doubles = {0, -1, 10.1, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void impossibleHeightsAreRefused(double heightMetres) {
    Problem problem = onlyProblem(VehicleOverrides.builder().heightMetres(heightMetres));

    assertThat(problem.field()).isEqualTo("height_m");
    assertThat(problem.message())
        .startsWith("height_m must be above 0 and at most 10 m but was " + problem.value());
  }

  @Test
  void everyWrongFieldIsTold() {
    InvalidVehicleException refusal =
        catchThrowableOfType(
            InvalidVehicleException.class,
            () ->
                new Vehicle(
                    " ",
                    0,
                    -2,
                    Double.NaN,
                    44_000,
                    Double.POSITIVE_INFINITY,
                    11_500,
                    1,
                    -1,
                    Set.of(),
                    Optional.of(TunnelRestriction.of(TunnelCode.D)),
                    Optional.empty(),
                    Set.of(),
                    Set.of("")));

    assertThat(refusal.problems())
        .extracting(Problem::field)
        .containsExactly(
            "preset",
            "height_m",
            "width_m",
            "length_m",
            "gross_weight_t",
            "combination_weight_t",
            "axle_load_t",
            "trailers",
            "axles",
            "tunnel_code",
            "permits");
    assertThat(refusal.problems())
        .allSatisfy(problem -> assertThat(problem.message()).contains(problem.field()));
    assertThat(refusal).hasMessageContaining("Give tonnes, not kilograms.");
  }

  @Test
  void aCombinationLighterThanItsMotorVehicleIsRefused() {
    assertThat(masses(19, 18, 1).message())
        .startsWith("combination_weight_t must not be below gross_weight_t (19 t) but was 18.");
  }

  @Test
  void aCombinationHeavierThanTheVehicleNeedsATrailer() {
    assertThat(masses(19, 40, 0).message())
        .startsWith(
            "combination_weight_t must equal gross_weight_t (19 t) where trailers is 0 but was"
                + " 40.");
  }

  @Test
  void anAxleHeavierThanTheWholeIsRefused() {
    Problem problem =
        onlyProblem(VehicleOverrides.builder().grossWeightTonnes(7.5).axleLoadTonnes(8));

    assertThat(problem.field()).isEqualTo("axle_load_t");
    assertThat(problem.message()).contains("(7.5 t) but was 8.");
  }

  @Test
  void everyTrailerHasAnAxle() {
    Problem problem =
        onlyProblem(
            VehicleOverrides.builder()
                .trailers(2)
                .axles(3)
                .lengthMetres(25)
                .combinationWeightTonnes(50));

    assertThat(problem.field()).isEqualTo("axles");
    assertThat(problem.message()).startsWith("axles must be at least 4 with 2 trailer(s)");
  }

  @Test
  void aTunnelCodeWithoutDangerousGoodsIsRefused() {
    assertThat(onlyProblem(VehicleOverrides.builder().tunnelCode(TunnelCode.B)).field())
        .isEqualTo("tunnel_code");
  }

  @Test
  void exceptionalTransportsAreNotRefused() {
    Vehicle vehicle =
        VehicleOverrides.builder()
            .heightMetres(5.2)
            .widthMetres(4.5)
            .lengthMetres(45)
            .grossWeightTonnes(40)
            .combinationWeightTonnes(180)
            .axles(16)
            .activities(Set.of(Activity.EXCEPTIONAL_TRANSPORT))
            .build()
            .applyTo(VehiclePreset.ARTICULATED_44T);

    assertThat(vehicle.permittedMassTonnes()).isEqualTo(180);
    assertThat(vehicle.speedClass()).isEqualTo(SpeedClass.ARTICULATED);
  }

  @Test
  void laterChangesOfTheSetsGivenDoNotReachTheVehicle() {
    Set<Activity> activities = EnumSet.of(Activity.DELIVERY);
    Set<String> permits = new HashSet<>(Set.of("quay"));
    Vehicle vehicle =
        new Vehicle(
            "van",
            2,
            2,
            5,
            3,
            3,
            2,
            2,
            0,
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            activities,
            permits);
    activities.clear();
    permits.clear();

    assertThat(vehicle.activities()).containsExactly(Activity.DELIVERY);
    assertThat(vehicle.permits()).containsExactly("quay");
    assertThatThrownBy(() -> vehicle.permits().add("other"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void equalVehiclesAreEqualWhateverSetsTheyWereMadeOf() {
    Vehicle one = declaring(EnumSet.of(Activity.POLICE, Activity.DELIVERY));
    Vehicle other = declaring(new HashSet<>(List.of(Activity.DELIVERY, Activity.POLICE)));

    assertThat(one).isEqualTo(other).hasSameHashCodeAs(other).hasToString(other.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "VAN_3_5T, '', VAN",
    "RIGID_7_5T, '', MEDIUM",
    "RIGID_12T, '', MEDIUM",
    "RIGID_12T, OTHER, MEDIUM",
    "RIGID_19T, '', HEAVY_RIGID",
    "RIGID_19T, EXPLOSIVE, HEAVY_HAZMAT",
    "RIGID_32T, '', HEAVY_RIGID",
    "ARTICULATED_44T, '', ARTICULATED",
    "ARTICULATED_44T, WATER_POLLUTANT, HEAVY_HAZMAT"
  })
  void massTrailersAndDangerousGoodsMakeTheSpeedClass(
      VehiclePreset preset, String hazmat, SpeedClass expected) {
    VehicleOverrides.Builder overrides = VehicleOverrides.builder();
    if (!hazmat.isEmpty()) {
      overrides.hazmat(Set.of(HazmatKind.valueOf(hazmat)));
    }

    assertThat(overrides.build().applyTo(preset).speedClass()).isEqualTo(expected);
  }

  @Test
  void aVanWithATrailerIsInTheClassOfTheCombination() {
    VehicleOverrides.Builder trailer =
        VehicleOverrides.builder().trailers(1).axles(3).lengthMetres(9);

    assertThat(
            trailer
                .combinationWeightTonnes(4.25)
                .build()
                .applyTo(VehiclePreset.VAN_3_5T)
                .speedClass())
        .isEqualTo(SpeedClass.MEDIUM);
  }

  @ParameterizedTest
  @CsvSource({
    "VAN, 130, 110, 80, 80, 50",
    "MEDIUM, 90, 90, 80, 80, 50",
    "HEAVY_RIGID, 90, 80, 80, 80, 50",
    "ARTICULATED, 90, 80, 80, 60, 50",
    "HEAVY_HAZMAT, 80, 60, 60, 60, 50"
  })
  void legalSpeedsAreThoseOfTheHighwayCode(
      SpeedClass speedClass, int motorway, int priorityDual, int priority, int other, int builtUp) {
    List<Integer> speeds = new ArrayList<>();
    for (RoadKind kind : RoadKind.values()) {
      speeds.add(LegalSpeeds.NATIONAL.maxSpeedKmh(speedClass, kind));
    }

    assertThat(speeds).containsExactly(motorway, priorityDual, priority, other, builtUp);
  }

  @ParameterizedTest(name = "{0} {1} {2} kg")
  @CsvSource(
      textBlock =
          """
          B,      ,        ,     BCDE
          B1000C, ,        1001, BCDE
          B1000C, ,        1000, CDE
          B1000C, ,        ,     BCDE
          B/D,    TANK,    ,     BCDE
          B/D,    PACKAGES,,     DE
          B/D,    BULK,    ,     DE
          B/D,    ,        ,     BCDE
          B/E,    TANK,    ,     BCDE
          B/E,    PACKAGES,,     E
          C,      PACKAGES,,     CDE
          C5000D, TANK,    5001, CDE
          C5000D, ,        5000, DE
          C/D,    TANK,    ,     CDE
          C/D,    BULK,    ,     DE
          C/E,    TANK,    ,     CDE
          C/E,    PACKAGES,,     E
          D,      ,        ,     DE
          D/E,    TANK,    ,     DE
          D/E,    BULK,    ,     DE
          D/E,    PACKAGES,,     E
          E,      ,        ,     E
          """)
  void aLoadIsForbiddenInTheTunnelsThatItsCodeNames(
      String code, HazmatCarriage carriage, Double explosiveMassKg, String forbidden) {
    TunnelRestriction load =
        new TunnelRestriction(
            TunnelCode.find(code).orElseThrow(),
            Optional.ofNullable(carriage),
            Optional.ofNullable(explosiveMassKg));

    assertThat(Arrays.stream(TunnelCategory.values()).filter(load::forbiddenIn))
        .extracting(Enum::name)
        .containsExactly(forbidden.split(""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"(d/e)", "D/E", " d/e "})
  void aCodeIsReadAsTransportDocumentsWriteIt(String text) {
    assertThat(TunnelCode.find(text)).contains(TunnelCode.D_E);
  }

  @Test
  void theWayOfCarriageIsRefusedWithoutTheCodeItBelongsTo() {
    assertThat(onlyProblem(VehicleOverrides.builder().hazmatCarriage(HazmatCarriage.TANK)).field())
        .isEqualTo("hazmat_carriage");
    assertThat(onlyProblem(VehicleOverrides.builder().explosiveMassKg(10)).field())
        .isEqualTo("explosive_mass_kg");
  }

  private static Vehicle declaring(Set<Activity> activities) {
    return VehicleOverrides.builder()
        .activities(activities)
        .build()
        .applyTo(VehiclePreset.RIGID_12T);
  }

  private static Problem masses(double grossTonnes, double combinationTonnes, int trailers) {
    return onlyProblem(
        VehicleOverrides.builder()
            .grossWeightTonnes(grossTonnes)
            .combinationWeightTonnes(combinationTonnes)
            .trailers(trailers)
            .axles(4)
            .lengthMetres(15));
  }

  private static Problem onlyProblem(VehicleOverrides.Builder overrides) {
    InvalidVehicleException refusal =
        catchThrowableOfType(
            InvalidVehicleException.class,
            () -> overrides.build().applyTo(VehiclePreset.RIGID_19T));
    assertThat(refusal.problems()).hasSize(1);
    return refusal.problems().get(0);
  }
}
