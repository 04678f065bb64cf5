package fr.gabarit.data.geometry;

import fr.gabarit.data.report.NoteText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringTokenizer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Reads the posList of DATEX II's GML shapes: numbers apart by blanks, <em>latitude first</em> (the
 * schema's default frame is ETRS89-LatLonh) unless the named reference system is CRS84. ETRS89 and
 * WGS 84 differ by less than a metre and are taken as one. Thread-safe.
 */
public final class PosListReader {
  private final GeometryFactory factory = new GeometryFactory();

  /**
   * A line.
   *
   * @param posList the numbers
   * @param srsName name of the reference system, blank if none is given
   * @param dimension numbers per point, 2 or 3
   * @throws BadGeometryException if it is no line
   */
  public LineString line(String posList, String srsName, int dimension)
      throws BadGeometryException {
    Coordinate[] points = points(posList, srsName, dimension);
    if (points.length < 2) {
      throw new BadGeometryException(
          "", NoteText.of("A posList must hold at least 2 points but holds %d.", points.length));
    }
    return factory.createLineString(points);
  }

  /**
   * A polygon without holes; its holes follow from {@link #withHoles}.
   *
   * @throws BadGeometryException if it is no ring
   */
  public Polygon polygon(String posList, String srsName, int dimension)
      throws BadGeometryException {
    return factory.createPolygon(Rings.closed(points(posList, srsName, dimension), "", factory));
  }

  /** The polygon with the shells of the others as its holes. */
  public Polygon withHoles(Polygon polygon, List<Polygon> holes) {
    return factory.createPolygon(
        polygon.getExteriorRing(),
        holes.stream().map(Polygon::getExteriorRing).toArray(LinearRing[]::new));
  }

  /** Several polygons as one geometry. */
  public Geometry together(List<Polygon> polygons) throws BadGeometryException {
    Geometry area = factory.buildGeometry(polygons);
    if (!area.isValid()) {
      throw new BadGeometryException("", NoteText.of("The polygon is not valid: its rings cross."));
    }
    return area;
  }

  private static Coordinate[] points(String posList, String srsName, int dimension)
      throws BadGeometryException {
    boolean longitudeFirst = srsName.toUpperCase(Locale.ROOT).contains("CRS84");
    List<Double> numbers = numbers(posList);
    if (dimension < 2 || dimension > 3 || numbers.size() % dimension != 0) {
      throw new BadGeometryException(
          "",
          NoteText.of(
              "A posList must hold %d numbers for each point but holds %d numbers.",
              dimension, numbers.size()));
    }
    Coordinate[] points = new Coordinate[numbers.size() / dimension];
    for (int i = 0; i < points.length; i++) {
      double first = numbers.get(i * dimension);
      double second = numbers.get(i * dimension + 1);
      points[i] =
          longitudeFirst
              ? CoordinateCheck.coordinate(first, second, "")
              : CoordinateCheck.coordinate(second, first, "");
    }
    return points;
  }

  private static List<Double> numbers(String posList) throws BadGeometryException {
    List<Double> numbers = new ArrayList<>();
    StringTokenizer words = new StringTokenizer(posList);
    while (words.hasMoreTokens()) {
      String word = words.nextToken();
      try {
        numbers.add(Double.valueOf(word));
      } catch (NumberFormatException e) {
        throw new BadGeometryException(
            "", NoteText.of("'%s' in the posList is not a number.", word));
      }
    }
    return numbers;
  }
}
