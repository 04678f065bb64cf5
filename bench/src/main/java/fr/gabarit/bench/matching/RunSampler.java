package fr.gabarit.bench.matching;

import com.graphhopper.routing.ev.RoadClass;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadFacts;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.RoadTopology;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Cuts runs of each class from a network by random walks that keep to a road. Not thread-safe. */
final class RunSampler {
  private static final int MAX_EDGES = 12;
  private static final int MAX_TRIES = 20_000;
  private static final double SHORT_METRES = 30;
  private static final double SHORTEST_METRES = 8;
  private static final Set<RoadClass> MINOR =
      EnumSet.of(
          RoadClass.SERVICE,
          RoadClass.TRACK,
          RoadClass.PEDESTRIAN,
          RoadClass.FOOTWAY,
          RoadClass.PATH,
          RoadClass.CYCLEWAY,
          RoadClass.BUSWAY);

  private final RoadNetwork network;
  private final Surroundings surroundings;
  private final AreaPart part;
  private final Random random;

  RunSampler(RoadNetwork network, AreaPart part, Random random) {
    this.network = network;
    this.part = part;
    this.random = random;
    surroundings = new Surroundings(network);
  }

  /** A run of the class, or none if the network seems to have none. */
  Optional<Run> sample(RunClass wanted) {
    for (int i = 0; i < MAX_TRIES; i++) {
      int start = random.nextInt(network.topology().keyCount());
      if (!network.drivable(start)
          || minor(start) != (wanted == RunClass.SERVICE_ROAD)
          || !part.holds(network.topology().longitude(network.topology().tail(start)))) {
        continue;
      }
      Run run =
          walk(
              start,
              wanted == RunClass.SHORT ? 1 + random.nextInt(3) : 1 + random.nextInt(MAX_EDGES));
      if (is(run, wanted)) {
        return Optional.of(run);
      }
    }
    return Optional.empty();
  }

  private boolean minor(int key) {
    return MINOR.contains(network.facts().roadClass(EdgeKeys.edge(key)));
  }

  private Run walk(int start, int edges) {
    RoadTopology topology = network.topology();
    List<Integer> keys = new ArrayList<>(List.of(start));
    Set<Integer> nodes = new HashSet<>(List.of(topology.tail(start), topology.head(start)));
    while (keys.size() < edges) {
      int last = keys.get(keys.size() - 1);
      Optional<Integer> next = next(last, nodes);
      if (next.isEmpty()) {
        break;
      }
      keys.add(next.get());
      nodes.add(topology.head(next.get()));
    }
    return new Run(keys);
  }

  private Optional<Integer> next(int key, Set<Integer> nodes) {
    RoadTopology topology = network.topology();
    List<Integer> same = new ArrayList<>();
    List<Integer> others = new ArrayList<>();
    int node = topology.head(key);
    for (int slot = topology.firstOut(node); slot < topology.firstOut(node + 1); slot++) {
      int next = topology.outKey(slot);
      boolean possible =
          network.drivable(next)
              && !nodes.contains(topology.head(next))
              && minor(next) == minor(key)
              && surroundings.twins(EdgeKeys.edge(next)).get(0) == EdgeKeys.edge(next);
      if (possible) {
        (sameRoad(EdgeKeys.edge(key), EdgeKeys.edge(next)) ? same : others).add(next);
      }
    }
    // An order mostly concerns one road; now and then its limits lie round a corner.
    List<Integer> choice = same.isEmpty() || random.nextInt(20) == 0 ? others : same;
    return choice.isEmpty()
        ? Optional.empty()
        : Optional.of(choice.get(random.nextInt(choice.size())));
  }

  private boolean sameRoad(int edge, int other) {
    RoadFacts facts = network.facts();
    return facts.wayId(edge) == facts.wayId(other)
        || (facts.name(edge).isPresent() && facts.name(edge).equals(facts.name(other)))
        || (facts.ref(edge).isPresent() && facts.ref(edge).equals(facts.ref(other)));
  }

  private boolean is(Run run, RunClass wanted) {
    double length = run.lengthMetres(network);
    if (length < SHORTEST_METRES || (length < SHORT_METRES) != (wanted == RunClass.SHORT)) {
      return wanted == RunClass.SERVICE_ROAD && length >= SHORT_METRES;
    }
    RoadFacts facts = network.facts();
    return switch (wanted) {
      case SHORT, TWO_POINT_PIECES, SPLIT, REVERSED, SERVICE_ROAD -> true;
      case SINGLE_CARRIAGEWAY ->
          run.keys().stream().map(EdgeKeys::edge).noneMatch(surroundings::oneway);
      case DUAL_CARRIAGEWAY -> divided(run, 0.5);
      // Only where both go on side by side would a map draw them as one: not round a corner.
      case MERGED_CARRIAGEWAYS ->
          divided(run, 0.9)
              && run.keys().stream().allMatch(key -> divided(new Run(List.of(key)), 0.5));
      case ROUNDABOUT -> run.keys().stream().map(EdgeKeys::edge).anyMatch(facts::roundabout);
      case ONEWAY ->
          run.keys().stream().map(EdgeKeys::edge).allMatch(surroundings::oneway)
              && !divided(run, 0.5);
      case BRIDGE -> run.keys().stream().map(EdgeKeys::edge).anyMatch(facts::bridge);
      case PARALLEL_ROAD -> hasNeighbour(run);
    };
  }

  /** Whether another carriageway runs beside this share of the run. */
  private boolean divided(Run run, double share) {
    if (!surroundings.oneway(EdgeKeys.edge(run.keys().get(0)))) {
      return false;
    }
    double beside =
        surroundings.oppositeCarriageways(run, frame(run)).values().stream()
            .mapToDouble(Double::doubleValue)
            .sum();
    return beside > share * run.lengthMetres(network);
  }

  /** Whether another road, not the opposite carriageway, runs along at least 40 m of the run. */
  private boolean hasNeighbour(Run run) {
    Metres frame = frame(run);
    Set<Integer> opposite = surroundings.oppositeCarriageways(run, frame).keySet();
    Set<Integer> own = new HashSet<>();
    run.keys().forEach(key -> own.addAll(surroundings.twins(EdgeKeys.edge(key))));
    return run.keys().stream()
        .anyMatch(
            key ->
                surroundings.beside(key, 22, frame).entrySet().stream()
                    .anyMatch(
                        entry ->
                            entry.getValue() > 40
                                && !opposite.contains(entry.getKey())
                                && !own.contains(entry.getKey())));
  }

  Metres frame(Run run) {
    int node = network.topology().tail(run.keys().get(0));
    return new Metres(network.topology().longitude(node), network.topology().latitude(node));
  }
}
