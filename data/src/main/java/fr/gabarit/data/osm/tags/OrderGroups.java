package fr.gabarit.data.osm.tags;

import fr.gabarit.order.Effect;
import fr.gabarit.order.Exemption;
import fr.gabarit.order.Measure;
import fr.gabarit.order.OrderId;
import fr.gabarit.order.OrderSource;
import fr.gabarit.order.TrafficOrder;
import fr.gabarit.order.Validity;
import fr.gabarit.order.Who;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Groups ways and nodes by rule. What the same tags rule is one order, with a measure for each of
 * their cases. Rules that let local traffic in are grouped by what they mean, since streets tagged
 * differently but ruled alike make one area of local traffic; all other rules are grouped by their
 * tags too, so that an answer can quote them.
 */
final class OrderGroups {
  private static final String AUTHORITY = "OpenStreetMap";
  private static final int TAGS_IN_TITLE = 4;

  private final Map<TagRule, TaggedPlaces> placesByRule = new LinkedHashMap<>();
  private final Map<LocalRule, TaggedPlaces> placesByLocalRule = new LinkedHashMap<>();

  /**
   * The meaning of a rule that lets local traffic in.
   *
   * @param scope the vehicles in a word, for the id
   */
  private record LocalRule(String scope, Effect effect, Who who, Validity when) {}

  /** An order in the making. */
  private record Draft(String id, String text, List<Measure> measures, TaggedPlaces places) {}

  /** Where a rule stands. */
  TaggedPlaces placesOf(TagRule rule) {
    if (!rule.letsLocalTrafficIn()) {
      return placesByRule.computeIfAbsent(rule, key -> new TaggedPlaces());
    }
    String scope = rule.scope().isEmpty() ? ":" + undirectedKey(rule.tagText()) : rule.scope();
    return placesByLocalRule.computeIfAbsent(
        new LocalRule(scope, rule.effect(), rule.who(), rule.when()), key -> new TaggedPlaces());
  }

  /** The orders, sorted by id. */
  List<TrafficOrder> orders() {
    Map<String, Draft> drafts = new TreeMap<>();
    placesByRule.forEach(
        (rule, places) ->
            add(drafts, id(rule), text(rule), rule.effect(), rule.who(), rule.when(), places));
    placesByLocalRule.forEach(
        (rule, places) -> {
          String text = text(places.tagTexts());
          add(drafts, id(rule, places), text, rule.effect(), rule.who(), rule.when(), places);
        });
    return drafts.values().stream().map(OrderGroups::order).toList();
  }

  private static void add(
      Map<String, Draft> drafts,
      String id,
      String text,
      Effect effect,
      Who who,
      Validity when,
      TaggedPlaces places) {
    Draft draft =
        drafts.computeIfAbsent(
            id, key -> new Draft(id, text, new ArrayList<>(), new TaggedPlaces()));
    String number = String.valueOf(draft.measures().size() + 1);
    draft.measures().add(new Measure(number, effect, who, when, places.places(text)));
    draft.places().addAll(places);
  }

  private static TrafficOrder order(Draft draft) {
    return new TrafficOrder(
        new OrderId(draft.id()),
        draft.text(),
        AUTHORITY + ": " + draft.text(),
        AUTHORITY,
        draft.places().page().map(URI::create),
        OrderSource.OSM,
        draft.measures());
  }

  private static String id(TagRule rule) {
    String bridge = rule.onBridge() ? ":bridge" : "";
    String direction = rule.direction().name().toLowerCase(Locale.ROOT);
    return "osm:%s%s%s:%s".formatted(rule.tagText(), rule.scope(), bridge, direction);
  }

  private static String text(TagRule rule) {
    return rule.onBridge() ? rule.tagText() + ", bridge" : rule.tagText();
  }

  /** Unconditional rules are told apart by whom they let in; others by their tags too. */
  private static String id(LocalRule rule, TaggedPlaces places) {
    String exempted =
        rule.who().exempted().stream().map(OrderGroups::word).collect(Collectors.joining("+"));
    String id = "osm:" + exempted + rule.scope();
    Optional<String> conditional =
        places.tagTexts().keySet().stream()
            .filter(text -> text.contains(TagChain.CONDITIONAL + "="))
            .findFirst();
    return conditional.map(text -> id + ":" + text).orElse(id);
  }

  /** The tags, those that stand on most ways first. */
  private static String text(Map<String, Integer> tagTexts) {
    List<String> texts =
        tagTexts.entrySet().stream()
            .sorted(
                Comparator.comparingInt((Map.Entry<String, Integer> entry) -> -entry.getValue())
                    .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
            .map(Map.Entry::getKey)
            .toList();
    return texts.stream().limit(TAGS_IN_TITLE).collect(Collectors.joining(", "))
        + (texts.size() > TAGS_IN_TITLE ? ", +" + (texts.size() - TAGS_IN_TITLE) : "");
  }

  private static String undirectedKey(String tagText) {
    String key = tagText.substring(0, tagText.indexOf('=')).replace(TagChain.CONDITIONAL, "");
    for (WayDirection direction : WayDirection.values()) {
      if (key.endsWith(direction.suffix())) {
        return key.substring(0, key.length() - direction.suffix().length());
      }
    }
    return key;
  }

  private static String word(Exemption exemption) {
    if (exemption instanceof Exemption.LocalTraffic) {
      return "local_traffic";
    }
    if (exemption instanceof Exemption.Deliveries) {
      return "deliveries";
    }
    if (exemption instanceof Exemption.Residents) {
      return "residents";
    }
    if (exemption instanceof Exemption.PrivateGround) {
      return "private_ground";
    }
    if (exemption instanceof Exemption.DeclaredActivity declared) {
      return declared.activity().token();
    }
    if (exemption instanceof Exemption.HeldPermit held) {
      return held.permit();
    }
    if (exemption instanceof Exemption.NotFreight other) {
      return other.what();
    }
    throw new IllegalStateException("No access value grants " + exemption + ".");
  }
}
