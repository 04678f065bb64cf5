package fr.gabarit.compliance;

import fr.gabarit.network.RoadNetwork;
import fr.gabarit.order.Applicability;
import fr.gabarit.order.OrderId;
import fr.gabarit.overlay.Overlay;
import fr.gabarit.routing.LegPath;
import fr.gabarit.routing.LegRequest;
import fr.gabarit.routing.LegResult;
import fr.gabarit.routing.LegSearch;
import fr.gabarit.routing.SearchMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds which orders made a way differ from the way without any order, and what each costs.
 *
 * <p>It begins with the way without orders, brings in the first order broken on it, takes the best
 * way under that order alone, brings in the first one broken on that, and so on, until a way breaks
 * none: that is the legal way. Each order is charged what its step adds.
 */
final class DiversionAnalysis {
  /** After so many single steps all broken orders are brought in at once and share the cost. */
  private static final int SINGLE_STEPS = 24;

  private final Overlay overlay;
  private final LegSearch search;
  private final WayAccount account;

  DiversionAnalysis(Overlay overlay, LegSearch search, WayAccount account) {
    this.overlay = overlay;
    this.search = search;
    this.account = account;
  }

  /**
   * The orders that lead from the unrestricted way to the one found.
   *
   * @param withoutOrders what is found without any order
   */
  List<Compliance.Avoided> explain(
      LegRequest request, LegResult withoutOrders, LegPath found, int leg) {
    List<Compliance.Avoided> avoided = new ArrayList<>();
    Set<OrderId> active = new HashSet<>();
    Optional<LegPath> way = way(withoutOrders);
    for (int step = 0; way.isPresent() && !settled(way.get(), found); step++) {
      List<WayAccount.Stretch> obstacles = obstacles(way.get(), active);
      if (obstacles.isEmpty()) {
        return avoided;
      }
      int broughtIn = step < SINGLE_STEPS ? 1 : obstacles.size();
      List<WayAccount.Stretch> chosen = obstacles.subList(0, broughtIn);
      chosen.forEach(stretch -> active.add(stretch.entry().rule().order().id()));
      Optional<LegPath> next = best(request, active);
      LegPath diverted = next.orElse(found);
      for (WayAccount.Stretch stretch : chosen) {
        // One that changes nothing, as a wait before a road on which the leg begins, is not
        // avoided.
        if (!(stretch.entry().applicability() instanceof Applicability.SpeedCapped)
            && !diverted.sameCourseAs(way.get())) {
          avoided.add(avoided(way.get(), diverted, stretch, leg, chosen.size()));
        }
      }
      way = next;
    }
    return avoided;
  }

  /**
   * Whether the way under some orders is the legal one already, at the same pace. It breaks none
   * then, and what slows it down has been brought in: nothing is left to be avoided.
   */
  private static boolean settled(LegPath way, LegPath found) {
    return way.costMillis() == found.costMillis() && way.sameCourseAs(found);
  }

  private Optional<LegPath> best(LegRequest request, Set<OrderId> active) {
    return way(
        search.find(
            new LegRequest(
                request.origin(),
                request.destination(),
                request.departure(),
                overlay.forVehicle(request.rules().vehicle(), active),
                SearchMode.LEGAL,
                request.maxWait())));
  }

  private static Optional<LegPath> way(LegResult result) {
    return result instanceof LegResult.Found found ? Optional.of(found.path()) : Optional.empty();
  }

  /** What stands in the way and has not been brought in; prohibitions before slow stretches. */
  private List<WayAccount.Stretch> obstacles(LegPath path, Set<OrderId> active) {
    List<WayAccount.Stretch> obstacles = new ArrayList<>();
    for (WayAccount.Stretch stretch : account.broken(path)) {
      if (!active.contains(stretch.entry().rule().order().id())) {
        obstacles.add(stretch);
      }
    }
    if (obstacles.isEmpty()) {
      for (WayAccount.Stretch stretch : account.inForce(path)) {
        Applicability applicability = stretch.entry().applicability();
        if ((applicability instanceof Applicability.SpeedCapped
                || applicability instanceof Applicability.Delayed)
            && !active.contains(stretch.entry().rule().order().id())) {
          obstacles.add(stretch);
        }
      }
    }
    return obstacles;
  }

  private Compliance.Avoided avoided(
      LegPath before, LegPath after, WayAccount.Stretch stretch, int leg, int sharers) {
    RoadNetwork network = overlay.network();
    return new Compliance.Avoided(
        account.citation(before, stretch),
        leg,
        (after.arrivalMillis() - before.arrivalMillis()) / sharers,
        (after.lengthMetres(network) - before.lengthMetres(network)) / sharers,
        WayAccount.keys(before, stretch),
        stretch.turn());
  }
}
