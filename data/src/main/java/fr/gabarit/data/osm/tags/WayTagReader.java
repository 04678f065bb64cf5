package fr.gabarit.data.osm.tags;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the tags of one road with all readers. */
final class WayTagReader {
  private final FreightRoads roads;
  private final AccessRules access;
  private final VehicleBans bans = new VehicleBans();
  private final LimitRules limits = new LimitRules();
  private final SpeedRules speeds = new SpeedRules();
  private final KeyFamilies families;

  WayTagReader(FreightRoads roads, KeyFamilies families) {
    this.roads = roads;
    this.access = new AccessRules(roads);
    this.families = families;
  }

  /** The rules; {@code notes} receives the notes. */
  List<TagRule> read(Map<String, String> tags, WayNotes notes) {
    List<TagRule> rules = new ArrayList<>();
    boolean tagged = tags.keySet().stream().anyMatch(families::isRead);
    if (tagged || roads.impliedBan(tags).isPresent()) {
      rules.addAll(access.read(tags, notes));
    }
    if (tagged) { // Nine of ten ways are not, and the keys to look for are many.
      rules.addAll(bans.read(tags, notes));
      rules.addAll(limits.read(tags, notes));
      rules.addAll(speeds.read(tags, notes));
    }
    families.noteUnread(tags, notes);
    return rules;
  }
}
