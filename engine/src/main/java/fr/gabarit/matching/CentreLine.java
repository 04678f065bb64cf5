package fr.gabarit.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.locationtech.jts.geom.Coordinate;

/**
 * A stroke taken for the line midway between the carriageways of a divided road, moved back onto
 * each of them.
 *
 * @param along the stroke on the carriageway driven in the order of its points
 * @param against the stroke on the other one
 */
record CentreLine(Polyline along, Polyline against) {
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
      Samples samples,
      Reading reading,
      Corridor corridor,
      Carriageways carriageways,
      double separationMetres) {
    List<Optional<Coordinate>> gaps =
        reading.way().stream()
            .map(
                candidate ->
                    candidate.flatMap(
                        point -> gap(point, corridor, carriageways, separationMetres)))
            .toList();
    long divided = gaps.stream().filter(Optional::isPresent).count();
    if (divided < LEAST_SHARE * gaps.size()) {
      return Optional.empty();
    }
    int reach = (int) Math.ceil(WINDOW_METRES / samples.spacing());
    List<Coordinate> along = new ArrayList<>();
    List<Coordinate> against = new ArrayList<>();
    for (int t = 0; t < samples.count(); t++) {
      Coordinate point = samples.point(t);
      Coordinate gap = usual(gaps, t, reach);
      along.add(new Coordinate(point.x - gap.x / 2, point.y - gap.y / 2));
      against.add(new Coordinate(point.x + gap.x / 2, point.y + gap.y / 2));
    }
    return Optional.of(new CentreLine(Polyline.of(along), Polyline.of(against)));
  }

  /** The way across from the carriageway driven along to the one driven against. */
  private static Optional<Coordinate> gap(
      Candidate point, Corridor corridor, Carriageways carriageways, double separationMetres) {
    boolean along = corridor.senseOf(point.key()) == TravelSense.ALONG;
    return carriageways
        .across(point.key(), point.positionMetres(), separationMetres)
        .map(across -> along ? across : new Coordinate(-across.x, -across.y))
        .or(() -> carriageways.around(point.key(), point.positionMetres(), separationMetres));
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
