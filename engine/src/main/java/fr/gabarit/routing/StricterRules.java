package fr.gabarit.routing;

import fr.gabarit.network.RoadNetwork;
import fr.gabarit.overlay.SliceSignature;
import fr.gabarit.overlay.TimeSlice;
import fr.gabarit.overlay.TurnAutomaton;
import fr.gabarit.overlay.VehicleOverlay;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells without a search that a way found under some rules is the one that would be found under
 * others too. Thread-safe.
 *
 * <p>It does if all of this holds:
 *
 * <ol>
 *   <li>the way was found in a metric, so that it is the only best one;
 *   <li>neither set of rules changes before the way's cost has passed;
 *   <li>at the departure all of the first rules are among the others;
 *   <li>the leg may enter no area of local traffic, under either;
 *   <li>driven under the others, the way is legal and costs the same.
 * </ol>
 *
 * <p>Why that is enough: let another way be legal under the other rules at no higher cost. Costs
 * are never below times, so by 2 no rule changes while it is driven. By 4 it uses only what is open
 * to all, and by 3 that is open under the first rules too, and costs no more there. By 1 it would
 * cost more than the way. So there is none, and by 5 the way is the only best one again.
 */
public final class StricterRules {
  private final Map<Pair, Boolean> known = new ConcurrentHashMap<>();

  /** What is in force under the one rules and the others. */
  private record Pair(SliceSignature one, SliceSignature other) {}

  /**
   * Whether a search under other rules would find the same way; if not, it may find it all the
   * same.
   *
   * @param found what was found
   * @param asked what was searched for, legal ways only
   * @param others the other rules, for the same vehicle
   */
  public boolean keep(LegResult.Found found, LegRequest asked, VehicleOverlay others) {
    if (found.method() != SearchMethod.METRIC || asked.mode() != SearchMode.LEGAL) {
      return false;
    }
    LegRequest under =
        new LegRequest(
            asked.origin(),
            asked.destination(),
            asked.departure(),
            others,
            asked.mode(),
            asked.maxWait());
    TimeSlice before = asked.rules().slice(asked.departure());
    TimeSlice after = others.slice(asked.departure());
    return known.computeIfAbsent(
            new Pair(before.signature(), after.signature()),
            pair -> pair.one().isPartOf(pair.other()))
        && !changes(asked, found.path())
        && !changes(under, found.path())
        && !MetricLeg.opensAreas(asked, before)
        && !MetricLeg.opensAreas(under, after)
        && costsTheSame(under, found.path());
  }

  private static boolean changes(LegRequest request, LegPath way) {
    long departure = request.departure().toEpochMilli();
    return request.rules().lastChange(departure, departure + way.costMillis()).isPresent();
  }

  private static boolean costsTheSame(LegRequest request, LegPath way) {
    RoadNetwork network = request.rules().overlay().network();
    LegStart start = new LegStart(network, request.origin());
    LegGoal goal = new LegGoal(network, request.destination());
    TurnAutomaton turns = request.rules().turns();
    Driving driving = new Driving(request, new LegRules(request));
    int state = TurnAutomaton.START;
    long weight = 0;
    for (int i = 0; i < way.size(); i++) {
      double share =
          i == 0
              ? start.share(way.key(0))
              : i == way.size() - 1 && !goal.atNode() ? goal.share(way.key(i)) : 1;
      int from = i == 0 ? Driving.NO_KEY : way.key(i - 1);
      if (!driving.into(state, from, way.key(i), share, way.entryMillis(i))
          || driving.exitMillis() != way.exitMillis(i)) {
        return false;
      }
      weight += driving.weight();
      state = turns.resting(driving.met());
    }
    return weight == Labels.weight(way.costMillis(), 0);
  }
}
