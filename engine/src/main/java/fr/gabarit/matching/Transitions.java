package fr.gabarit.matching;

import fr.gabarit.network.EdgeKeys;
import java.util.List;

/** How one gets from the candidate of one sample to that of the next, and what it costs. */
final class Transitions {
  /** Points may fall back a little where a bend is drawn wider than it is. */
  private static final double MAX_FALL_BACK_METRES = 8;

  private static final double LOOK_AHEAD_METRES = 45;

  private final Corridor corridor;
  private final MatchSettings settings;
  private final Routes routes;
  private final double spacing;

  Transitions(Corridor corridor, MatchSettings settings, double spacing) {
    this.corridor = corridor;
    this.settings = settings;
    this.spacing = spacing;
    routes = new Routes(corridor, spacing + LOOK_AHEAD_METRES);
  }

  /** Distance between samples. */
  double spacing() {
    return spacing;
  }

  /** Cost of going on from one candidate to another, infinite if there is no way. */
  double cost(Candidate from, Candidate to) {
    return Math.abs(metres(from, to) - spacing) / settings.detourScaleMetres();
  }

  private double metres(Candidate from, Candidate to) {
    if (from.key() == to.key()) {
      double advance = to.positionMetres() - from.positionMetres();
      return advance >= -MAX_FALL_BACK_METRES ? advance : Double.POSITIVE_INFINITY;
    }
    double between = routes.metresBetween(from.key(), to.key());
    return remaining(from) + between + to.positionMetres();
  }

  double remaining(Candidate candidate) {
    return corridor.course(EdgeKeys.edge(candidate.key())).length() - candidate.positionMetres();
  }

  /** The keys driven between two candidates on different edges. */
  List<Integer> between(Candidate from, Candidate to) {
    return routes.keysBetween(from.key(), to.key());
  }
}
