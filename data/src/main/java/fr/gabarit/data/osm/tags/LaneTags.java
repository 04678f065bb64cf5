package fr.gabarit.data.osm.tags;

import fr.gabarit.data.osm.value.OsmQuantityParser;
import fr.gabarit.data.report.NoteText;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what is said for each lane ({@code hgv:lanes=no|no}, {@code maxheight:lanes=3.5|4}) where
 * it rules the whole road: if all lanes say the same, or give a limit each, of which the widest
 * counts since a vehicle may choose its lane. Other rules of lanes stay as they are.
 */
final class LaneTags {
  private static final String LANES = ":lanes";

  private final OsmQuantityParser parser = new OsmQuantityParser();
  private final KeyFamilies families;

  LaneTags(KeyFamilies families) {
    this.families = families;
  }

  /** The tags with those of whole roads in the place of their lanes'. */
  Map<String, String> read(Map<String, String> tags, ElementNotes notes) {
    if (tags.keySet().stream().noneMatch(key -> key.contains(LANES))) {
      return tags;
    }
    Map<String, String> read = new LinkedHashMap<>(tags);
    tags.forEach(
        (key, value) ->
            roadKey(key)
                .filter(roadKey -> !tags.containsKey(roadKey))
                .ifPresent(
                    roadKey ->
                        roadValue(roadKey, value)
                            .ifPresent(
                                roadValue -> {
                                  read.remove(key);
                                  read.put(roadKey, roadValue);
                                  notes.add(
                                      OsmTagNote.Kind.DOUBTFUL,
                                      key,
                                      value,
                                      NoteText.of(
                                          "No lane allows more; read like %s=%s.",
                                          roadKey, roadValue));
                                })));
    return read;
  }

  /** The key that rules all lanes, if it is one that is read and holds always. */
  private Optional<String> roadKey(String key) {
    int at = key.indexOf(LANES);
    if (at < 0 || key.endsWith(TagChain.CONDITIONAL)) {
      return Optional.empty();
    }
    String roadKey = key.substring(0, at) + key.substring(at + LANES.length());
    return Optional.of(roadKey).filter(families::isRead);
  }

  private Optional<String> roadValue(String roadKey, String value) {
    List<String> lanes = Arrays.stream(value.split("\\|", -1)).map(String::strip).toList();
    if (lanes.contains("") || lanes.contains("yes") || lanes.contains("none")) {
      return Optional.empty(); // A lane that is open leaves the road open.
    }
    if (lanes.stream().distinct().count() == 1) {
      return Optional.of(lanes.get(0));
    }
    return LimitKey.of(roadKey).flatMap(limit -> widest(limit, lanes));
  }

  private Optional<String> widest(LimitKey key, List<String> lanes) {
    Map<String, Double> limits = new LinkedHashMap<>();
    for (String lane : lanes) {
      if (key.read(parser, lane) instanceof OsmQuantityParser.Limit limit
          && key.plausible(limit.value())) {
        limits.put(lane, limit.value());
      } else {
        return Optional.empty();
      }
    }
    return limits.entrySet().stream()
        .max(Comparator.comparingDouble(Map.Entry::getValue))
        .map(Map.Entry::getKey);
  }
}
