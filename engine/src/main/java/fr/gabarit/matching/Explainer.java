package fr.gabarit.matching;

import fr.gabarit.network.EdgeKeys;
import fr.gabarit.order.PlaceDirection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns a way through the trellis into the edges that the place concerns. */
final class Explainer {
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
    Map<Integer, Double> covered = walk.coveredByKey();
    Set<Integer> travelKeys = included(covered, notes);
    Set<Integer> edges = new LinkedHashSet<>();
    List<Integer> keys = new ArrayList<>();
    for (int key : travelKeys) {
      edges.add(EdgeKeys.edge(key));
      addConcerned(key, keys);
    }
    if (corridor.direction() == PlaceDirection.BOTH) {
      for (int edge : opposite.along(walk.visits(), edges)) {
        edges.add(edge);
        addConcerned(EdgeKeys.forward(edge), keys);
        if (notes.stream()
            .noneMatch(note -> note.kind() == MatchNote.Kind.OPPOSITE_CARRIAGEWAY_ADDED)) {
          notes.add(MatchNote.of(MatchNote.Kind.OPPOSITE_CARRIAGEWAY_ADDED));
        }
      }
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
  private Set<Integer> included(Map<Integer, Double> covered, List<MatchNote> notes) {
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
    covered.forEach(
        (key, metres) -> {
          double missing = corridor.course(EdgeKeys.edge(key)).length() - metres;
          if (!included.contains(key) && metres > settings.overrunMetres() / 2) {
            notes.add(MatchNote.metres(MatchNote.Kind.OVERRUN_DROPPED, metres));
          } else if (included.contains(key) && missing > settings.overrunMetres()) {
            notes.add(MatchNote.metres(MatchNote.Kind.PARTIAL_EDGE, missing));
          }
        });
    return included;
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
