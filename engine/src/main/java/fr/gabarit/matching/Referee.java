package fr.gabarit.matching;

import fr.gabarit.network.EdgeKeys;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;

/** Compares two readings of a stroke where they differ. */
final class Referee {
  /** So much of the common course on either side shows how the maps lie there. */
  private static final double CONTEXT_METRES = 60;

  private static final double NO_ROAD_COST = 10;

  /** For a reading that contradicts itself. */
  private static final double CONTRARY_COST = 30;

  /** Displacement and thinning together move no tip by more. */
  private static final double FARTHEST_TIP_METRES = Alignment.PLAUSIBLE_SHIFT_METRES + 4;

  /** So many samples beside the difference show the legs of a bend. */
  private static final int LEG_SAMPLES = 2;

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
    Optional<Stretch> difference = difference(reading, other);
    if (difference.isEmpty()) {
      return new Comparison(0, 0, 0, 1, 0);
    }
    double metres = 0;
    double named = 0;
    for (int t = difference.get().from(); t <= difference.get().to(); t++) {
      if (reading.differsAt(t, other)) {
        metres += samples.share(t);
        named += samples.share(t) * labelAdvantage(reading, other, t);
      }
    }
    Stretch around = widened(difference.get(), context());
    double units = Math.max(metres, Math.min(unitMetres, samples.strokeLength())) / unitMetres;
    double contrary =
        (other.contrary(corridor) ? CONTRARY_COST : 0)
            - (reading.contrary(corridor) ? CONTRARY_COST : 0);
    Alignment.Cost cost = shapeCost(reading, around, new Coordinate());
    Alignment.Cost otherCost = shapeCost(other, around, new Coordinate());
    double nearer = otherCost.nearerLikelier() - cost.nearerLikelier();
    double anywhere = otherCost.equallyLikely() - cost.equallyLikely();
    return new Comparison(
        (nearer + contrary) / units,
        (Math.min(nearer, anywhere) + contrary) / units,
        named / unitMetres / units,
        units,
        otherCost.displacedAlike() - cost.displacedAlike() + contrary);
  }

  /**
   * Like {@link Comparison#evidence}, if where drawing and other reading turn back the maps lie so
   * that their tips come together; infinite if they do not turn back.
   */
  double evidenceTipToTip(Reading reading, Reading other) {
    Optional<Stretch> difference = difference(reading, other);
    Optional<Coordinate> guess =
        difference.flatMap(where -> tipToTip(other, widened(where, LEG_SAMPLES)));
    if (guess.isEmpty()) {
      return Double.POSITIVE_INFINITY;
    }
    Stretch around = widened(difference.get(), context());
    double cost = shapeCost(reading, around, new Coordinate()).displacedAlike();
    double otherCost = shapeCost(other, around, guess.get()).displacedAlike();
    return otherCost - cost;
  }

  /** Samples from one to another, both included. */
  private record Stretch(int from, int to) {}

  /** From the first to the last sample at which two readings differ. */
  private Optional<Stretch> difference(Reading reading, Reading other) {
    int first = 0;
    int last = samples.count() - 1;
    while (first <= last && !reading.differsAt(first, other)) {
      first++;
    }
    while (last > first && !reading.differsAt(last, other)) {
      last--;
    }
    return first <= last ? Optional.of(new Stretch(first, last)) : Optional.empty();
  }

  private Stretch widened(Stretch stretch, int by) {
    return new Stretch(
        Math.max(0, stretch.from() - by), Math.min(samples.count() - 1, stretch.to() + by));
  }

  /** The way from the tip of the drawing to that of the reading between two samples. */
  private Optional<Coordinate> tipToTip(Reading reading, Stretch where) {
    Optional<Coordinate> drawn =
        Hairpin.tip(
            List.of(
                Polyline.of(
                    stroke.between(
                        where.from() * samples.spacing(), where.to() * samples.spacing()))));
    return drawn.flatMap(
        tip ->
            Hairpin.tip(reading.roads(where.from(), where.to(), corridor))
                .filter(road -> road.distance(tip) < FARTHEST_TIP_METRES)
                .map(road -> new Coordinate(road.x - tip.x, road.y - tip.y)));
  }

  private int context() {
    return (int) Math.ceil(CONTEXT_METRES / samples.spacing());
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

  private Alignment.Cost shapeCost(Reading reading, Stretch where, Coordinate guess) {
    double noRoads = 0;
    for (int t = where.from(); t <= where.to(); t++) {
      boolean noRoad = reading.way().get(t).isEmpty();
      noRoads += noRoad ? NO_ROAD_COST * samples.share(t) / unitMetres : 0;
    }
    return Alignment.cost(
            stroke,
            where.from() * samples.spacing(),
            where.to() * samples.spacing(),
            reading.roads(where.from(), where.to(), corridor),
            unitMetres,
            guess)
        .plus(noRoads);
  }
}
