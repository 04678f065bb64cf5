package fr.gabarit.audit;

import fr.gabarit.audit.AuditReport.Overlap;
import fr.gabarit.audit.AuditReport.OverlapKind;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.order.Effect;
import fr.gabarit.order.Exemption;
import fr.gabarit.order.Measure;
import fr.gabarit.order.OrderId;
import fr.gabarit.order.Who;
import fr.gabarit.overlay.Overlay;
import fr.gabarit.overlay.Rule;
import fr.gabarit.time.Intersection;
import fr.gabarit.time.TimeSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds orders that rule the same stretch of road in ways that do not agree. */
final class OverlapAudit {
  /** Times further ahead are of no interest. */
  private static final Duration HORIZON = Duration.ofDays(2 * 366);

  private final Overlay overlay;
  private final Instant now;

  OverlapAudit(Overlay overlay, Instant now) {
    this.overlay = overlay;
    this.now = now;
  }

  private record Pair(Rule first, Rule second) {}

  private record Judgement(OverlapKind kind, boolean secondIsStricter) {}

  List<Overlap> find(Set<OrderId> subjects) {
    Map<Pair, List<Integer>> common = new LinkedHashMap<>();
    for (Rule rule : overlay.rules()) {
      if (!subjects.contains(rule.order().id())) {
        continue;
      }
      for (int i = 0; i < rule.keyCount(); i++) {
        for (Rule other : overlay.rulesOn(rule.key(i))) {
          boolean both = subjects.contains(other.order().id());
          if (!other.order().id().equals(rule.order().id())
              && (!both || rule.index() < other.index())) {
            common
                .computeIfAbsent(new Pair(rule, other), pair -> new ArrayList<>())
                .add(rule.key(i));
          }
        }
      }
    }
    List<Overlap> overlaps = new ArrayList<>();
    common.forEach((pair, keys) -> overlap(pair, keys).ifPresent(overlaps::add));
    return overlaps;
  }

  private Optional<Overlap> overlap(Pair pair, List<Integer> keys) {
    return judge(pair.first().measure(), pair.second().measure())
        .map(
            judgement ->
                new Overlap(
                    judgement.kind(),
                    judgement.secondIsStricter() ? pair.second() : pair.first(),
                    judgement.secondIsStricter() ? pair.first() : pair.second(),
                    keys,
                    lengthMetres(keys)));
  }

  private double lengthMetres(List<Integer> keys) {
    Set<Integer> edges = new HashSet<>();
    keys.forEach(key -> edges.add(EdgeKeys.edge(key)));
    return edges.stream()
        .mapToDouble(edge -> overlay.network().geometry().lengthMetres(edge))
        .sum();
  }

  /** How two measures on the same road disagree; empty if they do not. */
  private Optional<Judgement> judge(Measure a, Measure b) {
    if (a.effect() instanceof Effect.SpeedLimit slow
        && b.effect() instanceof Effect.SpeedLimit fast) {
      if (!sharesTime(a, b) || !a.who().restricted().equals(b.who().restricted())) {
        return Optional.empty();
      }
      return Optional.of(
          slow.maxSpeedKmh() == fast.maxSpeedKmh()
              ? new Judgement(OverlapKind.SAME_RULE, false)
              : new Judgement(
                  OverlapKind.DIFFERENT_LIMITS, fast.maxSpeedKmh() < slow.maxSpeedKmh()));
    }
    if (!(a.effect() instanceof Effect.NoEntry)
        || !(b.effect() instanceof Effect.NoEntry)
        || !sharesTime(a, b)) {
      return Optional.empty();
    }
    return judgeBans(a, b);
  }

  private static Optional<Judgement> judgeBans(Measure a, Measure b) {
    Who whoA = a.who();
    Who whoB = b.who();
    if (whoA.restricted().equals(whoB.restricted())) {
      Set<Exemption> exemptedByA = freightExemptions(whoA);
      Set<Exemption> exemptedByB = freightExemptions(whoB);
      if (!exemptedByA.equals(exemptedByB)) {
        return Optional.of(
            new Judgement(
                OverlapKind.DIFFERENT_EXEMPTIONS, exemptedByB.size() < exemptedByA.size()));
      }
      boolean same = a.when().times().equals(b.when().times());
      return Optional.of(new Judgement(same ? OverlapKind.SAME_RULE : OverlapKind.COVERED, false));
    }
    Limits limitsA = Limits.of(a);
    Limits limitsB = Limits.of(b);
    Optional<Integer> difference = limitsA.compare(limitsB);
    if (difference.isPresent()) {
      return Optional.of(new Judgement(OverlapKind.DIFFERENT_LIMITS, difference.get() > 0));
    }
    boolean aBarsAll = whoA.restricted().isEmpty() && freightExemptions(whoA).isEmpty();
    boolean bBarsAll = whoB.restricted().isEmpty() && freightExemptions(whoB).isEmpty();
    return aBarsAll || bBarsAll
        ? Optional.of(new Judgement(OverlapKind.COVERED, bBarsAll))
        : Optional.empty();
  }

  /** The exemptions that can let a goods vehicle through. */
  private static Set<Exemption> freightExemptions(Who who) {
    return who.exempted().stream()
        .filter(exemption -> !(exemption instanceof Exemption.NotFreight))
        .filter(exemption -> !(exemption instanceof Exemption.FreeText))
        .collect(Collectors.toSet());
  }

  private boolean sharesTime(Measure a, Measure b) {
    TimeSet both = new Intersection(List.of(a.when().times(), b.when().times()));
    return both.contains(now) || both.nextChange(now, now.plus(HORIZON)).isPresent();
  }
}
