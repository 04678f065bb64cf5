package fr.gabarit.matching;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One way of reading a stroke.
 *
 * @param way a candidate per sample, empty where there is no road
 * @param explanation what it means for the network
 */
record Reading(List<Optional<Candidate>> way, Explanation explanation) {

  /** The edges that only one of both concerns. */
  Set<Integer> difference(Reading other) {
    Set<Integer> difference = new HashSet<>(explanation.edges());
    other
        .explanation
        .edges()
        .forEach(
            edge -> {
              if (!difference.remove(edge)) {
                difference.add(edge);
              }
            });
    return difference;
  }

  /** Whether the sample stands for different edges or directions in both. */
  boolean differsAt(int sample, Reading other) {
    return !way.get(sample).map(Candidate::key).equals(other.way.get(sample).map(Candidate::key));
  }
}
