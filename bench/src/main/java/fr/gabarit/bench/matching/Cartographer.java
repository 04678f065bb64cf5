package fr.gabarit.bench.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateArrays;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/**
 * Draws a run as another map would: a few metres beside it, with fewer vertices, a little short or
 * long at the ends, split into pieces. Not thread-safe.
 */
final class Cartographer {
  private static final double MAX_TRIM_METRES = 5;
  private static final double MAX_OVERRUN_METRES = 4;

  private final Random random;
  private final double minOffsetMetres;
  private final double maxOffsetMetres;
  private final GeometryFactory geometries = new GeometryFactory();

  /**
   * @param minOffsetMetres least distance between the maps
   * @param maxOffsetMetres largest
   */
  Cartographer(Random random, double minOffsetMetres, double maxOffsetMetres) {
    this.random = random;
    this.minOffsetMetres = minOffsetMetres;
    this.maxOffsetMetres = maxOffsetMetres;
  }

  /**
   * A drawing of a run.
   *
   * @param geometry in degrees
   * @param trimmedStartMetres how much of the run's start is missing; negative if it runs over
   * @param trimmedEndMetres how much of its end is missing
   */
  record Drawing(Geometry geometry, double trimmedStartMetres, double trimmedEndMetres) {}

  /** How the pieces of the drawing are given. */
  enum Pieces {
    ONE_LINE,
    A_FEW_IN_ORDER,
    TWO_POINTS_SHUFFLED
  }

  Drawing draw(List<Coordinate> points, Pieces pieces, boolean reversed, Metres metres) {
    Course course = new Course(points);
    double length = course.length();
    double start = trim(length);
    double end = trim(length);
    Displacement displacement =
        Displacement.sideways(course, minOffsetMetres, maxOffsetMetres, random);
    List<Coordinate> drawn = new ArrayList<>();
    for (double position : course.positions(8)) {
      double clamped = Math.max(Math.max(0, start), Math.min(length - Math.max(0, end), position));
      add(drawn, displacement.move(course.at(clamped)));
    }
    extend(drawn, start, end);
    LineString thinned = thin(drawn);
    List<Coordinate> degrees = new ArrayList<>();
    for (Coordinate point : thinned.getCoordinates()) {
      degrees.add(metres.toDegrees(point));
    }
    if (reversed) {
      Collections.reverse(degrees);
    }
    return new Drawing(split(degrees, pieces), start, end);
  }

  /** Never so much that nothing of a short run would be left. */
  private double trim(double length) {
    double metres =
        random.nextInt(10) < 7
            ? MAX_TRIM_METRES * random.nextDouble()
            : -MAX_OVERRUN_METRES * random.nextDouble();
    return Math.min(metres, length / 6);
  }

  private static void add(List<Coordinate> drawn, Coordinate point) {
    if (drawn.isEmpty() || drawn.get(drawn.size() - 1).distance(point) > 0.01) {
      drawn.add(point);
    }
  }

  private static void extend(List<Coordinate> drawn, double start, double end) {
    if (start < 0) {
      drawn.set(0, beyond(drawn.get(1), drawn.get(0), -start));
    }
    int last = drawn.size() - 1;
    if (end < 0) {
      drawn.set(last, beyond(drawn.get(last - 1), drawn.get(last), -end));
    }
  }

  private static Coordinate beyond(Coordinate from, Coordinate to, double metres) {
    double scale = metres / from.distance(to);
    return new Coordinate(to.x + scale * (to.x - from.x), to.y + scale * (to.y - from.y));
  }

  private LineString thin(List<Coordinate> drawn) {
    LineString line = geometries.createLineString(CoordinateArrays.toCoordinateArray(drawn));
    return (LineString) DouglasPeuckerSimplifier.simplify(line, 0.5 + 2 * random.nextDouble());
  }

  private Geometry split(List<Coordinate> points, Pieces pieces) {
    List<LineString> lines = new ArrayList<>();
    List<Coordinate> current = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      current.add(points.get(i));
      boolean cut =
          pieces == Pieces.TWO_POINTS_SHUFFLED
              || (pieces == Pieces.A_FEW_IN_ORDER && random.nextInt(4) == 0);
      if (current.size() >= 2 && (cut || i == points.size() - 1)) {
        if (pieces == Pieces.TWO_POINTS_SHUFFLED && random.nextBoolean()) {
          Collections.reverse(current);
        }
        lines.add(geometries.createLineString(CoordinateArrays.toCoordinateArray(current)));
        current = new ArrayList<>(List.of(points.get(i)));
      }
    }
    if (pieces == Pieces.TWO_POINTS_SHUFFLED) {
      Collections.shuffle(lines, random);
    }
    return lines.size() == 1
        ? lines.get(0)
        : geometries.createMultiLineString(lines.toArray(LineString[]::new));
  }
}
