package fr.gabarit.data.datex;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.gabarit.data.geometry.BadGeometryException;
import fr.gabarit.data.geometry.CoordinateCheck;
import fr.gabarit.data.geometry.Drawing;
import fr.gabarit.data.geometry.GeoJsonGeometryReader;
import fr.gabarit.data.geometry.PosListReader;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.order.Place;
import fr.gabarit.order.PlaceDirection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * Reads locations: the GeoJSON text of DiaLog's extension (longitude first), or GML shapes
 * (latitude first). What cannot be drawn becomes an unlocated place and a note, never nothing.
 * Directions are not published but with OpenLR lines; every other place concerns both.
 */
final class LocationReader {
  private static final ObjectReader JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build().reader();

  private final OrderNotes notes;
  private final GeoJsonGeometryReader geoJson = new GeoJsonGeometryReader();
  private final PosListReader posLists = new PosListReader();
  private final OpenLrReader openLr = new OpenLrReader();

  LocationReader(OrderNotes notes) {
    this.notes = notes;
  }

  /** The places that this element locates "by order", or else "as implemented"; maybe none. */
  List<Place> ofParent(DatexElement parent) {
    List<DatexElement> byOrder = parent.children("locationByOrder");
    List<DatexElement> locations =
        byOrder.isEmpty() ? parent.children("implementedLocation") : byOrder;
    List<Place> places = new ArrayList<>();
    for (DatexElement location : locations) {
      collect(location, places);
    }
    return places;
  }

  private void collect(DatexElement location, List<Place> places) {
    List<DatexElement> members = new ArrayList<>(location.children("locationContainedInGroup"));
    for (DatexElement indexed : location.children("locationContainedInItinerary")) {
      members.addAll(indexed.children("location"));
    }
    if (members.isEmpty()) {
      places.addAll(single(location));
    } else {
      members.forEach(member -> collect(member, places));
    }
  }

  private List<Place> single(DatexElement location) {
    Naming naming = Naming.of(location);
    try {
      List<Place> places = drawn(location, naming);
      if (!places.isEmpty()) {
        return places;
      }
      return List.of(
          unlocated(location, naming, NoteText.of("No line or area is drawn."), Optional.empty()));
    } catch (BadGeometryException e) {
      return List.of(
          unlocated(
              location,
              naming,
              e.pointer().isEmpty()
                  ? NoteText.of("The drawing is faulty: %s", e.text())
                  : NoteText.of("The drawing is faulty: %s (at %s)", e.text(), e.pointer()),
              e.hint()));
    } catch (JsonProcessingException e) {
      return List.of(
          unlocated(
              location,
              naming,
              NoteText.of("The GeoJSON geometry is malformed: %s.", e.getOriginalMessage()),
              Optional.empty()));
    }
  }

  private List<Place> drawn(DatexElement location, Naming naming)
      throws BadGeometryException, JsonProcessingException {
    Optional<DatexElement> text = location.descendants("geoJsonGeometry").stream().findFirst();
    if (text.isPresent()) {
      Drawing drawing = geoJson.read(JSON.readTree(text.get().text()));
      return places(drawing, PlaceDirection.BOTH, naming, location);
    }
    Optional<DatexElement> line = location.at("gmlLineString", "posList");
    if (line.isPresent()) {
      DatexElement shape = location.at("gmlLineString").orElseThrow();
      LineString drawn = posLists.line(line.get().text(), srsName(shape), dimension(shape));
      return places(
          new Drawing(Optional.of(drawn), Optional.empty(), 0),
          openLr.direction(location, drawn),
          naming,
          location);
    }
    List<DatexElement> polygons = location.descendants("gmlPolygon");
    if (!polygons.isEmpty()) {
      return area(area(polygons), naming, location);
    }
    Optional<Polygon> corners = openLr.area(location);
    if (corners.isPresent()) {
      return area(posLists.together(List.of(corners.get())), naming, location);
    }
    Optional<DatexElement> reference = openLr.line(location);
    if (reference.isPresent()) {
      LineString drawn = openLr.drawn(reference.get());
      return places(
          new Drawing(Optional.of(drawn), Optional.empty(), 0),
          openLr.direction(location, drawn),
          naming,
          location);
    }
    return List.of();
  }

  private Geometry area(List<DatexElement> polygons) throws BadGeometryException {
    List<Polygon> read = new ArrayList<>();
    for (DatexElement polygon : polygons) {
      List<Polygon> holes = new ArrayList<>();
      for (DatexElement interior : polygon.children("interior")) {
        holes.add(ring(interior));
      }
      Optional<DatexElement> exterior = polygon.at("exterior");
      if (exterior.isPresent()) {
        read.add(posLists.withHoles(ring(exterior.get()), holes));
      }
    }
    return posLists.together(read);
  }

  private Polygon ring(DatexElement ring) throws BadGeometryException {
    String posList =
        ring.descendants("posList").stream().map(DatexElement::text).findFirst().orElse("");
    return posLists.polygon(posList, srsName(ring), dimension(ring));
  }

  private static String srsName(DatexElement shape) {
    return shape.attribute("srsName").orElse("");
  }

  private static int dimension(DatexElement shape) {
    return shape.attribute("srsDimension").filter("3"::equals).isPresent() ? 3 : 2;
  }

  private List<Place> area(Geometry area, Naming naming, DatexElement location) {
    return places(
        new Drawing(Optional.empty(), Optional.of(area), 0), PlaceDirection.BOTH, naming, location);
  }

  private List<Place> places(
      Drawing drawing, PlaceDirection direction, Naming naming, DatexElement location) {
    Optional<Geometry> lines = drawing.lines();
    Optional<Geometry> area = drawing.area();
    List<Place> places = new ArrayList<>();
    lines
        .filter(geometry -> geometry.getLength() > 0)
        .ifPresent(
            geometry ->
                places.add(
                    new Place.Line(
                        naming.label, geometry, naming.roadName, naming.roadNumber, direction)));
    area.filter(geometry -> geometry.getArea() > 0)
        .ifPresent(geometry -> places.add(new Place.Area(naming.label, geometry)));
    lines
        .or(() -> area)
        .flatMap(CoordinateCheck::swapHint)
        .ifPresent(hint -> swapped(location, hint));
    return places;
  }

  private void swapped(DatexElement location, NoteText hint) {
    notes.warn(
        NoteKind.INVALID_VALUE,
        location,
        NoteText.of("The place lies outside metropolitan France."),
        hint);
  }

  private Place unlocated(
      DatexElement location, Naming naming, NoteText reason, Optional<NoteText> hint) {
    notes.warn(
        NoteKind.UNLOCATED_PLACE,
        location,
        NoteText.of("The place '%s' cannot be put on the map. %s", naming.label, reason),
        hint.orElse(NoteText.of("The measure has no effect there until it is drawn.")));
    return new Place.Unlocated(naming.label, reason.wording());
  }

  /** A place for a measure that says nowhere where it applies. */
  Place nowhere(DatexElement measure) {
    return unlocated(
        measure,
        new Naming("unnamed", Optional.empty(), Optional.empty()),
        NoteText.of("No location is given."),
        Optional.empty());
  }

  private record Naming(String label, Optional<String> roadName, Optional<String> roadNumber) {

    static Naming of(DatexElement location) {
      Optional<DatexElement> description = location.at("supplementaryPositionalDescription");
      Optional<String> name = description.flatMap(d -> d.textAt("roadInformation", "roadName"));
      Optional<String> number = description.flatMap(d -> d.textAt("roadInformation", "roadNumber"));
      Optional<String> words =
          description.flatMap(d -> d.at("locationDescription")).flatMap(DatexElement::words);
      String road =
          number.isPresent() && name.isPresent()
              ? number.get() + " " + name.get()
              : number.or(() -> name).orElse("unnamed");
      Optional<String> areaName =
          location.at("gmlMultiPolygon", "gmlAreaName").flatMap(DatexElement::words);
      return new Naming(words.or(() -> areaName).orElse(road), name, number);
    }
  }
}
