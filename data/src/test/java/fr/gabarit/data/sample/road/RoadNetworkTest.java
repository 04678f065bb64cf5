package fr.gabarit.data.sample.road;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.data.sample.place.AreaPlan;
import fr.gabarit.data.sample.place.AreaPlanner;
import fr.gabarit.data.sample.place.RoadClass;
import fr.gabarit.data.sample.place.SampleFacts;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoadNetworkTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 62, 2026})
  void everyDrivableStreetCanBeReachedFromEveryOther(long seed) throws IOException {
    RoadGraph graph = network(seed).graph();
    boolean[] core = Connectivity.ofMotorVehicles(graph).core();
    List<RoadEdge> cutOff =
        graph.edges().stream()
            .filter(edge -> edge.passableFrom(edge.from()) || edge.passableFrom(edge.to()))
            .filter(edge -> outside(edge.from(), core) || outside(edge.to(), core))
            .toList();
    assertThat(cutOff).extracting(RoadEdge::roadClass, RoadEdge::tags).isEmpty();
  }

  private static boolean outside(RoadNode node, boolean[] core) {
    return node.passable() && !core[node.id()];
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 62})
  void fastRoadsAreOneWayAndMeetOrdinaryRoadsOnlyByRampsAndAtTheirEnds(long seed)
      throws IOException {
    RoadNetwork network = network(seed);
    for (RoadEdge edge : network.graph().edges()) {
      if (edge.roadClass() == RoadClass.MOTORWAY || edge.roadClass() == RoadClass.TRUNK) {
        assertThat(edge.flow()).isEqualTo(RoadEdge.Flow.FORWARD);
      }
    }
    long mixed =
        network.graph().nodes().stream()
            .filter(node -> has(node, RoadClass.MOTORWAY))
            .filter(
                node ->
                    node.edges().stream()
                        .anyMatch(edge -> !edge.roadClass().atLeast(RoadClass.TRUNK_LINK)))
            .count();
    long motorways =
        network.plan().roads().stream()
            .filter(road -> road.dual() && road.roadClass() == RoadClass.MOTORWAY)
            .count();
    assertThat(motorways).isPositive();
    // Each of the two ends of a motorway is a junction or a roundabout with two arms of its own.
    assertThat(mixed).isLessThanOrEqualTo(4 * motorways);
  }

  private static boolean has(RoadNode node, RoadClass roadClass) {
    return node.edges().stream().anyMatch(edge -> edge.roadClass() == roadClass);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 62})
  void roundaboutsGoCounterClockwise(long seed) throws IOException {
    List<RoadEdge> rings =
        network(seed).graph().edges().stream().filter(RoadEdge::roundabout).toList();
    assertThat(rings).isNotEmpty();
    for (RoadEdge piece : rings) {
      RoadEdge next =
          piece.to().edges().stream()
              .filter(edge -> edge.roundabout() && edge.from() == piece.to())
              .findFirst()
              .orElseThrow();
      double turn = piece.leaving(piece.to()).times(-1).cross(next.leaving(piece.to()));
      assertThat(turn).isPositive();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 62})
  void mainRoadsLeaveRoomForAHeavyLorry(long seed) throws IOException {
    assertThat(network(seed).graph().edges())
        .filteredOn(edge -> edge.roadClass().atLeast(RoadClass.SECONDARY))
        .allSatisfy(
            edge -> {
              assertThat(edge.tags()).doesNotContainKeys("maxweight", "maxweightrating");
              assertThat(edge.tags().getOrDefault("hgv", "designated")).isEqualTo("designated");
              assertThat(Double.parseDouble(edge.tags().getOrDefault("maxheight", "9")))
                  .isGreaterThan(4.0);
            });
  }

  private static RoadNetwork network(long seed) throws IOException {
    AreaPlan plan = new AreaPlanner(SampleFacts.load(), seed).plan(0.12);
    return RoadNetwork.draw(plan, seed, percent -> {});
  }
}
