package fr.gabarit.data.sample.order;

import fr.gabarit.data.sample.plane.Curve;
import fr.gabarit.data.sample.plane.Dice;
import fr.gabarit.data.sample.plane.LocalPlane;
import fr.gabarit.data.sample.plane.PlanePoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/**
 * Draws streets again as another map would: shifted by 2 to 6 m, with fewer points, and in the
 * forms of geometry that DiaLog publishes.
 */
final class OtherMap {

  private static final double THINNING_METRES = 2.5;

  private final LocalPlane plane;
  private final Dice dice;
  private final GeometryFactory geometries = new GeometryFactory();

  OtherMap(LocalPlane plane, Dice dice) {
    this.plane = plane;
    this.dice = dice;
  }

  /** One line. */
  String lineString(Curve curve) {
    return "{\"type\":\"LineString\",\"coordinates\":" + coordinates(redraw(curve)) + "}";
  }

  /** Pieces of two points each, in no order, as numbered roads and zones come. */
  String pieces(List<Curve> curves) {
    List<String> pieces = new ArrayList<>();
    for (Curve curve : curves) {
      List<PlanePoint> points = redraw(curve);
      for (int i = 0; i + 1 < points.size(); i++) {
        pieces.add(coordinates(points.subList(i, i + 2)));
      }
    }
    List<String> shuffled = new ArrayList<>();
    while (!pieces.isEmpty()) {
      shuffled.add(pieces.remove(dice.below(pieces.size())));
    }
    return "{\"type\":\"MultiLineString\",\"coordinates\":[" + String.join(",", shuffled) + "]}";
  }

  /** The first curve in pieces, the others as lines. */
  String collection(List<Curve> curves) {
    String lines = curves.stream().skip(1).map(this::lineString).collect(Collectors.joining(","));
    return "{\"type\":\"GeometryCollection\",\"geometries\":["
        + pieces(curves.subList(0, 1))
        + (lines.isEmpty() ? "" : "," + lines)
        + "]}";
  }

  private List<PlanePoint> redraw(Curve curve) {
    Coordinate[] drawn =
        curve.points().stream()
            .map(point -> new Coordinate(point.x(), point.y()))
            .toArray(Coordinate[]::new);
    Coordinate[] thinned =
        DouglasPeuckerSimplifier.simplify(geometries.createLineString(drawn), THINNING_METRES)
            .getCoordinates();
    PlanePoint shift = PlanePoint.polar(dice.between(0, 2 * StrictMath.PI), dice.between(2, 5.2));
    List<PlanePoint> points = new ArrayList<>();
    for (Coordinate coordinate : thinned) {
      PlanePoint wobble =
          PlanePoint.polar(dice.between(0, 2 * StrictMath.PI), dice.between(0, 0.8));
      points.add(new PlanePoint(coordinate.x, coordinate.y).plus(shift).plus(wobble));
    }
    return points;
  }

  private String coordinates(List<PlanePoint> points) {
    return points.stream()
        .map(point -> String.format(Locale.ROOT, "[%.9f,%.9f]", plane.lon(point), plane.lat(point)))
        .collect(Collectors.joining(",", "[", "]"));
  }
}
