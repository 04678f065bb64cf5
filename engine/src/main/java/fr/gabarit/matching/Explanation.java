package fr.gabarit.matching;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One reading of a stroke.
 *
 * @param route the keys concerned that the stroke follows, in its order
 * @param coveredMetres how much of each edge the stroke follows, also of edges not concerned
 * @param edges the edges concerned, opposite carriageways included, each twin once
 * @param keys the drivable keys concerned, twins included
 * @param coverage share of the stroke that follows roads, over-runs included, 0 to 1
 * @param drivenMetres length followed along the roads
 * @param followedMetres length of stroke that follows them
 * @param deviationMetres mean distance between stroke and roads
 * @param nameAgreement 1 if names agree, 0 if they differ, in between if there is little to compare
 */
record Explanation(
    List<Integer> route,
    Map<Integer, Double> coveredMetres,
    Set<Integer> edges,
    EdgeSet keys,
    double coverage,
    double drivenMetres,
    double followedMetres,
    double deviationMetres,
    double nameAgreement,
    List<MatchNote> notes) {
  Explanation {
    route = List.copyOf(route);
    coveredMetres = Map.copyOf(coveredMetres);
    edges = Set.copyOf(edges);
    notes = List.copyOf(notes);
  }

  /** Whether one of both routes is the other with something left out at its ends. */
  boolean differsAtEndsOnly(Explanation other) {
    return Collections.indexOfSubList(route, other.route) >= 0
        || Collections.indexOfSubList(other.route, route) >= 0;
  }
}
