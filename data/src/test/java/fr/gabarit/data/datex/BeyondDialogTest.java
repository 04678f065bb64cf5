package fr.gabarit.data.datex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NoteSeverity;
import fr.gabarit.data.report.OrderFile;
import fr.gabarit.order.Effect;
import fr.gabarit.order.Place;
import fr.gabarit.order.PlaceDirection;
import fr.gabarit.order.VehicleClause;
import fr.gabarit.time.WeeklyWindows;
import fr.gabarit.vehicle.Activity;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Constructs of DATEX II that DiaLog never publishes. */
class BeyondDialogTest {
  private static final String GML =
      "<loc:gmlLineString><loc:posList>50.40 2.70 50.41 2.71</loc:posList></loc:gmlLineString>";

  private static String located(String type, String content) {
    return Feed.condition(
        "LocationCondition",
        false,
        "<locationByOrder xsi:type=\"loc:%s\">%s</locationByOrder>".formatted(type, content));
  }

  private static String point(String name, double latitude, double longitude, int metresToNext) {
    return "<loc:%s><loc:openlrCoordinates><loc:latitude>%s</loc:latitude><loc:longitude>%s</loc:longitude></loc:openlrCoordinates>%s</loc:%s>"
        .formatted(
            name,
            latitude,
            longitude,
            metresToNext == 0
                ? ""
                : "<loc:openlrPathAttributes><loc:openlrDistanceToNextLRPoint>%d</loc:openlrDistanceToNextLRPoint></loc:openlrPathAttributes>"
                    .formatted(metresToNext),
            name);
  }

  private static String openLr(String direction, int metres, boolean northwards) {
    double from = northwards ? 50.40 : 50.41;
    double to = northwards ? 50.41 : 50.40;
    return "<loc:%s>%s%s</loc:%s>"
        .formatted(
            direction,
            point("openlrLocationReferencePoint", from, from - 47.70, metres),
            point("openlrLastLocationReferencePoint", to, to - 47.70, 0),
            direction);
  }

  private static OrderFile at(String location) throws Exception {
    return Feed.readOther(
        Feed.regulation(Feed.NO_ENTRY, Feed.top(Feed.or(Feed.SINCE_2026), Feed.or(location))));
  }

  private static Place place(String location) throws Exception {
    return Feed.single(at(location)).places().get(0);
  }

  @Test
  void tankVehiclesAreThoseThatDeclareToBeOne() throws Exception {
    OrderFile file =
        Feed.readOther(Feed.ban(Feed.vehicle(false, "<com:vehicleType>tanker</com:vehicleType>")));

    assertThat(Feed.single(file).who().restricted())
        .containsExactly(new VehicleClause.Declares(Set.of(Activity.TANKER)));
    assertThat(file.report().notes(NoteSeverity.WARNING)).isEmpty();
  }

  @Test
  void wordsBeyondTheStandardAreReadWhereTheyAreKnown() throws Exception {
    OrderFile file =
        Feed.readOther(
            Feed.ban(
                Feed.vehicle(
                    false,
                    "<com:vehicleUsage _extendedValue=\"removals\">_extended</com:vehicleUsage>")));

    assertThat(Feed.single(file).who().restricted())
        .containsExactly(new VehicleClause.Declares(Set.of(Activity.REMOVAL)));
  }

  @Test
  void anUnknownExtensionIsNotPassedOverInSilence() throws Exception {
    OrderFile file =
        Feed.readOther(
            Feed.ban(
                Feed.vehicle(
                    false,
                    "<com:vehicleType>lorry</com:vehicleType><com:_vehicleCharacteristicsExtension><com:vehicleCharacteristicsExtended><com:ageOfPaint>old</com:ageOfPaint></com:vehicleCharacteristicsExtended></com:_vehicleCharacteristicsExtension>")));

    assertThat(file.report().count(NoteKind.UNKNOWN_WORD)).isEqualTo(1);
    assertThat(Feed.single(file).who().restricted())
        .singleElement()
        .isInstanceOf(VehicleClause.AllOf.class);
  }

  @Test
  void anAreaOfSeveralPolygonsIsAnArea() throws Exception {
    String ring =
        "<loc:gmlPolygon><loc:exterior><loc:posList>%s</loc:posList></loc:exterior></loc:gmlPolygon>";
    Place place =
        place(
            located(
                "AreaLocation",
                "<loc:gmlMultiPolygon><loc:gmlAreaName><com:values><com:value>Zone d'essai</com:value></com:values></loc:gmlAreaName>"
                    + ring.formatted("50.40 2.70 50.40 2.71 50.41 2.71 50.40 2.70")
                    + ring.formatted("50.50 2.70 50.50 2.71 50.51 2.71 50.50 2.70")
                    + "</loc:gmlMultiPolygon>"));

    assertThat(place.label()).isEqualTo("Zone d'essai");
    assertThat(((Place.Area) place).area().getNumGeometries()).isEqualTo(2);
    assertThat(((Place.Area) place).area().getCoordinate().x).as("longitude").isEqualTo(2.70);
  }

  @Test
  void anOpenLrAreaGivenByItsCornersIsAnArea() throws Exception {
    String corner = "<loc:latitude>%s</loc:latitude><loc:longitude>%s</loc:longitude>";
    Place rectangle =
        place(
            located(
                "AreaLocation",
                "<loc:openlrAreaLocationReference xsi:type=\"loc:OpenlrRectangleLocationReference\"><loc:openlrRectangle><loc:openlrLowerLeft>"
                    + corner.formatted(50.40, 2.70)
                    + "</loc:openlrLowerLeft><loc:openlrUpperRight>"
                    + corner.formatted(50.41, 2.72)
                    + "</loc:openlrUpperRight></loc:openlrRectangle></loc:openlrAreaLocationReference>"));

    assertThat(((Place.Area) rectangle).area().getEnvelopeInternal().getWidth())
        .isCloseTo(0.02, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({"true,FORWARD", "false,BACKWARD"})
  void oneDirectionOfOpenLrIsTheOnlyOneConcerned(boolean northwards, PlaceDirection expected)
      throws Exception {
    Place place =
        place(
            located(
                "LinearLocation",
                "<loc:openlrLinear>"
                    + openLr("firstDirection", 1400, northwards)
                    + "</loc:openlrLinear>"
                    + GML));

    assertThat(((Place.Line) place).direction()).isEqualTo(expected);
  }

  @Test
  void bothDirectionsOfOpenLrAreBoth() throws Exception {
    Place place =
        place(
            located(
                "LinearLocation",
                "<loc:openlrLinear>"
                    + openLr("firstDirection", 1400, true)
                    + openLr("oppositeDirection", 1400, false)
                    + "</loc:openlrLinear>"
                    + GML));

    assertThat(((Place.Line) place).direction()).isEqualTo(PlaceDirection.BOTH);
  }

  @Test
  void openLrPointsAlongAStraightRoadDrawIt() throws Exception {
    Place place =
        place(
            located(
                "LinearLocation",
                "<loc:openlrLinear>"
                    + openLr("firstDirection", 1320, true)
                    + "</loc:openlrLinear>"));

    assertThat(((Place.Line) place).lines().getNumPoints()).isEqualTo(2);
    assertThat(((Place.Line) place).direction()).isEqualTo(PlaceDirection.FORWARD);
  }

  @Test
  void openLrPointsWithAWindingRoadBetweenThemDoNot() throws Exception {
    OrderFile file =
        at(
            located(
                "LinearLocation",
                "<loc:openlrLinear>"
                    + openLr("firstDirection", 2500, true)
                    + "</loc:openlrLinear>"));

    assertThat(Feed.single(file).places().get(0)).isInstanceOf(Place.Unlocated.class);
    assertThat(file.report().notes(NoteKind.UNLOCATED_PLACE).get(0).message())
        .contains("2500 m apart along the road");
  }

  @Test
  void alternatingTrafficInTheFormOfTheStandardIsRead() throws Exception {
    OrderFile file =
        Feed.readOther(
            Feed.regulation(
                "<typeOfRegulation xsi:type=\"AlternateRoadOrCarriagewayOrLaneLayout\"><roadOrCarriagewayOrLaneLayoutType _extendedValue=\"singleAlternateLineTraffic\">_extended</roadOrCarriagewayOrLaneLayoutType></typeOfRegulation>",
                Feed.top(Feed.or(Feed.SINCE_2026), Feed.or(Feed.LINE))));

    assertThat(Feed.single(file).effect()).isInstanceOf(Effect.AlternatingTraffic.class);
  }

  @ParameterizedTest
  @CsvSource({"noThroughRoad,true", "keepRight,true", "noLeftTurn,false", "oneWayTraffic,false"})
  void directionsThatBarNoWayAreLeftOutAndOthersRefused(String word, boolean harmless)
      throws Exception {
    OrderFile file =
        Feed.readOther(
            Feed.regulation(
                "<typeOfRegulation xsi:type=\"DirectionRestriction\"><directionRestrictionType>%s</directionRestrictionType></typeOfRegulation>"
                    .formatted(word),
                Feed.top(Feed.or(Feed.SINCE_2026), Feed.or(Feed.LINE))));

    assertThat(file.orders()).isEmpty();
    assertThat(file.report().count(NoteKind.NO_ROUTING_EFFECT)).isEqualTo(harmless ? 1 : 0);
    assertThat(file.report().counts().measuresRefused()).isEqualTo(harmless ? 0 : 1);
  }

  @Test
  void aPeriodSinceEverHasNoStart() throws Exception {
    OrderFile file =
        Feed.readOther(
            Feed.regulation(
                Feed.NO_ENTRY,
                Feed.top(
                    Feed.or(
                        Feed.when(
                            "<com:overallStartTime>0001-01-01T00:00:00Z</com:overallStartTime><com:validPeriod>"
                                + Feed.slot("08:00:00", "10:00:00")
                                + "</com:validPeriod>")),
                    Feed.or(Feed.LINE))));

    assertThat(Feed.single(file).when().times()).isInstanceOf(WeeklyWindows.class);
  }
}
