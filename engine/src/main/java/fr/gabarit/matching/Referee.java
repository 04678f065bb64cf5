package fr.gabarit.matching;

import java.util.List;

/** Compares two readings of a stroke where they differ. */
final class Referee {
  /** So much of the common course on either side shows how the maps lie there. */
  private static final double CONTEXT_METRES = 60;

  private static final double NO_ROAD_COST = 10;

  /** For a reading that contradicts itself. */
  private static final double CONTRARY_COST = 30;

  private final Polyline stroke;
  private final Samples samples;
  private final Corridor corridor;
  private final double unitMetres;

  Referee(Polyline stroke, Samples samples, Corridor corridor, MatchSettings settings) {
    this.stroke = stroke;
    this.samples = samples;
    this.corridor = corridor;
    unitMetres = settings.sampleSpacingMetres();
  }

  /**
   * What speaks for one reading against another, per unit of the length in which they differ.
   *
   * @param units in how much they differ
   */
  record Comparison(double shapeAdvantage, double labelAdvantage, double units) {}

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
      return new Comparison(0, 0, 1);
    }
    int context = (int) Math.ceil(CONTEXT_METRES / samples.spacing());
    int from = Math.max(0, first - context);
    int to = Math.min(samples.count() - 1, last + context);
    double units = Math.max(metres, Math.min(unitMetres, samples.strokeLength())) / unitMetres;
    double contrary =
        (other.contrary(corridor) ? CONTRARY_COST : 0)
            - (reading.contrary(corridor) ? CONTRARY_COST : 0);
    double shape = shapeCost(other, from, to) - shapeCost(reading, from, to);
    return new Comparison((shape + contrary) / units, labels / unitMetres / units, units);
  }

  /** The reading whose shape no other one's beats; the first if they are alike. */
  Reading best(List<Reading> readings) {
    Reading best = readings.get(0);
    for (Reading rival : readings) {
      best = compare(best, rival).shapeAdvantage() < 0 ? rival : best;
    }
    return best;
  }

  private static double labelCost(Reading reading, int sample) {
    return reading.way().get(sample).map(Candidate::labelCost).orElse(0.0);
  }

  private double shapeCost(Reading reading, int from, int to) {
    double cost = 0;
    for (int t = from; t <= to; t++) {
      boolean noRoad = reading.way().get(t).isEmpty();
      cost += noRoad ? NO_ROAD_COST * samples.share(t) / unitMetres : 0;
    }
    return cost
        + Alignment.cost(
            stroke,
            from * samples.spacing(),
            to * samples.spacing(),
            reading.roads(from, to, corridor),
            unitMetres,
            Alignment.Displacement.NEARER_LIKELIER);
  }
}
