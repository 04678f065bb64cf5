package fr.gabarit.matching;

import static fr.gabarit.matching.Drawings.both;
import static fr.gabarit.matching.Drawings.line;
import static fr.gabarit.matching.Drawings.lines;
import static fr.gabarit.matching.Drawings.place;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.matching.MatchOutcome.Ambiguous;
import fr.gabarit.matching.MatchOutcome.Matched;
import fr.gabarit.matching.MatchOutcome.Unmatched;
import fr.gabarit.network.NetworkBuilder;
import org.junit.jupiter.api.Test;

/** Lines that are not matched, or not wholly: each says why. */
class DoubtfulLineMatchingTest {
  private final DrawnOnRoads map = new DrawnOnRoads();
  private final NetworkBuilder roads = map.roads();

  @Test
  void aLineFarFromAnyRoadIsUnmatched() {
    map.straightStreet();
    MatchOutcome outcome = map.match(place(line(0, -60, 400, -60)));
    assertThat(outcome).isInstanceOf(Unmatched.class);
    assertThat(((Unmatched) outcome).reason().kind()).isEqualTo(MatchNote.Kind.NO_ROAD_NEARBY);
  }

  @Test
  void aLineOfWhichTooLittleFollowsRoadsIsUnmatched() {
    map.straightStreet();
    MatchOutcome outcome = map.match(place(line(200, 3, 400, 3, 600, 3)));
    assertThat(outcome).isInstanceOf(Unmatched.class);
    Unmatched unmatched = (Unmatched) outcome;
    assertThat(unmatched.reason().kind()).isEqualTo(MatchNote.Kind.LOW_COVERAGE);
    assertThat(unmatched.bestCoverage()).isBetween(0.4, 0.6);
  }

  @Test
  void aZigzagDrawnAlongAStraightRoadIsUnmatched() {
    roads.road(roads.node(0, 0), roads.node(300, 0));
    double[] zigzag = new double[42];
    for (int i = 0; i <= 20; i++) {
      zigzag[2 * i] = 15 * i;
      zigzag[2 * i + 1] = i % 2 == 0 ? -8 : 8;
    }
    MatchOutcome outcome = map.match(place(line(zigzag)));
    assertThat(outcome).isInstanceOf(Unmatched.class);
    assertThat(((Unmatched) outcome).reason().kind()).isEqualTo(MatchNote.Kind.LENGTH_DIFFERS);
  }

  @Test
  void theOnlyRoadNearbyIsNotTakenForGrantedWhenFarFromTheDrawing() {
    map.straightStreet();
    MatchOutcome outcome = map.match(place(line(100, -20, 300, -20)));
    assertThat(outcome).isInstanceOf(Ambiguous.class);
    assertThat(((Ambiguous) outcome).reason().kind()).isEqualTo(MatchNote.Kind.FAR_FROM_DRAWING);
    assertThat(((Ambiguous) outcome).best()).isEqualTo(both(1, 2));
  }

  @Test
  void aPartThatCannotBePlacedIsNotedNotDropped() {
    map.straightStreet();
    MatchOutcome outcome = map.match(place(lines(line(0, 3, 400, 3), line(200, -300, 230, -300))));
    assertThat(((Matched) outcome).edges()).isEqualTo(both(0, 1, 2, 3));
    assertThat(((Matched) outcome).coverage()).isLessThan(0.95);
    assertThat(DrawnOnRoads.noted(outcome, MatchNote.Kind.PART_UNMATCHED)).isTrue();
  }
}
