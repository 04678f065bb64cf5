package fr.gabarit.data.datex;

import fr.gabarit.data.geometry.BadGeometryException;
import fr.gabarit.data.geometry.PosListReader;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.order.PlaceDirection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * Reads what can be read of OpenLR references without the map they were made on: areas given by
 * their corners, lines whose points are so close that the straight line between them is the road,
 * and in which direction a line is meant.
 */
final class OpenLrReader {
  /** Straight line between two points over the length of the road between them, at least. */
  private static final double STRAIGHTNESS = 0.95;

  /** Lengths are given in whole metres. */
  private static final double ROUNDING_METRES = 1;

  private static final double METRES_PER_DEGREE = 111_195;

  private final PosListReader shapes = new PosListReader();

  /** The area of a location; empty if OpenLR gives none that has corners. */
  Optional<Polygon> area(DatexElement location) throws BadGeometryException {
    Optional<DatexElement> reference = location.at("openlrAreaLocationReference");
    Optional<DatexElement> corners = reference.flatMap(r -> r.at("openlrPolygonCorners"));
    if (corners.isPresent()) {
      List<Coordinate> ring = new ArrayList<>();
      for (DatexElement corner : corners.get().children("openlrCoordinates")) {
        ring.add(coordinate(corner));
      }
      return Optional.of(polygon(ring));
    }
    Optional<DatexElement> rectangle = reference.flatMap(r -> r.at("openlrRectangle"));
    if (rectangle.isEmpty()) {
      return Optional.empty();
    }
    Coordinate low = coordinate(required(rectangle.get(), "openlrLowerLeft"));
    Coordinate high = coordinate(required(rectangle.get(), "openlrUpperRight"));
    return Optional.of(
        polygon(List.of(low, new Coordinate(high.x, low.y), high, new Coordinate(low.x, high.y))));
  }

  private Polygon polygon(List<Coordinate> corners) throws BadGeometryException {
    List<Coordinate> ring = new ArrayList<>(corners);
    if (!ring.isEmpty() && !ring.get(0).equals2D(ring.get(ring.size() - 1))) {
      ring.add(ring.get(0));
    }
    return shapes.polygon(posList(ring), "", 2);
  }

  /** The reference of a line, if there is one. */
  Optional<DatexElement> line(DatexElement location) {
    return location.at("openlrLinear", "firstDirection");
  }

  /**
   * The line through the points of a reference.
   *
   * @throws BadGeometryException if the road between two of them cannot be told
   */
  LineString drawn(DatexElement reference) throws BadGeometryException {
    List<DatexElement> points = reference.children("openlrLocationReferencePoint");
    List<Coordinate> line = points(reference);
    for (int i = 0; i + 1 < line.size() && i < points.size(); i++) {
      double straightMetres = metres(line.get(i), line.get(i + 1));
      double roadMetres =
          number(required(points.get(i), "openlrPathAttributes"), "openlrDistanceToNextLRPoint");
      if (straightMetres + ROUNDING_METRES < STRAIGHTNESS * roadMetres) {
        throw BadGeometryException.of(
            NoteText.of(
                "The OpenLR points lie %d m apart along the road and %d m straight on, so that the road"
                    + " between them cannot be told without the map of the publisher.",
                Math.round(roadMetres), Math.round(straightMetres)),
            NoteText.of("Ask for the drawn line (gmlLineString) beside OpenLR."));
      }
    }
    boolean offsets =
        reference
            .at("openlrOffsets")
            .filter(
                o ->
                    !o.textAt("openlrPositiveOffset").orElse("0").equals("0")
                        || !o.textAt("openlrNegativeOffset").orElse("0").equals("0"))
            .isPresent();
    if (offsets) {
      throw BadGeometryException.of(
          NoteText.of("The OpenLR reference begins or ends between its points (openlrOffsets)."),
          NoteText.of("Ask for the drawn line (gmlLineString) beside OpenLR."));
    }
    return shapes.line(posList(line), "", 2);
  }

  /**
   * In which direction a drawn line is meant: both unless the location refers to one direction
   * only.
   */
  PlaceDirection direction(DatexElement location, LineString drawn) throws BadGeometryException {
    Optional<DatexElement> reference = line(location);
    if (reference.isEmpty() || location.at("openlrLinear", "oppositeDirection").isPresent()) {
      return PlaceDirection.BOTH;
    }
    List<Coordinate> points = points(reference.get());
    Coordinate start = drawn.getCoordinateN(0);
    boolean along = metres(start, points.get(0)) <= metres(start, points.get(points.size() - 1));
    return along ? PlaceDirection.FORWARD : PlaceDirection.BACKWARD;
  }

  private static List<Coordinate> points(DatexElement reference) throws BadGeometryException {
    List<Coordinate> points = new ArrayList<>();
    for (DatexElement point : reference.children("openlrLocationReferencePoint")) {
      points.add(coordinate(required(point, "openlrCoordinates")));
    }
    DatexElement last = required(reference, "openlrLastLocationReferencePoint");
    points.add(coordinate(required(last, "openlrCoordinates")));
    return points;
  }

  private static DatexElement required(DatexElement parent, String name)
      throws BadGeometryException {
    Optional<DatexElement> child = parent.at(name);
    if (child.isEmpty()) {
      throw BadGeometryException.of(
          NoteText.of("<%s> has no %s.", parent.name(), name), NoteText.of("Give it."));
    }
    return child.get();
  }

  private static Coordinate coordinate(DatexElement point) throws BadGeometryException {
    return new Coordinate(number(point, "longitude"), number(point, "latitude"));
  }

  private static double number(DatexElement parent, String name) throws BadGeometryException {
    String text = parent.textAt(name).orElse("");
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw BadGeometryException.of(
          NoteText.of("<%s> '%s' is not a number.", name, text),
          NoteText.of("Give a decimal number."));
    }
  }

  /** Great-circle distance, near enough for points of one road. */
  private static double metres(Coordinate one, Coordinate other) {
    double north = (other.y - one.y) * METRES_PER_DEGREE;
    double east =
        (other.x - one.x) * METRES_PER_DEGREE * Math.cos(Math.toRadians((one.y + other.y) / 2));
    return Math.hypot(north, east);
  }

  /** Latitude first, as in the schema's default frame. */
  private static String posList(List<Coordinate> points) {
    StringBuilder text = new StringBuilder();
    for (Coordinate point : points) {
      text.append(point.y).append(' ').append(point.x).append(' ');
    }
    return text.toString();
  }
}
