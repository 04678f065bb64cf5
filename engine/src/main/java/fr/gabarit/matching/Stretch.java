package fr.gabarit.matching;

import java.util.List;

/**
 * A piece of a street between two limits.
 *
 * @param keys the drivable keys it concerns; may be empty if none may be driven in the direction
 * @param metres its length
 * @param onlyWay whether no other way along the street leads from limit to limit
 * @param notes what was rounded or added
 */
record Stretch(EdgeSet keys, double metres, boolean onlyWay, List<MatchNote> notes) {
  Stretch {
    notes = List.copyOf(notes);
  }
}
