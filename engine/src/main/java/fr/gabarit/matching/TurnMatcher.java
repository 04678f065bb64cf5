package fr.gabarit.matching;

import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.TurnPath;
import fr.gabarit.order.Place;
import fr.gabarit.order.TurnSense;
import fr.gabarit.order.TurnVia;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the turns that a place forbids. Immutable and thread-safe.
 *
 * <p>A mandatory turn forbids every other one from the same road: at its beginning, and at each
 * junction on the way for those who have come so far. Turning back on the spot is not touched, as
 * it is forbidden anyway.
 */
final class TurnMatcher {
  private final RoadNetwork network;
  private final Junctions junctions;

  TurnMatcher(RoadNetwork network) {
    this.network = network;
    junctions = new Junctions(network);
  }

  MatchOutcome match(Place.Turn place) {
    Optional<MatchNote> missing = missingWay(place);
    if (missing.isPresent()) {
      return unmatched(missing.get());
    }
    TurnCourses courses = new TurnCourses(network, junctions);
    Set<TurnPath> found = new LinkedHashSet<>();
    for (long from : new TreeSet<>(place.fromWayIds())) {
      for (long to : new TreeSet<>(place.toWayIds())) {
        Set<TurnPath> readings = courses.between(from, place.via(), to);
        if (readings.size() > 1) {
          return unmatched(MatchNote.of(MatchNote.Kind.TURN_AMBIGUOUS));
        }
        found.addAll(readings);
      }
    }
    if (found.isEmpty()) {
      return unmatched(
          MatchNote.of(
              courses.roadsMet()
                  ? MatchNote.Kind.TURN_NOT_DRIVABLE
                  : MatchNote.Kind.TURN_NOT_JOINED));
    }
    List<TurnPath> forbidden =
        place.sense() == TurnSense.PROHIBITED ? List.copyOf(found) : allOthers(found);
    return forbidden.isEmpty()
        ? unmatched(MatchNote.of(MatchNote.Kind.TURN_ONLY_WAY))
        : MatchOutcome.Matched.turns(forbidden, List.of());
  }

  private Optional<MatchNote> missingWay(Place.Turn place) {
    Set<Long> wayIds = new TreeSet<>(place.fromWayIds());
    wayIds.addAll(place.toWayIds());
    if (place.via() instanceof TurnVia.Ways ways) {
      wayIds.addAll(ways.wayIds());
    }
    return wayIds.stream()
        .filter(way -> network.ways().edges(way).findAny().isEmpty())
        .findFirst()
        .map(way -> MatchNote.of(MatchNote.Kind.WAY_NOT_A_ROAD, Long.toString(way)));
  }

  /** Every turn that leaves the courses somewhere on them. */
  private List<TurnPath> allOthers(Set<TurnPath> courses) {
    Set<List<Integer>> allowed = new LinkedHashSet<>();
    courses.forEach(course -> beginnings(course).forEach(allowed::add));
    Set<TurnPath> others = new LinkedHashSet<>();
    for (TurnPath course : courses) {
      for (List<Integer> beginning : beginnings(course)) {
        if (beginning.size() < course.size()) {
          int last = beginning.get(beginning.size() - 1);
          for (int next : junctions.outOf(network.topology().head(last))) {
            List<Integer> turn = new ArrayList<>(beginning);
            turn.add(next);
            if (next != EdgeKeys.reverse(last) && !allowed.contains(turn)) {
              others.add(TurnPath.of(turn.stream().mapToInt(Integer::intValue).toArray()));
            }
          }
        }
      }
    }
    return List.copyOf(others);
  }

  private static List<List<Integer>> beginnings(TurnPath course) {
    List<List<Integer>> beginnings = new ArrayList<>();
    for (int size = 1; size <= course.size(); size++) {
      List<Integer> beginning = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        beginning.add(course.key(i));
      }
      beginnings.add(beginning);
    }
    return beginnings;
  }

  private static MatchOutcome unmatched(MatchNote reason) {
    return new MatchOutcome.Unmatched(reason, 0, List.of());
  }
}
