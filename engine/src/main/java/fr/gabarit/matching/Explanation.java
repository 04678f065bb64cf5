package fr.gabarit.matching;

import java.util.List;
import java.util.Set;

/**
 * One reading of a stroke.
 *
 * @param edges the edges concerned, each twin once
 * @param keys the drivable keys concerned, twins included
 * @param coverage share of the stroke that follows roads, over-runs included, 0 to 1
 * @param drivenMetres length followed along the roads
 * @param followedMetres length of stroke that follows them
 * @param deviationMetres mean distance between stroke and roads
 * @param nameAgreement 1 if names agree, 0 if they differ, in between if there is little to compare
 */
record Explanation(
    Set<Integer> edges,
    EdgeSet keys,
    double coverage,
    double drivenMetres,
    double followedMetres,
    double deviationMetres,
    double nameAgreement,
    List<MatchNote> notes) {
  Explanation {
    edges = Set.copyOf(edges);
    notes = List.copyOf(notes);
  }
}
