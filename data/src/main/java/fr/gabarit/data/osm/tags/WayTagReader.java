package fr.gabarit.data.osm.tags;

import fr.gabarit.data.osm.value.ConditionalValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the tags of one road with all readers. */
final class WayTagReader {
  private final FreightRoads roads;
  private final AccessRules access = new AccessRules();
  private final VehicleBans bans = new VehicleBans();
  private final LimitRules limits = new LimitRules();
  private final UntoldLimits untold = new UntoldLimits();
  private final SpeedRules speeds = new SpeedRules();
  private final OnewayRules oneways = new OnewayRules();
  private final OvertakingRules overtaking = new OvertakingRules();
  private final KeyFamilies families;
  private final FormerTags former;
  private final LaneTags lanes;

  WayTagReader(FreightRoads roads, KeyFamilies families) {
    this.roads = roads;
    this.families = families;
    this.former = new FormerTags(families);
    this.lanes = new LaneTags(families);
  }

  /** The rules; {@code notes} receives the notes. */
  List<TagRule> read(Map<String, String> asTagged, ElementNotes notes) {
    Map<String, String> tags = former.read(lanes.read(asTagged, notes), notes);
    List<TagRule> rules = new ArrayList<>();
    boolean tagged = tags.keySet().stream().anyMatch(families::isRead);
    List<ConditionalValue<AccessGrant>> implied = roads.implied(tags);
    if (tagged || !implied.isEmpty()) {
      rules.addAll(access.read(tags, implied, notes));
    }
    if (tagged) { // Nine of ten ways are not, and the keys to look for are many.
      rules.addAll(bans.read(tags, notes));
      rules.addAll(limits.read(tags, notes));
      rules.addAll(untold.read(tags, notes));
      rules.addAll(speeds.read(tags, notes));
      rules.addAll(oneways.read(tags, notes));
      rules.addAll(overtaking.read(tags, notes));
    }
    families.noteUnread(tags, notes);
    return rules;
  }
}
