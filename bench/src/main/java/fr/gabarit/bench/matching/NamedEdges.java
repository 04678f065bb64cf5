package fr.gabarit.bench.matching;

import fr.gabarit.gazetteer.CommuneBoundary;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.RoadTopology;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.locationtech.jts.geom.LineString;

/** The edges of each street name, compared letter by letter, apart from the matcher. Immutable. */
final class NamedEdges {
  private static final double LINK_METRES = 60;

  private final RoadNetwork network;

  /** Mappers do not agree on capitals. */
  private final Map<String, List<Integer>> edgesByName =
      new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  NamedEdges(RoadNetwork network) {
    this.network = network;
    for (int edge = 0; edge < network.topology().edgeCount(); edge++) {
      int e = edge;
      network
          .facts()
          .name(edge)
          .ifPresent(name -> edgesByName.computeIfAbsent(name, n -> new ArrayList<>()).add(e));
    }
  }

  /** All edges of a name. */
  List<Integer> of(String name) {
    return edgesByName.getOrDefault(name, List.of());
  }

  /**
   * The edges of names that differ by accents, hyphens or ß only, as mappers disagree on, and of
   * those that bear a second name beside this one.
   */
  List<Integer> spelledAlike(String name) {
    List<Integer> alike = new ArrayList<>();
    edgesByName.forEach(
        (other, edges) -> {
          boolean same =
              Stream.of(other.split("[;,]")).anyMatch(one -> bare(one).equals(bare(name)));
          if (!other.equalsIgnoreCase(name) && same) {
            alike.addAll(edges);
          }
        });
    return alike;
  }

  private static String bare(String name) {
    return Normalizer.normalize(name.toLowerCase(Locale.ROOT).replace("ß", "ss"), Form.NFD)
        .replaceAll("[^a-z0-9]", "");
  }

  double inside(int edge, CommuneBoundary commune) {
    LineString line = network.geometry().line(edge);
    if (!commune.area().getEnvelopeInternal().intersects(line.getEnvelopeInternal())) {
      return 0;
    }
    return line.getLength() == 0
        ? 0
        : line.intersection(commune.area()).getLength() / line.getLength();
  }

  /** Nameless roundabouts and short links at a street, which may be counted with it or not. */
  Set<Integer> joints(String name) {
    Set<Integer> joints = new HashSet<>();
    for (int edge : of(name)) {
      for (int node : nodes(edge)) {
        for (int next : edgesAt(node)) {
          boolean link = network.geometry().lengthMetres(next) <= LINK_METRES;
          if (network.facts().name(next).isEmpty() && (link || network.facts().roundabout(next))) {
            joints.add(next);
          }
        }
      }
    }
    for (int round = 0; round < 8; round++) {
      for (int edge : List.copyOf(joints)) {
        for (int node : nodes(edge)) {
          edgesAt(node).stream().filter(network.facts()::roundabout).forEach(joints::add);
        }
      }
    }
    return joints;
  }

  void addDrivable(int edge, List<Integer> keys) {
    for (int key : new int[] {EdgeKeys.forward(edge), EdgeKeys.backward(edge)}) {
      if (network.drivable(key)) {
        keys.add(key);
      }
    }
  }

  boolean bears(int edge, String name) {
    return network.facts().name(edge).filter(name::equalsIgnoreCase).isPresent();
  }

  Metres frame(Run run) {
    int node = network.topology().tail(run.keys().get(0));
    return new Metres(network.topology().longitude(node), network.topology().latitude(node));
  }

  Set<Integer> nodes(int edge) {
    RoadTopology topology = network.topology();
    Set<Integer> nodes = new HashSet<>();
    nodes.add(topology.tail(EdgeKeys.forward(edge)));
    nodes.add(topology.head(EdgeKeys.forward(edge)));
    return nodes;
  }

  Set<Integer> edgesAt(int node) {
    RoadTopology topology = network.topology();
    Set<Integer> edges = new HashSet<>();
    for (int slot = topology.firstOut(node); slot < topology.firstOut(node + 1); slot++) {
      edges.add(EdgeKeys.edge(topology.outKey(slot)));
    }
    return edges;
  }
}
