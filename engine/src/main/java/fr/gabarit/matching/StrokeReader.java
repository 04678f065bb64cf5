package fr.gabarit.matching;

import java.util.List;
import java.util.Optional;

/** Everything needed to read one stroke, put together once. Confined to one thread. */
final class StrokeReader {
  private final Polyline stroke;
  private final MatchSettings settings;
  private final Corridor corridor;
  private final Samples samples;
  private final Transitions moves;
  private final Trellis trellis;
  private final Explainer explainer;

  StrokeReader(
      Polyline stroke,
      Corridor corridor,
      MatchSettings settings,
      RoadLabels wanted,
      Carriageways carriageways) {
    this.stroke = stroke;
    this.settings = settings;
    this.corridor = corridor;
    samples = new Samples(stroke, settings.sampleSpacingMetres());
    moves = new Transitions(corridor, settings, samples.spacing());
    trellis =
        new Trellis(
            new CandidateFinder(corridor, settings, wanted).find(samples),
            samples,
            settings.sampleSpacingMetres(),
            moves);
    explainer = new Explainer(corridor, settings, wanted, carriageways, moves, samples);
  }

  /** The cheapest reading. */
  Reading best() {
    List<Optional<Candidate>> way = trellis.best();
    return new Reading(way, explainer.explain(way));
  }

  /** The readings worth comparing, the cheapest first. */
  List<Reading> readings() {
    return new Readings(trellis, explainer, samples, settings).all();
  }

  Referee referee() {
    return new Referee(stroke, samples, corridor, moves, settings);
  }

  /** The stroke laid over the roads of a reading. */
  Polyline laidOver(Reading reading) {
    List<Polyline> roads =
        Walk.along(reading.way(), samples.spacing(), corridor, moves).pieces(corridor);
    return Alignment.laidOver(stroke, roads);
  }
}
