package fr.gabarit.data.osm.tags;

import fr.gabarit.order.Effect;
import fr.gabarit.order.PlaceDirection;
import fr.gabarit.order.Validity;
import fr.gabarit.order.Who;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What some tags of one way or node rule in some direction. Ways of equal rules share an order.
 *
 * @param tagText the deciding tags as tagged, e.g. {@code maxheight=3.8}
 * @param scope the vehicles meant, as far as the text does not say so; empty where it does
 * @param onBridge whether the rule depends on the way being a bridge
 */
record TagRule(
    String tagText,
    String scope,
    boolean onBridge,
    Effect effect,
    Who who,
    Validity when,
    PlaceDirection direction) {

  /** Whether it lets local traffic in, so that it matters how far its streets hang together. */
  boolean letsLocalTrafficIn() {
    return effect instanceof Effect.NoEntry
        && who.exempted().stream().anyMatch(AccessGrant::isLocal);
  }

  /** Whether it is about access, and not about the size or load of vehicles. */
  boolean isAccess() {
    return effect instanceof Effect.NoEntry && !tagText.startsWith("max");
  }

  TagRule in(PlaceDirection other) {
    return new TagRule(tagText, scope, onBridge, effect, who, when, other);
  }

  /** Joins what applies in both directions to one rule. */
  static List<TagRule> merge(List<TagRule> forward, List<TagRule> backward) {
    List<TagRule> both = new ArrayList<>();
    List<TagRule> single = new ArrayList<>();
    List<TagRule> backwardLeft =
        new ArrayList<>(backward.stream().map(rule -> rule.in(PlaceDirection.BOTH)).toList());
    for (TagRule rule : forward) {
      TagRule undirected = rule.in(PlaceDirection.BOTH);
      if (backwardLeft.remove(undirected)) {
        both.add(undirected);
      } else {
        single.add(rule.in(PlaceDirection.FORWARD));
      }
    }
    Stream<TagRule> rest = backwardLeft.stream().map(rule -> rule.in(PlaceDirection.BACKWARD));
    return Stream.of(both.stream(), single.stream(), rest).flatMap(stream -> stream).toList();
  }
}
