package fr.gabarit.data.datex;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.OrderFile;
import fr.gabarit.order.Comparison;
import fr.gabarit.order.Exemption;
import fr.gabarit.order.LimitNature;
import fr.gabarit.order.Quantity;
import fr.gabarit.order.VehicleClause;
import fr.gabarit.order.VehicleClause.Threshold;
import fr.gabarit.order.Who;
import fr.gabarit.vehicle.Activity;
import fr.gabarit.vehicle.CritAir;
import fr.gabarit.vehicle.HazmatKind;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DialogVehiclesTest {
  private static final VehicleClause OVER_7_5 = Threshold.above(Quantity.PERMITTED_MASS, 7.5);

  private static Who who(String... vehicles) throws Exception {
    return Feed.single(Feed.readDialog(Feed.ban(vehicles))).who();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"lessThanOrEqualTo", "lessThan", "greaterThanOrEqualTo", "greaterThan", "equalTo"})
  void everyOperatorMeansTheGreatestValueAllowed(String operator) throws Exception {
    assertThat(who(Feed.vehicle(false, Feed.heavy(operator, 7.5))).restricted())
        .containsExactly(OVER_7_5);
  }

  @Test
  void exemptionsAreTakenOutOfTheirOrSet() throws Exception {
    Who who =
        who(
            Feed.vehicle(false, Feed.heavy("lessThanOrEqualTo", 7.5)),
            Feed.vehicle(false, "<com:loadType>hazardousMaterials</com:loadType>"),
            Feed.access(true, "destinationTraffic"),
            Feed.vehicle(
                true, "<com:vehicleUsage>roadMaintenanceOrConstruction</com:vehicleUsage>"),
            Feed.vehicle(true, "<com:vehicleType>cityLogistics</com:vehicleType>"),
            Feed.condition(
                "DriverCondition",
                true,
                "<driverCharacteristicsType>localResident</driverCharacteristicsType>"));

    assertThat(who.restricted()).containsExactly(OVER_7_5, new VehicleClause.Hazmat(Set.of()));
    assertThat(who.exempted())
        .containsExactly(
            new Exemption.LocalTraffic(),
            new Exemption.DeclaredActivity(Activity.ROAD_MAINTENANCE),
            new Exemption.Deliveries(),
            new Exemption.Residents());
  }

  @Test
  void severalDimensionsOfOneConditionAreAlternatives() throws Exception {
    Who who =
        who(
            Feed.vehicle(
                false,
                Feed.dimension("height", "lessThanOrEqualTo", 3.5)
                    + Feed.dimension("length", "lessThanOrEqualTo", 12)
                    + Feed.dimension("width", "lessThanOrEqualTo", 2.3)));

    assertThat(who.restricted())
        .containsExactly(
            new Threshold(Quantity.HEIGHT, Comparison.GREATER_THAN, 3.5, LimitNature.PHYSICAL),
            new Threshold(Quantity.LENGTH, Comparison.GREATER_THAN, 12, LimitNature.PHYSICAL),
            new Threshold(Quantity.WIDTH, Comparison.GREATER_THAN, 2.3, LimitNature.PHYSICAL));
  }

  @Test
  void withoutVehiclesEveryoneIsConcerned() throws Exception {
    assertThat(who()).isEqualTo(Who.EVERYONE);
  }

  @Test
  void exemptionsAloneMeanEveryoneElse() throws Exception {
    Who who = who(Feed.access(true, "destinationTraffic"));

    assertThat(who.restricted()).isEmpty();
    assertThat(who.exempted()).containsExactly(new Exemption.LocalTraffic());
  }

  @Test
  void aHeavyGoodsVehicleWithoutWeightIsAboveThreeAndAHalfTonnes() throws Exception {
    assertThat(
            who(Feed.vehicle(false, "<com:vehicleType>heavyGoodsVehicle</com:vehicleType>"))
                .restricted())
        .containsExactly(Threshold.above(Quantity.PERMITTED_MASS, 3.5));
  }

  @Test
  void aWeightBelowThreeAndAHalfTonnesIsKeptForHeavyGoodsVehicles() throws Exception {
    assertThat(who(Feed.vehicle(false, Feed.heavy("lessThanOrEqualTo", 2))).restricted())
        .containsExactly(Threshold.above(Quantity.PERMITTED_MASS, 2));
  }

  @Test
  void airQualityClassesAreASet() throws Exception {
    Who who =
        who(
            Feed.vehicle(
                false,
                "<com:emissions><com:emissionClassificationOther>critair4"
                    + "</com:emissionClassificationOther></com:emissions>"),
            Feed.vehicle(false, "<com:vehicleType>critairWithout</com:vehicleType>"));

    assertThat(who.restricted())
        .containsExactly(
            new VehicleClause.CritAirIn(Set.of(CritAir.CLASS_4)),
            new VehicleClause.CritAirIn(Set.of(CritAir.WITHOUT)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"commercial", "taxi", "carSharing", "bicycle"})
  void whatIsNotFreightNeverLiftsAnything(String word) throws Exception {
    assertThat(
            who(
                    Feed.vehicle(false, Feed.heavy("lessThanOrEqualTo", 7.5)),
                    Feed.vehicle(true, "<com:vehicleType>" + word + "</com:vehicleType>"))
                .exempted())
        .containsExactly(new Exemption.NotFreight(word));
  }

  @Test
  void thePoliceIsExemptWithTheEmergencyServicesThatItIsPublishedAs() throws Exception {
    assertThat(
            who(Feed.vehicle(true, "<com:vehicleUsage>emergencyServices</com:vehicleUsage>"))
                .exempted())
        .containsExactly(
            new Exemption.DeclaredActivity(Activity.EMERGENCY_SERVICES),
            new Exemption.DeclaredActivity(Activity.POLICE));
  }

  @Test
  void comparisonsOfExemptionsAreReadToTheLetterAndNoted() throws Exception {
    OrderFile file =
        Feed.readDialog(
            Feed.ban(
                Feed.vehicle(false, Feed.heavy("lessThanOrEqualTo", 3.5)),
                Feed.vehicle(true, Feed.dimension("length", "lessThan", 12))));

    assertThat(Feed.single(file).who().exempted())
        .containsExactly(
            new Exemption.Vehicles(
                new Threshold(Quantity.LENGTH, Comparison.LESS_THAN, 12, LimitNature.LEGAL)));
    assertThat(file.report().notes(NoteKind.DEFAULT_TAKEN))
        .anySatisfy(note -> assertThat(note.message()).contains("lessThan"));
  }

  @Test
  void aBanOfThroughTrafficLetsLocalTrafficIn() throws Exception {
    Who who =
        who(
            Feed.vehicle(false, Feed.heavy("lessThanOrEqualTo", 7.5)),
            Feed.access(false, "throughTraffic"));

    assertThat(who.restricted()).containsExactly(OVER_7_5);
    assertThat(who.exempted()).containsExactly(new Exemption.LocalTraffic());
  }

  @Test
  void conditionsRightUnderTheAndSetAreReadLikeTheOthers() throws Exception {
    OrderFile file =
        Feed.readDialog(
            Feed.regulation(
                Feed.NO_ENTRY,
                Feed.top(
                    Feed.SINCE_2026,
                    Feed.LINE,
                    Feed.vehicle(false, Feed.heavy("greaterThanOrEqualTo", 7.5)),
                    Feed.vehicle(true, "<com:vehicleUsage>cityLogistics</com:vehicleUsage>"))));

    assertThat(Feed.single(file).who().restricted()).containsExactly(OVER_7_5);
    assertThat(Feed.single(file).who().exempted()).containsExactly(new Exemption.Deliveries());
  }

  @ParameterizedTest
  @CsvSource({
    "explosiveMaterials, EXPLOSIVE",
    "materialsDangerousForWater, WATER_POLLUTANT",
  })
  void loadsWithASignOfTheirOwnAreToldApart(String word, String kind) throws Exception {
    assertThat(who(Feed.vehicle(false, "<com:loadType>" + word + "</com:loadType>")).restricted())
        .containsExactly(new VehicleClause.Hazmat(Set.of(HazmatKind.valueOf(kind))));
  }

  @Test
  void axlesAreCompared() throws Exception {
    Who who =
        who(
            Feed.vehicle(
                false,
                "<com:heaviestAxleWeightCharacteristic><com:comparisonOperator>lessThanOrEqualTo"
                    + "</com:comparisonOperator><com:heaviestAxleWeight>10</com:heaviestAxleWeight>"
                    + "</com:heaviestAxleWeightCharacteristic>"),
            Feed.vehicle(
                false,
                "<com:numberOfAxlesCharacteristic><com:comparisonOperator>lessThanOrEqualTo"
                    + "</com:comparisonOperator><com:numberOfAxles>4</com:numberOfAxles>"
                    + "</com:numberOfAxlesCharacteristic>"));

    assertThat(who.restricted())
        .containsExactly(
            Threshold.above(Quantity.AXLE_LOAD, 10), Threshold.above(Quantity.AXLE_COUNT, 4));
  }

  @Test
  void anUnknownWordNeitherRestrictsNorGetsLost() throws Exception {
    OrderFile file =
        Feed.readDialog(
            Feed.ban(Feed.vehicle(false, "<com:vehicleType>hovercraft</com:vehicleType>")));

    assertThat(Feed.single(file).who().restricted())
        .containsExactly(new VehicleClause.FreeText("hovercraft"));
    assertThat(file.report().notes(NoteKind.UNKNOWN_WORD))
        .singleElement()
        .satisfies(
            note -> {
              assertThat(note.message()).contains("hovercraft");
              assertThat(note.place().order()).contains("N-A");
            });
  }

  @Test
  void freeTextIsReadByKeyWordsOrReported() throws Exception {
    OrderFile file =
        Feed.readDialog(
            Feed.ban(
                Feed.text(false, "Convois exceptionnels"),
                Feed.text(true, "Desserte locale"),
                Feed.text(true, "Véhicules de collection"),
                Feed.text(true, "Sur autorisation du maire")));

    assertThat(Feed.single(file).who())
        .isEqualTo(
            new Who(
                List.of(new VehicleClause.Declares(Set.of(Activity.EXCEPTIONAL_TRANSPORT))),
                List.of(
                    new Exemption.LocalTraffic(),
                    new Exemption.FreeText("Véhicules de collection"),
                    new Exemption.HeldPermit("N-A"))));
    assertThat(file.report().count(NoteKind.FREE_TEXT_EXEMPTION)).isEqualTo(3);
    assertThat(file.report().count(NoteKind.FREE_TEXT_RESTRICTION)).isEqualTo(1);
  }

  @Test
  void aWeightThatIsNoNumberRefusesTheMeasureOnly() throws Exception {
    OrderFile file =
        Feed.readDialog(
            Feed.ban(
                Feed.vehicle(
                    false, Feed.heavy("lessThanOrEqualTo", 7.5).replace("7.5", "sept et demi"))),
            Feed.ban());

    assertThat(Feed.single(file).id()).isEqualTo("2");
    assertThat(file.report().counts().measuresRefused()).isEqualTo(1);
    assertThat(file.report().notes(NoteKind.INVALID_VALUE))
        .singleElement()
        .satisfies(note -> assertThat(note.message()).contains("sept et demi"));
  }
}
