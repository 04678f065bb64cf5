package fr.gabarit.routing;

import com.carrotsearch.hppc.IntHashSet;
import fr.gabarit.cch.CchQuery;
import fr.gabarit.hierarchy.RoadHierarchy;
import fr.gabarit.overlay.SliceSpan;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Of the ways that are equally good in the least weights of a leg, finds the one that the search
 * would: by the search itself, along the turns of these ways alone.
 *
 * <p>Why it is the same: every label that a search keeps weighs at least what the weights say. So
 * one on a way that costs no more than the least weighs just that at each of its roads, has come
 * there by turns of best ways only, and is made useless by none but such a one. Not thread-safe.
 */
final class TiedWays {
  private final RoadHierarchy hierarchy;
  private final LegRequest request;
  private final LegRules rules;
  private final SearchSpace space;

  /**
   * @param rules as the leg meets them
   * @param space has the memory
   */
  TiedWays(RoadHierarchy hierarchy, LegRequest request, LegRules rules, SearchSpace space) {
    this.hierarchy = hierarchy;
    this.request = request;
    this.rules = rules;
    this.space = space;
  }

  /**
   * The way that the search finds, if it costs as little as there is any hope for.
   *
   * @param query found ways in the least weights of the span
   * @param least what they weigh
   */
  Optional<LegResult> best(CchQuery query, SliceSpan span, int least) {
    IntHashSet turns = space.turns();
    query.forEachShortestArc(turns::add);
    LegRun run =
        new LegRun(
                hierarchy,
                (key, millis) -> 0,
                request,
                rules,
                space,
                span.size() == 1 ? OptionalLong.empty() : OptionalLong.of(span.lastChangeMillis()),
                Integer.MAX_VALUE)
            .before(span.untilMillis())
            .along(turns);
    LegResult result = run.search();
    return result instanceof LegResult.Found found && found.path().weight() == least
        ? Optional.of(result)
        : Optional.empty();
  }
}
