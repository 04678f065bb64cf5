package fr.gabarit.matching;

import fr.gabarit.network.EdgeKeys;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

  /**
   * Whether it contradicts itself: takes some one-way roads along and others against their
   * direction, or one edge there and back.
   */
  boolean contrary(Corridor corridor) {
    Set<Integer> keys = new HashSet<>(explanation.route());
    return senses(corridor).containsAll(EnumSet.of(TravelSense.ALONG, TravelSense.AGAINST))
        || keys.stream().anyMatch(key -> keys.contains(EdgeKeys.reverse(key)));
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

  /**
   * This reading with the change that leads from a base to a variant of it; empty if this one is no
   * longer like the base there, or if there is no change.
   */
  Optional<List<Optional<Candidate>>> changedLike(Reading base, Reading variant) {
    int first = 0;
    int end = way.size();
    while (first < end && base.way.get(first).equals(variant.way.get(first))) {
      first++;
    }
    while (end > first && base.way.get(end - 1).equals(variant.way.get(end - 1))) {
      end--;
    }
    int from = Math.max(0, first - 1);
    int to = Math.min(way.size(), end + 1);
    if (first == end || !way.subList(from, to).equals(base.way.subList(from, to))) {
      return Optional.empty();
    }
    List<Optional<Candidate>> changed = new ArrayList<>(way);
    for (int t = first; t < end; t++) {
      changed.set(t, variant.way.get(t));
    }
    return Optional.of(changed);
  }

  /** Whether the edge is the first or last of those concerned. */
  boolean endsOn(int edge) {
    List<Integer> route = explanation.route();
    return !route.isEmpty()
        && (EdgeKeys.edge(route.get(0)) == edge
            || EdgeKeys.edge(route.get(route.size() - 1)) == edge);
  }

  /** Whether both begin on one edge and end on one, in one direction. */
  boolean endsLike(Reading other) {
    int last = way.size() - 1;
    return !differsAt(0, other) && !differsAt(last, other);
  }

  /** How much each follows of edges that the other does not, whichever is less. */
  double metresApart(Reading other) {
    return Math.min(metresWithout(other), other.metresWithout(this));
  }

  private double metresWithout(Reading other) {
    Map<Integer, Double> others = other.explanation.coveredMetres();
    return explanation.coveredMetres().entrySet().stream()
        .filter(entry -> !others.containsKey(entry.getKey()))
        .mapToDouble(Map.Entry::getValue)
        .sum();
  }

  /** Whether the stroke follows some of the edge. */
  boolean follows(int edge) {
    return explanation.coveredMetres().containsKey(edge);
  }

  /** How much of an edge the stroke follows if the edge is concerned in this reading, else 0. */
  double concernedMetres(int edge) {
    return explanation.edges().contains(edge)
        ? explanation.coveredMetres().getOrDefault(edge, 0.0)
        : 0;
  }

  /** How much of an edge the stroke follows in this reading or the other, whichever is more. */
  double followedMetres(int edge, Reading other) {
    return Math.max(
        explanation.coveredMetres().getOrDefault(edge, 0.0),
        other.explanation.coveredMetres().getOrDefault(edge, 0.0));
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
