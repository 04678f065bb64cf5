package fr.gabarit.data.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NoteSeverity;
import fr.gabarit.data.report.OrderFile;
import fr.gabarit.order.Commune;
import fr.gabarit.order.Effect;
import fr.gabarit.order.Exemption;
import fr.gabarit.order.KilometrePost;
import fr.gabarit.order.Measure;
import fr.gabarit.order.OrderSource;
import fr.gabarit.order.Place;
import fr.gabarit.order.PlaceDirection;
import fr.gabarit.order.Quantity;
import fr.gabarit.order.StreetLimit;
import fr.gabarit.order.TrafficOrder;
import fr.gabarit.order.VehicleClause;
import fr.gabarit.order.VehicleClause.Threshold;
import fr.gabarit.order.Who;
import fr.gabarit.time.DailyWindow;
import fr.gabarit.time.DateSpan;
import fr.gabarit.time.Intersection;
import fr.gabarit.time.WeeklyWindows;
import fr.gabarit.vehicle.Activity;
import fr.gabarit.vehicle.CritAir;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswersTest {
  private static final String EVERYONE = "null";

  private static Who who(String restricted, String exempted, String limits) throws Exception {
    return Json.single(
            Json.read(
                Json.page(
                    Json.vehicles(restricted, exempted, limits),
                    Json.SINCE_2026,
                    Json.DRAWN_STREET)))
        .who();
  }

  private static Measure during(String period) throws Exception {
    return Json.single(Json.read(Json.page(EVERYONE, period, Json.DRAWN_STREET)));
  }

  private static OrderFile at(String location) throws Exception {
    return Json.read(Json.page(EVERYONE, Json.SINCE_2026, location));
  }

  private static Place place(String location) throws Exception {
    return Json.single(at(location)).places().get(0);
  }

  @Test
  void theHeadOfAnOrderIsTaken() throws Exception {
    TrafficOrder order =
        Json.read(Json.page(EVERYONE, Json.SINCE_2026, Json.DRAWN_STREET)).orders().get(0);

    assertThat(order.id().value()).isEqualTo("A#8f91");
    assertThat(order.identifier()).isEqualTo("A");
    assertThat(order.title()).isEqualTo("Title of A");
    assertThat(order.authority()).isEqualTo("Ville d'essai");
    assertThat(order.source()).isEqualTo(OrderSource.DIALOG);
  }

  @Test
  void aSingleAnswerIsReadLikeOneOfAPage() throws Exception {
    String answer =
        Json.answer("A", "published", Json.measure(EVERYONE, Json.SINCE_2026, Json.DRAWN_STREET));

    assertThat(Json.read(answer).orders()).isEqualTo(Json.read(Json.orders(answer)).orders());
  }

  @Test
  void threeEmptyListsMeanEveryVehicle() throws Exception {
    assertThat(who("", "", "")).isEqualTo(Who.EVERYONE);
  }

  @Test
  void exemptionsAloneMeanEveryVehicleButThose() throws Exception {
    assertThat(who("", "{\"name\":\"localResident\"}", ""))
        .isEqualTo(new Who(List.of(), List.of(new Exemption.Residents())));
  }

  @Test
  void greatestValuesBanWhatIsAboveThem() throws Exception {
    assertThat(
            who(
                    "",
                    "",
                    "{\"name\":\"weight\",\"value\":7.5},{\"name\":\"height\",\"value\":3.5},"
                        + "{\"name\":\"width\",\"value\":2.3},{\"name\":\"length\",\"value\":12}")
                .restricted())
        .containsExactly(
            Threshold.above(Quantity.PERMITTED_MASS, 7.5),
            Threshold.above(Quantity.HEIGHT, 3.5),
            Threshold.above(Quantity.WIDTH, 2.3),
            Threshold.above(Quantity.LENGTH, 12));
  }

  @Test
  void namedVehiclesAreRestrictedBesideLimits() throws Exception {
    Who who =
        who(
            "{\"name\":\"hazardousMaterials\"},{\"name\":\"critair4\"},{\"name\":\"critairWithout\"},"
                + "{\"name\":\"Convois exceptionnels\",\"isOther\":true},{\"name\":\"heavyGoodsVehicle\"}",
            "{\"name\":\"desserteLocale\"},{\"name\":\"cityLogistics\"},{\"name\":\"emergencyServices\"},"
                + "{\"name\":\"police\"},{\"name\":\"roadMaintenanceOrConstruction\"},{\"name\":\"commercial\"},"
                + "{\"name\":\"Livraisons\",\"isOther\":true}",
            "{\"name\":\"weight\",\"value\":3.5}");

    assertThat(who.restricted())
        .containsExactly(
            Threshold.above(Quantity.PERMITTED_MASS, 3.5),
            new VehicleClause.Hazmat(Set.of()),
            new VehicleClause.Declares(Set.of(Activity.EXCEPTIONAL_TRANSPORT)),
            new VehicleClause.CritAirIn(Set.of(CritAir.CLASS_4, CritAir.WITHOUT)));
    assertThat(who.exempted())
        .containsExactly(
            new Exemption.LocalTraffic(),
            new Exemption.Deliveries(),
            new Exemption.DeclaredActivity(Activity.EMERGENCY_SERVICES),
            new Exemption.DeclaredActivity(Activity.POLICE),
            new Exemption.DeclaredActivity(Activity.ROAD_MAINTENANCE),
            new Exemption.NotFreight("commercial"));
  }

  @Test
  void wordsNobodyCanDecideOnAreReported() throws Exception {
    OrderFile file =
        Json.read(
            Json.page(
                Json.vehicles(
                    "{\"name\":\"hovercraft\"}",
                    "{\"name\":\"sauf 3 camions\",\"isOther\":true}",
                    ""),
                Json.SINCE_2026,
                Json.DRAWN_STREET));

    assertThat(Json.single(file).who().restricted())
        .containsExactly(new VehicleClause.FreeText("hovercraft"));
    assertThat(file.report().count(NoteKind.UNKNOWN_WORD)).isEqualTo(1);
    assertThat(file.report().count(NoteKind.FREE_TEXT_EXEMPTION)).isEqualTo(1);
    assertThat(file.report().notes(NoteSeverity.WARNING).get(0).place().words())
        .contains("/regulations/0/measures/0/vehicleSet/restrictedTypes/0")
        .contains("order A");
  }

  @Test
  void slotsWithTheOffsetOfParisAreCivilTime() throws Exception {
    Measure measure =
        during(
            """
            {"recurrenceType":"certainDays","startDateTime":"2025-12-31T23:00:00+00:00","endDateTime":null,
             "dailyRange":{"dayRanges":[{"firstDay":"saturday","lastDay":"monday"},{"firstDay":"wednesday","lastDay":"wednesday"}]},
             "timeSlots":[{"startTime":"1970-01-01T22:00:00+01:00","endTime":"1970-01-01T05:59:00+01:00"}]}""");

    assertThat(measure.when().hoursUncertain()).isFalse();
    assertThat(((Intersection) measure.when().times()).members())
        .containsExactly(
            DateSpan.from(Instant.parse("2025-12-31T23:00:00Z")),
            WeeklyWindows.on(
                EnumSet.of(
                    DayOfWeek.SATURDAY, DayOfWeek.SUNDAY, DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY),
                List.of(new DailyWindow(LocalTime.of(22, 0), LocalTime.of(6, 0)))));
  }

  @Test
  void slotsOfUnknownSourceAreWidenedAndMarked() throws Exception {
    OrderFile file =
        Json.read(
            Json.page(
                EVERYONE,
                """
                {"recurrenceType":"everyDay","startDateTime":"2025-12-31T23:00:00+00:00",
                 "timeSlots":[{"startTime":"1970-01-01T20:00:00+00:00","endTime":"1970-01-01T04:00:00+00:00"}]}""",
                Json.DRAWN_STREET));
    Measure measure = Json.single(file);

    assertThat(measure.when().hoursUncertain()).isTrue();
    assertThat(((WeeklyWindows) ((Intersection) measure.when().times()).members().get(1)).windows())
        .containsExactly(new DailyWindow(LocalTime.of(20, 0), LocalTime.of(6, 0)));
    assertThat(file.report().count(NoteKind.HOURS_UNCERTAIN)).isEqualTo(1);
  }

  @Test
  void anEndAtTheLastMinuteIsTheEndOfThatMinute() throws Exception {
    Measure measure =
        during(
            """
            {"recurrenceType":"everyDay","startDateTime":"2026-05-01T00:00:00+00:00",
             "endDateTime":"2026-07-01T21:59:00+00:00","timeSlots":[]}""");

    assertThat(measure.when().times())
        .isEqualTo(
            DateSpan.between(
                Instant.parse("2026-05-01T00:00:00Z"), Instant.parse("2026-07-01T22:00:00Z")));
  }

  @Test
  void whatHasEndedAndWhatIsADraftIsLeftOutAndCounted() throws Exception {
    String ended =
        """
        {"recurrenceType":"everyDay","startDateTime":"2026-05-01T00:00:00+00:00",
         "endDateTime":"2026-05-02T00:00:00+00:00"}""";
    OrderFile file =
        Json.read(
            Json.orders(
                Json.answer("A", "published", Json.measure("null", ended, Json.DRAWN_STREET)),
                Json.answer("B", "draft", Json.measure("null", ended, Json.DRAWN_STREET)),
                Json.answer(
                    "C", "published", Json.measure("null", Json.SINCE_2026, Json.DRAWN_STREET))));

    assertThat(file.orders()).extracting(TrafficOrder::identifier).containsExactly("C");
    assertThat(file.report().counts().ordersExpired()).isEqualTo(1);
    assertThat(file.report().counts().ordersNotInForce()).isEqualTo(1);
    assertThat(file.report().counts().ordersRead()).isEqualTo(3);
    assertThat(file.report().notes(NoteKind.NOT_IN_FORCE).get(0).message()).contains("'draft'");
  }

  @Test
  void theDrawingCountsAndTheNamesAreKept() throws Exception {
    Place.Line line = (Place.Line) place(Json.DRAWN_STREET);

    assertThat(line.roadName()).contains("Rue d'essai");
    assertThat(line.direction()).isEqualTo(PlaceDirection.BOTH);
    assertThat(line.lines().getCoordinate().x).isEqualTo(2.70);
  }

  @Test
  void aStreetWithoutDrawingIsLookedUpByName() throws Exception {
    OrderFile file =
        at(
            """
            {"roadType":"lane","namedStreet":{"cityLabel":"Noeux (62290)","roadName":"Rue d'essai",
             "fromHouseNumber":"12 bis","fromRoadName":null,"toHouseNumber":null,"toRoadName":"Rue du Puits"},
             "geometry":null}""");

    assertThat(Json.single(file).places())
        .containsExactly(
            new Place.NamedStreet(
                "Rue d'essai from no. 12 bis to Rue du Puits",
                new Commune(Optional.empty(), Optional.of("Noeux")),
                "Rue d'essai",
                Optional.of(new StreetLimit.HouseNumber("12 bis")),
                Optional.of(new StreetLimit.Crossing("Rue du Puits")),
                PlaceDirection.BOTH));
    assertThat(file.report().count(NoteKind.DEFAULT_TAKEN)).isEqualTo(1);
  }

  @Test
  void aNumberedRoadWithoutDrawingIsLookedUpByItsPosts() throws Exception {
    assertThat(
            place(
                """
                {"roadType":"departmentalRoad","numberedRoad":{"administrator":"Pas-de-Calais",
                 "roadNumber":"D943","fromPointNumber":"62##1","fromAbscissa":250,"fromSide":"D",
                 "toPointNumber":"4","toAbscissa":0,"toSide":"G"},"geometry":null}"""))
        .isEqualTo(
            new Place.NumberedRoad(
                "D943 from PR 1+250 to PR 4+0",
                "D943",
                Optional.of("Pas-de-Calais"),
                Optional.of(
                    new KilometrePost(Optional.of("62"), "1", 250, KilometrePost.Side.RIGHT)),
                Optional.of(new KilometrePost(Optional.empty(), "4", 0, KilometrePost.Side.LEFT)),
                PlaceDirection.BOTH));
  }

  @Test
  void aWholeCommuneWithoutDrawingIsLookedUp() throws Exception {
    OrderFile file =
        at(
            """
            {"roadType":"wholeCity","wholeCity":{"cityCode":"62617","cityLabel":"Noeux-les-Mines","exceptions":[
             {"roadType":"lane","label":"Rue Nationale","fromHouseNumber":null,"fromRoadName":null,"toHouseNumber":null,"toRoadName":null},
             {"roadType":"lane","label":"Rue du Puits","fromHouseNumber":"3","fromRoadName":null,"toHouseNumber":null,"toRoadName":null}]},
             "geometry":null}""");

    assertThat(Json.single(file).places())
        .containsExactly(
            new Place.WholeCommune(
                "Noeux-les-Mines",
                new Commune(Optional.of("62617"), Optional.of("Noeux-les-Mines")),
                Set.of("Rue Nationale")));
    assertThat(file.report().notes(NoteKind.DEFAULT_TAKEN))
        .anySatisfy(note -> assertThat(note.message()).contains("not a whole street"));
  }

  @Test
  void aZoneDrawnAsAPolygonIsAnArea() throws Exception {
    Place place =
        place(
            """
            {"roadType":"zone","zone":{"label":"Centre","exceptions":[]},
             "geometry":"{\\"type\\":\\"Polygon\\",\\"coordinates\\":[[[2.7,50.4],[2.8,50.4],[2.8,50.5],[2.7,50.4]]]}"}""");

    assertThat(place).isInstanceOf(Place.Area.class);
    assertThat(place.label()).isEqualTo("Centre");
  }

  @ParameterizedTest
  @CsvSource({"null", "'{\\\"type\\\":\\\"Point\\\",\\\"coordinates\\\":[2.7,50.4]}'", "'no json'"})
  void aFreeDrawingThatIsNoneIsKeptAsUnlocated(String geometry) throws Exception {
    OrderFile file =
        at(
            """
            {"roadType":"rawGeoJSON","rawGeoJSON":{"label":"Pont"},"geometry":%s}"""
                .formatted(geometry.equals("null") ? "null" : "\"" + geometry + "\""));

    assertThat(Json.single(file).places().get(0)).isInstanceOf(Place.Unlocated.class);
    assertThat(file.report().counts().unlocatedPlaces()).isEqualTo(1);
  }

  @Test
  void aLayByAddsAMeasureOfItsOwn() throws Exception {
    OrderFile file =
        at(
            Json.DRAWN_STREET.replace(
                "\"storageArea\":null", "\"storageArea\":{\"description\":\"Aire du bois\"}"));

    assertThat(file.orders().get(0).measures())
        .extracting(Measure::effect)
        .containsExactly(new Effect.NoEntry(), new Effect.StorageArea("Aire du bois"));
    assertThat(file.orders().get(0).measures().get(1).places())
        .isEqualTo(file.orders().get(0).measures().get(0).places());
  }

  @ParameterizedTest
  @CsvSource({
    "'\"type\":\"noEntry\"','\"type\":\"noExit\"',/regulations/0/measures/0/type",
    "'2025-12-31T23:00:00+00:00\",\"endDateTime\"','soon\",\"endDateTime\"',/regulations/0/measures/0/periods/0/startDateTime",
    "'\"value\":7.5','\"value\":-1',/regulations/0/measures/0/vehicleSet/maxCharacteristics/0/value"
  })
  void aMeasureThatCannotBeReadIsRefusedAndTheRestReadOn(
      String sound, String faulty, String pointer) throws Exception {
    String measure =
        Json.measure(
            Json.vehicles("", "", "{\"name\":\"weight\",\"value\":7.5}"),
            Json.SINCE_2026,
            Json.DRAWN_STREET);
    assertThat(measure).contains(sound);
    OrderFile file =
        Json.read(
            Json.orders(
                Json.answer("A", "published", measure.replace(sound, faulty), measure),
                Json.answer("B", "published", measure)));

    assertThat(file.orders()).hasSize(2);
    assertThat(file.orders().get(0).measures()).extracting(Measure::id).containsExactly("2");
    assertThat(file.report().counts().measuresRefused()).isEqualTo(1);
    assertThat(file.report().notes(NoteSeverity.ERROR))
        .singleElement()
        .satisfies(note -> assertThat(note.place().position().words()).isEqualTo(pointer));
  }

  @Test
  void anOrderThatStandsTwiceIsKeptOnceAndAnotherOfItsIdRenamed() throws Exception {
    String order =
        Json.answer("A", "published", Json.measure("null", Json.SINCE_2026, Json.DRAWN_STREET));
    OrderFile file = Json.read(Json.orders(order, order, order.replace("Title of", "Other")));

    assertThat(file.orders()).extracting(o -> o.id().value()).containsExactly("A#8f91", "A#8f91~2");
    assertThat(file.report().count(NoteKind.DUPLICATE_ID)).isEqualTo(2);
  }

  @Test
  void onePageOfSeveralIsSaidToBeAPart() throws Exception {
    String page =
        Json.page("null", Json.SINCE_2026, Json.DRAWN_STREET)
            .replace("\"lastPage\":1", "\"lastPage\":7");

    assertThat(Json.read(page).report().notes(NoteKind.INCOMPLETE))
        .singleElement()
        .satisfies(note -> assertThat(note.message()).contains("page 1 of 7"));
  }

  @Test
  void fieldsOfALaterVersionAreNotPassedOverInSilence() throws Exception {
    OrderFile file =
        Json.read(
            Json.page("null", Json.SINCE_2026, Json.DRAWN_STREET)
                .replace("\"maxSpeed\":null", "\"maxSpeed\":null,\"onlyIfWet\":true"));

    assertThat(file.report().notes(NoteKind.UNKNOWN_WORD))
        .singleElement()
        .satisfies(note -> assertThat(note.message()).contains("onlyIfWet"));
  }
}
