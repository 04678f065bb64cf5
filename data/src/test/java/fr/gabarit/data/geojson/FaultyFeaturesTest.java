package fr.gabarit.data.geojson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.gabarit.data.report.ImportNote;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NotePosition;
import fr.gabarit.data.report.NoteSeverity;
import fr.gabarit.data.report.OrderFile;
import fr.gabarit.data.report.OrderFileException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultyFeaturesTest {
  private static List<ImportNote> errors(String json) {
    OrderFileException refused =
        catchThrowableOfType(OrderFileException.class, () -> Features.read(json));
    assertThat(refused).as("refused: %s", json).isNotNull();
    return refused.report().notes(NoteSeverity.ERROR);
  }

  private static ImportNote error(String properties) {
    List<ImportNote> errors = errors(Features.collection(Features.feature(properties)));
    assertThat(errors).as(properties).hasSize(1);
    assertThat(errors.get(0).hint()).as(properties).isPresent();
    return errors.get(0);
  }

  private static ImportNote geometryError(String geometry) {
    List<ImportNote> errors =
        errors(Features.collection(Features.feature("\"order\":\"a\"", geometry)));
    assertThat(errors).as(geometry).hasSize(1);
    return errors.get(0);
  }

  @Test
  void allMistakesOfAFileAreReportedAtOnce() {
    List<ImportNote> errors =
        errors(
            Features.collection(
                Features.feature("\"order\":\"a\",\"max_weight_t\":-1,\"hours\":\"nights\""),
                Features.feature("\"title\":\"whose?\""),
                Features.feature("\"order\":\"b\",\"effect\":\"levitate\"")));

    assertThat(errors)
        .extracting(note -> note.place().position())
        .containsExactly(
            new NotePosition.Feature(0, "/properties/max_weight_t"),
            new NotePosition.Feature(0, "/properties/hours"),
            new NotePosition.Feature(1, "/properties/order"),
            new NotePosition.Feature(2, "/properties/effect"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"max_height_m\":\"3,8\" | /properties/max_height_m",
        "\"max_height_m\":\"low\" | /properties/max_height_m",
        "\"max_speed_kmh\":0 | /properties/max_speed_kmh",
        "\"max_speed_kmh\":30.5 | /properties/max_speed_kmh",
        "\"max_speed_kmh\":30,\"effect\":\"no_entry\" | /properties/max_speed_kmh",
        "\"effect\":\"speed_limit\" | /properties/max_speed_kmh",
        "\"effect\":\"alternating_traffic\",\"delay_s\":-5 | /properties/delay_s",
        "\"except\":\"friends\" | /properties/except",
        "\"exempted\":[\"deliveries\",{\"permit\":\"a\",\"text\":\"b\"}] | /properties/exempted/1",
        "\"restricted\":[{\"all_of\":[{\"max_weight_t\":\"x\"}]}] | /properties/restricted/0/all_of/0/max_weight_t",
        "\"restricted\":[{\"quantity\":\"smell\",\"limit\":1}] | /properties/restricted/0/quantity",
        "\"crit_air\":[6] | /properties/crit_air/0",
        "\"hours\":\"Mo-Xx 10:00-12:00\" | /properties/hours",
        "\"hours\":\"Mo 10:00\" | /properties/hours",
        "\"hours\":\"\" | /properties/hours",
        "\"hours\":\"Mo\",\"days\":\"Tu\" | /properties/hours",
        "\"from\":\"10:00\" | /properties",
        "\"from\":\"25:00\",\"to\":\"26:00\",\"days\":\"Mo\" | /properties/from",
        "\"valid_from\":\"tomorrow\" | /properties/valid_from",
        "\"valid_from\":\"2026-09-07\",\"valid_to\":\"2026-09-01\" | /properties",
        "\"when\":{\"times\":{\"any_of\":[]}} | /properties/when/times/any_of",
        "\"when\":{\"times\":{\"season\":{\"first\":\"13-01\",\"last\":\"02-30\"}}} | /properties/when/times/season/first",
        "\"when\":{\"times\":\"always\"},\"hours\":\"Mo\" | /properties/when",
        "\"direction\":\"up\" | /properties/direction",
        "\"osm_way_ids\":[12] | /geometry",
        "\"turn\":{\"from_osm_ways\":[1],\"to_osm_ways\":[2]} | /properties/turn",
        "\"turn\":{\"from_osm_ways\":[1],\"via_osm_node\":3,\"to_osm_ways\":[2]} | /geometry",
        "\"turn\":{\"from_osm_ways\":[],\"via_osm_node\":3,\"to_osm_ways\":[2]} | /properties/turn/from_osm_ways",
        "\"turn\":{\"from\":[1],\"via_osm_node\":3,\"to_osm_ways\":[2]} | /properties/turn/from_osm_ways",
        "\"osm_node\":1,\"osm_way_ids\":[1] | /geometry",
        "\"osm_node\":1.5 | /geometry",
        "\"street\":{\"name\":\"Rue Haute\"} | /geometry",
        "\"url\":\"javascript:alert(1)\" | /properties/url",
        "\"max_heigth_m\":3.8 | /properties/max_heigth_m",
        "\"measure\":{\"id\":\"1\",\"efect\":\"no_entry\"} | /properties/measure/efect",
      })
  void aMistakeIsNamedWithItsPlace(String properties, String pointer) {
    List<ImportNote> errors =
        errors(Features.collection(Features.feature("\"order\":\"a\"," + properties)));

    assertThat(errors.get(0).place().position()).isEqualTo(new NotePosition.Feature(0, pointer));
    assertThat(errors.get(0).hint()).isPresent();
    assertThat(errors.get(0).place().order()).contains("a");
  }

  @Test
  void aSlipOfThePenIsAnErrorWithTheRightName() {
    assertThat(error("\"order\":\"a\",\"max_heigth_m\":3.8").hint().orElse(""))
        .contains("max_height_m");
  }

  @ParameterizedTest
  @ValueSource(strings = {"surveyor", "nom", "type", "to_do"})
  void otherUnknownNamesArePassedOverWithAWarning(String name) throws Exception {
    OrderFile file =
        Features.read(
            Features.collection(Features.feature("\"order\":\"a\",\"" + name + "\":\"X\"")));

    assertThat(file.orders()).hasSize(1);
    assertThat(file.report().notes(NoteKind.UNKNOWN_WORD))
        .singleElement()
        .satisfies(note -> assertThat(note.severity()).isEqualTo(NoteSeverity.WARNING));
  }

  @Test
  void columnsOfMapEditorsAreNotEvenMentioned() throws Exception {
    assertThat(
            Features.read(Features.collection(Features.feature("\"order\":\"a\",\"fid\":12")))
                .report()
                .notes())
        .isEmpty();
  }

  @Test
  void conflictingFeaturesOfAMeasureAreAnError() {
    List<ImportNote> errors =
        errors(
            Features.collection(
                Features.feature("\"order\":\"a\",\"max_weight_t\":7.5"),
                Features.feature("\"order\":\"a\",\"max_weight_t\":12")));

    assertThat(errors)
        .singleElement()
        .satisfies(
            note -> {
              assertThat(note.place().position())
                  .isEqualTo(new NotePosition.Feature(1, "/properties/measure"));
              assertThat(note.message()).contains("Measure '1' of order 'a'");
            });
  }

  @Test
  void conflictingFeaturesOfAnOrderAreAnError() {
    List<ImportNote> errors =
        errors(
            Features.collection(
                Features.feature("\"order\":\"a\",\"title\":\"one\""),
                Features.feature("\"order\":\"a\",\"title\":\"two\"")));

    assertThat(errors)
        .singleElement()
        .satisfies(note -> assertThat(note.message()).contains("one", "two"));
  }

  @Test
  void exchangedCoordinatesAreSuspected() throws Exception {
    ImportNote outOfRange =
        geometryError("{\"type\":\"LineString\",\"coordinates\":[[50.4,120.7],[50.4,120.8]]}");
    assertThat(outOfRange.place().position())
        .isEqualTo(new NotePosition.Feature(0, "/geometry/coordinates/0"));
    assertThat(outOfRange.hint().orElse("")).contains("swapped");

    OrderFile file =
        Features.read(
            Features.collection(
                Features.feature(
                    "\"order\":\"a\"",
                    "{\"type\":\"LineString\",\"coordinates\":[[50.4,2.7],[50.41,2.7]]}")));
    assertThat(file.report().notes(NoteSeverity.WARNING))
        .singleElement()
        .satisfies(note -> assertThat(note.hint().orElse("")).contains("swapped"));
  }

  @Test
  void projectedCoordinatesAreSuspected() {
    assertThat(
            geometryError(
                    "{\"type\":\"LineString\",\"coordinates\":[[652469.0,6862035.0],[652480.0,6862035.0]]}")
                .hint()
                .orElse(""))
        .contains("WGS 84");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "{\"type\":\"Point\",\"coordinates\":[2.7,50.4]}",
        "{\"type\":\"LineString\",\"coordinates\":[[2.7,50.4],[2.7,50.4]]}",
        "{\"type\":\"LineString\",\"coordinates\":[[2.7,50.4]]}",
        "{\"type\":\"LineString\"}",
        "{\"type\":\"GeometryCollection\",\"geometries\":[{\"type\":\"LineString\",\"coordinates\":[[2.7,50.4],[2.8,50.4]]}]}",
        "{\"type\":\"Polygon\",\"coordinates\":[[[2.9,50.4],[2.91,50.4],[2.91,50.41],[2.92,50.5]]]}",
        "[2.7,50.4]",
      })
  void drawingsThatAreNoPlaceAreErrors(String geometry) {
    assertThat(geometryError(geometry).hint()).isPresent();
  }

  @Test
  void unlocatedPlacesAreKeptAndReported() throws Exception {
    OrderFile file =
        Features.read(
            Features.collection(
                Features.feature("\"order\":\"a\",\"unlocated\":\"not surveyed\"", "null")));

    assertThat(file.report().counts().unlocatedPlaces()).isEqualTo(1);
    assertThat(file.report().count(NoteKind.UNLOCATED_PLACE)).isEqualTo(1);
  }

  @Test
  void malformedJsonIsRefusedWithItsLine() {
    List<ImportNote> errors =
        errors("{\"type\":\"FeatureCollection\",\n\"features\":[\n{\"type\":\"Feature\",,}]}");

    assertThat(errors)
        .singleElement()
        .satisfies(
            note -> {
              assertThat(note.kind()).isEqualTo(NoteKind.MALFORMED);
              assertThat(((NotePosition.LineColumn) note.place().position()).line()).isEqualTo(3);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"type\":\"FeatureCollection\"}",
        "{\"type\":\"FeatureCollection\",\"features\":{}}",
        "{\"type\":\"FeatureCollection\",\"features\":[1]}",
        "{\"type\":\"FeatureCollection\",\"features\":[]} trailing",
        "{\"type\":\"FeatureCollection\",\"features\":[],\"features\":[]}",
        "{\"type\":\"FeatureCollection\",\"features\":[",
        "{\"type\":\"FeatureCollection\",\"crs\":{\"properties\":{\"name\":\"EPSG:2154\"}},\"features\":[]}",
        "{\"regulations\":[]}",
      })
  void whatIsNoCollectionIsRefused(String json) {
    assertThat(errors(json)).isNotEmpty();
  }

  @Test
  void deepNestingIsRefused() {
    String deep = "{\"not\":".repeat(100_000) + "1" + "}".repeat(100_000);

    assertThat(
            errors(
                Features.collection(
                    Features.feature("\"order\":\"a\",\"restricted\":[" + deep + "]"))))
        .isNotEmpty();
  }
}
