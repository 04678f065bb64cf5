package fr.gabarit.matching;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One way of reading a stroke.
 *
 * @param way a candidate per sample, empty where there is no road
 * @param moves how it gets from one candidate to the next
 * @param explanation what it means for the network
 */
record Reading(List<Optional<Candidate>> way, Transitions moves, Explanation explanation) {

  /** The course driven between two samples, both included; at least one piece unless no road. */
  List<Polyline> roads(int fromSample, int toSample, Corridor corridor) {
    return Walk.along(way.subList(fromSample, toSample + 1), corridor, moves).pieces(corridor);
  }

  /** Whether it takes some one-way roads along and others against their direction. */
  boolean contrary(Corridor corridor) {
    return senses(corridor).containsAll(EnumSet.of(TravelSense.ALONG, TravelSense.AGAINST));
  }

  /** The sense in which it takes one-way roads, either if there are none or it is contrary. */
  TravelSense sense(Corridor corridor) {
    Set<TravelSense> senses = senses(corridor);
    senses.remove(TravelSense.EITHER);
    return senses.size() == 1 ? senses.iterator().next() : TravelSense.EITHER;
  }

  private Set<TravelSense> senses(Corridor corridor) {
    Set<TravelSense> senses = EnumSet.noneOf(TravelSense.class);
    way.stream()
        .flatMap(Optional::stream)
        .forEach(candidate -> senses.add(corridor.senseOf(candidate.key())));
    return senses;
  }

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
