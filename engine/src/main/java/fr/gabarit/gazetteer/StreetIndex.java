package fr.gabarit.gazetteer;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.cursors.IntCursor;
import fr.gabarit.network.RoadNetwork;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Edges by street name and road number. Immutable and thread-safe. */
public final class StreetIndex {
  /** GraphHopper joins several names of a way by commas. */
  private static final Pattern SEPARATORS = Pattern.compile("[;,]|\\s/\\s");

  /** How sure a name is. */
  public enum NameKind {
    /** The name on the map. */
    USUAL,
    /** Another name in use. */
    OTHER,
    /** A name it once had. */
    FORMER
  }

  private final RoadNetwork network;
  private final Map<NameKind, Map<String, IntArrayList>> byName = new EnumMap<>(NameKind.class);
  private final Map<String, IntArrayList> byNumber = new HashMap<>();

  StreetIndex(RoadNetwork network, List<WayNames> wayNames) {
    this.network = network;
    for (NameKind kind : NameKind.values()) {
      byName.put(kind, new HashMap<>());
    }
    Map<String, Set<String>> keysByName = new HashMap<>();
    Map<String, Set<String>> numbersByRef = new HashMap<>();
    for (int edge = 0; edge < network.topology().edgeCount(); edge++) {
      int e = edge;
      network
          .facts()
          .name(edge)
          .map(name -> keysByName.computeIfAbsent(name, StreetIndex::keys))
          .ifPresent(keys -> keys.forEach(key -> add(byName.get(NameKind.USUAL), key, e)));
      network
          .facts()
          .ref(edge)
          .map(ref -> numbersByRef.computeIfAbsent(ref, RoadNumber::all))
          .ifPresent(numbers -> numbers.forEach(number -> add(byNumber, number, e)));
    }
    for (WayNames names : wayNames) {
      int[] edges = network.ways().edges(names.wayId()).toArray();
      addAll(NameKind.OTHER, names.current(), edges);
      addAll(NameKind.FORMER, names.former(), edges);
    }
  }

  private static Set<String> keys(String name) {
    Set<String> keys = new HashSet<>();
    for (String part : SEPARATORS.split(name)) {
      keys.add(StreetName.of(part).key());
    }
    keys.remove("");
    return keys;
  }

  private void addAll(NameKind kind, List<String> names, int[] edges) {
    for (String name : names) {
      for (String key : keys(name)) {
        for (int edge : edges) {
          add(byName.get(kind), key, edge);
        }
      }
    }
  }

  private static void add(Map<String, IntArrayList> index, String key, int edge) {
    index.computeIfAbsent(key, k -> new IntArrayList(4)).add(edge);
  }

  /** All edges that bear a name, in whatever commune. */
  public List<Integer> named(StreetName name, NameKind kind) {
    return list(byName.get(kind).get(name.key()));
  }

  /** All edges that bear a road number in the form of {@link RoadNumber}. */
  public List<Integer> numbered(String number) {
    return list(byNumber.get(number));
  }

  /** The names in use that resemble a name but are not it. */
  public List<StreetName> resembling(StreetName name) {
    List<StreetName> found = new ArrayList<>();
    for (String key : byName.get(NameKind.USUAL).keySet()) {
      StreetName other = new StreetName(key, key);
      if (!key.equals(name.key()) && other.resembles(name)) {
        found.add(other);
      }
    }
    return found;
  }

  /** Whether the edge bears the very name but for case, accents and hyphens. */
  public boolean spelledSo(int edge, StreetName name) {
    return network
        .facts()
        .name(edge)
        .filter(
            text ->
                SEPARATORS
                    .splitAsStream(text)
                    .map(StreetName::plain)
                    .anyMatch(name.plain()::equals))
        .isPresent();
  }

  private static List<Integer> list(IntArrayList edges) {
    List<Integer> list = new ArrayList<>();
    if (edges != null) {
      for (IntCursor cursor : edges) {
        list.add(cursor.value);
      }
    }
    return list;
  }
}
