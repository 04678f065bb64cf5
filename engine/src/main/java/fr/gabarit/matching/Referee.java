package fr.gabarit.matching;

import java.util.List;
import java.util.Optional;

/** Compares two readings of a stroke where they differ, by shape and name. */
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

  /**
   * How much dearer the other reading is, per unit of the length in which they differ; negative if
   * it is cheaper, 0 if they do not differ.
   */
  double advantage(Reading reading, Reading other) {
    int first = -1;
    int last = -1;
    double metres = 0;
    for (int t = 0; t < samples.count(); t++) {
      if (reading.differsAt(t, other)) {
        first = first < 0 ? t : first;
        last = t;
        metres += samples.share(t);
      }
    }
    if (first < 0) {
      return 0;
    }
    int context = (int) Math.ceil(CONTEXT_METRES / samples.spacing());
    int from = Math.max(0, first - context);
    int to = Math.min(samples.count() - 1, last + context);
    double units = Math.max(metres, Math.min(unitMetres, samples.strokeLength())) / unitMetres;
    return (cost(other, from, to) - cost(reading, from, to)) / units;
  }

  private double cost(Reading reading, int from, int to) {
    List<Optional<Candidate>> way = reading.way().subList(from, to + 1);
    double cost = 0;
    for (int t = from; t <= to; t++) {
      double share = samples.share(t) / unitMetres;
      cost += share * reading.way().get(t).map(Candidate::labelCost).orElse(NO_ROAD_COST);
    }
    List<Polyline> roads = Walk.along(way, samples.spacing(), corridor, moves).pieces(corridor);
    return cost
        + Alignment.cost(
            stroke, from * samples.spacing(), to * samples.spacing(), roads, unitMetres);
  }
}
