package fr.gabarit.routing;

import fr.gabarit.overlay.TurnAutomaton;
import java.util.BitSet;

/**
 * How much earlier and later a search might have begun for all that it saw to be the same: every
 * edge judged in the same way, each as much earlier or later. Then it would have gone through the
 * same steps to the same end. Not thread-safe.
 */
final class Steadiness {
  /** Takes no note. */
  static final Steadiness UNNOTED = new Steadiness(new BitSet(), 0, 0);

  private final BitSet changing;
  private long earlierMillis;
  private long laterMillis;

  /**
   * @param changing directed edges of which the judgement may change at all
   * @param earlierMillis more is not asked for
   * @param laterMillis more is not asked for
   */
  Steadiness(BitSet changing, long earlierMillis, long laterMillis) {
    this.changing = changing;
    this.earlierMillis = earlierMillis;
    this.laterMillis = laterMillis;
  }

  /** Something was judged: see {@link Driving#into}. */
  void judged(
      LegRules rules, Driving driving, int state, int from, int key, double share, long millis) {
    if (!changing.get(key) && (from == Driving.NO_KEY || !changing.get(from))) {
      return;
    }
    Judgement now = Judgement.of(driving, state, from, key, share, millis);
    long until = rules.at(millis).rules().untilMillis();
    while (until - millis < laterMillis) {
      if (!now.equals(Judgement.of(driving, state, from, key, share, until))) {
        laterMillis = until - millis;
      }
      until = rules.at(until).rules().untilMillis();
    }
    long since = rules.at(millis).rules().fromMillis();
    while (millis - since < earlierMillis) {
      if (!now.equals(Judgement.of(driving, state, from, key, share, since - 1))) {
        earlierMillis = millis - since;
      }
      since = rules.at(since - 1).rules().fromMillis();
    }
  }

  /** Something was left aside because it was so much later than the last change of rules. */
  void lateBy(long millis) {
    earlierMillis = Math.min(earlierMillis, millis);
  }

  /** All is the same for a search begun up to so much earlier. */
  long earlierMillis() {
    return earlierMillis;
  }

  /** All is the same for a search begun less than so much later. */
  long laterMillis() {
    return laterMillis;
  }

  /** All that a search learns of driving into an edge. */
  private record Judgement(boolean open, long weight, long durationMillis, int met) {
    private static final Judgement CLOSED = new Judgement(false, 0, 0, TurnAutomaton.START);

    static Judgement of(Driving driving, int state, int from, int key, double share, long millis) {
      return driving.into(state, from, key, share, millis)
          ? new Judgement(true, driving.weight(), driving.exitMillis() - millis, driving.met())
          : CLOSED;
    }
  }
}
