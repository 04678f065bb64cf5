package fr.gabarit.matching;

import static fr.gabarit.matching.Drawings.both;
import static fr.gabarit.matching.Drawings.line;
import static fr.gabarit.matching.Drawings.named;
import static fr.gabarit.matching.Drawings.numbered;
import static fr.gabarit.matching.Drawings.place;
import static org.assertj.core.api.Assertions.assertThat;

import com.graphhopper.routing.ev.RoadClass;
import fr.gabarit.matching.MatchOutcome.Ambiguous;
import fr.gabarit.matching.MatchOutcome.Matched;
import fr.gabarit.network.NetworkBuilder;
import fr.gabarit.order.Place;
import fr.gabarit.order.PlaceDirection;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Roads beside each other, and what names decide. */
class ParallelRoadMatchingTest {
  private final DrawnOnRoads map = new DrawnOnRoads();
  private final NetworkBuilder roads = map.roads();

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
    map.assertMatched(place(line(0, 3, 400, 3)), both(0));
  }

  @Test
  void aLineMidwayBetweenTwoRoadsIsAmbiguous() {
    parallelServiceRoad();
    MatchOutcome outcome = map.match(place(line(45, 8, 355, 8)));
    assertThat(outcome).isInstanceOf(Ambiguous.class);
    Ambiguous ambiguous = (Ambiguous) outcome;
    assertThat(ambiguous.candidates()).contains(both(0), both(1));
    assertThat(ambiguous.reason().kind()).isEqualTo(MatchNote.Kind.SEVERAL_ROADS_FIT);
  }

  @Test
  void theRoadNumberDecidesBetweenParallelRoads() {
    parallelServiceRoad();
    for (String number : new String[] {"D943", "D 943", "RD 943", "Route départementale 943"}) {
      map.assertMatched(numbered(line(45, 8, 355, 8), number), both(0));
    }
  }

  @Test
  void theNameDecidesBetweenParallelRoads() {
    parallelServiceRoad();
    map.assertMatched(named(line(45, 8, 355, 8), "RTE DE BETHUNE"), both(0));
  }

  @Test
  void anotherNameAloneNeverExcludesARoad() {
    map.straightStreet();
    MatchOutcome outcome = map.match(named(line(100, 4, 300, 4), "Avenue Foch"));
    assertThat(((Matched) outcome).edges()).isEqualTo(both(1, 2));
    assertThat(DrawnOnRoads.noted(outcome, MatchNote.Kind.NAME_DISAGREES)).isTrue();
  }

  @Test
  void labelsOfThePlaceMayBeMissing() {
    map.straightStreet();
    map.assertMatched(
        new Place.Line(
            "x", line(0, 2, 100, 2), Optional.of("  "), Optional.of("-"), PlaceDirection.BOTH),
        both(0));
  }
}
