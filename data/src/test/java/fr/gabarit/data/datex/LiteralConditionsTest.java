package fr.gabarit.data.datex;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.OrderFile;
import fr.gabarit.order.Comparison;
import fr.gabarit.order.Exemption;
import fr.gabarit.order.LimitNature;
import fr.gabarit.order.Measure;
import fr.gabarit.order.Quantity;
import fr.gabarit.order.VehicleClause;
import fr.gabarit.order.VehicleClause.AllOf;
import fr.gabarit.order.VehicleClause.Threshold;
import fr.gabarit.order.Who;
import fr.gabarit.time.Complement;
import fr.gabarit.vehicle.Activity;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Publications of others than DiaLog, which are read to the letter of DATEX II. */
class LiteralConditionsTest {
  private static final VehicleClause HEAVY = Threshold.above(Quantity.PERMITTED_MASS, 3.5);
  private static final VehicleClause HAZMAT = new VehicleClause.Hazmat(Set.of());
  private static final String HEAVY_XML =
      Feed.vehicle(false, "<com:vehicleType>lorry</com:vehicleType>");
  private static final String HAZMAT_XML =
      Feed.vehicle(false, "<com:loadType>hazardousMaterials</com:loadType>");

  private static List<Measure> measures(String... conditions) throws Exception {
    OrderFile file = Feed.readOther(Feed.regulation(Feed.NO_ENTRY, Feed.top(conditions)));
    return file.orders().isEmpty() ? List.of() : file.orders().get(0).measures();
  }

  private static Who who(String... vehicles) throws Exception {
    return Feed.single(Feed.readOther(Feed.ban(vehicles))).who();
  }

  @Test
  void operatorsMeanWhatTheySay() throws Exception {
    assertThat(who(Feed.vehicle(false, Feed.weight("greaterThanOrEqualTo", 7.5))).restricted())
        .containsExactly(
            new Threshold(
                Quantity.PERMITTED_MASS, Comparison.GREATER_OR_EQUAL, 7.5, LimitNature.LEGAL));
    assertThat(who(Feed.vehicle(false, Feed.weight("lessThan", 7.5))).restricted())
        .containsExactly(
            new Threshold(Quantity.PERMITTED_MASS, Comparison.LESS_THAN, 7.5, LimitNature.LEGAL));
  }

  @Test
  void characteristicsOfOneConditionMustAllFit() throws Exception {
    assertThat(
            who(Feed.vehicle(
                    false,
                    "<com:loadType>hazardousMaterials</com:loadType>"
                        + "<com:vehicleType>lorry</com:vehicleType>"
                        + Feed.dimension("length", "greaterThan", 12)))
                .restricted())
        .containsExactly(new AllOf(List.of(HEAVY, HAZMAT, Threshold.above(Quantity.LENGTH, 12))));
  }

  @Test
  void aHeavyVehicleAboveAHigherWeightIsJustThat() throws Exception {
    assertThat(who(Feed.vehicle(false, Feed.heavy("greaterThan", 19))).restricted())
        .containsExactly(Threshold.above(Quantity.PERMITTED_MASS, 19));
  }

  @Test
  void vehicleSetsAreMultipliedOut() throws Exception {
    List<Measure> measures =
        measures(
            Feed.SINCE_2026,
            Feed.LINE,
            Feed.or(HEAVY_XML, HAZMAT_XML),
            Feed.vehicle(false, Feed.dimension("height", "greaterThan", 4)),
            Feed.set(
                "or",
                true,
                Feed.access(false, "destinationTraffic"),
                Feed.vehicle(false, "<com:vehicleUsage>military</com:vehicleUsage>")));

    VehicleClause high = Threshold.above(Quantity.HEIGHT, 4);
    assertThat(measures)
        .singleElement()
        .satisfies(
            measure -> {
              assertThat(measure.who().restricted())
                  .containsExactly(
                      new AllOf(List.of(HEAVY, high)), new AllOf(List.of(HAZMAT, high)));
              assertThat(measure.who().exempted())
                  .containsExactly(
                      new Exemption.LocalTraffic(),
                      new Exemption.DeclaredActivity(Activity.MILITARY));
            });
  }

  @Test
  void negationsAmongAlternativesMakeMeasuresOfTheirOwn() throws Exception {
    List<Measure> measures =
        measures(
            Feed.SINCE_2026,
            Feed.LINE,
            Feed.or(HEAVY_XML, Feed.access(true, "destinationTraffic")));

    assertThat(measures).extracting(Measure::id).containsExactly("1.1", "1.2");
    assertThat(measures)
        .extracting(Measure::who)
        .containsExactly(
            new Who(List.of(HEAVY), List.of()),
            new Who(List.of(), List.of(new Exemption.LocalTraffic())));
  }

  @Test
  void mixedAlternativesBecomeMeasures() throws Exception {
    String otherLine =
        Feed.where("{\"type\":\"LineString\",\"coordinates\":[[2.80,50.40],[2.81,50.41]]}");
    List<Measure> measures =
        measures(
            Feed.SINCE_2026,
            Feed.or(
                Feed.set("and", false, Feed.LINE, HEAVY_XML),
                Feed.set("and", false, otherLine, HAZMAT_XML)));

    assertThat(measures).hasSize(2);
    assertThat(measures.get(0).who().restricted()).containsExactly(HEAVY);
    assertThat(measures.get(1).who().restricted()).containsExactly(HAZMAT);
    assertThat(measures.get(0).places()).isNotEqualTo(measures.get(1).places());
  }

  @Test
  void negatedTimesAreTheOthers() throws Exception {
    List<Measure> measures =
        measures(
            Feed.SINCE_2026
                .replace("<negate>false", "<negate>true")
                .replace("2025-12-31", "2027-01-01"),
            Feed.LINE);

    assertThat(measures)
        .singleElement()
        .satisfies(measure -> assertThat(measure.when().times()).isInstanceOf(Complement.class));
  }

  @Test
  void aBanOfThroughTrafficLetsLocalTrafficIn() throws Exception {
    assertThat(
            measures(Feed.SINCE_2026, Feed.LINE, HEAVY_XML, Feed.access(false, "throughTraffic")))
        .extracting(Measure::who)
        .containsExactly(new Who(List.of(HEAVY), List.of(new Exemption.LocalTraffic())));
  }

  @Test
  void whatHasNoEquivalentIsRefusedWithAnError() throws Exception {
    for (String condition :
        List.of(
            Feed.LINE.replace("<negate>false", "<negate>true"),
            Feed.set("and", true, Feed.LINE, HEAVY_XML),
            Feed.set("xor", false, HEAVY_XML, HAZMAT_XML),
            Feed.set("xor", false, Feed.LINE, HEAVY_XML),
            Feed.access(false, "destinationTraffic"),
            Feed.access(true, "throughTraffic"),
            Feed.condition("RoadCondition", false, "<roadType>motorway</roadType>"),
            Feed.condition("TeleportCondition", false, ""))) {
      OrderFile file =
          Feed.readOther(
              Feed.regulation(Feed.NO_ENTRY, Feed.top(Feed.SINCE_2026, Feed.LINE, condition)));

      assertThat(file.orders()).as(condition).isEmpty();
      assertThat(file.report().counts().measuresRefused()).as(condition).isEqualTo(1);
      assertThat(file.report().count(NoteKind.UNSUPPORTED)).as(condition).isEqualTo(1);
    }
  }

  @Test
  void wordsForSomeHeavyVehiclesRestrictAllButExemptNone() throws Exception {
    assertThat(
            who(Feed.vehicle(false, "<com:vehicleType>articulatedVehicle</com:vehicleType>"))
                .restricted())
        .singleElement()
        .isInstanceOf(AllOf.class);
    assertThat(
            who(Feed.vehicle(true, "<com:vehicleType>articulatedVehicle</com:vehicleType>"))
                .exempted())
        .containsExactly(new Exemption.FreeText("articulatedVehicle"));
    assertThat(who(Feed.vehicle(false, "<com:loadType>goods</com:loadType>")))
        .isEqualTo(Who.EVERYONE);
  }

  @Test
  void tooManyAlternativesAreRefusedRatherThanTried() throws Exception {
    String fork =
        Feed.or(
            Feed.set("and", false, Feed.LINE, HEAVY_XML),
            Feed.set("and", false, Feed.LINE, HAZMAT_XML));
    String[] forks = new String[12];
    Arrays.fill(forks, fork);
    OrderFile file = Feed.readOther(Feed.regulation(Feed.NO_ENTRY, Feed.top(forks)));

    assertThat(file.orders()).isEmpty();
    assertThat(file.report().count(NoteKind.UNSUPPORTED)).isEqualTo(1);
  }
}
