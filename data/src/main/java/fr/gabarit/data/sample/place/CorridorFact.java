package fr.gabarit.data.sample.place;

import java.util.List;

/**
 * A numbered road and the towns it joins, in order.
 *
 * @param ref road number, e.g. {@code D 937}
 * @param roadClass its class
 * @param dual whether it is a dual carriageway with grade-separated junctions
 * @param towns names of at least two towns
 */
public record CorridorFact(String ref, RoadClass roadClass, boolean dual, List<String> towns) {

  /** Checks that the road joins something. */
  public CorridorFact {
    towns = List.copyOf(towns);
    if (towns.size() < 2) {
      throw new IllegalArgumentException(
          "Road %s names %d town; give at least two, separated by '>'."
              .formatted(ref, towns.size()));
    }
  }
}
