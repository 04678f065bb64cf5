package fr.gabarit.matching;

import static fr.gabarit.matching.Drawings.both;
import static fr.gabarit.matching.Drawings.keys;
import static fr.gabarit.matching.Drawings.line;
import static fr.gabarit.matching.Drawings.lines;
import static fr.gabarit.matching.Drawings.place;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.gabarit.matching.MatchOutcome.Matched;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.NetworkBuilder;
import fr.gabarit.order.PlaceDirection;
import org.junit.jupiter.api.Test;

/** Lines along plain streets: ends, order, pieces, corners. */
class StreetMatchingTest {
  private final DrawnOnRoads map = new DrawnOnRoads();
  private final NetworkBuilder roads = map.roads();

  @Test
  void aLineBesideAStreetMatchesTheSectionsItRunsAlong() {
    map.straightStreet();
    MatchOutcome outcome = map.match(place(line(100, 6, 180, 7, 300, 5)));
    assertThat(outcome).isInstanceOf(Matched.class);
    Matched matched = (Matched) outcome;
    assertThat(matched.edges()).isEqualTo(both(1, 2));
    assertThat(matched.coverage()).isCloseTo(1, within(0.01));
    assertThat(matched.confidence()).isBetween(0.5, 1.0);
    assertThat(matched.notes()).isEmpty();
  }

  @Test
  void theOrderOfPointsDoesNotMatterWhenBothDirectionsAreMeant() {
    map.straightStreet();
    map.assertMatched(place(line(300, 5, 100, 6)), both(1, 2));
  }

  @Test
  void aDirectedLineMatchesOnlyTheKeysInItsDirection() {
    map.straightStreet();
    map.assertMatched(
        place(line(100, 5, 300, 5), PlaceDirection.FORWARD),
        keys(EdgeKeys.forward(1), EdgeKeys.forward(2)));
    map.assertMatched(
        place(line(100, 5, 300, 5), PlaceDirection.BACKWARD),
        keys(EdgeKeys.backward(1), EdgeKeys.backward(2)));
    map.assertMatched(
        place(line(300, 5, 100, 5), PlaceDirection.FORWARD),
        keys(EdgeKeys.backward(1), EdgeKeys.backward(2)));
  }

  @Test
  void unorderedTwoPointPiecesMatchLikeOneLine() {
    map.straightStreet();
    map.assertMatched(
        place(
            lines(
                line(260, 5, 300, 5),
                line(180, 7, 140, 7),
                line(100, 6, 140, 7),
                line(260, 5, 180, 7))),
        both(1, 2));
  }

  @Test
  void piecesWhoseEndsAreRoundedDifferentlyAreJoined() {
    map.straightStreet();
    MatchOutcome outcome =
        map.match(
            place(lines(line(100, 6, 110, 6), line(110.2, 6.1, 119, 6), line(119, 6, 200, 6))));
    assertThat(outcome.notes()).isEmpty();
    assertThat(((Matched) outcome).edges()).isEqualTo(both(1));
  }

  @Test
  void aFewMetresOfOverrunDoNotRestrictTheNeighbour() {
    map.straightStreet();
    map.assertMatched(place(line(92, 4, 309, 4)), both(1, 2));
  }

  @Test
  void aTrimmedEndStillRestrictsTheWholeSection() {
    map.straightStreet();
    map.assertMatched(place(line(108, 4, 291, 4)), both(1, 2));
  }

  @Test
  void aPartOfASectionRestrictsTheSection() {
    map.straightStreet();
    MatchOutcome outcome = map.match(place(line(100, 4, 235, 4)));
    assertThat(((Matched) outcome).edges()).isEqualTo(both(1, 2));
    assertThat(DrawnOnRoads.noted(outcome, MatchNote.Kind.PARTIAL_EDGE)).isTrue();
  }

  @Test
  void aLineWithinOneLongSectionRestrictsThatSection() {
    int a = roads.node(0, 0);
    int b = roads.node(1000, 0);
    roads.road(a, b);
    MatchOutcome outcome = map.match(place(line(400, 4, 409, 4)));
    assertThat(((Matched) outcome).edges()).isEqualTo(both(0));
    assertThat(DrawnOnRoads.noted(outcome, MatchNote.Kind.PARTIAL_EDGE)).isTrue();
  }

  @Test
  void aStreetWithABranchMatchesAllItsArms() {
    map.straightStreet();
    map.assertMatched(
        place(lines(line(0, 4, 200, 4), line(200, 4, 400, 4), line(200, 4, 204, 200))),
        both(0, 1, 2, 3, 6));
  }

  @Test
  void aLineRoundACornerMatchesBothStreets() {
    map.straightStreet();
    map.assertMatched(place(line(0, 5, 195, 5, 195, 200)), both(0, 1, 6));
    map.assertMatched(place(line(0, -5, 205, -5, 205, 200)), both(0, 1, 6));
  }

  @Test
  void aLineOfAnotherDirectionAtTheNorthIsMeasuredInMetres() {
    // 20 m east are 2.8e-4 degrees there, 20 m north 1.8e-4: degrees would mislead.
    int a = roads.node(0, 0);
    int b = roads.node(0, 300);
    roads.road(a, b);
    map.assertMatched(place(line(12, 0, 12, 300)), both(0));
  }

  @Test
  void doubledEdgesAreMatchedTogether() {
    int a = roads.node(0, 0);
    int b = roads.node(150, 0);
    roads.road(a, b).way(7);
    roads.road(a, b).way(7);
    roads.road(b, roads.node(300, 0)).way(8);
    map.assertMatched(place(line(0, 4, 150, 4)), both(0, 1));
    map.assertMatched(
        place(line(150, 4, 0, 4), PlaceDirection.FORWARD),
        keys(EdgeKeys.backward(0), EdgeKeys.backward(1)));
  }

  @Test
  void twoWaysBetweenTheSameJunctionsAreNoDoubles() {
    int a = roads.node(0, 0);
    int b = roads.node(150, 0);
    roads.road(a, b).way(7);
    roads.road(a, b).way(7).via(75, 60);
    map.assertMatched(place(line(0, 4, 150, 4)), both(0));
  }

  @Test
  void aBridgeOverARoadIsNotLeftForTheRoadBelow() {
    int[] over = {roads.node(0, 0), roads.node(200, 0), roads.node(220, 0), roads.node(420, 0)};
    roads.road(over[0], over[1]);
    roads.road(over[1], over[2]).bridge().layer(1);
    roads.road(over[2], over[3]);
    int[] below = {roads.node(210, -200), roads.node(210, 200)};
    roads.road(below[0], below[1]);
    map.assertMatched(place(line(0, 5, 420, 5)), both(0, 1, 2));
    map.assertMatched(place(line(214, -200, 214, 200)), both(3));
    map.assertMatched(place(line(200, 4, 220, 4)), both(1));
  }

  @Test
  void aRoadThatComesBackBesideItselfIsFollowedRoundItsBend() {
    int[] nodes = {roads.node(0, 0), roads.node(150, 0), roads.node(150, 14), roads.node(0, 14)};
    for (int i = 0; i < 3; i++) {
      roads.road(nodes[i], nodes[i + 1]);
    }
    map.assertMatched(place(line(0, 3, 153, 3, 153, 17, 0, 17)), both(0, 1, 2));
    map.assertMatched(place(line(0, -4, 148, -4)), both(0));
  }
}
