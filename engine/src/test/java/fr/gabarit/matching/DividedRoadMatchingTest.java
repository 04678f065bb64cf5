package fr.gabarit.matching;

import static fr.gabarit.matching.Drawings.keys;
import static fr.gabarit.matching.Drawings.line;
import static fr.gabarit.matching.Drawings.lines;
import static fr.gabarit.matching.Drawings.place;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.matching.MatchOutcome.Matched;
import fr.gabarit.matching.MatchOutcome.Unmatched;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.NetworkBuilder;
import fr.gabarit.order.PlaceDirection;
import org.junit.jupiter.api.Test;

/** One-way roads and roads of two carriageways. */
class DividedRoadMatchingTest {
  private final DrawnOnRoads map = new DrawnOnRoads();
  private final NetworkBuilder roads = map.roads();

  @Test
  void onewayRoadsAreMatchedInTheirLegalDirectionOnly() {
    int a = roads.node(0, 0);
    int b = roads.node(200, 0);
    roads.road(a, b).oneway();
    map.assertMatched(place(line(200, 3, 0, 3)), keys(EdgeKeys.forward(0)));
  }

  @Test
  void aDirectedLineAgainstAOnewayIsNotMatched() {
    int a = roads.node(0, 0);
    int b = roads.node(200, 0);
    roads.road(a, b).oneway();
    assertThat(map.match(place(line(200, 3, 0, 3), PlaceDirection.FORWARD)))
        .isInstanceOf(Unmatched.class);
  }

  /** Edges 0, 1 eastbound at north 0; edges 2, 3 westbound at north 14. */
  private void dualCarriageway() {
    int[] south = {roads.node(0, 0), roads.node(200, 0), roads.node(400, 0)};
    int[] north = {roads.node(0, 14), roads.node(150, 14), roads.node(400, 14)};
    roads.road(south[0], south[1]).oneway().ref("D 943");
    roads.road(south[1], south[2]).oneway().ref("D 943");
    roads.road(north[2], north[1]).oneway().ref("D 943");
    roads.road(north[1], north[0]).oneway().ref("D 943");
  }

  @Test
  void oneLineForADividedRoadMatchesBothCarriageways() {
    dualCarriageway();
    EdgeSet all =
        keys(EdgeKeys.forward(0), EdgeKeys.forward(1), EdgeKeys.forward(2), EdgeKeys.forward(3));
    for (double north : new double[] {-3, 2, 7, 7.5, 12, 17}) {
      MatchOutcome outcome = map.match(place(line(0, north, 400, north)));
      assertThat(outcome).as("drawn at %s", north).isInstanceOf(Matched.class);
      assertThat(((Matched) outcome).edges()).as("drawn at %s", north).isEqualTo(all);
      assertThat(DrawnOnRoads.noted(outcome, MatchNote.Kind.OPPOSITE_CARRIAGEWAY_ADDED)).isTrue();
    }
  }

  @Test
  void aLineThatWandersBetweenCarriagewaysMatchesBoth() {
    dualCarriageway();
    map.assertMatched(
        place(line(0, 4, 100, 10, 200, 4, 300, 10, 400, 4)),
        keys(EdgeKeys.forward(0), EdgeKeys.forward(1), EdgeKeys.forward(2), EdgeKeys.forward(3)));
  }

  @Test
  void bothCarriagewaysDrawnMatchBoth() {
    dualCarriageway();
    map.assertMatched(
        place(lines(line(0, 2, 400, 2), line(400, 15, 0, 15), line(0, 2, 400, 2))),
        keys(EdgeKeys.forward(0), EdgeKeys.forward(1), EdgeKeys.forward(2), EdgeKeys.forward(3)));
  }

  @Test
  void aDirectedLineMatchesTheCarriagewayOfItsDirectionWhereverItIsDrawn() {
    dualCarriageway();
    for (double north : new double[] {0, 7, 13}) {
      map.assertMatched(
          place(line(0, north, 400, north), PlaceDirection.FORWARD),
          keys(EdgeKeys.forward(0), EdgeKeys.forward(1)));
      map.assertMatched(
          place(line(0, north, 400, north), PlaceDirection.BACKWARD),
          keys(EdgeKeys.forward(2), EdgeKeys.forward(3)));
    }
  }

  @Test
  void aRoadThatTheMapHoldsAsTwoWaysIsMatchedAsBoth() {
    int[] nodes = {roads.node(0, 0), roads.node(200, 0), roads.node(400, 0)};
    roads.road(nodes[0], nodes[1]).oneway().way(1).ref("D 943");
    roads.road(nodes[1], nodes[2]).oneway().way(1).ref("D 943");
    roads.road(nodes[1], nodes[2]).oneway().way(2).ref("D 943");
    MatchOutcome outcome = map.match(place(line(0, 3, 400, 3)));
    assertThat(((Matched) outcome).edges())
        .isEqualTo(keys(EdgeKeys.forward(0), EdgeKeys.forward(1), EdgeKeys.forward(2)));
    assertThat(((Matched) outcome).doubts()).isEmpty();
  }

  @Test
  void parallelOnewayStreetsOfOtherNamesAreNotCarriageways() {
    int[] south = {roads.node(0, 0), roads.node(300, 0)};
    int[] north = {roads.node(0, 28), roads.node(300, 28)};
    roads.road(south[0], south[1]).oneway().name("Rue du Nord");
    roads.road(north[1], north[0]).oneway().name("Rue du Sud");
    map.assertMatched(place(line(0, 2, 300, 2)), keys(EdgeKeys.forward(0)));
  }

  @Test
  void theOppositeCarriagewayEndsWhereTheDrawingEnds() {
    int[] south = {roads.node(0, 0), roads.node(130, 0), roads.node(300, 0)};
    int[] north = {
      roads.node(300, 14), roads.node(140, 14), roads.node(116, 14), roads.node(0, 14)
    };
    roads.road(south[0], south[1]).oneway().ref("D 943");
    roads.road(south[1], south[2]).oneway().ref("D 943");
    roads.road(north[0], north[1]).oneway().ref("D 943");
    roads.road(north[1], north[2]).oneway().ref("D 943");
    roads.road(north[2], north[3]).oneway().ref("D 943");
    map.assertMatched(place(line(0, -2, 116, -2)), keys(EdgeKeys.forward(0), EdgeKeys.forward(4)));
  }

  @Test
  void carriagewaysWhoseSectionsEndElsewhereAreOneRoadAllTheSame() {
    int[] south = {roads.node(0, 0), roads.node(200, 0), roads.node(400, 0)};
    int[] north = {
      roads.node(400, 14), roads.node(230, 14), roads.node(180, 14), roads.node(0, 14)
    };
    roads.road(south[0], south[1]).oneway().ref("D 943");
    roads.road(south[1], south[2]).oneway().ref("D 943");
    roads.road(north[0], north[1]).oneway().ref("D 943");
    roads.road(north[1], north[2]).oneway().ref("D 943");
    roads.road(north[2], north[3]).oneway().ref("D 943");
    for (double drawnNorth : new double[] {5, 6.8, 7.2, 9}) {
      MatchOutcome outcome = map.match(place(line(0, drawnNorth, 196, drawnNorth)));
      assertThat(outcome).as("drawn at %s", drawnNorth).isInstanceOf(Matched.class);
      assertThat(((Matched) outcome).edges().toArray())
          .contains(EdgeKeys.forward(0), EdgeKeys.forward(4))
          .doesNotContain(EdgeKeys.forward(1), EdgeKeys.forward(2));
    }
  }
}
