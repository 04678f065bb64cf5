package fr.gabarit.server.answer;

import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.TurnPath;
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

/**
 * Where rules lie on the map. Immutable and thread-safe. Coordinates are x = longitude, y =
 * latitude.
 */
public final class RuleShapes {
  private final Overlay overlay;
  private final RoadNetwork network;
  private final RuleCourses courses;
  private final Map<MeasureKey, List<Rule>> rulesByMeasure = new HashMap<>();
  private final List<DrawnTurns> drawnTurns = new ArrayList<>();

  private record MeasureKey(OrderId order, String measure) {}

  /**
   * Roads or turns on which a rule lies.
   *
   * @param rule the rule
   * @param osmWayId the way whose tags speak, for orders read from OpenStreetMap: each has its own
   *     stretch
   * @param edges undirected edges of the road network, ascending; empty for turns
   * @param turns turns; empty for roads
   */
  public record Stretch(
      Rule rule, Optional<Long> osmWayId, Set<Integer> edges, List<TurnPath> turns) {}

  /** The turns of a rule and where they are drawn. */
  private record DrawnTurns(Stretch turns, Envelope box) {}

  private record StretchKey(int rule, long wayId) {}

  public RuleShapes(Overlay overlay) {
    this.overlay = overlay;
    network = overlay.network();
    courses = new RuleCourses(network);
    for (Rule rule : overlay.rules()) {
      rulesByMeasure
          .computeIfAbsent(
              new MeasureKey(rule.order().id(), rule.measure().id()), key -> new ArrayList<>(1))
          .add(rule);
      if (!rule.turns().isEmpty()) {
        Stretch turns = new Stretch(rule, Optional.empty(), Set.of(), rule.turns());
        drawnTurns.add(new DrawnTurns(turns, course(turns).getEnvelopeInternal()));
      }
    }
  }

  /**
   * The rules on roads whose box meets the given one, each with those roads only, and then those on
   * turns drawn there.
   */
  public List<Stretch> near(Envelope box) {
    List<Stretch> found = new ArrayList<>(stretches(network.tree().edgesNear(box)));
    drawnTurns.stream()
        .filter(drawn -> drawn.box().intersects(box))
        .map(DrawnTurns::turns)
        .forEach(found::add);
    return found;
  }

  /** All rules with their roads. */
  public List<Stretch> all() {
    Set<Integer> edges = new TreeSet<>();
    for (Rule rule : overlay.rules()) {
      edges.addAll(edges(rule));
    }
    List<Stretch> found = new ArrayList<>(stretches(edges));
    drawnTurns.stream().map(DrawnTurns::turns).forEach(found::add);
    return found;
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
                        rule,
                        tagged ? Optional.of(wayId) : Optional.empty(),
                        new TreeSet<>(),
                        List.of()))
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
    return courses.join(stretch.edges(), stretch.turns());
  }

  /** The roads and turns a measure lies on, if it lies on any. */
  public Optional<Geometry> course(OrderId order, String measure) {
    Set<Integer> edges = new TreeSet<>();
    List<TurnPath> turns = new ArrayList<>();
    for (Rule rule : rulesByMeasure.getOrDefault(new MeasureKey(order, measure), List.of())) {
      edges.addAll(edges(rule));
      turns.addAll(rule.turns());
    }
    return edges.isEmpty() && turns.isEmpty()
        ? Optional.empty()
        : Optional.of(courses.join(edges, turns));
  }

  /**
   * What a rule closes on a way.
   *
   * @param keys directed edges
   * @param turn whether it closes the turn over them, and not the edges
   */
  public Geometry closed(List<Integer> keys, boolean turn) {
    return courses.closed(keys, turn);
  }
}
