package fr.gabarit.matching;

import fr.gabarit.gazetteer.AddressIndex.House;
import fr.gabarit.gazetteer.RoadSpot;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.RoadTopology;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The two ends of a street, if it has just two, and which of them house numbers rise towards.
 * Immutable and thread-safe.
 */
final class StreetEnds {
  private static final int ENOUGH_HOUSES = 4;
  private static final double AGREEING_SHARE = 0.8;

  private final RoadNetwork network;
  private final StreetPiece street;

  StreetEnds(RoadNetwork network, StreetPiece street) {
    this.network = network;
    this.street = street;
  }

  /** The nodes at which the street ends; empty if there are not two such places. */
  List<List<RoadSpot>> ends() {
    StreetJoints joints = new StreetJoints(network);
    RoadTopology topology = network.topology();
    Set<Integer> members = street.all();
    Set<Integer> endNodes = new HashSet<>();
    for (int node : joints.nodes(street.edges())) {
      Set<Integer> neighbours = new HashSet<>();
      for (int slot = topology.firstOut(node); slot < topology.firstOut(node + 1); slot++) {
        int key = topology.outKey(slot);
        if (members.contains(EdgeKeys.edge(key))) {
          neighbours.add(topology.head(key));
        }
      }
      if (neighbours.size() == 1) {
        endNodes.add(node);
      }
    }
    List<List<RoadSpot>> ends =
        new StreetSpots(network, street.edges()).crossings(endNodes, Set.of());
    return ends.size() == 2 ? ends : List.of();
  }

  /** The ends, that with the low numbers first; nothing if numbers do not tell. */
  Optional<List<List<RoadSpot>>> byRisingNumbers(HouseFinder houses, Stretches stretches) {
    List<List<RoadSpot>> ends = ends();
    if (ends.isEmpty()) {
      return Optional.empty();
    }
    record Passed(int number, double metres) {}
    List<Passed> passed = new ArrayList<>();
    for (House house : houses.all()) {
      stretches
          .paths()
          .shortest(ends.get(0), houses.beside(house), StreetPaths.Sense.WALKED, Set.of())
          .ifPresent(way -> passed.add(new Passed(house.number().value(), way.metres())));
    }
    int rising = 0;
    int falling = 0;
    for (Passed a : passed) {
      for (Passed b : passed) {
        if (a.number() < b.number() && a.metres() != b.metres()) {
          rising += a.metres() < b.metres() ? 1 : 0;
          falling += a.metres() > b.metres() ? 1 : 0;
        }
      }
    }
    if (passed.size() < ENOUGH_HOUSES
        || Math.max(rising, falling) < AGREEING_SHARE * (rising + falling)) {
      return Optional.empty();
    }
    return Optional.of(rising > falling ? ends : List.of(ends.get(1), ends.get(0)));
  }
}
