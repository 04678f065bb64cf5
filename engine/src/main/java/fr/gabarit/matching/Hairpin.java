package fr.gabarit.matching;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;

/**
 * The tip of a course that turns back. Of a displacement along its legs nothing but the tip tells,
 * and of the tip thinning leaves little.
 */
final class Hairpin {
  private static final double STEP_METRES = 1;

  /** The legs are headed by so many metres beside the tip. */
  private static final double LEG_METRES = 10;

  private static final double LEAST_TURN = Math.PI / 2;

  private Hairpin() {}

  /**
   * The point where the lines turn most; empty if none turns back.
   *
   * @param lines pieces of a course, in metres
   */
  static Optional<Coordinate> tip(List<Polyline> lines) {
    double most = LEAST_TURN;
    Optional<Coordinate> tip = Optional.empty();
    for (Polyline line : lines) {
      for (double position = 0; position <= line.length(); position += STEP_METRES) {
        Coordinate here = line.at(position);
        Coordinate before = line.at(Math.max(0, position - LEG_METRES));
        Coordinate after = line.at(Math.min(line.length(), position + LEG_METRES));
        double turn =
            Polyline.angle(
                Math.atan2(here.y - before.y, here.x - before.x),
                Math.atan2(after.y - here.y, after.x - here.x));
        if (turn > most) {
          most = turn;
          tip = Optional.of(here);
        }
      }
    }
    return tip;
  }
}
