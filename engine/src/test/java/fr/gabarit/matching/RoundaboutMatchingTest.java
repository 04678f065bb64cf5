package fr.gabarit.matching;

import static fr.gabarit.matching.Drawings.both;
import static fr.gabarit.matching.Drawings.keys;
import static fr.gabarit.matching.Drawings.line;
import static fr.gabarit.matching.Drawings.lines;
import static fr.gabarit.matching.Drawings.place;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.matching.MatchOutcome.Matched;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.NetworkBuilder;
import org.junit.jupiter.api.Test;

/** Lines through and around roundabouts. */
class RoundaboutMatchingTest {
  private final DrawnOnRoads map = new DrawnOnRoads();
  private final NetworkBuilder roads = map.roads();

  /** Ring of four one-way arcs (edges 0 to 3), radius 15, with arms east 4, north 5, west 6. */
  private void roundabout() {
    double[][] arms = {{15, 0}, {0, 15}, {-15, 0}, {0, -15}};
    double d = 15 * Math.sqrt(0.5);
    int[] ring = new int[4];
    for (int i = 0; i < 4; i++) {
      ring[i] = roads.node(arms[i][0], arms[i][1]);
    }
    double[][] middles = {{d, d}, {-d, d}, {-d, -d}, {d, -d}};
    for (int i = 0; i < 4; i++) {
      roads
          .road(ring[i], ring[(i + 1) % 4])
          .oneway()
          .roundabout()
          .via(middles[i][0], middles[i][1]);
    }
    roads.road(ring[0], roads.node(150, 0));
    roads.road(ring[1], roads.node(0, 150));
    roads.road(ring[2], roads.node(-150, 0));
  }

  @Test
  void aLineAroundASideOfARoundaboutMatchesThatSide() {
    roundabout();
    MatchOutcome outcome =
        map.match(place(line(150, 3, 16, 3, 11, 13, 0, 18, -11, 13, -16, 3, -150, 3)));
    EdgeSet arms = both(4, 6);
    assertThat(((Matched) outcome).edges())
        .isEqualTo(arms.union(keys(EdgeKeys.forward(0), EdgeKeys.forward(1))));
  }

  @Test
  void aLineStraightThroughARoundaboutMatchesBothSides() {
    roundabout();
    MatchOutcome outcome = map.match(place(line(150, 0, -150, 0)));
    assertThat(((Matched) outcome).edges())
        .isEqualTo(
            both(4, 6)
                .union(
                    keys(
                        EdgeKeys.forward(0),
                        EdgeKeys.forward(1),
                        EdgeKeys.forward(2),
                        EdgeKeys.forward(3))));
    assertThat(DrawnOnRoads.noted(outcome, MatchNote.Kind.ROUNDABOUT_BOTH_SIDES)).isTrue();
  }

  @Test
  void aRoundaboutDrawnAsARingOfPiecesMatchesTheRing() {
    roundabout();
    MatchOutcome outcome =
        map.match(
            place(
                lines(
                    line(17, 2, 13, 13, 2, 17),
                    line(2, 17, -9, 13, -13, 2),
                    line(2, -13, 13, -9, 17, 2),
                    line(-13, 2, -9, -9, 2, -13),
                    line(17, 2, 150, 2))));
    assertThat(((Matched) outcome).edges())
        .isEqualTo(
            both(4)
                .union(
                    keys(
                        EdgeKeys.forward(0),
                        EdgeKeys.forward(1),
                        EdgeKeys.forward(2),
                        EdgeKeys.forward(3))));
  }

  @Test
  void aLineThatEndsInARoundaboutTakesTheArcsThatItFollows() {
    roundabout();
    map.assertMatched(
        place(line(150, 3, 16, 3, 11, 13, 1, 17)), both(4).union(keys(EdgeKeys.forward(0))));
  }
}
