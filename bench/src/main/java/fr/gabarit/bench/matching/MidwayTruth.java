package fr.gabarit.bench.matching;

import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.RoadTopology;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a line midway between two carriageways should match. It says no more of the one than of the
 * other; so what would be right if the other carriageway were the one drawn is right too.
 */
final class MidwayTruth {
  /** No square of two divided roads is wider. */
  private static final double MAX_GAP_METRES = 60;

  private final RoadNetwork network;
  private final Surroundings surroundings;
  private final Metres frame;

  MidwayTruth(RoadNetwork network, Surroundings surroundings, Metres frame) {
    this.network = network;
    this.surroundings = surroundings;
    this.frame = frame;
  }

  Truth of(Truth truth, Run run) {
    Set<Integer> own = new HashSet<>();
    run.keys().forEach(key -> own.addAll(surroundings.twins(EdgeKeys.edge(key))));
    List<Integer> others =
        truth.keys().keys().filter(key -> !own.contains(EdgeKeys.edge(key))).boxed().toList();
    List<Integer> sections = sections(truth, run, own, others);
    Set<Integer> either = new HashSet<>(onlyConcluded(own, others));
    either.addAll(alsoConcluded(own, sections));
    either.addAll(arms(others));
    either.addAll(between(sections));
    return truth.with(either);
  }

  /** The keys of the other carriageway, with those that may go either way. */
  private List<Integer> sections(Truth truth, Run run, Set<Integer> own, List<Integer> others) {
    List<Integer> sections = new ArrayList<>(others);
    for (int edge :
        surroundings
            .oppositeCarriageways(
                run,
                Surroundings.CARRIAGEWAY_SEPARATION_METRES + Truth.SEPARATION_ERROR_METRES,
                frame)
            .keySet()) {
      if (truth.eitherWay().contains(edge) && !own.contains(edge)) {
        int forward = EdgeKeys.forward(edge);
        sections.add(network.drivable(forward) ? forward : EdgeKeys.backward(edge));
      }
    }
    return sections.stream().distinct().toList();
  }

  /** The edges of the run that the rule for what is concluded leaves out. */
  private Set<Integer> onlyConcluded(Set<Integer> own, List<Integer> others) {
    Map<Integer, Double> abreast = surroundings.oppositeCarriageways(new Run(others), frame);
    Set<Integer> edges = new HashSet<>();
    for (int edge : own) {
      double length = network.geometry().lengthMetres(edge);
      double fewest =
          Truth.uncertain(abreast.getOrDefault(edge, 0.0), -Truth.ABREAST_ERROR_METRES, length);
      if (surroundings.oneway(edge)
          && !Truth.opposite(fewest, length, network.facts().link(edge))) {
        edges.add(edge);
      }
    }
    return edges;
  }

  /** The edges beside the run, such as the other arm of a fork, that would be concluded too. */
  private Set<Integer> alsoConcluded(Set<Integer> own, List<Integer> sections) {
    Set<Integer> edges = new HashSet<>();
    surroundings
        .oppositeCarriageways(new Run(sections), frame)
        .forEach(
            (edge, metres) -> {
              if (!own.contains(edge) && concludedAtMost(edge, metres)) {
                edges.addAll(surroundings.twins(edge));
              }
            });
    return edges;
  }

  /**
   * The edges of the other carriageway that lie side by side, as where it forks: drawn along the
   * one, the line would not mean the other.
   */
  private Set<Integer> arms(List<Integer> others) {
    Set<Integer> edges = new HashSet<>();
    others.forEach(key -> edges.add(EdgeKeys.edge(key)));
    Set<Integer> arms = new HashSet<>();
    for (int key : others) {
      surroundings
          .beside(key, Surroundings.CARRIAGEWAY_SEPARATION_METRES, frame)
          .forEach(
              (edge, metres) -> {
                if (edges.contains(edge) && concludedAtMost(edge, metres)) {
                  arms.add(edge);
                  arms.add(EdgeKeys.edge(key));
                }
              });
    }
    return arms;
  }

  private boolean concludedAtMost(int edge, double metres) {
    double length = network.geometry().lengthMetres(edge);
    return Truth.opposite(
        Truth.uncertain(metres, Truth.ABREAST_ERROR_METRES, length),
        length,
        network.facts().link(edge));
  }

  /** The edges by which one drives from one section of the other carriageway to the next. */
  private Set<Integer> between(List<Integer> others) {
    Set<Integer> starts = new HashSet<>();
    others.forEach(key -> starts.add(network.topology().tail(key)));
    Set<Integer> edges = new HashSet<>();
    for (int key : others) {
      drive(network.topology().head(key), 0, new ArrayList<>(), starts, edges);
    }
    return edges;
  }

  private void drive(
      int node, double metres, List<Integer> passed, Set<Integer> goals, Set<Integer> edges) {
    if (goals.contains(node)) {
      edges.addAll(passed);
      return;
    }
    RoadTopology topology = network.topology();
    for (int slot = topology.firstOut(node); slot < topology.firstOut(node + 1); slot++) {
      int key = topology.outKey(slot);
      int edge = EdgeKeys.edge(key);
      double farther = metres + network.geometry().lengthMetres(edge);
      if (network.drivable(key) && farther <= MAX_GAP_METRES && !passed.contains(edge)) {
        passed.add(edge);
        drive(topology.head(key), farther, passed, goals, edges);
        passed.remove(Integer.valueOf(edge));
      }
    }
  }
}
