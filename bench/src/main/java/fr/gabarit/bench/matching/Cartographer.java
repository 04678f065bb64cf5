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
 * Draws a run as another map would: a few metres beside it, each vertex a little off, with fewer
 * vertices, a little short or long at the ends, split into pieces. Not thread-safe.
 */
final class Cartographer {
  private static final double MAX_TRIM_METRES = 5;
  private static final double MAX_OVERRUN_METRES = 4;

  /** Farthest that a single vertex lies off where the displacement puts it. */
  static final double JITTER_METRES = 1;

  /** Farthest that the thinned line lies off where it was drawn. */
  static final double THINNING_METRES = 2.5;

  private static final double LEAST_THINNING_METRES = 0.5;

  private static final double VERTEX_SPACING_METRES = 8;
  private static final double LEAST_SPACING_METRES = 3 * JITTER_METRES;

  /** Ends are headed by their last metres. */
  private static final double END_METRES = 5;

  private final Random random;
  private final Offsets offsets;
  private final GeometryFactory geometries = new GeometryFactory();

  Cartographer(Random random, Offsets offsets) {
    this.random = random;
    this.offsets = offsets;
  }

  /** How far from its road a point of a drawing may lie. */
  double boundMetres() {
    return offsets.mostMetres() + JITTER_METRES + THINNING_METRES;
  }

  /**
   * A drawing of a run.
   *
   * @param geometry in degrees
   * @param line the same in metres, whole and in the order of the run
   * @param start where the drawing starts
   * @param end where it ends
   */
  record Drawing(Geometry geometry, List<Coordinate> line, End start, End end) {}

  /**
   * Where an end of a drawing lies, in metres along the run from the run's own end, inwards
   * positive.
   *
   * @param trimmedMetres how much of the run was left out; negative if the drawing runs over
   * @param seemsMetres how much seems left out, as the displacement moves the end along the road
   */
  record End(double trimmedMetres, double seemsMetres) {}

  /** How the pieces of the drawing are given. */
  enum Pieces {
    ONE_LINE,
    IN_ORDER,
    SHUFFLED,
    TWO_POINTS_SHUFFLED
  }

  Drawing draw(List<Coordinate> points, Pieces pieces, boolean reversed, Metres metres) {
    Course course = new Course(points);
    double length = course.length();
    double start = trim(length);
    double end = trim(length);
    Displacement displacement =
        Displacement.sideways(course, offsets.leastMetres(), offsets.mostMetres(), random);
    List<Coordinate> drawn = new ArrayList<>();
    for (double position : positions(course, Math.max(0, start), length - Math.max(0, end))) {
      drawn.add(jittered(displacement.move(course.at(position))));
    }
    extend(drawn, start, end);
    List<Coordinate> line = List.of(thin(drawn).getCoordinates());
    List<Coordinate> degrees = new ArrayList<>();
    for (Coordinate point : line) {
      degrees.add(metres.toDegrees(point));
    }
    if (reversed) {
      Collections.reverse(degrees);
    }
    double shiftAtStart = shiftAlong(course, displacement, Math.max(0, start));
    double shiftAtEnd = shiftAlong(course, displacement, length - Math.max(0, end));
    return new Drawing(
        split(degrees, pieces),
        line,
        new End(start, start + shiftAtStart),
        new End(end, end - shiftAtEnd));
  }

  private Coordinate jittered(Coordinate point) {
    double metres = JITTER_METRES * random.nextDouble();
    double angle = 2 * Math.PI * random.nextDouble();
    return new Coordinate(point.x + metres * Math.cos(angle), point.y + metres * Math.sin(angle));
  }

  /** How far along the road a point is displaced. */
  private static double shiftAlong(Course course, Displacement displacement, double position) {
    Coordinate from = course.at(position);
    Coordinate to = displacement.move(from);
    double heading = course.heading(position, END_METRES);
    return (to.x - from.x) * Math.cos(heading) + (to.y - from.y) * Math.sin(heading);
  }

  /** Never so much that nothing of a short run would be left. */
  private double trim(double length) {
    double metres =
        random.nextInt(10) < 7
            ? MAX_TRIM_METRES * random.nextDouble()
            : -MAX_OVERRUN_METRES * random.nextDouble();
    return Math.min(metres, length / 6);
  }

  /** Both ends and, between them, positions so far apart that jitter never turns a line back. */
  private static List<Double> positions(Course course, double from, double to) {
    List<Double> positions = new ArrayList<>(List.of(from));
    for (double position : course.positions(VERTEX_SPACING_METRES)) {
      boolean apart =
          position > positions.get(positions.size() - 1) + LEAST_SPACING_METRES
              && position < to - LEAST_SPACING_METRES;
      if (apart) {
        positions.add(position);
      }
    }
    positions.add(to);
    return positions;
  }

  private static void extend(List<Coordinate> drawn, double start, double end) {
    if (start < 0) {
      drawn.set(0, Course.beyond(drawn.get(1), drawn.get(0), -start));
    }
    int last = drawn.size() - 1;
    if (end < 0) {
      drawn.set(last, Course.beyond(drawn.get(last - 1), drawn.get(last), -end));
    }
  }

  private LineString thin(List<Coordinate> drawn) {
    LineString line = geometries.createLineString(CoordinateArrays.toCoordinateArray(drawn));
    return (LineString)
        DouglasPeuckerSimplifier.simplify(
            line,
            LEAST_THINNING_METRES
                + (THINNING_METRES - LEAST_THINNING_METRES) * random.nextDouble());
  }

  private Geometry split(List<Coordinate> points, Pieces pieces) {
    List<LineString> lines = new ArrayList<>();
    List<Coordinate> current = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      current.add(points.get(i));
      boolean cut =
          pieces == Pieces.TWO_POINTS_SHUFFLED
              || (pieces != Pieces.ONE_LINE && random.nextInt(4) == 0);
      if (current.size() >= 2 && (cut || i == points.size() - 1)) {
        if (shuffled(pieces) && random.nextBoolean()) {
          Collections.reverse(current);
        }
        lines.add(geometries.createLineString(CoordinateArrays.toCoordinateArray(current)));
        current = new ArrayList<>(List.of(points.get(i)));
      }
    }
    if (shuffled(pieces)) {
      Collections.shuffle(lines, random);
    }
    return lines.size() == 1
        ? lines.get(0)
        : geometries.createMultiLineString(lines.toArray(LineString[]::new));
  }

  private static boolean shuffled(Pieces pieces) {
    return pieces == Pieces.SHUFFLED || pieces == Pieces.TWO_POINTS_SHUFFLED;
  }
}
