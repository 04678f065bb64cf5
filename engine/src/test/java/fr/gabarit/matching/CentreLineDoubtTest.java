package fr.gabarit.matching;

import static fr.gabarit.matching.Drawings.line;
import static fr.gabarit.matching.Drawings.place;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.matching.MatchOutcome.Matched;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.NetworkBuilder;
import fr.gabarit.order.PlaceDirection;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Lines that may stand for one carriageway of a divided road, or for both, midway between them. */
class CentreLineDoubtTest {
  private final DrawnOnRoads map = new DrawnOnRoads();
  private final NetworkBuilder roads = map.roads();

  /**
   * Edges 0, 1 eastbound at north 0, which meet at 200; edges 2 to 4 westbound, which meet at 230
   * and 180.
   */
  private void dividedRoad(double separationMetres) {
    int[] south = {roads.node(0, 0), roads.node(200, 0), roads.node(400, 0)};
    int[] north = {
      roads.node(400, separationMetres),
      roads.node(230, separationMetres),
      roads.node(180, separationMetres),
      roads.node(0, separationMetres)
    };
    for (int i = 0; i + 1 < south.length; i++) {
      roads.road(south[i], south[i + 1]).oneway().ref("D 943");
    }
    for (int i = 0; i + 1 < north.length; i++) {
      roads.road(north[i], north[i + 1]).oneway().ref("D 943");
    }
  }

  private List<DoubtfulSection> doubts(MatchOutcome outcome) {
    assertThat(outcome).isInstanceOf(Matched.class);
    return ((Matched) outcome).doubts();
  }

  @Test
  void whatOnlyALineForTheOtherCarriagewayWouldConcernIsDoubtful() {
    dividedRoad(14);
    for (double north : new double[] {2, 4, 5, 6}) {
      assertThat(doubts(map.match(place(line(0, north, 197, north)))))
          .as("drawn at %s", north)
          .singleElement()
          .satisfies(
              doubt -> {
                assertThat(doubt.keys().toArray()).containsExactly(EdgeKeys.forward(3));
                assertThat(doubt.reason()).isEqualTo(DoubtfulSection.Reason.CENTRE_LINE);
              });
    }
  }

  @Test
  void aLineAlongOneCarriagewayOfAWideRoadStandsForThatOne() {
    dividedRoad(24);
    assertThat(doubts(map.match(place(line(0, -5, 197, -5))))).isEmpty();
  }

  @Test
  void aLineForOneDirectionIsNoCentreLine() {
    dividedRoad(14);
    assertThat(doubts(map.match(place(line(0, 7, 197, 7), PlaceDirection.FORWARD)))).isEmpty();
  }

  @Test
  void whereBothCarriagewaysAgreeThereIsNothingToDoubt() {
    dividedRoad(14);
    assertThat(doubts(map.match(place(line(0, 7, 400, 7))))).isEmpty();
  }

  /** Edge 5 is a road in the median, on which the line lies. */
  @Test
  void aLineOnARoadInTheMedianMayStandForTheCarriagewaysBesideIt() {
    dividedRoad(14);
    roads.road(roads.node(0, 7), roads.node(400, 7)).name("Voie centrale");

    MatchOutcome outcome = map.match(place(line(0, 7, 400, 7)));

    assertThat(outcome).isInstanceOf(MatchOutcome.Ambiguous.class);
    assertThat(((MatchOutcome.Ambiguous) outcome).candidates())
        .extracting(EdgeSet::toArray)
        .containsExactlyInAnyOrder(
            new int[] {EdgeKeys.forward(5), EdgeKeys.backward(5)},
            IntStream.range(0, 5).map(EdgeKeys::forward).toArray());
  }

  /** Edges 0 and 1: carriageways; 2: a road that leaves one of them for the median. */
  @Test
  void whereARoadInTheMedianLeavesItsCarriagewayTheLineNeedNotLieMidway() {
    int fork = roads.node(-40, -30);
    roads.road(fork, roads.node(300, 0)).via(-20, -12).via(0, 0).oneway().ref("D 943");
    roads.road(roads.node(300, 16), roads.node(-60, 16)).oneway().ref("D 943");
    roads.road(fork, roads.node(300, 8)).via(-38, -12).via(-25, 2).via(0, 8).oneway();

    MatchOutcome outcome = map.match(place(line(-40, -30, -38, -13, -22, 2, 0, 6, 300, 8)));

    assertThat(doubts(outcome))
        .flatExtracting(doubt -> doubt.keys().keys().boxed().toList())
        .contains(EdgeKeys.forward(0), EdgeKeys.forward(1));
  }

  @Test
  void aRoadBesideADividedOneIsNotInItsMedian() {
    dividedRoad(14);
    roads.road(roads.node(0, -12), roads.node(400, -12)).name("Contre-allée");

    MatchOutcome outcome = map.match(place(line(0, -12, 400, -12)));

    assertThat(doubts(outcome)).isEmpty();
    assertThat(((Matched) outcome).edges().contains(EdgeKeys.forward(5))).isTrue();
  }

  @Test
  void aCrossingBetweenTheCarriagewaysIsNotTakenForSure() {
    int[] south = {roads.node(0, 0), roads.node(150, 0), roads.node(165, 0), roads.node(300, 0)};
    int[] north = {
      roads.node(300, 12), roads.node(165, 12), roads.node(150, 12), roads.node(0, 12)
    };
    for (int i = 0; i < 3; i++) {
      roads.road(south[i], south[i + 1]).oneway().ref("D 943");
    }
    for (int i = 0; i < 3; i++) {
      roads.road(north[i], north[i + 1]).oneway().ref("D 943");
    }
    roads.road(south[1], north[2]).oneway().name("Rue Basse");
    roads.road(north[1], south[2]).oneway().name("Rue Basse");
    for (double bend : new double[] {-2, 0, 2}) {
      MatchOutcome outcome = map.match(place(line(0, 6 - bend, 150, 6, 300, 6 + bend)));
      List<Integer> doubtful =
          doubts(outcome).stream().flatMap(doubt -> doubt.keys().keys().boxed()).toList();
      for (int crossing : new int[] {EdgeKeys.forward(6), EdgeKeys.forward(7)}) {
        assertThat(!((Matched) outcome).edges().contains(crossing) || doubtful.contains(crossing))
            .isTrue();
      }
    }
  }
}
