package fr.gabarit.routing;

import fr.gabarit.cch.CchMetric;
import fr.gabarit.cch.CchTopology;
import fr.gabarit.cch.Digraph;
import fr.gabarit.cch.LazyPotential;
import fr.gabarit.hierarchy.RoadHierarchy;
import fr.gabarit.overlay.SliceSpan;
import fr.gabarit.overlay.TurnAutomaton;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * When a leg may come to a turn, and what the turn costs it at least then, by the rules as the leg
 * meets them. Not thread-safe.
 */
final class TurnHours {
  private final Digraph turns;
  private final TurnAutomaton barredTurns;
  private final CchMetric base;
  private final LazyPotential earliest;
  private final long departure;
  private final List<LegRules.Slice> slices;
  private final Function<TurnHours, Optional<LazyPotential>> beforeChange;
  private final long firstChange;
  private Optional<LazyPotential> asked;

  /**
   * @param asMet the rules as the leg meets them
   * @param span that is looked at, from the departure on
   * @param space has the memory
   * @param beforeChange how soon the leg can be where before the rules change for the first time,
   *     if that is at hand
   */
  TurnHours(
      RoadHierarchy hierarchy,
      LegRequest request,
      LegRules asMet,
      SliceSpan span,
      SearchSpace space,
      Function<TurnHours, Optional<LazyPotential>> beforeChange) {
    this.beforeChange = beforeChange;
    slices = asMet.over(request.departure().toEpochMilli(), span.untilMillis() - 1);
    firstChange = span.size() == 1 ? span.untilMillis() : span.slice(1).fromMillis();
    turns = hierarchy.turns();
    barredTurns = request.rules().turns();
    base = hierarchy.base(request.rules().vehicle().speedClass());
    departure = request.departure().toEpochMilli();
    earliest = space.withoutOrders(hierarchy, request);
  }

  /** The rules from the departure to the end of the span. */
  List<LegRules.Slice> slices() {
    return slices;
  }

  /** Epoch milliseconds at which the rules change for the first time, or the span ends. */
  long firstChangeMillis() {
    return firstChange;
  }

  /**
   * The least that driving from one road into another, or a share of it, costs the leg whenever it
   * comes there; {@link CchTopology#INFINITY} if it may not be done.
   */
  int leastCost(int from, int key, double share) {
    return leastCost(from, key, share, Long.MAX_VALUE);
  }

  /**
   * The same for a leg that does not come there late.
   *
   * @param latest epoch milliseconds
   */
  int leastCost(int from, int key, double share, long latest) {
    int turn = turns.arc(from, key);
    if (turn < 0 || base.weight(turn) >= CchTopology.INFINITY) {
      return CchTopology.INFINITY;
    }
    int soonest = earliest.at(from);
    int least = CchTopology.INFINITY;
    if (soonest < CchTopology.INFINITY) {
      int met = met(from, key);
      for (int i = slices.size() - 1; i >= 0; i--) {
        LegRules.Slice slice = slices.get(i);
        if (slice.rules().untilMillis() > departure + soonest
            && slice.rules().fromMillis() <= latest
            && slice.legal(key)
            && slice.legalTurn(met)) {
          int cost =
              EdgeShare.of(slice.rules().costMillis(key), share)
                  + slice.rules().delayMillis(from, key);
          if (cost < least && comesIn(slice, from)) {
            least = cost;
          }
        }
      }
    }
    return least;
  }

  /**
   * How long driving from one road into another takes by the rules of the departure, in
   * milliseconds; {@link CchTopology#INFINITY} if it may not be done.
   */
  int durationAtDeparture(int from, int key) {
    int turn = turns.arc(from, key);
    LegRules.Slice first = slices.get(0);
    return turn >= 0
            && base.weight(turn) < CchTopology.INFINITY
            && first.legal(key)
            && first.legalTurn(met(from, key))
        ? first.rules().durationMillis(key) + first.rules().delayMillis(from, key)
        : CchTopology.INFINITY;
  }

  private int met(int from, int key) {
    return barredTurns.enter(
        barredTurns.resting(barredTurns.enter(TurnAutomaton.START, from)), key);
  }

  /**
   * Whether driving from one road into another is allowed, costs as much and takes as long all the
   * time from the departure on.
   *
   * @param latest what comes later is not looked at, in epoch milliseconds
   */
  boolean alike(int from, int key, long latest) {
    int met = met(from, key);
    LegRules.Slice first = slices.get(0);
    for (int i = 0; i < slices.size(); i++) {
      LegRules.Slice slice = slices.get(i);
      if (slice.rules().fromMillis() <= latest
          && !(slice.legal(key)
              && slice.legalTurn(met)
              && slice.rules().durationMillis(key) == first.rules().durationMillis(key)
              && slice.rules().delayMillis(from, key) == first.rules().delayMillis(from, key))) {
        return false;
      }
    }
    return true;
  }

  /**
   * What driving from one road into another costs if it does so all the time, whatever barred turn
   * the leg may be on; else {@link CchTopology#INFINITY}.
   */
  int steadyCost(int from, int key) {
    int turn = turns.arc(from, key);
    LegRules.Slice first = slices.get(0);
    return turn >= 0
            && base.weight(turn) < CchTopology.INFINITY
            && barredTurns.statesAt(from) == 1
            && barredTurns.statesAt(key) == 1
            && alike(from, key, Long.MAX_VALUE)
        ? first.rules().costMillis(key) + first.rules().delayMillis(from, key)
        : CchTopology.INFINITY;
  }

  /**
   * Whether the leg may come to the end of a road while the rules of a slice hold. What it passes
   * before they change for the first time it passes by those of the departure.
   */
  private boolean comesIn(LegRules.Slice slice, int key) {
    if (slice.rules().fromMillis() >= firstChange) {
      return true;
    }
    if (asked == null) {
      asked = beforeChange.apply(this);
    }
    return asked.isEmpty()
        || departure + asked.get().at(key) < Math.min(slice.rules().untilMillis(), firstChange);
  }
}
