package fr.gabarit.matching;

import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadTopology;
import fr.gabarit.order.PlaceDirection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns a way through the trellis into the edges that the place concerns. */
final class Explainer {
  /** How much of an end thinning and roundings can hide, as where it turns a corner. */
  private static final double END_ERROR_METRES = 2;

  /** A way that ends so near to a node ends there. */
  private static final double AT_NODE_METRES = 0.01;

  private final Corridor corridor;
  private final MatchSettings settings;
  private final RoadLabels wanted;
  private final OppositeCarriageway opposite;
  private final Samples samples;

  Explainer(
      Corridor corridor,
      MatchSettings settings,
      RoadLabels wanted,
      Carriageways carriageways,
      Samples samples) {
    this.corridor = corridor;
    this.settings = settings;
    this.wanted = wanted;
    opposite = new OppositeCarriageway(corridor, carriageways, settings);
    this.samples = samples;
  }

  Explanation explain(List<Optional<Candidate>> way, Transitions moves) {
    Walk walk = Walk.along(way, corridor, moves);
    List<MatchNote> notes = new ArrayList<>();
    Map<Integer, Double> covered = Walk.coveredByKey(walk.visits());
    Set<Integer> travelKeys = included(covered);
    noteEnds(covered, travelKeys, notes);
    Set<Integer> edges = edges(travelKeys);
    List<Integer> keys = new ArrayList<>();
    for (int key : travelKeys) {
      addConcerned(key, keys);
    }
    Set<Integer> concluded = concluded(walk.visits(), edges, OppositeCarriageway.Rule.USUAL);
    for (int edge : concluded) {
      edges.add(edge);
      addConcerned(EdgeKeys.forward(edge), keys);
    }
    if (!concluded.isEmpty()) {
      notes.add(MatchNote.of(MatchNote.Kind.OPPOSITE_CARRIAGEWAY_ADDED));
    }
    return new Explanation(
        List.copyOf(travelKeys),
        byEdge(covered),
        edges,
        EdgeSet.of(keys),
        walk.followedMetres() / samples.strokeLength(),
        walk.drivenMetres(),
        walk.followedMetres(),
        walk.meanDeviation(),
        nameAgreement(edges, notes),
        notes);
  }

  /**
   * The edges that a way would concern or not if it were a little longer or shorter, or if the
   * carriageways of its road lay a little nearer to each other or farther apart.
   */
  Map<Integer, DoubtfulSection.Reason> doubtful(List<Optional<Candidate>> way, Transitions moves) {
    Walk walk = Walk.along(way, corridor, moves);
    Set<Integer> usual = concerned(walk.visits(), OppositeCarriageway.Rule.USUAL);
    Map<Integer, DoubtfulSection.Reason> doubtful = new LinkedHashMap<>();
    for (OppositeCarriageway.Rule rule : OppositeCarriageway.Rule.values()) {
      for (int edge : difference(usual, concerned(walk.visits(), rule))) {
        doubtful.putIfAbsent(edge, DoubtfulSection.Reason.OPPOSITE_CARRIAGEWAY);
      }
    }
    for (double metres : new double[] {-END_ERROR_METRES, END_ERROR_METRES}) {
      for (List<Walk.Visit> visits :
          List.of(walk.visits(metres, 0, corridor), walk.visits(0, metres, corridor))) {
        for (int edge : difference(usual, concerned(visits, OppositeCarriageway.Rule.USUAL))) {
          doubtful.putIfAbsent(edge, DoubtfulSection.Reason.END);
        }
      }
    }
    bitsBeyond(walk.visits()).stream()
        .filter(edge -> !usual.contains(edge))
        .forEach(edge -> doubtful.putIfAbsent(edge, DoubtfulSection.Reason.END));
    return doubtful;
  }

  /** The bits of road at a node where a way ends: no over-run shows whether it goes on to them. */
  private Set<Integer> bitsBeyond(List<Walk.Visit> visits) {
    Set<Integer> bits = new LinkedHashSet<>();
    if (!visits.isEmpty()) {
      Walk.Visit first = visits.get(0);
      Walk.Visit last = visits.get(visits.size() - 1);
      if (first.from() <= AT_NODE_METRES) {
        addBits(corridor.topology().tail(first.key()), bits);
      }
      if (last.to() >= corridor.course(EdgeKeys.edge(last.key())).length() - AT_NODE_METRES) {
        addBits(corridor.topology().head(last.key()), bits);
      }
    }
    return bits;
  }

  private void addBits(int node, Set<Integer> bits) {
    RoadTopology topology = corridor.topology();
    for (int slot = topology.firstOut(node); slot < topology.firstOut(node + 1); slot++) {
      int edge = EdgeKeys.edge(topology.outKey(slot));
      double metres = corridor.course(edge).length();
      if (corridor.isCanonical(edge) && metres > 0 && metres <= 2 * END_ERROR_METRES) {
        bits.add(edge);
      }
    }
  }

  private static Set<Integer> difference(Set<Integer> some, Set<Integer> others) {
    Set<Integer> difference = new LinkedHashSet<>(some);
    others.stream().filter(edge -> !difference.remove(edge)).toList().forEach(difference::add);
    return difference;
  }

  private Set<Integer> concerned(List<Walk.Visit> visits, OppositeCarriageway.Rule rule) {
    Set<Integer> edges = edges(included(Walk.coveredByKey(visits)));
    edges.addAll(concluded(visits, edges, rule));
    return edges;
  }

  private static Set<Integer> edges(Set<Integer> keys) {
    Set<Integer> edges = new LinkedHashSet<>();
    keys.forEach(key -> edges.add(EdgeKeys.edge(key)));
    return edges;
  }

  private Set<Integer> concluded(
      List<Walk.Visit> visits, Set<Integer> edges, OppositeCarriageway.Rule rule) {
    return corridor.direction() == PlaceDirection.BOTH
        ? opposite.along(visits, edges, rule)
        : Set.of();
  }

  private static Map<Integer, Double> byEdge(Map<Integer, Double> coveredByKey) {
    Map<Integer, Double> covered = new HashMap<>();
    coveredByKey.forEach((key, metres) -> covered.merge(EdgeKeys.edge(key), metres, Double::sum));
    return covered;
  }

  private void addConcerned(int travelKey, List<Integer> keys) {
    for (int twin : corridor.twins(EdgeKeys.edge(travelKey))) {
      keys.addAll(
          corridor.concernedKeys(
              EdgeKeys.isForward(travelKey) ? EdgeKeys.forward(twin) : EdgeKeys.backward(twin)));
    }
  }

  /**
   * The keys covered enough: by half, or for more metres than an over-run. If none is, the line
   * lies within one long edge, which is restricted by being restricted anywhere.
   */
  private Set<Integer> included(Map<Integer, Double> covered) {
    Set<Integer> included = new LinkedHashSet<>();
    covered.forEach(
        (key, metres) -> {
          if (enough(EdgeKeys.edge(key), metres)) {
            included.add(key);
          }
        });
    if (included.isEmpty()) {
      covered.entrySet().stream()
          .max(Map.Entry.comparingByValue())
          .filter(entry -> entry.getValue() > 0)
          .ifPresent(entry -> included.add(entry.getKey()));
    }
    return included;
  }

  private void noteEnds(
      Map<Integer, Double> covered, Set<Integer> included, List<MatchNote> notes) {
    covered.forEach(
        (key, metres) -> {
          double missing = corridor.course(EdgeKeys.edge(key)).length() - metres;
          if (!included.contains(key) && metres > settings.overrunMetres() / 2) {
            notes.add(MatchNote.metres(MatchNote.Kind.OVERRUN_DROPPED, metres));
          } else if (included.contains(key) && missing > settings.overrunMetres()) {
            notes.add(MatchNote.metres(MatchNote.Kind.PARTIAL_EDGE, missing));
          }
        });
  }

  private boolean enough(int edge, double coveredMetres) {
    return coveredMetres >= settings.overrunMetres()
        || coveredMetres >= corridor.course(edge).length() / 2;
  }

  private double nameAgreement(Set<Integer> edges, List<MatchNote> notes) {
    if (wanted.isEmpty() || edges.isEmpty()) {
      return 1;
    }
    Map<RoadLabels.Agreement, Double> metres = new HashMap<>();
    double total = 0;
    for (int edge : edges) {
      double length = corridor.course(edge).length();
      metres.merge(wanted.compare(corridor.labels(edge)), length, Double::sum);
      total += length;
    }
    double agreeing = metres.getOrDefault(RoadLabels.Agreement.AGREES, 0.0) / total;
    double disagreeing = metres.getOrDefault(RoadLabels.Agreement.DISAGREES, 0.0) / total;
    if (disagreeing > 0.5) {
      notes.add(MatchNote.of(MatchNote.Kind.NAME_DISAGREES, labelsOf(edges)));
    }
    return agreeing + (1 - agreeing - disagreeing) / 2;
  }

  private String labelsOf(Set<Integer> edges) {
    Set<String> texts = new LinkedHashSet<>();
    for (int edge : edges) {
      corridor.facts().ref(edge).ifPresent(texts::add);
      corridor.facts().name(edge).ifPresent(texts::add);
    }
    return String.join(", ", texts);
  }
}
