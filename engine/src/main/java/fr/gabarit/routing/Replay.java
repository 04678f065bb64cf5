package fr.gabarit.routing;

import fr.gabarit.network.EdgeKeys;
import fr.gabarit.overlay.TurnAutomaton;
import java.util.Optional;

/** Drives a way whose edges are known, edge by edge, as the leg asked for would. */
final class Replay {
  private final LegRequest request;
  private final LegStart start;
  private final LegGoal goal;

  Replay(LegRequest request) {
    this(
        request,
        new LegStart(request.rules().overlay().network(), request.origin()),
        new LegGoal(request.rules().overlay().network(), request.destination()));
  }

  /**
   * @param start where the leg asked for begins
   * @param goal where it ends
   */
  Replay(LegRequest request, LegStart start, LegGoal goal) {
    this.request = request;
    this.start = start;
    this.goal = goal;
  }

  /**
   * The way with its times and cost; empty if a rule forbids it.
   *
   * @param keys its directed edges, at least one
   */
  Optional<LegPath> drive(int[] keys) {
    return drive(Course.of(keys), new Driving(request, new LegRules(request)));
  }

  /**
   * The same by rules that are at hand.
   *
   * @param course its directed edges, at least one; tells then when they are entered, too
   * @param driving drives as the leg does
   */
  Optional<LegPath> drive(Course course, Driving driving) {
    long departure = request.departure().toEpochMilli();
    long millis = departure;
    long weight = 0;
    int state = TurnAutomaton.START;
    for (int i = 0; i < course.size(); i++) {
      int from = i == 0 ? Driving.NO_KEY : course.key(i - 1);
      int key = course.key(i);
      course.enter(i, millis - departure);
      if (!driving.into(state, from, key, share(i, course.size(), key), millis)) {
        return Optional.empty();
      }
      state = request.rules().turns().resting(driving.met());
      millis = driving.exitMillis();
      weight += driving.weight();
    }
    return Optional.of(new WayReader(request, goal).path(course, millis, weight));
  }

  /** Lets all edges of a way be judged as they are driven. */
  void judge(LegPath path, Steadiness steadiness) {
    LegRules rules = new LegRules(request);
    Driving driving = new Driving(request, rules);
    int[] keys = path.keys();
    int state = TurnAutomaton.START;
    for (int i = 0; i < keys.length; i++) {
      int from = i == 0 ? Driving.NO_KEY : keys[i - 1];
      double share = share(i, keys.length, keys[i]);
      long millis = path.entryMillis(i);
      steadiness.judged(rules, driving, state, from, keys[i], share, millis);
      driving.into(state, from, keys[i], share, millis);
      state = request.rules().turns().resting(driving.met());
    }
  }

  /**
   * The share of an edge of a way that is driven.
   *
   * @param i which edge it is
   * @param count how many there are
   */
  double share(int i, int count, int key) {
    if (count == 1 && !request.origin().atNode() && goal.isOn(EdgeKeys.edge(key))) {
      return goal.between(start, key);
    }
    if (i == 0) {
      return start.share(key);
    }
    return i == count - 1 && !goal.atNode() ? goal.share(key) : 1;
  }
}
