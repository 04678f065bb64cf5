package fr.gabarit.data.osm.tags;

import fr.gabarit.data.report.NoteText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A list of OSM tags that are proved obsolete and no longer count, for as long as OSM itself is not
 * corrected. Immutable.
 *
 * <p>The file is CSV in UTF-8 with the header {@code way_id,key,reason}; a barrier's node is
 * written {@code node/} and its number; the key is written in full, {@code hgv:conditional} apart
 * from {@code hgv}; the reason may contain commas and may stand in quotes; lines starting with
 * {@code #} are comments.
 */
public final class RetiredTags {
  /** No tag is retired. */
  public static final RetiredTags NONE = new RetiredTags(Map.of());

  private static final String HEADER = "way_id,key,reason";
  private static final Pattern ELEMENT = Pattern.compile("(?:way/)?(node/)?(\\d{1,18})");

  private final Map<TagPlace, String> reasonByTag;

  /** One tag of one way or node. */
  private record TagPlace(OsmElement element, String key) {}

  private RetiredTags(Map<TagPlace, String> reasonByTag) {
    this.reasonByTag = Map.copyOf(reasonByTag);
  }

  /**
   * Reads a list.
   *
   * @throws RetiredTagsException if any line is wrong; it names all of them
   */
  public static RetiredTags read(Path csv) throws IOException {
    List<String> lines = Files.readAllLines(csv, StandardCharsets.UTF_8);
    Map<TagPlace, String> reasonByTag = new LinkedHashMap<>();
    List<String> errors = new ArrayList<>();
    boolean headerSeen = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).replace("\ufeff", "").strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      if (!headerSeen) {
        headerSeen = true;
        if (!line.equals(HEADER)) {
          errors.add("line %d: the header must be '%s' but is '%s'".formatted(i + 1, HEADER, line));
        }
        continue;
      }
      readLine(line, i + 1, reasonByTag, errors);
    }
    if (!errors.isEmpty()) {
      throw new RetiredTagsException(csv, errors);
    }
    return new RetiredTags(reasonByTag);
  }

  private static void readLine(
      String line, int number, Map<TagPlace, String> reasonByTag, List<String> errors) {
    String[] fields = line.split(",", 3);
    String key = fields.length > 1 ? fields[1].strip() : "";
    String reason = fields.length > 2 ? unquoted(fields[2].strip()) : "";
    Matcher element = ELEMENT.matcher(fields[0].strip());
    if (!element.matches()) {
      errors.add(
          "line %d: way_id must be the number of an OSM way, or node/ and its number, but is '%s'"
              .formatted(number, fields[0].strip()));
    } else if (key.isEmpty() || reason.isEmpty()) {
      errors.add(
          "line %d: key and reason must be given; the reason is shown to users".formatted(number));
    } else {
      long id = Long.parseLong(element.group(2));
      TagPlace tag =
          new TagPlace(element.group(1) == null ? OsmElement.way(id) : OsmElement.node(id), key);
      if (reasonByTag.putIfAbsent(tag, reason) != null) {
        errors.add("line %d: %s of %s is listed twice".formatted(number, key, tag.element()));
      }
    }
  }

  private static String unquoted(String text) {
    return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
        ? text.substring(1, text.length() - 1).replace("\"\"", "\"")
        : text;
  }

  /** How many tags are listed. */
  public int size() {
    return reasonByTag.size();
  }

  /** One reading's use of the list, which remembers what was found. */
  final class Application {
    private final Set<TagPlace> found = new HashSet<>();

    /** The tags without the retired ones, which are noted. */
    Map<String, String> apply(Map<String, String> tags, ElementNotes notes) {
      if (reasonByTag.isEmpty()) {
        return tags;
      }
      Map<String, String> left = new LinkedHashMap<>();
      tags.forEach(
          (key, value) -> {
            TagPlace tag = new TagPlace(notes.element(), key);
            String reason = reasonByTag.get(tag);
            if (reason == null) {
              left.put(key, value);
            } else {
              found.add(tag);
              notes.add(OsmTagNote.Kind.RETIRED, key, value, NoteText.of("Retired: %s", reason));
            }
          });
      return left;
    }

    /** Notes on lines that no tag answers to. */
    List<OsmTagNote> unused() {
      return reasonByTag.keySet().stream()
          .filter(tag -> !found.contains(tag))
          .sorted(
              Comparator.comparing(
                      (TagPlace tag) -> tag.element().type(), Comparator.reverseOrder())
                  .thenComparing(tag -> tag.element().id())
                  .thenComparing(TagPlace::key))
          .map(
              tag ->
                  new OsmTagNote(
                      tag.element(),
                      tag.key(),
                      "",
                      OsmTagNote.Kind.RETIRED_NOWHERE,
                      NoteText.of("Listed as retired, but there is no such tag; remove the line.")))
          .toList();
    }
  }
}
