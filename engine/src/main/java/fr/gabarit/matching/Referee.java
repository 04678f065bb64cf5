package fr.gabarit.matching;

import fr.gabarit.network.EdgeKeys;
import java.util.List;
import java.util.Optional;

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
  private final LabelEvidence labels;
  private final double unitMetres;

  Referee(
      Polyline stroke,
      Samples samples,
      Corridor corridor,
      LabelEvidence labels,
      MatchSettings settings) {
    this.stroke = stroke;
    this.samples = samples;
    this.corridor = corridor;
    this.labels = labels;
    unitMetres = settings.sampleSpacingMetres();
  }

  /**
   * What speaks for one reading against another, per unit of the length in which they differ.
   *
   * @param shapeAdvantage if the maps lie the likelier beside each other the nearer they are
   * @param sureAdvantage what is left of it if they may as well lie any plausible distance apart
   * @param labelAdvantage from -1 to 1
   * @param units in how much they differ
   * @param evidence what speaks for the first in all if one displacement explains a whole stretch
   */
  record Comparison(
      double shapeAdvantage,
      double sureAdvantage,
      double labelAdvantage,
      double units,
      double evidence) {}

  /** Compares two readings; advantages are positive where they favour the first. */
  Comparison compare(Reading reading, Reading other) {
    int first = -1;
    int last = -1;
    double metres = 0;
    double named = 0;
    for (int t = 0; t < samples.count(); t++) {
      if (reading.differsAt(t, other)) {
        first = first < 0 ? t : first;
        last = t;
        metres += samples.share(t);
        named += samples.share(t) * labelAdvantage(reading, other, t);
      }
    }
    if (first < 0) {
      return new Comparison(0, 0, 0, 1, 0);
    }
    int context = (int) Math.ceil(CONTEXT_METRES / samples.spacing());
    int from = Math.max(0, first - context);
    int to = Math.min(samples.count() - 1, last + context);
    double units = Math.max(metres, Math.min(unitMetres, samples.strokeLength())) / unitMetres;
    double contrary =
        (other.contrary(corridor) ? CONTRARY_COST : 0)
            - (reading.contrary(corridor) ? CONTRARY_COST : 0);
    Alignment.Cost cost = shapeCost(reading, from, to);
    Alignment.Cost otherCost = shapeCost(other, from, to);
    double nearer = otherCost.nearerLikelier() - cost.nearerLikelier();
    double anywhere = otherCost.equallyLikely() - cost.equallyLikely();
    return new Comparison(
        (nearer + contrary) / units,
        (Math.min(nearer, anywhere) + contrary) / units,
        named / unitMetres / units,
        units,
        otherCost.displacedAlike() - cost.displacedAlike() + contrary);
  }

  /** The reading whose shape no other one's beats; the first if they are alike. */
  Reading best(List<Reading> readings) {
    Reading best = readings.get(0);
    for (Reading rival : readings) {
      best = compare(best, rival).shapeAdvantage() < 0 ? rival : best;
    }
    return best;
  }

  /** Of an edge that both follow, one of them elsewhere, the name says nothing. */
  private double labelAdvantage(Reading reading, Reading other, int sample) {
    Optional<Integer> here = edge(reading, sample);
    Optional<Integer> there = edge(other, sample);
    double advantage =
        here.isEmpty() || there.isEmpty() ? 0 : labels.advantage(here.get(), there.get());
    boolean own =
        advantage > 0
            ? !other.follows(here.orElseThrow())
            : advantage < 0 && !reading.follows(there.orElseThrow());
    return own ? advantage : 0;
  }

  private static Optional<Integer> edge(Reading reading, int sample) {
    return reading.way().get(sample).map(candidate -> EdgeKeys.edge(candidate.key()));
  }

  private Alignment.Cost shapeCost(Reading reading, int from, int to) {
    double noRoads = 0;
    for (int t = from; t <= to; t++) {
      boolean noRoad = reading.way().get(t).isEmpty();
      noRoads += noRoad ? NO_ROAD_COST * samples.share(t) / unitMetres : 0;
    }
    return Alignment.cost(
            stroke,
            from * samples.spacing(),
            to * samples.spacing(),
            reading.roads(from, to, corridor),
            unitMetres)
        .plus(noRoads);
  }
}
