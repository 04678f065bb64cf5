package fr.gabarit.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;

/**
 * A stroke taken for the line midway between the carriageways of a divided road, moved back onto
 * each of them.
 *
 * @param along the stroke on the carriageway driven in the order of its points
 * @param against the stroke on the other one
 * @param from where between both it begins for sure, as a share of the stroke: along a road in the
 *     median not before that road is there
 * @param to where it ends for sure
 */
record CentreLine(Polyline along, Polyline against, double from, double to) {
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
    List<Optional<Coordinate>> gaps = new ArrayList<>();
    int inMedian = 0;
    for (Optional<Candidate> candidate : reading.way()) {
      Optional<Coordinate> across =
          candidate.flatMap(point -> across(point, corridor, carriageways, separationMetres));
      Optional<Coordinate> around =
          candidate
              .filter(point -> across.isEmpty())
              .flatMap(
                  point ->
                      carriageways.around(point.key(), point.positionMetres(), separationMetres));
      gaps.add(across.or(() -> around));
      inMedian += around.isPresent() ? 1 : 0;
    }
    int[] divided = IntStream.range(0, gaps.size()).filter(t -> gaps.get(t).isPresent()).toArray();
    if (divided.length < LEAST_SHARE * gaps.size()) {
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
    // A road in the median comes from a carriageway, and there the line midway does too.
    boolean median = inMedian >= LEAST_SHARE * gaps.size();
    double last = gaps.size() - 1;
    return Optional.of(
        new CentreLine(
            Polyline.of(along),
            Polyline.of(against),
            median ? divided[0] / last : 0,
            median ? divided[divided.length - 1] / last : 1));
  }

  /** The stroke moved onto the carriageway driven along or against the order of its points. */
  Polyline in(TravelSense sense) {
    return sense == TravelSense.AGAINST ? against : along;
  }

  /** The way across from the carriageway driven along to the one driven against. */
  private static Optional<Coordinate> across(
      Candidate point, Corridor corridor, Carriageways carriageways, double separationMetres) {
    boolean along = corridor.senseOf(point.key()) == TravelSense.ALONG;
    return carriageways
        .across(point.key(), point.positionMetres(), separationMetres)
        .map(across -> along ? across : new Coordinate(-across.x, -across.y));
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
