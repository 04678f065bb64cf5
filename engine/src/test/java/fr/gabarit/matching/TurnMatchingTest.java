package fr.gabarit.matching;

import static fr.gabarit.network.EdgeKeys.backward;
import static fr.gabarit.network.EdgeKeys.forward;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.matching.MatchOutcome.Matched;
import fr.gabarit.matching.MatchOutcome.Unmatched;
import fr.gabarit.network.NetworkBuilder;
import fr.gabarit.network.TurnPath;
import fr.gabarit.order.Place;
import fr.gabarit.order.TurnSense;
import fr.gabarit.order.TurnVia;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

/**
 * A crossroads and, to its east, a link to a parallel road.
 *
 * <pre>
 *            3
 *            | e2, way 30
 *   0 --e0-- 1 --e1-- 2 --e4-- 5     ways 10, 20, 50
 *            |        |
 *            | e3     | e5, e6 beyond 6, way 60
 *            4        6
 *                     |
 *                     7 --e7-- 8     way 70
 * </pre>
 */
class TurnMatchingTest {
  private static final Coordinate CROSSROADS = NetworkBuilder.position(1000, 0);

  private final NetworkBuilder roads = new NetworkBuilder();

  @BeforeEach
  void roads() {
    roads.node(0, 0);
    roads.node(1000, 0);
    roads.node(2000, 0);
    roads.node(1000, 1000);
    roads.node(1000, -1000);
    roads.node(3000, 0);
    roads.node(2000, -500);
    roads.node(2000, -1000);
    roads.node(3000, -1000);
    roads.road(0, 1).way(10);
    roads.road(1, 2).way(20);
    roads.road(1, 3).way(30);
    roads.road(1, 4).way(40).oneway();
    roads.road(2, 5).way(50);
    roads.road(2, 6).way(60);
    roads.road(6, 7).way(60);
    roads.road(7, 8).way(70);
  }

  private MatchOutcome match(Place place) {
    return new PlaceMatcher(roads.build(), MatchSettings.defaults()).match(place);
  }

  private MatchOutcome match(TurnSense sense, long from, TurnVia via, long to) {
    return match(new Place.Turn("turn", sense, Set.of(from), via, Set.of(to)));
  }

  private static TurnVia crossroads() {
    return new TurnVia.Node(1, CROSSROADS.x, CROSSROADS.y);
  }

  private static TurnVia over(Long... ways) {
    return new TurnVia.Ways(List.of(ways));
  }

  private static List<TurnPath> turns(MatchOutcome outcome) {
    assertThat(outcome).isInstanceOf(Matched.class);
    assertThat(((Matched) outcome).edges().isEmpty()).isTrue();
    return ((Matched) outcome).turns();
  }

  private static MatchNote.Kind reason(MatchOutcome outcome) {
    assertThat(outcome).isInstanceOf(Unmatched.class);
    return ((Unmatched) outcome).reason().kind();
  }

  @Test
  void aProhibitedTurnAtAJunctionIsThePairOfItsEdges() {
    assertThat(turns(match(TurnSense.PROHIBITED, 10, crossroads(), 30)))
        .containsExactly(TurnPath.of(forward(0), forward(2)));
    assertThat(turns(match(TurnSense.PROHIBITED, 30, crossroads(), 10)))
        .containsExactly(TurnPath.of(backward(2), backward(0)));
  }

  @Test
  void aMandatoryTurnForbidsAllOthersButTurningBack() {
    assertThat(turns(match(TurnSense.MANDATORY, 10, crossroads(), 20)))
        .containsExactlyInAnyOrder(
            TurnPath.of(forward(0), forward(2)), TurnPath.of(forward(0), forward(3)));
  }

  @Test
  void aMandatoryTurnWithoutAlternativeForbidsNothing() {
    Coordinate corner = NetworkBuilder.position(2000, -1000);
    assertThat(reason(match(TurnSense.MANDATORY, 60, new TurnVia.Node(7, corner.x, corner.y), 70)))
        .isEqualTo(MatchNote.Kind.TURN_ONLY_WAY);
  }

  @Test
  void noEntryFromSeveralRoadsIsOneTurnFromEach() {
    assertThat(
            turns(
                match(
                    new Place.Turn(
                        "no entry",
                        TurnSense.PROHIBITED,
                        Set.of(10L, 20L),
                        crossroads(),
                        Set.of(40L)))))
        .containsExactlyInAnyOrder(
            TurnPath.of(forward(0), forward(3)), TurnPath.of(backward(1), forward(3)));
  }

  @Test
  void aTurnAlongAWayRunsOverAllItsEdges() {
    assertThat(turns(match(TurnSense.PROHIBITED, 20, over(60L), 70)))
        .containsExactly(TurnPath.of(forward(1), forward(5), forward(6), forward(7)));
    assertThat(turns(match(TurnSense.PROHIBITED, 10, over(20L, 60L), 70)))
        .containsExactly(TurnPath.of(forward(0), forward(1), forward(5), forward(6), forward(7)));
  }

  @Test
  void aMandatoryTurnAlongAWayForbidsLeavingItAtEachJunction() {
    assertThat(turns(match(TurnSense.MANDATORY, 10, over(20L), 50)))
        .containsExactlyInAnyOrder(
            TurnPath.of(forward(0), forward(2)),
            TurnPath.of(forward(0), forward(3)),
            TurnPath.of(forward(0), forward(1), forward(5)));
  }

  @Test
  void edgesDoubledByTheImportAreOneRoad() {
    roads.road(1, 2).way(20);
    assertThat(turns(match(TurnSense.PROHIBITED, 10, crossroads(), 20)))
        .containsExactly(TurnPath.of(forward(0), forward(1)));
    assertThat(turns(match(TurnSense.PROHIBITED, 10, over(20L), 50))).hasSize(1);
  }

  @Test
  void aTurnFromARoadThatPassesThroughIsAmbiguous() {
    roads.road(1, 2).way(30).via(1500, 500);
    assertThat(reason(match(TurnSense.PROHIBITED, 30, crossroads(), 10)))
        .isEqualTo(MatchNote.Kind.TURN_AMBIGUOUS);
  }

  @Test
  void aTurnNobodyCanMakeIsReported() {
    assertThat(reason(match(TurnSense.PROHIBITED, 40, crossroads(), 10)))
        .as("way 40 leads away only")
        .isEqualTo(MatchNote.Kind.TURN_NOT_DRIVABLE);
    assertThat(reason(match(TurnSense.PROHIBITED, 10, crossroads(), 50)))
        .isEqualTo(MatchNote.Kind.TURN_NOT_JOINED);
    assertThat(reason(match(TurnSense.PROHIBITED, 10, over(60L), 70)))
        .isEqualTo(MatchNote.Kind.TURN_NOT_JOINED);
    assertThat(reason(match(TurnSense.PROHIBITED, 10, crossroads(), 99)))
        .isEqualTo(MatchNote.Kind.WAY_NOT_A_ROAD);
  }

  @Test
  void aNodeAtAJunctionConcernsEveryTurnThroughIt() {
    assertThat(turns(match(node(CROSSROADS, 10))))
        .hasSize(9)
        .contains(TurnPath.of(forward(0), forward(1)), TurnPath.of(backward(1), forward(3)))
        .doesNotContain(TurnPath.of(forward(0), backward(0)));
  }

  @Test
  void aNodeOnARoadPartedThereIsTheEdgeWithoutLength() {
    int before = roads.node(0, -3000);
    int point = roads.node(500, -3000);
    int twin = roads.node(500, -3000);
    int after = roads.node(1000, -3000);
    roads.road(before, point).way(80);
    int gate = roads.edgeCount();
    roads.road(point, twin).way(80);
    roads.road(twin, after).way(80);
    Matched matched = (Matched) match(node(NetworkBuilder.position(500, -3000), 80));
    assertThat(matched.edges().toArray()).containsExactly(forward(gate), backward(gate));
    assertThat(matched.turns()).isEmpty();
    assertThat(matched.notes()).isEmpty();
  }

  @Test
  void aNodeThatNobodyCanPassIsReported() {
    int before = roads.node(0, -3000);
    int point = roads.node(500, -3000);
    int after = roads.node(1000, -3000);
    roads.road(before, point).way(80);
    roads.road(point, roads.node(500, -3000)).way(80).closed();
    roads.road(point, after).way(80);
    assertThat(reason(match(node(NetworkBuilder.position(500, -3000), 80))))
        .isEqualTo(MatchNote.Kind.NODE_CLOSED_ANYWAY);
  }

  @Test
  void aNodeOnAnUnpartedSectionIsTheSectionAndSaysSo() {
    Matched matched = (Matched) match(node(NetworkBuilder.position(1500, 0), 20));
    assertThat(matched.edges().toArray()).containsExactly(forward(1), backward(1));
    assertThat(matched.notes())
        .extracting(MatchNote::kind)
        .containsExactly(MatchNote.Kind.NODE_TAKEN_AS_SECTION);
  }

  @Test
  void aNodeBesideTheRoadIsUnmatched() {
    assertThat(reason(match(node(NetworkBuilder.position(1500, 20), 20))))
        .isEqualTo(MatchNote.Kind.NODE_NOT_ON_ROAD);
    assertThat(reason(match(node(NetworkBuilder.position(0, 0), 10))))
        .as("the end of a road")
        .isEqualTo(MatchNote.Kind.NODE_AT_DEAD_END);
  }

  private static Place node(Coordinate at, long way) {
    return new Place.OsmNode("gate", 77, at.x, at.y, Set.of(way));
  }
}
