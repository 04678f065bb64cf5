package fr.gabarit.matching;

import java.util.HashMap;
import java.util.Map;

/**
 * What the name and number of a place say for one road against another. Only a road that bears them
 * is preferred: that one road has another name and its neighbour none says nothing, as a place
 * named after one street goes on into others. Confined to one thread; remembers what it worked out.
 */
final class LabelEvidence {
  private static final double OF_UNKNOWN = 0.5;
  private static final double OF_OTHER = 1;

  private final Corridor corridor;
  private final RoadLabels wanted;
  private final Map<Integer, RoadLabels.Agreement> agreements = new HashMap<>();

  LabelEvidence(Corridor corridor, RoadLabels wanted) {
    this.corridor = corridor;
    this.wanted = wanted;
  }

  /**
   * What speaks for one edge against another: from 0 to 1 if it bears the labels wanted, from 0 to
   * -1 if the other one does, 0 if neither or both do.
   */
  double advantage(int edge, int other) {
    if (wanted.isEmpty() || agrees(edge) == agrees(other)) {
      return 0;
    }
    return agrees(edge) ? cost(other) : -cost(edge);
  }

  private boolean agrees(int edge) {
    return agreement(edge) == RoadLabels.Agreement.AGREES;
  }

  private double cost(int edge) {
    return switch (agreement(edge)) {
      case AGREES -> 0;
      case UNKNOWN -> usuallyNameless(edge) ? 0 : OF_UNKNOWN;
      case DISAGREES -> OF_OTHER;
    };
  }

  private RoadLabels.Agreement agreement(int edge) {
    return agreements.computeIfAbsent(edge, e -> wanted.compare(corridor.labels(e)));
  }

  /** Slip roads and roundabouts belong to roads whose name they seldom bear. */
  private boolean usuallyNameless(int edge) {
    return corridor.facts().link(edge) || corridor.facts().roundabout(edge);
  }
}
