package fr.gabarit.matching;

import static fr.gabarit.matching.Drawings.both;
import static fr.gabarit.matching.Drawings.line;
import static fr.gabarit.matching.Drawings.place;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.matching.MatchOutcome.Ambiguous;
import fr.gabarit.network.NetworkBuilder;
import org.junit.jupiter.api.Test;

/** Lines shorter than what one map lies beside the other. */
class ShortLineMatchingTest {
  private final DrawnOnRoads map = new DrawnOnRoads();
  private final NetworkBuilder roads = map.roads();

  @Test
  void aLineShorterThanThirtyMetresMatchesItsSection() {
    int[] nodes = {roads.node(0, 0), roads.node(60, 0), roads.node(80, 0), roads.node(140, 0)};
    for (int i = 0; i < 3; i++) {
      roads.road(nodes[i], nodes[i + 1]);
    }
    roads.road(nodes[1], roads.node(60, 80));
    map.assertMatched(place(line(61, 5, 79, 5)), both(1));
  }

  @Test
  void aShortLineTakesEverySectionThatItCoversByHalf() {
    chain(0, 100, 114, 124, 224);
    map.assertMatched(place(line(101, 4, 121, 4)), both(1, 2));
  }

  @Test
  void theOverrunOfAShortLineDoesNotRestrictALongNeighbour() {
    chain(0, 10, 98);
    map.assertMatched(place(line(4, 4, 18, 4)), both(0));
  }

  @Test
  void aShortLineAcrossAJunctionOfLongSectionsIsAmbiguous() {
    chain(0, 100, 200);
    MatchOutcome outcome = map.match(place(line(94.5, 4, 105.7, 4)));
    assertThat(outcome).isInstanceOf(Ambiguous.class);
    assertThat(((Ambiguous) outcome).candidates()).containsExactlyInAnyOrder(both(0), both(1));
  }

  /** A straight road whose sections end at the given metres east. */
  private void chain(double... easts) {
    int last = roads.node(easts[0], 0);
    for (int i = 1; i < easts.length; i++) {
      int next = roads.node(easts[i], 0);
      roads.road(last, next);
      last = next;
    }
  }
}
