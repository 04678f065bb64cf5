package fr.gabarit.matching;

import static fr.gabarit.matching.Drawings.both;
import static fr.gabarit.matching.Drawings.keys;
import static fr.gabarit.matching.Drawings.polygon;
import static org.assertj.core.api.Assertions.assertThat;

import com.graphhopper.routing.ev.RoadClass;
import fr.gabarit.matching.MatchOutcome.Matched;
import fr.gabarit.matching.MatchOutcome.Unmatched;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.NetworkBuilder;
import fr.gabarit.order.Place;
import org.junit.jupiter.api.Test;

class AreaMatchingTest {
  private final NetworkBuilder roads = new NetworkBuilder();
  private final Place.Area square =
      new Place.Area("square", polygon(0, 0, 500, 0, 500, 500, 0, 500, 0, 0));

  private MatchOutcome match(Place.Area area) {
    return new PlaceMatcher(roads.build(), MatchSettings.defaults()).match(area);
  }

  private EdgeSet matched(Place.Area area) {
    return ((Matched) match(area)).edges();
  }

  private NetworkBuilder.Road road(double... ends) {
    return roads.road(roads.node(ends[0], ends[1]), roads.node(ends[2], ends[3]));
  }

  @Test
  void roadsMostlyInsideBelongToTheArea() {
    road(100, 100, 400, 100);
    road(200, 300, 650, 300);
    road(400, 200, 650, 200);
    road(600, 0, 600, 500);
    assertThat(matched(square)).isEqualTo(both(0, 1));
  }

  @Test
  void onewayRoadsBelongInTheirLegalDirection() {
    road(100, 100, 400, 100).oneway();
    assertThat(matched(square)).isEqualTo(keys(EdgeKeys.forward(0)));
  }

  @Test
  void motorwaysAndTheirSlipRoadsAreLeftOut() {
    road(100, 100, 400, 100).roadClass(RoadClass.MOTORWAY);
    road(100, 150, 400, 150).roadClass(RoadClass.MOTORWAY).link();
    road(100, 200, 400, 200);
    assertThat(matched(square)).isEqualTo(both(2));
  }

  @Test
  void aRoadAlongTheBoundaryBoundsTheArea() {
    road(0, 6, 500, 6);
    road(0, 40, 500, 40);
    assertThat(matched(square)).isEqualTo(both(1));
  }

  @Test
  void aNarrowAreaAroundAStreetHoldsTheStreet() {
    road(20, 0, 280, 0);
    assertThat(matched(new Place.Area("strip", polygon(0, -8, 300, -8, 300, 8, 0, 8, 0, -8))))
        .isEqualTo(both(0));
  }

  @Test
  void aBridgeThatPassesOverTheAreaIsLeftOut() {
    road(-50, 250, 550, 250).bridge().layer(1);
    road(100, 100, 400, 100);
    assertThat(matched(square)).isEqualTo(both(1));
  }

  @Test
  void aBridgeWithinTheAreaBelongsToIt() {
    int[] nodes = {
      roads.node(100, 250), roads.node(200, 250), roads.node(220, 250), roads.node(400, 250)
    };
    roads.road(nodes[0], nodes[1]);
    roads.road(nodes[1], nodes[2]).bridge().layer(1);
    roads.road(nodes[2], nodes[3]);
    assertThat(matched(square)).isEqualTo(both(0, 1, 2));
  }

  @Test
  void aTunnelInSeveralSectionsUnderTheAreaIsLeftOut() {
    int[] nodes = {roads.node(-50, 250), roads.node(250, 250), roads.node(550, 250)};
    roads.road(nodes[0], nodes[1]).tunnel().layer(-1);
    roads.road(nodes[1], nodes[2]).tunnel().layer(-1);
    road(100, 100, 400, 100);
    assertThat(matched(square)).isEqualTo(both(2));
  }

  @Test
  void everySectionOfABridgeReachedFromInsideBelongs() {
    int[] nodes = {
      roads.node(50, 250), roads.node(100, 250), roads.node(250, 250), roads.node(600, 250)
    };
    roads.road(nodes[0], nodes[1]);
    roads.road(nodes[1], nodes[2]).bridge().layer(1);
    roads.road(nodes[2], nodes[3]).bridge().layer(1);
    assertThat(matched(square)).isEqualTo(both(0, 1, 2));
  }

  @Test
  void anAreaWithoutRoadsIsUnmatched() {
    road(1000, 0, 1100, 0);
    MatchOutcome outcome = match(square);
    assertThat(outcome).isInstanceOf(Unmatched.class);
    assertThat(((Unmatched) outcome).reason().kind()).isEqualTo(MatchNote.Kind.NO_ROAD_INSIDE);
  }
}
