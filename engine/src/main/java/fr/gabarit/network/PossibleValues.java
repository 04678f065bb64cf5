package fr.gabarit.network;

import com.graphhopper.reader.ReaderWay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The values that a key may have for somebody at some time: its plain value and those of its
 * conditional list, whatever the conditions. The base network is open wherever one of them opens
 * it; at other times and for other vehicles an order closes it.
 */
final class PossibleValues {
  private static final String CONDITIONAL = ":conditional";

  /** Values that let in nobody who carries goods. */
  private static final Set<String> SHUT =
      Set.of(
          "no",
          "none",
          "unknown",
          "use_sidepath",
          "psv",
          "bus",
          "taxi",
          "foot",
          "bicycle",
          "horse");

  private PossibleValues() {}

  /** Whether any of the keys may let in some vehicle that carries goods. */
  static boolean letFreightIn(Map<String, ?> tags, Stream<String> keys) {
    return keys.flatMap(key -> of(tags, key).stream()).anyMatch(value -> !SHUT.contains(value));
  }

  /** The values of a key. */
  static List<String> of(Map<String, ?> tags, String key) {
    List<String> values = new ArrayList<>(conditional(tags, key));
    if (tags.get(key) instanceof String plain) {
      values.add(plain.strip());
    }
    return values;
  }

  /** The values in the conditional list of a key. */
  static List<String> conditional(ReaderWay way, String key) {
    return conditional(way.getTags(), key);
  }

  private static List<String> conditional(Map<String, ?> tags, String key) {
    List<String> values = new ArrayList<>();
    if (tags.get(key + CONDITIONAL) instanceof String list) {
      int depth = 0;
      int start = 0;
      for (int i = 0; i < list.length(); i++) {
        char c = list.charAt(i);
        depth = Math.max(0, depth + (c == '(' ? 1 : c == ')' ? -1 : 0));
        if (c == ';' && depth == 0) {
          start = i + 1;
        } else if (c == '@' && depth == 0) {
          values.add(list.substring(start, i).strip());
        }
      }
    }
    return values;
  }
}
