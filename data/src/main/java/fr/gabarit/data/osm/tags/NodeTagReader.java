package fr.gabarit.data.osm.tags;

import fr.gabarit.data.osm.value.Condition;
import fr.gabarit.data.osm.value.ConditionalTag;
import fr.gabarit.data.osm.value.ConditionalTagReader;
import fr.gabarit.data.osm.value.ConditionalValue;
import fr.gabarit.data.osm.value.UserWords;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.network.BlockingBarriers;
import fr.gabarit.order.Effect;
import fr.gabarit.order.Exemption;
import fr.gabarit.order.LimitNature;
import fr.gabarit.order.PlaceDirection;
import fr.gabarit.order.Quantity;
import fr.gabarit.order.Validity;
import fr.gabarit.order.VehicleClause;
import fr.gabarit.order.Who;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads barriers and limits at points of roads.
 *
 * <ul>
 *   <li>Barriers that leave no room for a van (bollards, blocks, bus traps…) are a physical
 *       obstacle unless a tag lets motor vehicles in. Rising bollards follow the rules of their
 *       street; if it has none, they open for permits only.
 *   <li>Gates and the like are open unless a tag says otherwise; {@code opening_hours} and {@code
 *       locked} count. A height restrictor without a height lets no lorry through.
 *   <li>Without a barrier, only the height and width of the point count: other tags stand for a
 *       sign, whose rule belongs to the way, or for a building. Nodes that are signs, parkings or
 *       shops are passed over.
 *   <li>On a junction nobody can tell which road a barrier closes: it is noted and closes none.
 * </ul>
 */
final class NodeTagReader {
  private static final String BARRIER = "barrier";
  private static final String HOURS = "opening_hours";

  /** Height of restrictors that do not tell theirs, metres: what keeps vans out of car parks. */
  private static final double USUAL_RESTRICTOR_METRES = 2;

  private final AccessRules access = new AccessRules();
  private final LimitRules limits = new LimitRules();
  private final VehicleBans bans = new VehicleBans();
  private final ConditionalTagReader conditions = new ConditionalTagReader();
  private final KeyFamilies families;

  NodeTagReader(KeyFamilies families) {
    this.families = families;
  }

  /** Whether the node may rule anything, before roads are known. */
  static boolean mayRule(Map<String, String> tags) {
    boolean sign = tags.containsKey("traffic_sign") || tags.containsKey("traffic_sign:forward");
    String amenity = tags.getOrDefault("amenity", "parking_entrance");
    boolean building =
        !amenity.equals("parking_entrance")
            || tags.containsKey("shop")
            || tags.containsKey("office");
    return tags.containsKey(BARRIER)
        || (!sign
            && !building
            && tags.keySet().stream()
                .anyMatch(key -> key.startsWith("maxheight") || key.startsWith("maxwidth")));
  }

  /** The rules of a node that roads pass. */
  List<TagRule> read(RoadNode node, Map<String, String> tags, ElementNotes notes) {
    String barrier = tags.getOrDefault(BARRIER, "");
    if (!barrier.isEmpty() && node.isJunction()) {
      notes.add(
          OsmTagNote.Kind.DOUBTFUL,
          BARRIER,
          barrier,
          NoteText.of("Stands on a junction, so it is not known which road it closes; ignored."));
      return List.of();
    }
    if (BlockingBarriers.alwaysBlocks(tags)) {
      return List.of(); // The network knows.
    }
    Map<String, String> read = new LinkedHashMap<>(tags);
    if (barrier.isEmpty()) {
      read.keySet().removeIf(key -> !key.startsWith("maxheight") && !key.startsWith("maxwidth"));
    }
    families.noteUnread(read, notes);
    List<TagRule> rules = new ArrayList<>(limits.read(read, notes));
    if (barrier.isEmpty()) {
      return rules;
    }
    if (barrier.equals("height_restrictor")
        && tags.keySet().stream().noneMatch(key -> key.startsWith("maxheight"))) {
      notes.add(
          OsmTagNote.Kind.DOUBTFUL,
          BARRIER,
          barrier,
          NoteText.of("Tells no height; %s m is assumed.", USUAL_RESTRICTOR_METRES));
      rules.add(noHigher(barrier));
    }
    List<ConditionalValue<AccessGrant>> implied =
        BlockingBarriers.leavesNoRoom(barrier) && BlockingBarriers.sinks(tags)
            ? risingBollard(node, barrier, notes)
            : implied(tags, BlockingBarriers.leavesNoRoom(barrier), notes);
    rules.addAll(access.read(read, implied, notes));
    rules.addAll(bans.read(read, notes));
    return rules.stream().map(rule -> named(rule, barrier)).toList();
  }

  private static List<ConditionalValue<AccessGrant>> risingBollard(
      RoadNode node, String barrier, ElementNotes notes) {
    if (node.onRestrictedRoad()) {
      notes.add(
          OsmTagNote.Kind.DOUBTFUL,
          BARRIER,
          barrier,
          NoteText.of("Rises; taken to follow the street's rules."));
      return List.of();
    }
    notes.add(
        OsmTagNote.Kind.DOUBTFUL,
        BARRIER,
        barrier,
        NoteText.of("Rises; taken to open for permits only."));
    AccessGrant permits = AccessGrant.closedExcept(new Exemption.HeldPermit(UserWords.OSM_PERMIT));
    return List.of(new ConditionalValue<>(permits, Condition.NONE, BARRIER + "=" + barrier));
  }

  /** What the barrier means without access tags. */
  private List<ConditionalValue<AccessGrant>> implied(
      Map<String, String> tags, boolean blocks, ElementNotes notes) {
    List<ConditionalValue<AccessGrant>> implied = new ArrayList<>();
    if (blocks) {
      implied.add(
          new ConditionalValue<>(
              AccessGrant.CLOSED, Condition.NONE, BARRIER + "=" + tags.get(BARRIER)));
    } else if (tags.getOrDefault("locked", "no").equals("yes")) {
      AccessGrant owner = AccessGrant.closedExcept(new Exemption.PrivateGround());
      implied.add(new ConditionalValue<>(owner, Condition.NONE, "locked=yes"));
    }
    String hours = tags.get(HOURS);
    if (hours != null && !blocks) {
      ConditionalTag tag = conditions.read("yes @ (%s)".formatted(hours));
      if (tag.remarks().isEmpty() && tag.rules().size() == 1) {
        String source = HOURS + "=" + hours;
        implied.add(new ConditionalValue<>(AccessGrant.CLOSED, Condition.NONE, source));
        implied.add(
            new ConditionalValue<>(AccessGrant.OPEN, tag.rules().get(0).condition(), source));
      } else {
        tag.remarks()
            .forEach(
                remark ->
                    notes.add(OsmTagNote.Kind.UNREADABLE_VALUE, HOURS, hours, remark.message()));
      }
    }
    return implied;
  }

  private static TagRule noHigher(String barrier) {
    VehicleClause above =
        VehicleClause.Threshold.above(
            Quantity.HEIGHT, USUAL_RESTRICTOR_METRES, LimitNature.PHYSICAL);
    return new TagRule(
        BARRIER + "=" + barrier,
        "",
        false,
        new Effect.NoEntry(),
        new Who(List.of(above), List.of()),
        Validity.ALWAYS,
        PlaceDirection.BOTH);
  }

  /** The rule with the barrier in its text; a node has no direction. */
  private static TagRule named(TagRule rule, String barrier) {
    String name = BARRIER + "=" + barrier;
    String text = rule.tagText().startsWith(name) ? rule.tagText() : name + ", " + rule.tagText();
    return new TagRule(
        text,
        rule.scope(),
        rule.onBridge(),
        rule.effect(),
        rule.who(),
        rule.when(),
        PlaceDirection.BOTH);
  }
}
