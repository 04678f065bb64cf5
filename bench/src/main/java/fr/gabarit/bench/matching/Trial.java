package fr.gabarit.bench.matching;

import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.order.Place;
import fr.gabarit.order.PlaceDirection;
import java.util.Comparator;
import java.util.Optional;

/**
 * One drawing of a run and what it should match.
 *
 * @param undecidable whether a wrong run lies nearer to the drawing than any right one
 */
record Trial(
    Run run,
    Cartographer.Drawing drawing,
    PlaceDirection direction,
    Truth truth,
    boolean undecidable) {
  Place.Line nameless() {
    return new Place.Line("run", drawing.geometry(), Optional.empty(), Optional.empty(), direction);
  }

  /** With the labels of the longest edge, as an order names one road. */
  Place.Line named(RoadNetwork network) {
    int longest =
        run.keys().stream()
            .map(EdgeKeys::edge)
            .max(Comparator.comparingDouble(network.geometry()::lengthMetres))
            .orElseThrow();
    return new Place.Line(
        "run",
        drawing.geometry(),
        network.facts().name(longest),
        network.facts().ref(longest),
        direction);
  }
}
