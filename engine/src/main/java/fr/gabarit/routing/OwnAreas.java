package fr.gabarit.routing;

import fr.gabarit.cch.CchMetric;
import fr.gabarit.hierarchy.RoadHierarchy;
import java.util.List;
import java.util.Optional;
import java.util.function.IntBinaryOperator;
import java.util.function.IntConsumer;

/** The areas of local traffic that open to one leg, in weights in which all are closed. */
final class OwnAreas {
  /** Weights of more turns take longer to change than what is gained by it. */
  private static final int MOST_TURNS = 200;

  private final RoadHierarchy hierarchy;
  private final TurnHours hours;
  private final LegDraft draft;

  /**
   * @param draft memory for the weights
   */
  OwnAreas(RoadHierarchy hierarchy, TurnHours hours, LegDraft draft) {
    this.draft = draft;
    this.hours = hours;
    this.hierarchy = hierarchy;
  }

  /**
   * The weights with the areas open that open to the leg at some hour.
   *
   * @param keptOut the least weights of the span for legs to which none opens
   * @return nothing if they are too large for one leg
   */
  Optional<CchMetric> openedIn(CchMetric keptOut) {
    return openedIn(keptOut, (from, key) -> hours.leastCost(from, key, 1));
  }

  /**
   * The times with the areas open that open to the leg when it departs.
   *
   * @param keptOut the times of that slice for legs to which none opens
   * @return nothing if they are too large for one leg
   */
  Optional<CchMetric> openedInTimes(CchMetric keptOut) {
    return openedIn(keptOut, hours::durationAtDeparture);
  }

  /**
   * The greatest weights of the span with the areas open that are open to the leg all the time.
   *
   * @param strictest those for legs to which none opens; they hold as well, and are given where the
   *     areas are too large for one leg
   */
  CchMetric openedInStrictest(CchMetric strictest) {
    return openedIn(strictest, hours::steadyCost).orElse(strictest);
  }

  private Optional<CchMetric> openedIn(CchMetric keptOut, IntBinaryOperator weighs) {
    draft.begin();
    IntConsumer turns =
        arc -> {
          int weight = weighs.applyAsInt(hierarchy.turns().tail(arc), hierarchy.turns().head(arc));
          if (weight < keptOut.weight(arc)) {
            draft.weigh(arc, weight);
          }
        };
    IntConsumer roads =
        key -> {
          if (draft.size() <= MOST_TURNS && draft.look(key)) {
            hierarchy.forEachTurnInto(key, turns);
          }
        };
    List<LegRules.Slice> slices = hours.slices();
    for (int i = 0; i < slices.size(); i++) {
      slices.get(i).forEachOpenKey(roads);
    }
    return draft.size() > MOST_TURNS ? Optional.empty() : Optional.of(draft.of(keptOut));
  }
}
