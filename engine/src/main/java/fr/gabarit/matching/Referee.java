package fr.gabarit.matching;

import java.util.List;
import java.util.Optional;

/** Compares two readings of a stroke where they differ. */
final class Referee {
  /** So much of the common course on either side shows how the maps lie there. */
  private static final double CONTEXT_METRES = 60;

  private static final double NO_ROAD_COST = 10;

  private final Polyline stroke;
  private final Samples samples;
  private final Corridor corridor;
  private final Transitions moves;
  private final double unitMetres;

  Referee(
      Polyline stroke,
      Samples samples,
      Corridor corridor,
      Transitions moves,
      MatchSettings settings) {
    this.stroke = stroke;
    this.samples = samples;
    this.corridor = corridor;
    this.moves = moves;
    unitMetres = settings.sampleSpacingMetres();
  }

  /** What speaks for one reading against another, per unit of the length in which they differ. */
  record Comparison(double shapeAdvantage, double labelAdvantage) {}

  /** Compares two readings; advantages are positive where they favour the first. */
  Comparison compare(Reading reading, Reading other) {
    int first = -1;
    int last = -1;
    double metres = 0;
    double labels = 0;
    for (int t = 0; t < samples.count(); t++) {
      if (reading.differsAt(t, other)) {
        first = first < 0 ? t : first;
        last = t;
        metres += samples.share(t);
        labels += samples.share(t) * (labelCost(other, t) - labelCost(reading, t));
      }
    }
    if (first < 0) {
      return new Comparison(0, 0);
    }
    int context = (int) Math.ceil(CONTEXT_METRES / samples.spacing());
    int from = Math.max(0, first - context);
    int to = Math.min(samples.count() - 1, last + context);
    double units = Math.max(metres, Math.min(unitMetres, samples.strokeLength())) / unitMetres;
    return new Comparison(
        (shapeCost(other, from, to) - shapeCost(reading, from, to)) / units,
        labels / unitMetres / units);
  }

  private static double labelCost(Reading reading, int sample) {
    return reading.way().get(sample).map(Candidate::labelCost).orElse(0.0);
  }

  private double shapeCost(Reading reading, int from, int to) {
    List<Optional<Candidate>> way = reading.way().subList(from, to + 1);
    double cost = 0;
    for (int t = from; t <= to; t++) {
      boolean noRoad = reading.way().get(t).isEmpty();
      cost += noRoad ? NO_ROAD_COST * samples.share(t) / unitMetres : 0;
    }
    List<Polyline> roads = Walk.along(way, samples.spacing(), corridor, moves).pieces(corridor);
    return cost
        + Alignment.cost(
            stroke, from * samples.spacing(), to * samples.spacing(), roads, unitMetres);
  }
}
