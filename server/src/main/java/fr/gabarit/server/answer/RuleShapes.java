package fr.gabarit.server.answer;

import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.order.OrderId;
import fr.gabarit.order.OrderSource;
import fr.gabarit.overlay.Overlay;
import fr.gabarit.overlay.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.linemerge.LineMerger;

/**
 * Where rules lie on the map. Immutable and thread-safe. Coordinates are x = longitude, y =
 * latitude.
 */
public final class RuleShapes {
  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  private final Overlay overlay;
  private final RoadNetwork network;
  private final Map<MeasureKey, List<Rule>> rulesByMeasure = new HashMap<>();

  private record MeasureKey(OrderId order, String measure) {}

  /**
   * Roads on which a rule lies.
   *
   * @param rule the rule
   * @param osmWayId the way whose tags speak, for orders read from OpenStreetMap: each has its own
   *     stretch
   * @param edges undirected edges of the road network, ascending
   */
  public record Stretch(Rule rule, Optional<Long> osmWayId, Set<Integer> edges) {}

  private record StretchKey(int rule, long wayId) {}

  public RuleShapes(Overlay overlay) {
    this.overlay = overlay;
    network = overlay.network();
    for (Rule rule : overlay.rules()) {
      rulesByMeasure
          .computeIfAbsent(
              new MeasureKey(rule.order().id(), rule.measure().id()), key -> new ArrayList<>(1))
          .add(rule);
    }
  }

  /** The rules on roads whose box meets the given one, each with those roads only. */
  public List<Stretch> near(Envelope box) {
    return stretches(network.tree().edgesNear(box));
  }

  /** All rules with their roads. */
  public List<Stretch> all() {
    Set<Integer> edges = new TreeSet<>();
    for (Rule rule : overlay.rules()) {
      edges.addAll(edges(rule));
    }
    return stretches(edges);
  }

  private List<Stretch> stretches(Iterable<Integer> edges) {
    Map<StretchKey, Stretch> found =
        new TreeMap<>(
            Comparator.comparingInt(StretchKey::rule).thenComparingLong(StretchKey::wayId));
    for (int edge : edges) {
      Set<Rule> rules = new LinkedHashSet<>(overlay.rulesOn(EdgeKeys.forward(edge)));
      rules.addAll(overlay.rulesOn(EdgeKeys.backward(edge)));
      for (Rule rule : rules) {
        boolean tagged = rule.order().source() == OrderSource.OSM;
        long wayId = tagged ? network.facts().wayId(edge) : 0;
        found
            .computeIfAbsent(
                new StretchKey(rule.index(), wayId),
                key ->
                    new Stretch(
                        rule, tagged ? Optional.of(wayId) : Optional.empty(), new TreeSet<>()))
            .edges()
            .add(edge);
      }
    }
    return List.copyOf(found.values());
  }

  private static Set<Integer> edges(Rule rule) {
    Set<Integer> edges = new TreeSet<>();
    for (int i = 0; i < rule.keyCount(); i++) {
      edges.add(EdgeKeys.edge(rule.key(i)));
    }
    return edges;
  }

  /** The course of a stretch, joined to as few lines as possible. */
  public Geometry course(Stretch stretch) {
    return join(stretch.edges());
  }

  /** The roads a measure lies on, if it lies on any. */
  public Optional<Geometry> course(OrderId order, String measure) {
    Set<Integer> edges = new TreeSet<>();
    for (Rule rule : rulesByMeasure.getOrDefault(new MeasureKey(order, measure), List.of())) {
      edges.addAll(edges(rule));
    }
    return edges.isEmpty() ? Optional.empty() : Optional.of(join(edges));
  }

  /** The course of directed edges, joined to as few lines as possible. */
  public Geometry course(List<Integer> keys) {
    return join(new TreeSet<>(keys.stream().map(EdgeKeys::edge).toList()));
  }

  private Geometry join(Set<Integer> edges) {
    LineMerger merger = new LineMerger();
    edges.forEach(edge -> merger.add(network.geometry().line(edge)));
    return GEOMETRY.buildGeometry(merger.getMergedLineStrings());
  }
}
