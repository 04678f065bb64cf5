package fr.gabarit.matching;

import fr.gabarit.network.EdgeKeys;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads one stroke in every sense that makes sense. Confined to one thread. */
final class StrokeReader {
  private final Polyline stroke;
  private final Corridor corridor;
  private final MatchSettings settings;
  private final LabelEvidence labels;
  private final Samples samples;
  private final Explainer explainer;

  StrokeReader(
      Polyline stroke,
      Corridor corridor,
      MatchSettings settings,
      RoadLabels wanted,
      Carriageways carriageways) {
    this.stroke = stroke;
    this.corridor = corridor;
    this.settings = settings;
    labels = new LabelEvidence(corridor, wanted);
    samples = new Samples(stroke, settings.sampleSpacingMetres());
    explainer = new Explainer(corridor, settings, wanted, carriageways, samples);
  }

  /** The readings worth comparing; one at least, which may be of no road. */
  List<Reading> readings() {
    List<List<Candidate>> candidates = candidates(corridor);
    List<Reading> all = new ArrayList<>();
    if (corridor.sense() == TravelSense.EITHER && oneways(candidates)) {
      for (TravelSense sense : List.of(TravelSense.ALONG, TravelSense.AGAINST)) {
        Corridor directed = corridor.in(sense);
        all.addAll(readings(only(directed, candidates), directed).all());
      }
    }
    all.addAll(readings(candidates, corridor).all());
    Set<List<Integer>> seen = new HashSet<>();
    all.removeIf(reading -> !seen.add(reading.explanation().route()));
    return all;
  }

  private static List<List<Candidate>> only(Corridor directed, List<List<Candidate>> candidates) {
    return candidates.stream()
        .map(
            list ->
                list.stream().filter(candidate -> directed.followable(candidate.key())).toList())
        .toList();
  }

  /** The cheapest reading in the sense of another one. */
  Reading best(Reading like) {
    TravelSense sense = like.sense(corridor);
    Corridor directed = sense == TravelSense.EITHER ? corridor : corridor.in(sense);
    return readings(candidates(directed), directed).best();
  }

  /** The readings in one sense, the best by distance first. */
  List<Reading> readings(TravelSense sense) {
    Corridor directed = corridor.in(sense);
    return readings(candidates(directed), directed).all();
  }

  private boolean oneways(List<List<Candidate>> candidates) {
    return candidates.stream()
        .flatMap(List::stream)
        .anyMatch(candidate -> corridor.oneway(EdgeKeys.edge(candidate.key())));
  }

  private List<List<Candidate>> candidates(Corridor directed) {
    return new CandidateFinder(directed, settings).find(samples);
  }

  private Readings readings(List<List<Candidate>> candidates, Corridor directed) {
    Transitions moves = new Transitions(directed, settings, samples.spacing());
    Trellis trellis = new Trellis(candidates, samples, settings.sampleSpacingMetres(), moves);
    return new Readings(trellis, moves, explainer, referee(), samples, settings);
  }

  Samples samples() {
    return samples;
  }

  /**
   * Cost of the shape of a reading, wherever within reason the maps lie.
   *
   * @param fromShare where to begin, as a share of the stroke
   * @param toShare where to end
   */
  double shapeCost(Reading reading, double fromShare, double toShare) {
    int from = (int) Math.round(fromShare * (samples.count() - 1));
    int to = (int) Math.round(toShare * (samples.count() - 1));
    return Alignment.cost(
            stroke,
            from * samples.spacing(),
            to * samples.spacing(),
            reading.roads(from, to, corridor),
            settings.sampleSpacingMetres())
        .equallyLikely();
  }

  Referee referee() {
    return new Referee(stroke, samples, corridor, labels, settings);
  }

  /** The edges of which a little would decide whether a reading concerns them. */
  Map<Integer, DoubtfulSection.Reason> doubtful(Reading reading) {
    return explainer.doubtful(reading.way(), reading.moves());
  }

  /** The stroke laid over the roads of a reading. */
  Polyline laidOver(Reading reading) {
    return Alignment.laidOver(stroke, reading.roads(0, samples.count() - 1, corridor));
  }
}
