package fr.gabarit.bench;

import com.graphhopper.routing.Path;
import fr.gabarit.routing.LegResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Checks before anything is measured that our search and GraphHopper's give ways of equal cost, or
 * none, for the same questions: at an hour at which nothing changes, since GraphHopper's clock
 * stands still.
 */
final class Agreement {
  private static final Duration STILL_FOR = Duration.ofHours(6);
  private static final double MILLIS_PER_SECOND = 1000;

  private final RoutingCase routingCase;
  private final StockQueries stock;
  private final Optional<ContractedGraph> contracted;
  private final LandmarkGraph landmarks;
  private final List<String> mismatches = new ArrayList<>();

  /**
   * @param contractedByEdge compared with too, on the bare network, if there is one
   * @throws IllegalArgumentException if orders begin or end within hours after the departure
   */
  Agreement(
      RoutingCase routingCase,
      Optional<ContractedGraph> contractedByEdge,
      LandmarkGraph landmarks) {
    this.routingCase = routingCase;
    this.contracted = contractedByEdge;
    this.landmarks = landmarks;
    stock = new StockQueries(routingCase);
    long departure = routingCase.departure().toEpochMilli();
    OptionalLong change =
        routingCase.rules().lastChange(departure, departure + STILL_FOR.toMillis());
    if (change.isPresent()) {
      throw new IllegalArgumentException(
          "Orders change within %s after %s; GraphHopper's clock stands still."
              .formatted(STILL_FOR, routingCase.departure()));
    }
  }

  /** The disagreements over the case's pairs, each in words. */
  List<String> mismatches() {
    mismatches.clear();
    for (QueryPair pair : routingCase.pairs()) {
      OptionalLong ours = costMillis(routingCase.search(pair));
      compareMethods(pair);
      compare("landmarks", pair, ours, stock.landmarks(landmarks, pair));
      Arrays.stream(FlexibleAlgorithm.values())
          .forEach(
              algorithm -> compare(algorithm.name(), pair, ours, stock.flexible(algorithm, pair)));
      contracted.ifPresent(
          hierarchy ->
              compare(
                  "edge-based CH, no orders",
                  pair,
                  costMillis(routingCase.searchWithoutOrders(pair)),
                  stock.contracted(hierarchy, pair)));
    }
    return List.copyOf(mismatches);
  }

  /** With metrics and without, the very same way. */
  private void compareMethods(QueryPair pair) {
    LegResult with = routingCase.search(pair);
    LegResult without = routingCase.guidedSearch(pair);
    boolean same =
        with instanceof LegResult.Found found && without instanceof LegResult.Found other
            ? Arrays.equals(found.path().keys(), other.path().keys())
            : with.equals(without);
    if (!same) {
      mismatches.add(
          "edge %d to edge %d: with metrics %s, without %s"
              .formatted(pair.origin().edge(), pair.destination().edge(), with, without));
    }
  }

  private static OptionalLong costMillis(LegResult result) {
    return result instanceof LegResult.Found found
        ? OptionalLong.of(found.path().costMillis())
        : OptionalLong.empty();
  }

  private void compare(String algorithm, QueryPair pair, OptionalLong ours, Path theirs) {
    OptionalLong stockCost =
        theirs.isFound()
            ? OptionalLong.of(Math.round(theirs.getWeight() * MILLIS_PER_SECOND))
            : OptionalLong.empty();
    if (!ours.equals(stockCost)) {
      mismatches.add(
          "%s, edge %d@%s to edge %d@%s: cost in ms ours %s, GraphHopper %s"
              .formatted(
                  algorithm,
                  pair.origin().edge(),
                  pair.origin().fraction(),
                  pair.destination().edge(),
                  pair.destination().fraction(),
                  ours,
                  stockCost));
    }
  }
}
