package fr.gabarit.data.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.gabarit.data.geometry.BadGeometryException;
import fr.gabarit.data.geometry.CoordinateCheck;
import fr.gabarit.data.geometry.Drawing;
import fr.gabarit.data.geometry.GeoJsonGeometryReader;
import fr.gabarit.data.json.JsonCursor;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.order.Place;
import fr.gabarit.order.PlaceDirection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads geometries; DiaLog writes them as GeoJSON within a text. */
public final class DrawnPlaces {
  private static final ObjectReader JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build().reader();

  private final GeoJsonGeometryReader geometries = new GeoJsonGeometryReader();

  /** What to call the places. */
  public record Naming(String label, Optional<String> roadName, Optional<String> roadNumber) {
    /** A label alone. */
    public static Naming of(String label) {
      return new Naming(label, Optional.empty(), Optional.empty());
    }
  }

  /**
   * The places drawn.
   *
   * @param geometry GeoJSON, as such or within a text
   * @throws BadGeometryException if nothing usable is drawn
   */
  public List<Place> read(JsonCursor geometry, Naming naming) throws BadGeometryException {
    Drawing drawing = geometries.read(parsed(geometry));
    List<Place> places = new ArrayList<>();
    drawing
        .lines()
        .filter(lines -> lines.getLength() > 0)
        .ifPresent(
            lines ->
                places.add(
                    new Place.Line(
                        naming.label,
                        lines,
                        naming.roadName,
                        naming.roadNumber,
                        PlaceDirection.BOTH)));
    drawing
        .area()
        .filter(area -> area.getArea() > 0)
        .ifPresent(area -> places.add(new Place.Area(naming.label, area)));
    if (places.isEmpty()) {
      throw BadGeometryException.of(
          NoteText.of("Neither a line nor an area is drawn."),
          NoteText.of("Draw the road as a LineString."));
    }
    drawing
        .lines()
        .or(drawing::area)
        .flatMap(CoordinateCheck::swapHint)
        .ifPresent(
            hint ->
                geometry
                    .problems()
                    .warn(
                        NoteKind.INVALID_VALUE,
                        geometry.pointer(),
                        NoteText.of("The place lies outside metropolitan France."),
                        hint));
    return places;
  }

  private static JsonNode parsed(JsonCursor geometry) throws BadGeometryException {
    if (!geometry.isText()) {
      return geometry.node();
    }
    try {
      return JSON.readTree(geometry.node().textValue());
    } catch (JsonProcessingException e) {
      throw BadGeometryException.of(
          NoteText.of("The GeoJSON within the text is malformed: %s.", e.getOriginalMessage()),
          NoteText.of("Write a GeoJSON geometry and nothing else."));
    }
  }
}
