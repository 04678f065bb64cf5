package fr.gabarit.bench.matching;

import java.util.Random;
import org.locationtech.jts.geom.Coordinate;

/**
 * How one map lies beside another: distance and direction vary from place to place, but so slowly
 * that a junction or a roundabout is moved as a whole. Immutable.
 */
final class Displacement {
  private static final double MIN_WAVE_METRES = 250;
  private static final double MAX_WAVE_METRES = 900;
  private static final double SWAY = Math.toRadians(30);

  private final Wave distance;
  private final Wave direction;

  private Displacement(Wave distance, Wave direction) {
    this.distance = distance;
    this.direction = direction;
  }

  /** A value that swings about its mean with the position along one axis. */
  private record Wave(double mean, double amplitude, double waveMetres, double axis, double phase) {
    static Wave of(double mean, double amplitude, Random random) {
      return new Wave(
          mean,
          amplitude,
          MIN_WAVE_METRES + (MAX_WAVE_METRES - MIN_WAVE_METRES) * random.nextDouble(),
          Math.PI * random.nextDouble(),
          2 * Math.PI * random.nextDouble());
    }

    double at(Coordinate point) {
      double along = point.x * Math.cos(axis) + point.y * Math.sin(axis);
      return mean + amplitude * Math.sin(2 * Math.PI * along / waveMetres + phase);
    }
  }

  /** Mostly at right angles to the course, as this is what leads to wrong roads. */
  static Displacement sideways(Course course, double minMetres, double maxMetres, Random random) {
    double base = minMetres + random.nextDouble() * (maxMetres - minMetres);
    double amplitude = Math.min(base - minMetres, maxMetres - base);
    double side = random.nextBoolean() ? Math.PI / 2 : -Math.PI / 2;
    double heading = course.heading(course.length() / 2, course.length() / 2);
    return new Displacement(
        Wave.of(base, amplitude, random), Wave.of(heading + side, SWAY, random));
  }

  Coordinate move(Coordinate point) {
    double metres = distance.at(point);
    double angle = direction.at(point);
    return new Coordinate(point.x + metres * Math.cos(angle), point.y + metres * Math.sin(angle));
  }
}
