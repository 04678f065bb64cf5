package fr.gabarit.routing;

import fr.gabarit.overlay.TurnAutomaton;
import java.util.OptionalLong;

/**
 * At which other departures a way of known edges is legal, found by going along it; without a
 * search. Stateless.
 */
public final class WayTimes {
  /** A way that is still barred after so many postponements is given up. */
  private static final int MOST_POSTPONEMENTS = 200;

  private WayTimes() {}

  /**
   * How much earlier a legal way without waits could have begun at least, in milliseconds, every
   * edge of it being judged the same and driven at the same pace, at each departure between.
   *
   * @param most more is not asked for
   */
  public static long earlier(LegRequest request, LegPath way, long most) {
    LegRules rules = new LegRules(request);
    Driving driving = new Driving(request, rules);
    Steadiness steadiness = new Steadiness(request.rules().changing(), most, 0);
    Replay replay = new Replay(request);
    int[] keys = way.keys();
    int state = TurnAutomaton.START;
    for (int i = 0; i < way.size(); i++) {
      int from = i == 0 ? Driving.NO_KEY : keys[i - 1];
      double share = replay.share(i, keys.length, keys[i]);
      if (!driving.into(state, from, way.key(i), share, way.entryMillis(i))) {
        throw new IllegalArgumentException("The way is barred at its edge %d.".formatted(i));
      }
      int rest = request.rules().turns().resting(driving.met());
      steadiness.judged(rules, driving, state, from, way.key(i), share, way.entryMillis(i));
      state = rest;
    }
    return steadiness.earlierMillis();
  }

  /**
   * How much later a leg must begin for a way to be legal throughout, in milliseconds.
   *
   * @param request the leg, legal ways only
   * @param keys the directed edges of the way
   * @param most more is not asked for
   */
  public static OptionalLong later(LegRequest request, int[] keys, long most) {
    LegRules rules = new LegRules(request);
    Driving driving = new Driving(request, rules);
    long departure = request.departure().toEpochMilli();
    long later = 0;
    for (int i = 0; i < MOST_POSTPONEMENTS && later <= most; i++) {
      OptionalLong more = barredFor(request, keys, departure + later, most, rules, driving);
      if (more.isEmpty()) {
        return OptionalLong.of(later);
      }
      later += more.getAsLong();
    }
    return OptionalLong.empty();
  }

  /** How long after the way comes to it the first edge opens that is closed then; if one is. */
  private static OptionalLong barredFor(
      LegRequest request, int[] keys, long departure, long most, LegRules rules, Driving driving) {
    Replay replay = new Replay(request);
    int state = TurnAutomaton.START;
    long millis = departure;
    for (int i = 0; i < keys.length; i++) {
      int from = i == 0 ? Driving.NO_KEY : keys[i - 1];
      double share = replay.share(i, keys.length, keys[i]);
      long entry = millis;
      while (!driving.into(state, from, keys[i], share, entry)) {
        entry = rules.at(entry).rules().untilMillis();
        if (entry - millis > most) {
          return OptionalLong.of(entry - millis);
        }
      }
      if (entry > millis) {
        return OptionalLong.of(entry - millis);
      }
      state = request.rules().turns().resting(driving.met());
      millis = driving.exitMillis();
    }
    return OptionalLong.empty();
  }
}
