package fr.gabarit.data.osm.tags;

import fr.gabarit.data.osm.value.ConditionalTagReader;
import fr.gabarit.data.osm.value.OldHours;
import fr.gabarit.data.report.NoteText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads hours in the form that preceded conditional tags ({@code hgv=no} with {@code hgv:hour_on}
 * and {@code hgv:hour_off}, or {@code hour_on:hgv}) like the conditional tag of today. Without a
 * value that they could belong to, or where they make no sense, they stay as they are and the value
 * counts at all hours. Hours that name no key belong to the only key for access or limits, if there
 * is but one.
 */
final class FormerTags {
  private final ConditionalTagReader conditions = new ConditionalTagReader();
  private final KeyFamilies families;

  FormerTags(KeyFamilies families) {
    this.families = families;
  }

  /** The tags of today; {@code notes} receives what was turned over. */
  Map<String, String> read(Map<String, String> tags, ElementNotes notes) {
    if (tags.keySet().stream().noneMatch(FormerTags::tellsHours)) {
      return tags;
    }
    Map<String, String> read = new LinkedHashMap<>(tags);
    boolean single = tags.keySet().stream().filter(families::mayHaveHours).count() == 1;
    Set.copyOf(tags.keySet()).stream()
        .filter(families::isRead)
        .filter(key -> !key.endsWith(TagChain.CONDITIONAL))
        .sorted()
        .forEach(key -> turnOver(key, single, read, notes));
    return read;
  }

  private static boolean tellsHours(String key) {
    return OldHours.KEYS.stream()
        .anyMatch(
            part -> key.equals(part) || key.endsWith(":" + part) || key.startsWith(part + ":"));
  }

  private void turnOver(String key, boolean single, Map<String, String> tags, ElementNotes notes) {
    Map<String, String> parts = new LinkedHashMap<>();
    Map<String, String> asTagged = new LinkedHashMap<>();
    for (String part : OldHours.KEYS) {
      Stream<String> named = Stream.of(key + ":" + part, part + ":" + key);
      for (String former :
          Stream.concat(named, single ? Stream.of(part) : Stream.empty()).toList()) {
        String value = tags.get(former);
        if (value != null) {
          parts.put(part, value);
          asTagged.put(former, value);
        }
      }
    }
    Optional<String> hours = OldHours.asCondition(parts);
    if (hours.isEmpty()) {
      return;
    }
    String conditional = "%s @ (%s)".formatted(tags.get(key), hours.get());
    if (!conditions.read(conditional).remarks().isEmpty()) {
      return;
    }
    asTagged.forEach(
        (former, value) ->
            notes.add(
                OsmTagNote.Kind.DOUBTFUL,
                former,
                value,
                NoteText.of(
                    "Retired form; read like %s=%s.", key + TagChain.CONDITIONAL, conditional)));
    tags.keySet().removeAll(asTagged.keySet());
    tags.remove(key);
    tags.merge(key + TagChain.CONDITIONAL, conditional, (later, first) -> first + "; " + later);
  }
}
