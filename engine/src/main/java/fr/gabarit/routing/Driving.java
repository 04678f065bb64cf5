package fr.gabarit.routing;

import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadGeometry;
import fr.gabarit.network.TravelTimes;
import fr.gabarit.overlay.TurnAutomaton;

/**
 * Drives a leg's vehicle into one directed edge at one time, if that is allowed, and says what it
 * takes. What it says holds until it is asked the next time. Not thread-safe.
 */
final class Driving {
  /** Stands for the edge before the first: the leg begins at a node. */
  static final int NO_KEY = -1;

  private final RoadGeometry geometry;
  private final TravelTimes times;
  private final TurnAutomaton turns;
  private final LegRules rules;
  private final boolean legalOnly;
  private Surcharge surcharge = Surcharge.NONE;
  private long weight;
  private long exitMillis;
  private int met;

  Driving(LegRequest request, LegRules rules) {
    geometry = request.rules().overlay().network().geometry();
    times = request.rules().overlay().network().travelTimes(request.rules().vehicle().speedClass());
    turns = request.rules().turns();
    this.rules = rules;
    legalOnly = request.mode() == SearchMode.LEGAL;
  }

  /** Makes some edges dearer than they are; what is allowed when does not change. */
  void surcharge(Surcharge dearer) {
    surcharge = dearer;
  }

  /**
   * Drives a share of an edge from its start (or from the origin).
   *
   * @param turnState how far the way has come on turns that rules bar
   * @param from the edge before, or {@link #NO_KEY}
   * @param millis epoch milliseconds of the entry
   * @return whether it may be done
   */
  boolean into(int turnState, int from, int key, double share, long millis) {
    if (!times.drivable(key)) {
      return false;
    }
    LegRules.Slice slice = rules.at(millis);
    met = turns.isEmpty() ? TurnAutomaton.START : turns.enter(turnState, key);
    boolean legal = slice.legal(key);
    boolean legalTurn = met == TurnAutomaton.START || slice.legalTurn(met);
    if (!(legal && legalTurn)
        && (legalOnly || slice.impossible(key) || slice.impossibleTurn(met))) {
      return false;
    }
    int delay = from == NO_KEY ? 0 : slice.rules().delayMillis(from, key);
    int duration = slice.rules().durationMillis(key);
    long cost = (long) EdgeShare.of(times.costMillis(key, duration), share) + delay;
    exitMillis = millis + delay + EdgeShare.of(duration, share);
    long forbidden =
        (legal ? 0 : decimetres(key, share)) + (legalTurn ? 0 : ForbiddenLength.turnDecimetres());
    weight = Labels.weight(cost + surcharge.millis(key, cost), forbidden);
    return true;
  }

  private long decimetres(int key, double share) {
    return ForbiddenLength.edgeDecimetres(geometry.lengthMetres(EdgeKeys.edge(key)), share);
  }

  /** What the last drive weighs, see {@link Labels}. */
  long weight() {
    return weight;
  }

  /** Epoch milliseconds at its end. */
  long exitMillis() {
    return exitMillis;
  }

  /** What it met of the turns that rules bar. */
  int met() {
    return met;
  }
}
