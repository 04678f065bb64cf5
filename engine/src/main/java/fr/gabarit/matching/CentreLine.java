package fr.gabarit.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.locationtech.jts.geom.Coordinate;

/**
 * A stroke taken for the line midway between the carriageways of a divided road, moved back onto
 * either of them.
 *
 * @param followed the stroke on the carriageway that a reading follows
 * @param opposite the stroke on the other one
 */
record CentreLine(Polyline followed, Polyline opposite) {
  /** A line for both carriageways runs between both for the most part. */
  private static final double LEAST_SHARE = 0.5;

  /** Slip roads and crossings are narrower or wider than the road; so much of it is looked at. */
  private static final double WINDOW_METRES = 25;

  /**
   * Empty unless the road that the reading follows is divided.
   *
   * @param samples of the stroke that the reading is of
   */
  static Optional<CentreLine> of(
      Samples samples, Reading reading, Carriageways carriageways, double separationMetres) {
    List<Optional<Coordinate>> gaps = new ArrayList<>();
    for (Optional<Candidate> candidate : reading.way()) {
      gaps.add(
          candidate.flatMap(
              point -> carriageways.across(point.key(), point.positionMetres(), separationMetres)));
    }
    long divided = gaps.stream().filter(Optional::isPresent).count();
    if (divided < LEAST_SHARE * gaps.size()) {
      return Optional.empty();
    }
    int reach = (int) Math.ceil(WINDOW_METRES / samples.spacing());
    List<Coordinate> followed = new ArrayList<>();
    List<Coordinate> opposite = new ArrayList<>();
    for (int t = 0; t < samples.count(); t++) {
      Coordinate point = samples.point(t);
      Coordinate gap = usual(gaps, t, reach);
      followed.add(new Coordinate(point.x - gap.x / 2, point.y - gap.y / 2));
      opposite.add(new Coordinate(point.x + gap.x / 2, point.y + gap.y / 2));
    }
    return Optional.of(new CentreLine(Polyline.of(followed), Polyline.of(opposite)));
  }

  /** The median of the gaps around a sample; at least one must be present in all. */
  private static Coordinate usual(List<Optional<Coordinate>> gaps, int sample, int leastReach) {
    List<Coordinate> around = List.of();
    for (int reach = leastReach; around.isEmpty(); reach += leastReach) {
      around =
          gaps
              .subList(Math.max(0, sample - reach), Math.min(gaps.size(), sample + reach + 1))
              .stream()
              .flatMap(Optional::stream)
              .toList();
    }
    return new Coordinate(median(around, gap -> gap.x), median(around, gap -> gap.y));
  }

  private static double median(List<Coordinate> gaps, ToDoubleFunction<Coordinate> metres) {
    double[] sorted = gaps.stream().mapToDouble(metres).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
