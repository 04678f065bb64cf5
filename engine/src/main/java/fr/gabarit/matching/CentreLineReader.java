package fr.gabarit.matching;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads a stroke as if it stood for both carriageways of a divided road, midway between them. A
 * line along one carriageway and one along the middle cannot be told apart where the maps may lie
 * as far apart as half the road is wide; then what only one of both readings concerns is doubtful.
 * Confined to one thread.
 */
final class CentreLineReader {
  /** Costs in which the readings must differ for the line to be clearly of one carriageway. */
  private static final double MARGIN = 2;

  /** The same for each unit of the length of the line. */
  private static final double MARGIN_PER_UNIT = 0.1;

  private final Corridor corridor;
  private final MatchSettings settings;
  private final Carriageways carriageways;
  private final Function<Polyline, StrokeReader> readers;

  /**
   * @param readers makes a reader of a stroke
   */
  CentreLineReader(
      Corridor corridor,
      MatchSettings settings,
      Carriageways carriageways,
      Function<Polyline, StrokeReader> readers) {
    this.corridor = corridor;
    this.settings = settings;
    this.carriageways = carriageways;
    this.readers = readers;
  }

  /**
   * The edges that the stroke concerns as a centre line, but not as read, or the other way round;
   * none if the road is not divided, or if the stroke is clearly no centre line.
   *
   * @param reader of the stroke
   * @param best the best reading of the stroke
   * @param settled the edges it concerns once the ends are placed
   */
  Set<Integer> otherEdges(StrokeReader reader, Reading best, Reading settled) {
    Set<Integer> others = new HashSet<>();
    CentreLine.of(
            reader.samples(), best, corridor, carriageways, settings.carriagewaySeparationMetres())
        .ifPresent(
            line -> {
              for (TravelSense sense : List.of(TravelSense.ALONG, TravelSense.AGAINST)) {
                StrokeReader moved = readers.apply(line.in(sense));
                Reading other = moved.referee().best(moved.readings(sense));
                if (!other.explanation().edges().isEmpty()
                    && (fits(0, 1, reader, best, moved, other)
                        || fits(line.from(), line.to(), reader, best, moved, other))) {
                  others.addAll(settled.difference(other));
                }
              }
            });
    return others;
  }

  /** Whether a moved stroke lies about as well as the stroke itself, between two shares of it. */
  private boolean fits(
      double from,
      double to,
      StrokeReader reader,
      Reading best,
      StrokeReader moved,
      Reading other) {
    double units = reader.samples().strokeLength() / settings.sampleSpacingMetres();
    double margin = MARGIN + MARGIN_PER_UNIT * (to - from) * units;
    return moved.shapeCost(other, from, to) < reader.shapeCost(best, from, to) + margin;
  }
}
