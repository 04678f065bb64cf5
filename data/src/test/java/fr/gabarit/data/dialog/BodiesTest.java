package fr.gabarit.data.dialog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.gabarit.data.report.ImportNote;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NoteSeverity;
import fr.gabarit.data.report.OrderFile;
import fr.gabarit.data.report.OrderFileException;
import fr.gabarit.order.Commune;
import fr.gabarit.order.Effect;
import fr.gabarit.order.Exemption;
import fr.gabarit.order.Measure;
import fr.gabarit.order.Place;
import fr.gabarit.order.PlaceDirection;
import fr.gabarit.order.Quantity;
import fr.gabarit.order.StreetLimit;
import fr.gabarit.order.VehicleClause;
import fr.gabarit.order.VehicleClause.Threshold;
import fr.gabarit.order.Who;
import fr.gabarit.time.DailyWindow;
import fr.gabarit.time.DateSpan;
import fr.gabarit.time.Intersection;
import fr.gabarit.time.WeeklyWindows;
import fr.gabarit.vehicle.CritAir;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodiesTest {
  private static final String STREET =
      """
      {"roadType":"lane","namedStreet":{"cityCode":"62617","cityLabel":"Noeux","roadName":"Rue d'essai",
       "fromPointType":"houseNumber","fromHouseNumber":"10","toPointType":"intersection",
       "toRoadName":"Rue du Puits","direction":"B_TO_A"}}""";
  private static final String ROAD =
      """
      {"roadType":"departmentalRoad","departmentalRoad":{"administrator":"Pas-de-Calais","roadNumber":"D943",
       "fromDepartmentCode":"62","fromPointNumber":"12","fromAbscissa":500,"fromSide":"U",
       "toDepartmentCode":"62","toPointNumber":"9","toAbscissa":0,"toSide":"U","direction":"A_TO_B"}}""";

  private static Measure single(String vehicleSet, String period, String location)
      throws Exception {
    return Json.single(Json.read(Json.body(vehicleSet, period, location)));
  }

  private static List<ImportNote> errors(String json) {
    OrderFileException refused =
        catchThrowableOfType(OrderFileException.class, () -> Json.read(json));
    assertThat(refused).as("must be refused: " + json).isNotNull();
    return refused.report().notes(NoteSeverity.ERROR);
  }

  @Test
  void allRestrictedTypesAreRead() throws Exception {
    Who who =
        single(
                """
                {"allVehicles":false,
                 "restrictedTypes":["heavyGoodsVehicle","dimensions","critair","hazardousMaterials","other"],
                 "heavyweightMaxWeight":3.5,"maxWidth":2.1,"maxLength":7.5,"maxHeight":3.0,
                 "critairTypes":["critair4","critairWithout"],"otherRestrictedTypeText":"Autocars",
                 "exemptedTypes":["desserteLocale","other"],"otherExemptedTypeText":"Riverains"}""",
                Json.NIGHTS,
                Json.RAW)
            .who();

    assertThat(who.restricted())
        .containsExactly(
            Threshold.above(Quantity.PERMITTED_MASS, 3.5),
            Threshold.above(Quantity.HEIGHT, 3.0),
            Threshold.above(Quantity.LENGTH, 7.5),
            Threshold.above(Quantity.WIDTH, 2.1),
            new VehicleClause.CritAirIn(Set.of(CritAir.CLASS_4, CritAir.WITHOUT)),
            new VehicleClause.Hazmat(Set.of()),
            new VehicleClause.NotFreight("Autocars"));
    assertThat(who.exempted()).containsExactly(new Exemption.LocalTraffic());
  }

  @Test
  void aStreetKeepsItsEndsAndItsDirection() throws Exception {
    assertThat(single("null", Json.NIGHTS, STREET).places())
        .containsExactly(
            new Place.NamedStreet(
                "Rue d'essai from no. 10 to Rue du Puits",
                new Commune(Optional.of("62617"), Optional.of("Noeux")),
                "Rue d'essai",
                Optional.of(new StreetLimit.HouseNumber("10")),
                Optional.of(new StreetLimit.Crossing("Rue du Puits")),
                PlaceDirection.BACKWARD));
  }

  @Test
  void theDirectionOfAWholeStreetCannotBeKnown() throws Exception {
    OrderFile file =
        Json.read(
            Json.body(
                "null",
                Json.NIGHTS,
                """
                {"roadType":"lane","namedStreet":{"cityCode":"62617","cityLabel":"Noeux",
                 "roadName":"Rue d'essai","direction":"A_TO_B"}}"""));

    assertThat(((Place.NamedStreet) Json.single(file).places().get(0)).direction())
        .isEqualTo(PlaceDirection.BOTH);
    assertThat(file.report().notes(NoteKind.DEFAULT_TAKEN))
        .singleElement()
        .satisfies(note -> assertThat(note.message()).contains("A_TO_B"));
  }

  @ParameterizedTest
  @CsvSource({
    "12,9,A_TO_B,BACKWARD",
    "9,12,A_TO_B,FORWARD",
    "12,9,B_TO_A,FORWARD",
    "9,12,BOTH,BOTH"
  })
  void theDirectionOfANumberedRoadIsToldFromItsPosts(
      String from, String to, String direction, PlaceDirection expected) throws Exception {
    String road =
        ROAD.replace("\"fromPointNumber\":\"12\"", "\"fromPointNumber\":\"" + from + "\"")
            .replace("\"toPointNumber\":\"9\"", "\"toPointNumber\":\"" + to + "\"")
            .replace("A_TO_B", direction);

    assertThat(((Place.NumberedRoad) single("null", Json.NIGHTS, road).places().get(0)).direction())
        .isEqualTo(expected);
  }

  @Test
  void datesAndTimesAreJoined() throws Exception {
    String temporary =
        Json.body(
                "null",
                """
                {"startDate":"2026-06-10T00:00:00Z","startTime":"2026-06-10T08:00:00Z",
                 "endDate":"2026-06-20T00:00:00Z","endTime":"2026-06-20T17:59:00Z",
                 "recurrenceType":"everyDay","isPermanent":false}""",
                Json.RAW)
            .replace("permanentRegulation", "temporaryRegulation");

    assertThat(Json.single(Json.read(temporary)).when().times())
        .isEqualTo(
            DateSpan.between(
                Instant.parse("2026-06-10T08:00:00Z"), Instant.parse("2026-06-20T18:00:00Z")));
    assertThat(
            Json.single(Json.read(temporary.replace(",\"endTime\":\"2026-06-20T17:59:00Z\"", "")))
                .when()
                .times())
        .as("an end without a time is that of the day in France")
        .isEqualTo(
            DateSpan.between(
                Instant.parse("2026-06-10T08:00:00Z"), Instant.parse("2026-06-20T22:00:00Z")));
  }

  @ParameterizedTest
  @CsvSource({
    "22:00:00+02:00,06:00:00+02:00,22:00,06:00,false",
    "22:00,06:00,22:00,06:00,false",
    "2026-01-01T21:00:00Z,2026-01-01T05:00:00Z,21:00,06:00,true"
  })
  void slotsInUtcMayBeCivilTimeOrAnHourEarlier(
      String start, String end, LocalTime from, LocalTime to, boolean uncertain) throws Exception {
    Measure measure =
        single(
            "null",
            """
            {"startDate":"2026-01-01","recurrenceType":"certainDays","isPermanent":true,
             "dailyRange":{"recurrenceType":"certainDays","applicableDays":["monday"]},
             "timeSlots":[{"startTime":"%s","endTime":"%s"}]}"""
                .formatted(start, end),
            Json.RAW);

    assertThat(measure.when().hoursUncertain()).isEqualTo(uncertain);
    assertThat(((Intersection) measure.when().times()).members().get(1))
        .isEqualTo(WeeklyWindows.on(Set.of(DayOfWeek.MONDAY), List.of(new DailyWindow(from, to))));
  }

  @Test
  void anArrayOfBodiesIsReadWhole() throws Exception {
    String body = Json.body("null", Json.NIGHTS, Json.RAW);

    assertThat(Json.read("[" + body + "," + body.replace("P1", "P2") + "]").orders()).hasSize(2);
  }

  @Test
  void speedsAndWorksAreRead() throws Exception {
    String body = Json.body("null", Json.NIGHTS, Json.RAW);

    assertThat(
            Json.single(
                    Json.read(body.replace("\"noEntry\"", "\"speedLimitation\",\"maxSpeed\":30")))
                .effect())
        .isEqualTo(new Effect.SpeedLimit(30));
    assertThat(Json.single(Json.read(body.replace("noEntry", "alternateRoad"))).effect())
        .isInstanceOf(Effect.AlternatingTraffic.class);
  }

  @Test
  void draftsAreLeftOut() throws Exception {
    OrderFile file =
        Json.read(
            Json.body("null", Json.NIGHTS, Json.RAW)
                .replace("\"title\"", "\"status\":\"draft\",\"title\""));

    assertThat(file.orders()).isEmpty();
    assertThat(file.report().counts().ordersNotInForce()).isEqualTo(1);
  }

  /** Each line breaks one constraint of a sound body; the pointer tells which. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"identifier\":\"P1\",|| /identifier",
        "\"identifier\":\"P1\"|\"identifier\":\"1234567890123456789012345678901234567890123456789012345678901\"| /identifier",
        "\"title\":\"Essai\"|\"title\":\" \"| /title",
        "permanentRegulation|eternalRegulation| /category",
        "\"title\"|\"subject\":\"fun\",\"title\"| /subject",
        "\"title\"|\"subject\":\"other\",\"title\"| /otherCategoryText",
        "\"noEntry\"|\"speedLimitation\"| /measures/0/maxSpeed",
        "\"noEntry\"|\"speedLimitation\",\"maxSpeed\":131| /measures/0/maxSpeed",
        "\"noEntry\"|\"noExit\"| /measures/0/type",
        "\"heavyweightMaxWeight\":7.5|\"x\":0| /measures/0/vehicleSet/heavyweightMaxWeight",
        "\"heavyweightMaxWeight\":7.5|\"heavyweightMaxWeight\":0| /measures/0/vehicleSet/heavyweightMaxWeight",
        "\"heavyweightMaxWeight\":7.5|\"heavyweightMaxWeight\":44.5| /measures/0/vehicleSet/heavyweightMaxWeight",
        "\"heavyGoodsVehicle\"|\"dimensions\"| /measures/0/vehicleSet",
        "\"heavyGoodsVehicle\"|\"dimensions\"],\"maxHeight\":10.1,\"exemptedTypes\":[| /measures/0/vehicleSet/maxHeight",
        "\"heavyGoodsVehicle\"|\"critair\"| /measures/0/vehicleSet/critairTypes",
        "\"heavyGoodsVehicle\"|\"critair\"],\"critairTypes\":[\"critair9\"| /measures/0/vehicleSet/critairTypes/0",
        "\"heavyGoodsVehicle\"|\"other\"| /measures/0/vehicleSet/otherRestrictedTypeText",
        "\"heavyGoodsVehicle\"|\"lorries\"| /measures/0/vehicleSet/restrictedTypes/0",
        "\"heavyGoodsVehicle\"|| /measures/0/vehicleSet/restrictedTypes",
        "\"allVehicles\":false|\"allVehicles\":true| /measures/0/vehicleSet/restrictedTypes",
        "\"heavyweightMaxWeight\":7.5|\"heavyweightMaxWeight\":7.5,\"exemptedTypes\":[\"friends\"]| /measures/0/vehicleSet/exemptedTypes/0",
        "\"heavyweightMaxWeight\":7.5|\"heavyweightMaxWeight\":7.5,\"exemptedTypes\":[\"other\"]| /measures/0/vehicleSet/otherExemptedTypeText",
        "\"heavyweightMaxWeight\"|\"heavyWeightMaxWeight\"| /measures/0/vehicleSet/heavyWeightMaxWeight",
        "\"startDate\":\"2026-01-01T00:00:00Z\"|\"startDate\":\"1st of May\"| /measures/0/periods/0/startDate",
        "\"isPermanent\":true|\"isPermanent\":false| /measures/0/periods/0/isPermanent",
        "permanentRegulation|temporaryRegulation| /measures/0/periods/0/isPermanent",
        "\"isPermanent\":true|\"isPermanent\":true,\"endDate\":\"2027-01-01\"| /measures/0/periods/0/endDate",
        "\"everyDay\"|\"sometimes\"| /measures/0/periods/0/recurrenceType",
        "\"everyDay\"|\"certainDays\"| /measures/0/periods/0/dailyRange/applicableDays",
        "\"everyDay\"|\"certainDays\",\"dailyRange\":{\"applicableDays\":[\"lundi\"]}| /measures/0/periods/0/dailyRange/applicableDays/0",
        "\"everyDay\"|\"everyDay\",\"timeSlots\":[{\"startTime\":\"25:00\",\"endTime\":\"06:00\"}]| /measures/0/periods/0/timeSlots/0/startTime",
        "\"roadType\":\"rawGeoJSON\"|\"roadType\":\"river\"| /measures/0/locations/0/roadType",
        "\"roadType\":\"rawGeoJSON\"|\"roadType\":\"lane\"| /measures/0/locations/0/namedStreet",
        "\"label\":\"Rue d'essai\",|| /measures/0/locations/0/rawGeoJSON/label",
        "LineString|Linestring| /measures/0/locations/0/rawGeoJSON/geometry",
        "[2.70,50.40],|| /measures/0/locations/0/rawGeoJSON/geometry"
      })
  void eachBrokenConstraintIsToldWithItsPlace(String sound, String broken, String pointer) {
    String body =
        Json.body(
            "{\"allVehicles\":false,\"restrictedTypes\":[\"heavyGoodsVehicle\"],\"heavyweightMaxWeight\":7.5}",
            Json.NIGHTS,
            Json.RAW);
    assertThat(body).contains(sound);

    List<ImportNote> errors = errors(body.replace(sound, broken == null ? "" : broken));

    assertThat(errors)
        .anySatisfy(
            error -> {
              assertThat(error.place().position().words()).isEqualTo(pointer);
              assertThat(error.hint()).isPresent();
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"62617\"|\"62290 Noeux\"| cityCode",
        "\"cityLabel\":\"Noeux\",|| cityLabel",
        "\"roadName\":\"Rue d'essai\",|| roadName",
        "\"fromHouseNumber\":\"10\",|| fromHouseNumber",
        "\"toRoadName\":\"Rue du Puits\",|| toRoadName",
        "\"houseNumber\"|\"balcony\"| fromPointType",
        "B_TO_A|UPHILL| direction"
      })
  void eachBrokenConstraintOfAStreetIsTold(String sound, String broken, String field) {
    assertThat(STREET).contains(sound);
    String street = STREET.replace(sound, broken == null ? "" : broken);

    assertThat(errors(Json.body("null", Json.NIGHTS, street)))
        .extracting(error -> error.place().position().words())
        .contains("/measures/0/locations/0/namedStreet/" + field);
  }

  @Test
  void allMistakesOfAllBodiesComeAtOnce() {
    String body = Json.body("null", Json.NIGHTS, Json.RAW);
    List<ImportNote> errors =
        errors(
            "["
                + body.replace("\"title\":\"Essai\"", "\"title\":\"\"")
                + ","
                + body.replace("noEntry", "noExit").replace("LineString", "Line")
                + "]");

    assertThat(errors)
        .extracting(error -> error.place().position().words())
        .containsExactly(
            "/0/title", "/1/measures/0/type", "/1/measures/0/locations/0/rawGeoJSON/geometry");
  }
}
