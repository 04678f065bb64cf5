package fr.gabarit.vehicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.gabarit.vehicle.InvalidVehicleException.Problem;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VehiclePresetTest {
  @Test
  void presetsHaveTheirNamesInRequests() {
    assertThat(Arrays.stream(VehiclePreset.values()).map(VehiclePreset::token))
        .containsExactly(
            "van_3_5t",
            "rigid_7_5t",
            "rigid_12t",
            "rigid_19t",
            "rigid_26t",
            "rigid_32t",
            "articulated_40t",
            "articulated_44t");
    assertThat(VehiclePreset.find("rigid_7_5t")).contains(VehiclePreset.RIGID_7_5T);
    assertThat(VehiclePreset.find("RIGID_7_5T")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(VehiclePreset.class)
  void presetsKeepWithinTheLaw(VehiclePreset preset) {
    Vehicle vehicle = preset.toVehicle();

    assertThat(vehicle.preset()).isEqualTo(preset.token());
    assertThat(vehicle.widthMetres()).isLessThanOrEqualTo(2.55);
    assertThat(vehicle.lengthMetres()).isLessThanOrEqualTo(preset.isArticulated() ? 16.5 : 12);
    assertThat(vehicle.axleLoadTonnes()).isLessThanOrEqualTo(11.5);
    assertThat(vehicle.axleLoadTonnes() * vehicle.axles())
        .as("axles can bear the mass")
        .isGreaterThanOrEqualTo(vehicle.permittedMassTonnes());
    assertThat(preset.token()).endsWith(massInToken(vehicle));
    assertThat(VehicleOverrides.NONE.applyTo(preset)).isEqualTo(vehicle);
  }

  @Test
  void labelsAreInFrenchAndEnglish() {
    assertThat(VehiclePreset.ARTICULATED_44T.label(Locale.FRANCE))
        .isEqualTo("Ensemble articulé 44 t");
    assertThat(VehiclePreset.ARTICULATED_44T.label(Locale.GERMANY))
        .isEqualTo("Articulated lorry 44 t");
  }

  @Test
  void theCombinationOfARigidLorryFollowsItsGrossWeight() {
    Vehicle vehicle =
        VehicleOverrides.builder().grossWeightTonnes(18).build().applyTo(VehiclePreset.RIGID_19T);

    assertThat(vehicle.vehicleMassTonnes()).isEqualTo(18);
    assertThat(vehicle.combinationMassTonnes()).isEqualTo(18);
  }

  @Test
  void theGrossWeightOfAnArticulatedLorryIsThatOfTheWhole() {
    Vehicle vehicle =
        VehicleOverrides.builder()
            .grossWeightTonnes(38)
            .build()
            .applyTo(VehiclePreset.ARTICULATED_44T);

    assertThat(vehicle.vehicleMassTonnes()).isEqualTo(19);
    assertThat(vehicle.combinationMassTonnes()).isEqualTo(38);
  }

  @Test
  void withACombinationWeightTheGrossWeightIsThatOfTheTractor() {
    Vehicle vehicle =
        VehicleOverrides.builder()
            .grossWeightTonnes(26)
            .combinationWeightTonnes(44)
            .build()
            .applyTo(VehiclePreset.ARTICULATED_40T);

    assertThat(vehicle.vehicleMassTonnes()).isEqualTo(26);
    assertThat(vehicle.combinationMassTonnes()).isEqualTo(44);
  }

  @Test
  void aPresetsOwnAxleLoadAndTractorMassGiveWayToALowerMass() {
    Vehicle vehicle =
        VehicleOverrides.builder()
            .grossWeightTonnes(10)
            .build()
            .applyTo(VehiclePreset.ARTICULATED_40T);

    assertThat(vehicle.vehicleMassTonnes()).isEqualTo(10);
    assertThat(vehicle.combinationMassTonnes()).isEqualTo(10);
    assertThat(vehicle.axleLoadTonnes()).isEqualTo(10);
  }

  @Test
  void anArticulatedPresetWithoutTrailerIsTheTractorAlone() {
    Vehicle vehicle =
        VehicleOverrides.builder().trailers(0).build().applyTo(VehiclePreset.ARTICULATED_44T);

    assertThat(vehicle.combinationMassTonnes()).isEqualTo(19);
    assertThat(vehicle.speedClass()).isEqualTo(SpeedClass.HEAVY_RIGID);
  }

  @Test
  void nothingIsPresumedOfATrailerThePresetDoesNotHave() {
    InvalidVehicleException refusal =
        refusal(VehicleOverrides.builder().trailers(1), VehiclePreset.RIGID_19T);

    assertThat(refusal.problems())
        .extracting(Problem::field)
        .containsExactly("length_m", "combination_weight_t", "axles");
    assertThat(refusal)
        .hasMessageContaining(
            "length_m must be given with trailers 1: rigid_19t is for a vehicle without trailer.");
  }

  @Test
  void missingAndWrongFieldsAreToldTogether() {
    InvalidVehicleException refusal =
        refusal(
            VehicleOverrides.builder().trailers(1).lengthMetres(18).axles(4).heightMetres(-1),
            VehiclePreset.RIGID_19T);

    assertThat(refusal.problems())
        .extracting(Problem::field)
        .containsExactly("combination_weight_t", "height_m");
  }

  @Test
  void aGrossWeightInKilogramsIsToldOfTheFieldItWasGivenIn() {
    InvalidVehicleException refusal =
        refusal(
            VehicleOverrides.builder().grossWeightTonnes(44_000), VehiclePreset.ARTICULATED_44T);

    assertThat(refusal.problems()).extracting(Problem::field).containsExactly("gross_weight_t");
    assertThat(refusal)
        .hasMessage(
            "gross_weight_t must be above 0 and at most 1000 t but was 44000. Give tonnes, not"
                + " kilograms.");
  }

  @Test
  void aCombinationWeightOnARigidPresetNeedsATrailer() {
    assertThat(
            refusal(VehicleOverrides.builder().combinationWeightTonnes(10), VehiclePreset.RIGID_19T)
                .problems())
        .extracting(Problem::field)
        .containsExactly("combination_weight_t");
  }

  @Test
  void everyFieldCanBeOverridden() {
    Vehicle vehicle =
        VehicleOverrides.builder()
            .heightMetres(3.9)
            .widthMetres(2.5)
            .lengthMetres(18.75)
            .grossWeightTonnes(26)
            .combinationWeightTonnes(44)
            .axleLoadTonnes(10.5)
            .axles(6)
            .trailers(1)
            .hazmat(Set.of(HazmatKind.OTHER))
            .tunnelCode(TunnelCode.D)
            .critAir(CritAir.CLASS_2)
            .activities(Set.of(Activity.REMOVAL))
            .permits(Set.of("quai"))
            .build()
            .applyTo(VehiclePreset.RIGID_26T);

    assertThat(vehicle)
        .hasToString(
            "Vehicle[preset=rigid_26t, heightMetres=3.9, widthMetres=2.5, lengthMetres=18.75,"
                + " vehicleMassTonnes=26.0, combinationMassTonnes=44.0, axleLoadTonnes=10.5,"
                + " axles=6, trailers=1, hazmat=[OTHER], tunnelRestriction=Optional[TunnelRestriction[code=D, carriage=Optional.empty, explosiveMassKg=Optional.empty]],"
                + " critAir=Optional[CLASS_2], activities=[REMOVAL], permits=[quai]]");
  }

  private static InvalidVehicleException refusal(
      VehicleOverrides.Builder overrides, VehiclePreset preset) {
    return catchThrowableOfType(
        InvalidVehicleException.class, () -> overrides.build().applyTo(preset));
  }

  private static String massInToken(Vehicle vehicle) {
    return "_" + VehicleProblems.number(vehicle.permittedMassTonnes()).replace('.', '_') + "t";
  }
}
