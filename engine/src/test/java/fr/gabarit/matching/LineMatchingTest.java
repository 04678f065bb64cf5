package fr.gabarit.matching;

import static fr.gabarit.matching.Drawings.both;
import static fr.gabarit.matching.Drawings.keys;
import static fr.gabarit.matching.Drawings.line;
import static fr.gabarit.matching.Drawings.lines;
import static fr.gabarit.matching.Drawings.named;
import static fr.gabarit.matching.Drawings.numbered;
import static fr.gabarit.matching.Drawings.place;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.graphhopper.routing.ev.RoadClass;
import fr.gabarit.matching.MatchOutcome.Ambiguous;
import fr.gabarit.matching.MatchOutcome.Matched;
import fr.gabarit.matching.MatchOutcome.Unmatched;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.NetworkBuilder;
import fr.gabarit.order.Place;
import fr.gabarit.order.PlaceDirection;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class LineMatchingTest {
  private final NetworkBuilder roads = new NetworkBuilder();

  private MatchOutcome match(Place place) {
    return new PlaceMatcher(roads.build(), MatchSettings.defaults()).match(place);
  }

  private void assertMatched(Place place, EdgeSet expected) {
    assertThat(match(place))
        .asInstanceOf(InstanceOfAssertFactories.type(Matched.class))
        .extracting(Matched::edges)
        .isEqualTo(expected);
  }

  private static boolean noted(MatchOutcome outcome, MatchNote.Kind kind) {
    return outcome.notes().stream().anyMatch(note -> note.kind() == kind);
  }

  /** Edges 0 to 3: a straight street of four sections of 100 m, cross streets at each junction. */
  private void straightStreet() {
    for (int i = 0; i <= 4; i++) {
      roads.node(100 * i, 0);
    }
    for (int i = 0; i < 4; i++) {
      roads.road(i, i + 1).name("Rue Haute");
    }
    for (int i = 0; i <= 4; i++) {
      int end = roads.node(100 * i, 200);
      roads.road(i, end).name("Rue " + i);
    }
  }

  @Test
  void aLineBesideAStreetMatchesTheSectionsItRunsAlong() {
    straightStreet();
    MatchOutcome outcome = match(place(line(100, 6, 180, 7, 300, 5)));
    assertThat(outcome).isInstanceOf(Matched.class);
    Matched matched = (Matched) outcome;
    assertThat(matched.edges()).isEqualTo(both(1, 2));
    assertThat(matched.coverage()).isCloseTo(1, within(0.01));
    assertThat(matched.confidence()).isBetween(0.5, 1.0);
    assertThat(matched.notes()).isEmpty();
  }

  @Test
  void theOrderOfPointsDoesNotMatterWhenBothDirectionsAreMeant() {
    straightStreet();
    assertMatched(place(line(300, 5, 100, 6)), both(1, 2));
  }

  @Test
  void aDirectedLineMatchesOnlyTheKeysInItsDirection() {
    straightStreet();
    assertMatched(
        place(line(100, 5, 300, 5), PlaceDirection.FORWARD),
        keys(EdgeKeys.forward(1), EdgeKeys.forward(2)));
    assertMatched(
        place(line(100, 5, 300, 5), PlaceDirection.BACKWARD),
        keys(EdgeKeys.backward(1), EdgeKeys.backward(2)));
    assertMatched(
        place(line(300, 5, 100, 5), PlaceDirection.FORWARD),
        keys(EdgeKeys.backward(1), EdgeKeys.backward(2)));
  }

  @Test
  void unorderedTwoPointPiecesMatchLikeOneLine() {
    straightStreet();
    assertMatched(
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
    straightStreet();
    MatchOutcome outcome =
        match(place(lines(line(100, 6, 110, 6), line(110.2, 6.1, 119, 6), line(119, 6, 200, 6))));
    assertThat(outcome.notes()).isEmpty();
    assertThat(((Matched) outcome).edges()).isEqualTo(both(1));
  }

  @Test
  void aFewMetresOfOverrunDoNotRestrictTheNeighbour() {
    straightStreet();
    assertMatched(place(line(92, 4, 309, 4)), both(1, 2));
  }

  @Test
  void aTrimmedEndStillRestrictsTheWholeSection() {
    straightStreet();
    assertMatched(place(line(108, 4, 291, 4)), both(1, 2));
  }

  @Test
  void aPartOfASectionRestrictsTheSection() {
    straightStreet();
    MatchOutcome outcome = match(place(line(100, 4, 235, 4)));
    assertThat(((Matched) outcome).edges()).isEqualTo(both(1, 2));
    assertThat(noted(outcome, MatchNote.Kind.PARTIAL_EDGE)).isTrue();
  }

  @Test
  void aLineWithinOneLongSectionRestrictsThatSection() {
    int a = roads.node(0, 0);
    int b = roads.node(1000, 0);
    roads.road(a, b);
    MatchOutcome outcome = match(place(line(400, 4, 409, 4)));
    assertThat(((Matched) outcome).edges()).isEqualTo(both(0));
    assertThat(noted(outcome, MatchNote.Kind.PARTIAL_EDGE)).isTrue();
  }

  @Test
  void aLineShorterThanThirtyMetresMatchesItsSection() {
    int[] nodes = {roads.node(0, 0), roads.node(60, 0), roads.node(80, 0), roads.node(140, 0)};
    for (int i = 0; i < 3; i++) {
      roads.road(nodes[i], nodes[i + 1]);
    }
    roads.road(nodes[1], roads.node(60, 80));
    assertMatched(place(line(61, 5, 79, 5)), both(1));
  }

  @Test
  void onewayRoadsAreMatchedInTheirLegalDirectionOnly() {
    int a = roads.node(0, 0);
    int b = roads.node(200, 0);
    roads.road(a, b).oneway();
    assertMatched(place(line(200, 3, 0, 3)), keys(EdgeKeys.forward(0)));
  }

  @Test
  void aDirectedLineAgainstAOnewayIsNotMatched() {
    int a = roads.node(0, 0);
    int b = roads.node(200, 0);
    roads.road(a, b).oneway();
    assertThat(match(place(line(200, 3, 0, 3), PlaceDirection.FORWARD)))
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
      MatchOutcome outcome = match(place(line(0, north, 400, north)));
      assertThat(outcome).as("drawn at %s", north).isInstanceOf(Matched.class);
      assertThat(((Matched) outcome).edges()).as("drawn at %s", north).isEqualTo(all);
      assertThat(noted(outcome, MatchNote.Kind.OPPOSITE_CARRIAGEWAY_ADDED)).isTrue();
    }
  }

  @Test
  void aLineThatWandersBetweenCarriagewaysMatchesBoth() {
    dualCarriageway();
    assertMatched(
        place(line(0, 4, 100, 10, 200, 4, 300, 10, 400, 4)),
        keys(EdgeKeys.forward(0), EdgeKeys.forward(1), EdgeKeys.forward(2), EdgeKeys.forward(3)));
  }

  @Test
  void bothCarriagewaysDrawnMatchBoth() {
    dualCarriageway();
    assertMatched(
        place(lines(line(0, 2, 400, 2), line(400, 15, 0, 15), line(0, 2, 400, 2))),
        keys(EdgeKeys.forward(0), EdgeKeys.forward(1), EdgeKeys.forward(2), EdgeKeys.forward(3)));
  }

  @Test
  void aDirectedLineMatchesTheCarriagewayOfItsDirectionWhereverItIsDrawn() {
    dualCarriageway();
    for (double north : new double[] {0, 7, 13}) {
      assertMatched(
          place(line(0, north, 400, north), PlaceDirection.FORWARD),
          keys(EdgeKeys.forward(0), EdgeKeys.forward(1)));
      assertMatched(
          place(line(0, north, 400, north), PlaceDirection.BACKWARD),
          keys(EdgeKeys.forward(2), EdgeKeys.forward(3)));
    }
  }

  @Test
  void parallelOnewayStreetsOfOtherNamesAreNotCarriageways() {
    int[] south = {roads.node(0, 0), roads.node(300, 0)};
    int[] north = {roads.node(0, 28), roads.node(300, 28)};
    roads.road(south[0], south[1]).oneway().name("Rue du Nord");
    roads.road(north[1], north[0]).oneway().name("Rue du Sud");
    assertMatched(place(line(0, 2, 300, 2)), keys(EdgeKeys.forward(0)));
  }

  /** Edge 0: the main road at north 0; edge 1: a service road at north 16, joined at both ends. */
  private void parallelServiceRoad() {
    int[] main = {roads.node(0, 0), roads.node(400, 0)};
    int[] service = {roads.node(40, 16), roads.node(360, 16)};
    roads.road(main[0], main[1]).ref("D 943").name("Route de Béthune");
    roads.road(service[0], service[1]).roadClass(RoadClass.SERVICE);
    roads.road(main[0], service[0]).roadClass(RoadClass.SERVICE);
    roads.road(service[1], main[1]).roadClass(RoadClass.SERVICE);
  }

  @Test
  void aServiceRoadBesideAMainRoadIsNotCaptured() {
    parallelServiceRoad();
    assertMatched(place(line(0, 3, 400, 3)), both(0));
  }

  @Test
  void aLineMidwayBetweenTwoRoadsIsAmbiguous() {
    parallelServiceRoad();
    MatchOutcome outcome = match(place(line(45, 8, 355, 8)));
    assertThat(outcome).isInstanceOf(Ambiguous.class);
    Ambiguous ambiguous = (Ambiguous) outcome;
    assertThat(ambiguous.candidates()).contains(both(0), both(1));
    assertThat(ambiguous.reason().kind()).isEqualTo(MatchNote.Kind.SEVERAL_ROADS_FIT);
  }

  @Test
  void theRoadNumberDecidesBetweenParallelRoads() {
    parallelServiceRoad();
    for (String number : new String[] {"D943", "D 943", "RD 943", "Route départementale 943"}) {
      assertMatched(numbered(line(45, 8, 355, 8), number), both(0));
    }
  }

  @Test
  void theNameDecidesBetweenParallelRoads() {
    parallelServiceRoad();
    assertMatched(named(line(45, 8, 355, 8), "RTE DE BETHUNE"), both(0));
  }

  @Test
  void anotherNameAloneNeverExcludesARoad() {
    straightStreet();
    MatchOutcome outcome = match(named(line(100, 4, 300, 4), "Avenue Foch"));
    assertThat(((Matched) outcome).edges()).isEqualTo(both(1, 2));
    assertThat(noted(outcome, MatchNote.Kind.NAME_DISAGREES)).isTrue();
  }

  @Test
  void aBridgeOverARoadIsNotLeftForTheRoadBelow() {
    int[] over = {roads.node(0, 0), roads.node(200, 0), roads.node(220, 0), roads.node(420, 0)};
    roads.road(over[0], over[1]);
    roads.road(over[1], over[2]).bridge().layer(1);
    roads.road(over[2], over[3]);
    int[] below = {roads.node(210, -200), roads.node(210, 200)};
    roads.road(below[0], below[1]);
    assertMatched(place(line(0, 5, 420, 5)), both(0, 1, 2));
    assertMatched(place(line(214, -200, 214, 200)), both(3));
    assertMatched(place(line(200, 4, 220, 4)), both(1));
  }

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
        match(place(line(150, 3, 16, 3, 11, 13, 0, 18, -11, 13, -16, 3, -150, 3)));
    EdgeSet arms = both(4, 6);
    assertThat(((Matched) outcome).edges())
        .isEqualTo(arms.union(keys(EdgeKeys.forward(0), EdgeKeys.forward(1))));
  }

  @Test
  void aLineStraightThroughARoundaboutMatchesBothSides() {
    roundabout();
    MatchOutcome outcome = match(place(line(150, 0, -150, 0)));
    assertThat(((Matched) outcome).edges())
        .isEqualTo(
            both(4, 6)
                .union(
                    keys(
                        EdgeKeys.forward(0),
                        EdgeKeys.forward(1),
                        EdgeKeys.forward(2),
                        EdgeKeys.forward(3))));
    assertThat(noted(outcome, MatchNote.Kind.ROUNDABOUT_BOTH_SIDES)).isTrue();
  }

  @Test
  void aRoundaboutDrawnAsARingOfPiecesMatchesTheRing() {
    roundabout();
    MatchOutcome outcome =
        match(
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
  void doubledEdgesAreMatchedTogether() {
    int a = roads.node(0, 0);
    int b = roads.node(150, 0);
    roads.road(a, b).way(7);
    roads.road(a, b).way(7);
    roads.road(b, roads.node(300, 0)).way(8);
    assertMatched(place(line(0, 4, 150, 4)), both(0, 1));
    assertMatched(
        place(line(150, 4, 0, 4), PlaceDirection.FORWARD),
        keys(EdgeKeys.backward(0), EdgeKeys.backward(1)));
  }

  @Test
  void twoWaysBetweenTheSameJunctionsAreNoDoubles() {
    int a = roads.node(0, 0);
    int b = roads.node(150, 0);
    roads.road(a, b).way(7);
    roads.road(a, b).way(7).via(75, 60);
    assertMatched(place(line(0, 4, 150, 4)), both(0));
  }

  @Test
  void aLineFarFromAnyRoadIsUnmatched() {
    straightStreet();
    MatchOutcome outcome = match(place(line(0, -60, 400, -60)));
    assertThat(outcome).isInstanceOf(Unmatched.class);
    assertThat(((Unmatched) outcome).reason().kind()).isEqualTo(MatchNote.Kind.NO_ROAD_NEARBY);
  }

  @Test
  void aLineOfWhichTooLittleFollowsRoadsIsUnmatched() {
    straightStreet();
    MatchOutcome outcome = match(place(line(200, 3, 400, 3, 600, 3)));
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
    MatchOutcome outcome = match(place(line(zigzag)));
    assertThat(outcome).isInstanceOf(Unmatched.class);
    assertThat(((Unmatched) outcome).reason().kind()).isEqualTo(MatchNote.Kind.LENGTH_DIFFERS);
  }

  @Test
  void theOnlyRoadNearbyIsNotTakenForGrantedWhenFarFromTheDrawing() {
    straightStreet();
    MatchOutcome outcome = match(place(line(100, -20, 300, -20)));
    assertThat(outcome).isInstanceOf(Ambiguous.class);
    assertThat(((Ambiguous) outcome).reason().kind()).isEqualTo(MatchNote.Kind.FAR_FROM_DRAWING);
    assertThat(((Ambiguous) outcome).best()).isEqualTo(both(1, 2));
  }

  @Test
  void aPartThatCannotBePlacedIsNotedNotDropped() {
    straightStreet();
    MatchOutcome outcome = match(place(lines(line(0, 3, 400, 3), line(200, -300, 230, -300))));
    assertThat(((Matched) outcome).edges()).isEqualTo(both(0, 1, 2, 3));
    assertThat(((Matched) outcome).coverage()).isLessThan(0.95);
    assertThat(noted(outcome, MatchNote.Kind.PART_UNMATCHED)).isTrue();
  }

  @Test
  void aStreetWithABranchMatchesAllItsArms() {
    straightStreet();
    assertMatched(
        place(lines(line(0, 4, 200, 4), line(200, 4, 400, 4), line(200, 4, 204, 200))),
        both(0, 1, 2, 3, 6));
  }

  @Test
  void aLineRoundACornerMatchesBothStreets() {
    straightStreet();
    assertMatched(place(line(0, 5, 195, 5, 195, 200)), both(0, 1, 6));
    assertMatched(place(line(0, -5, 205, -5, 205, 200)), both(0, 1, 6));
  }

  @Test
  void aLineOfAnotherDirectionAtTheNorthIsMeasuredInMetres() {
    // 20 m east are 2.8e-4 degrees there, 20 m north 1.8e-4: degrees would mislead.
    int a = roads.node(0, 0);
    int b = roads.node(0, 300);
    roads.road(a, b);
    assertMatched(place(line(12, 0, 12, 300)), both(0));
  }

  @Test
  void labelsOfThePlaceMayBeMissing() {
    straightStreet();
    assertMatched(
        new Place.Line(
            "x", line(0, 2, 100, 2), Optional.of("  "), Optional.of("-"), PlaceDirection.BOTH),
        both(0));
  }
}
