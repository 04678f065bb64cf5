package fr.gabarit.data.datex;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.OrderFile;
import fr.gabarit.order.Place;
import fr.gabarit.order.PlaceDirection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTReader;

class PlacesTest {
  private static OrderFile read(String... locations) throws Exception {
    return Feed.readDialog(
        Feed.regulation(Feed.NO_ENTRY, Feed.top(Feed.or(Feed.SINCE_2026), Feed.or(locations))));
  }

  private static String location(String name, String content) {
    return Feed.condition("LocationCondition", false, "<%s>%s</%s>".formatted(name, content, name));
  }

  private static Geometry wkt(String text) throws Exception {
    return new WKTReader().read(text);
  }

  @Test
  void aLineKeepsItsNameAndConcernsBothDirections() throws Exception {
    assertThat(Feed.single(read(Feed.LINE)).places())
        .containsExactly(
            new Place.Line(
                "Rue d'essai",
                wkt("LINESTRING (2.70 50.40, 2.71 50.41)"),
                Optional.of("Rue d'essai"),
                Optional.empty(),
                PlaceDirection.BOTH));
  }

  @Test
  void aCollectionIsGatheredByDimension() throws Exception {
    List<Place> places =
        Feed.single(
                read(
                    Feed.where(
                        """
                        {"type":"GeometryCollection","geometries":[
                        {"type":"MultiLineString","coordinates":[[[2.7,50.4],[2.71,50.4]],[[2.71,50.4],[2.72,50.4]]]},
                        {"type":"Point","coordinates":[2.7,50.4]},
                        {"type":"GeometryCollection","geometries":[
                        {"type":"LineString","coordinates":[[2.8,50.4],[2.81,50.4,35.2]]},
                        {"type":"Polygon","coordinates":[[[2.9,50.4],[2.91,50.4],[2.91,50.41],[2.9,50.4]]]}]}]}""")))
            .places();

    assertThat(places).hasSize(2);
    assertThat((Object) ((Place.Line) places.get(0)).lines())
        .isEqualTo(
            wkt(
                "MULTILINESTRING ((2.7 50.4, 2.71 50.4), (2.71 50.4, 2.72 50.4), (2.8 50.4, 2.81"
                    + " 50.4))"));
    assertThat((Object) ((Place.Area) places.get(1)).area())
        .isEqualTo(wkt("POLYGON ((2.9 50.4, 2.91 50.4, 2.91 50.41, 2.9 50.4))"));
  }

  @Test
  void aPolygonIsAnArea() throws Exception {
    assertThat(
            Feed.single(
                    read(
                        Feed.where(
                            "{\"type\":\"MultiPolygon\",\"coordinates\":[[[[2.9,50.4],[2.91,50.4],[2.91,50.41],[2.9,50.4]]]]}")))
                .places())
        .singleElement()
        .isInstanceOf(Place.Area.class);
  }

  @Test
  void severalLocationsAreSeveralPlaces() throws Exception {
    assertThat(Feed.single(read(Feed.LINE, Feed.LINE)).places()).hasSize(2);
  }

  @Test
  void gmlLinesHaveTheLatitudeFirst() throws Exception {
    String location =
        location(
            "implementedLocation",
            "<loc:gmlLineString><loc:posList>50.40 2.70 50.41\n 2.71</loc:posList></loc:gmlLineString>");

    assertThat(Feed.single(read(location)).places())
        .singleElement()
        .satisfies(
            place ->
                assertThat((Object) ((Place.Line) place).lines())
                    .isEqualTo(wkt("LINESTRING (2.70 50.40, 2.71 50.41)")));
  }

  @Test
  void gmlPolygonsKeepTheirHoles() throws Exception {
    String ring = "<loc:posList>%s</loc:posList>";
    String location =
        location(
            "locationByOrder",
            "<loc:gmlMultiPolygon><loc:gmlPolygon><loc:exterior>"
                + ring.formatted("50.0 2.0 50.0 2.9 50.9 2.9 50.9 2.0 50.0 2.0")
                + "</loc:exterior><loc:interior>"
                + ring.formatted("50.4 2.4 50.5 2.4 50.5 2.5 50.4 2.5 50.4 2.4")
                + "</loc:interior></loc:gmlPolygon></loc:gmlMultiPolygon>");

    assertThat(Feed.single(read(location)).places())
        .singleElement()
        .satisfies(
            place ->
                assertThat((Object) ((Place.Area) place).area())
                    .isEqualTo(
                        wkt(
                            "POLYGON ((2 50, 2.9 50, 2.9 50.9, 2 50.9, 2 50), (2.4 50.4, 2.4 50.5,"
                                + " 2.5 50.5, 2.5 50.4, 2.4 50.4))")));
  }

  @Test
  void membersOfAGroupAreSeveralPlaces() throws Exception {
    String member =
        "<loc:locationContainedInGroup><loc:gmlLineString><loc:posList>50.40 2.70 50.41 2.71"
            + "</loc:posList></loc:gmlLineString></loc:locationContainedInGroup>";

    assertThat(Feed.single(read(location("locationByOrder", member + member))).places()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"Point\",\"coordinates\":[2.7,50.4]}",
        "{\"type\":\"LineString\",\"coordinates\":[[2.7,50.4]]}",
        "{\"type\":\"LineString\",\"coordinates\":[[2.7,50.4],[2.7,50.4]]}",
        "{\"type\":\"LineString\",\"coordinates\":[[2.7,50.4],[\"a\",50.4]]}",
        "{\"type\":\"LineString\",\"coordinates\":[[2.7,50.4],[652469.0,6862035.0]]}",
        "{\"type\":\"LineString\",\"coordinates\":[]}",
        "{\"type\":\"Curve\",\"coordinates\":[[2.7,50.4],[2.8,50.4]]}",
        "{\"type\":\"Polygon\",\"coordinates\":[[[2.9,50.4],[2.91,50.4],[2.91,50.41],[2.9,50.5]]]}",
        "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,1],[1,0],[0,1],[0,0]]]}",
        "{\"type\":\"LineString\"",
        "not JSON",
        "",
      })
  void whatCannotBeDrawnIsAPlaceWithoutLocationAndANote(String geometry) throws Exception {
    OrderFile file = read(Feed.LINE, Feed.where(geometry));

    List<Place> places = Feed.single(file).places();
    assertThat(places).hasSize(2);
    assertThat(places.get(1)).isInstanceOf(Place.Unlocated.class);
    assertThat(places.get(1).label()).isEqualTo("Rue d'essai");
    assertThat(file.report().count(NoteKind.UNLOCATED_PLACE)).isEqualTo(1);
    assertThat(file.report().counts().unlocatedPlaces()).isEqualTo(1);
  }

  @Test
  void withoutLocationAMeasureIsKeptWithoutPlace() throws Exception {
    OrderFile file = Feed.readDialog(Feed.regulation(Feed.NO_ENTRY, Feed.top(Feed.SINCE_2026)));

    assertThat(Feed.single(file).places()).singleElement().isInstanceOf(Place.Unlocated.class);
    assertThat(file.report().count(NoteKind.UNLOCATED_PLACE)).isEqualTo(1);
  }

  @Test
  void exchangedCoordinatesAreSuspected() throws Exception {
    OrderFile file =
        read(Feed.where("{\"type\":\"LineString\",\"coordinates\":[[50.40,2.70],[50.41,2.71]]}"));

    assertThat(file.report().notes(NoteKind.INVALID_VALUE))
        .singleElement()
        .satisfies(note -> assertThat(note.hint().orElse("")).contains("swapped"));
  }
}
