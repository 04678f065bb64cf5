package fr.gabarit.data.osm.tags;

import fr.gabarit.order.Effect;
import fr.gabarit.order.Exemption;
import fr.gabarit.order.Measure;
import fr.gabarit.order.OrderId;
import fr.gabarit.order.OrderSource;
import fr.gabarit.order.Place;
import fr.gabarit.order.PlaceDirection;
import fr.gabarit.order.TrafficOrder;
import fr.gabarit.order.Validity;
import fr.gabarit.order.Who;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Groups ways by rule, one order each. Rules that let local traffic in are grouped by what they
 * mean, since streets tagged differently but ruled alike make one area of local traffic; all other
 * rules are grouped by their tags too, so that an answer can quote them.
 */
final class OrderGroups {
  private static final String AUTHORITY = "OpenStreetMap";
  private static final String WAY_PAGE = "https://www.openstreetmap.org/way/";
  private static final int TAGS_IN_TITLE = 4;

  private final Map<TagRule, Set<Long>> waysByRule = new LinkedHashMap<>();
  private final Map<LocalRule, LocalGroup> groupByLocalRule = new LinkedHashMap<>();

  /**
   * The meaning of a rule that lets local traffic in.
   *
   * @param scope the vehicles in a word, for the id
   */
  private record LocalRule(String scope, Effect effect, Who who) {}

  /** The ways of a local rule by direction, and the ways by tag. */
  private static final class LocalGroup {
    private final Map<PlaceDirection, Set<Long>> ways = new EnumMap<>(PlaceDirection.class);
    private final Map<String, Set<Long>> waysByTagText = new TreeMap<>();
  }

  void add(long wayId, TagRule rule) {
    if (!rule.letsLocalTrafficIn()) {
      waysByRule.computeIfAbsent(rule, key -> new TreeSet<>()).add(wayId);
      return;
    }
    String scope = rule.scope().isEmpty() ? ":" + undirectedKey(rule.tagText()) : rule.scope();
    LocalGroup group =
        groupByLocalRule.computeIfAbsent(
            new LocalRule(scope, rule.effect(), rule.who()), key -> new LocalGroup());
    group.ways.computeIfAbsent(rule.direction(), key -> new TreeSet<>()).add(wayId);
    group.waysByTagText.computeIfAbsent(rule.tagText(), key -> new TreeSet<>()).add(wayId);
  }

  /** The orders, sorted by id. */
  List<TrafficOrder> orders() {
    List<TrafficOrder> orders = new ArrayList<>();
    waysByRule.forEach((rule, ways) -> orders.add(order(rule, ways)));
    groupByLocalRule.forEach((rule, group) -> orders.add(order(rule, group)));
    orders.sort(Comparator.comparing(order -> order.id().value()));
    return orders;
  }

  private static TrafficOrder order(TagRule rule, Set<Long> ways) {
    String bridge = rule.onBridge() ? ":bridge" : "";
    String direction = rule.direction().name().toLowerCase(Locale.ROOT);
    String text = rule.onBridge() ? rule.tagText() + ", bridge" : rule.tagText();
    return order(
        "osm:%s%s%s:%s".formatted(rule.tagText(), rule.scope(), bridge, direction),
        text,
        rule.effect(),
        rule.who(),
        Map.of(rule.direction(), ways));
  }

  private static TrafficOrder order(LocalRule rule, LocalGroup group) {
    String exempted =
        rule.who().exempted().stream().map(OrderGroups::word).collect(Collectors.joining("+"));
    List<String> texts =
        group.waysByTagText.entrySet().stream()
            .sorted(
                Comparator.comparingInt(
                        (Map.Entry<String, Set<Long>> entry) -> -entry.getValue().size())
                    .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
            .map(Map.Entry::getKey)
            .toList();
    String shown =
        texts.stream().limit(TAGS_IN_TITLE).collect(Collectors.joining(", "))
            + (texts.size() > TAGS_IN_TITLE ? ", +" + (texts.size() - TAGS_IN_TITLE) : "");
    return order("osm:" + exempted + rule.scope(), shown, rule.effect(), rule.who(), group.ways);
  }

  private static TrafficOrder order(
      String id, String text, Effect effect, Who who, Map<PlaceDirection, Set<Long>> ways) {
    List<Place> places = new ArrayList<>();
    ways.forEach((direction, wayIds) -> places.add(new Place.OsmWays(text, wayIds, direction)));
    return new TrafficOrder(
        new OrderId(id),
        text,
        AUTHORITY + ": " + text,
        AUTHORITY,
        page(ways.values()),
        OrderSource.OSM,
        List.of(new Measure("1", effect, who, Validity.ALWAYS, places)));
  }

  /** A page exists for a single way only. */
  private static Optional<URI> page(Collection<Set<Long>> ways) {
    Set<Long> all = ways.stream().flatMap(Set::stream).collect(Collectors.toSet());
    return all.size() == 1
        ? Optional.of(URI.create(WAY_PAGE + all.iterator().next()))
        : Optional.empty();
  }

  private static String undirectedKey(String tagText) {
    String key = tagText.substring(0, tagText.indexOf('='));
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
