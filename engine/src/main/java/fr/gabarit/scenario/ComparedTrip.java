package fr.gabarit.scenario;

import fr.gabarit.network.EdgeKeys;
import fr.gabarit.routing.LegPath;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A trip that was compared, with its ways.
 *
 * @param index position among the trips
 */
record ComparedTrip(
    int index, TripOutcome outcome, Optional<LegPath> before, Optional<LegPath> after) {

  /** The undirected edges driven on before, in order. */
  IntStream edgesBefore() {
    return edges(before);
  }

  /** The undirected edges driven on after, in order. */
  IntStream edgesAfter() {
    return edges(after);
  }

  private static IntStream edges(Optional<LegPath> way) {
    return way.stream().flatMapToInt(path -> IntStream.of(path.keys())).map(EdgeKeys::edge);
  }
}
