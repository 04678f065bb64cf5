package fr.gabarit.matching;

import java.util.HashSet;
import java.util.Set;

/**
 * A street, or one of several parts of the same name.
 *
 * @param edges those that bear the name
 * @param joints its own roundabouts and links, which bear none
 */
record StreetPiece(Set<Integer> edges, Set<Integer> joints) {
  StreetPiece {
    edges = Set.copyOf(edges);
    joints = Set.copyOf(joints);
  }

  /** All edges that are restricted with the street. */
  Set<Integer> all() {
    Set<Integer> all = new HashSet<>(edges);
    all.addAll(joints);
    return all;
  }
}
