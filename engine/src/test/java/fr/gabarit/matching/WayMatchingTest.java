package fr.gabarit.matching;

import static fr.gabarit.matching.Drawings.both;
import static fr.gabarit.matching.Drawings.keys;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.matching.MatchOutcome.Matched;
import fr.gabarit.matching.MatchOutcome.Unmatched;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.NetworkBuilder;
import fr.gabarit.order.Place;
import fr.gabarit.order.PlaceDirection;
import fr.gabarit.order.Wording;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WayMatchingTest {
  private final NetworkBuilder roads = new NetworkBuilder();

  @BeforeEach
  void twoSectionsOfWaySevenAndAOnewayEight() {
    int[] nodes = {roads.node(0, 0), roads.node(100, 0), roads.node(200, 0), roads.node(300, 0)};
    roads.road(nodes[0], nodes[1]).way(7);
    roads.road(nodes[1], nodes[2]).way(7);
    roads.road(nodes[2], nodes[3]).way(8).oneway();
  }

  private MatchOutcome match(Place place) {
    return new PlaceMatcher(roads.build(), MatchSettings.defaults()).match(place);
  }

  private MatchOutcome match(PlaceDirection direction, Long... ways) {
    return match(new Place.OsmWays("ways", Set.of(ways), direction));
  }

  @Test
  void aWayIsAllItsEdges() {
    assertThat(((Matched) match(PlaceDirection.BOTH, 7L)).edges()).isEqualTo(both(0, 1));
  }

  @Test
  void aDirectionIsThatOfTheWay() {
    assertThat(((Matched) match(PlaceDirection.FORWARD, 7L)).edges())
        .isEqualTo(keys(EdgeKeys.forward(0), EdgeKeys.forward(1)));
    assertThat(((Matched) match(PlaceDirection.BACKWARD, 7L)).edges())
        .isEqualTo(keys(EdgeKeys.backward(0), EdgeKeys.backward(1)));
  }

  @Test
  void onlyDrivableDirectionsAreReturned() {
    assertThat(((Matched) match(PlaceDirection.BOTH, 8L)).edges())
        .isEqualTo(keys(EdgeKeys.forward(2)));
    MatchOutcome against = match(PlaceDirection.BACKWARD, 8L);
    assertThat(((Unmatched) against).reason().kind())
        .isEqualTo(MatchNote.Kind.DIRECTION_NOT_DRIVABLE);
  }

  @Test
  void aWayThatIsNoRoadIsNoted() {
    Matched matched = (Matched) match(PlaceDirection.BOTH, 7L, 99L);
    assertThat(matched.edges()).isEqualTo(both(0, 1));
    assertThat(matched.notes()).containsExactly(new MatchNote(MatchNote.Kind.WAY_NOT_A_ROAD, "99"));
    assertThat(matched.coverage()).isEqualTo(0.5);
  }

  @Test
  void waysThatAreNoRoadsAreUnmatched() {
    assertThat(match(PlaceDirection.BOTH, 99L)).isInstanceOf(Unmatched.class);
  }

  @Test
  void anUnlocatedPlaceKeepsItsReason() {
    Unmatched unmatched = (Unmatched) match(new Place.Unlocated("village", "no geometry"));
    assertThat(unmatched.reason().text(Locale.ENGLISH)).contains("no geometry");
    assertThat(unmatched.reason().text(Locale.FRANCE))
        .startsWith("La source")
        .contains("no geometry");
  }

  @Test
  void aReasonInBothLanguagesIsToldInTheReadersOwn() {
    Unmatched unmatched =
        (Unmatched)
            match(new Place.Unlocated("village", new Wording("no geometry", "pas de tracé")));
    assertThat(unmatched.reason().text(Locale.ENGLISH)).endsWith("no geometry");
    assertThat(unmatched.reason().text(Locale.FRANCE)).endsWith("pas de tracé");
  }
}
