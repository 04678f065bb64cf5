package fr.gabarit.matching;

import static fr.gabarit.matching.Drawings.both;
import static fr.gabarit.matching.Drawings.line;
import static fr.gabarit.matching.Drawings.named;
import static fr.gabarit.matching.Drawings.place;
import static org.assertj.core.api.Assertions.assertThat;

import com.graphhopper.routing.ev.RoadClass;
import fr.gabarit.matching.MatchOutcome.Ambiguous;
import fr.gabarit.matching.MatchOutcome.Matched;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.NetworkBuilder;
import fr.gabarit.order.PlaceDirection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

/** Which readings of a line are compared, and which are told apart. */
class RivalReadingsTest {
  private final DrawnOnRoads map = new DrawnOnRoads();
  private final NetworkBuilder roads = map.roads();

  @Test
  void aLineIsNotMovedOntoALongNeighbourThatItsRoadDoesNotLeadTo() {
    int[] main = {roads.node(-300, 0), roads.node(0, 0), roads.node(900, 0)};
    roads.road(main[0], main[1]);
    roads.road(main[1], main[2]);
    roads.road(roads.node(-40, 60), roads.node(1000, 12)).via(0, 12).roadClass(RoadClass.TRACK);
    MatchOutcome outcome = map.match(place(line(-300, 7, 890, 7)));
    assertThat(outcome).isInstanceOf(Ambiguous.class);
    assertThat(((Ambiguous) outcome).best()).isEqualTo(both(0, 1));
  }

  @Test
  void ofTwoRoadsWithinTheErrorOfMapsTheNearerOneIsNotTakenForSure() {
    roads.road(roads.node(0, 0), roads.node(1000, 0));
    roads.road(roads.node(0, 9), roads.node(1000, 9)).roadClass(RoadClass.TRACK);
    MatchOutcome outcome = map.match(place(line(5, 7.4, 995, 7.4)));
    assertThat(outcome).isInstanceOf(Ambiguous.class);
    assertThat(((Ambiguous) outcome).candidates()).contains(both(0), both(1));
  }

  @Test
  void thatOneDisplacementWouldPutAShortStretchOnTheNextRoadIsSaid() {
    roads.road(roads.node(0, 0), roads.node(1500, 0));
    roads.road(roads.node(0, 9), roads.node(1500, 9)).roadClass(RoadClass.TRACK);
    Matched stretch = (Matched) map.match(place(line(700, 1, 800, 1)));
    Matched whole = (Matched) map.match(place(line(5, 1, 1495, 1)));
    assertThat(stretch.edges()).isEqualTo(both(0));
    assertThat(stretch.doubts())
        .extracting(DoubtfulSection::keys)
        .containsExactlyInAnyOrder(both(0), both(1));
    assertThat(whole.edges()).isEqualTo(both(0));
    assertThat(whole.doubts()).isEmpty();
  }

  @Test
  void aNarrowLoopIsReadBothWaysRound() {
    int[] nodes = {roads.node(0, -100), roads.node(0, 0), roads.node(7, 0)};
    roads.road(nodes[0], nodes[1]);
    roads.road(nodes[1], nodes[2]).via(0, 120).via(7, 120);
    roads.road(nodes[1], nodes[2]);
    int loop = EdgeKeys.forward(1);
    assertThat(routes(line(3, -100, 3, 121, 8, 121, 8, 3)))
        .anyMatch(route -> route.contains(loop))
        .anyMatch(route -> route.contains(EdgeKeys.reverse(loop)));
  }

  /** Edges 0 and 1: a street round a corner; 2 to 4: a triangle of a few metres at the corner. */
  @Test
  void aStreetIsReadWithoutATinyLoopAtItsCornerToo() {
    int corner = roads.node(100, 0);
    roads.road(roads.node(0, 0), corner);
    roads.road(corner, roads.node(100, -100));
    int[] triangle = {roads.node(102, 1), roads.node(101, 3)};
    roads.road(corner, triangle[0]);
    roads.road(triangle[0], triangle[1]);
    roads.road(triangle[1], corner);
    assertThat(routes(line(4, 4, 104, 4, 104, -94)))
        .anyMatch(route -> route.stream().map(EdgeKeys::edge).anyMatch(edge -> edge > 1))
        .contains(List.of(EdgeKeys.forward(0), EdgeKeys.forward(1)));
  }

  /** Edges 1 and 2: the tip of a hairpin bend; 3: a few metres of service road that cut it off. */
  @Test
  void aTipDisplacedOntoAShortCutAlongTheLegsOfABendIsDoubtful() {
    int[] cut = {roads.node(-2, 0), roads.node(2, 0)};
    int tip = roads.node(0, -9);
    roads.road(roads.node(-6, 100), cut[0]).via(-6, 8);
    roads.road(cut[0], tip);
    roads.road(tip, cut[1]);
    roads.road(cut[0], cut[1]).roadClass(RoadClass.SERVICE);
    roads.road(cut[1], roads.node(6, 100)).via(6, 8);
    Matched matched = (Matched) map.match(place(line(-3, 98, -3, 14, 3, -2, 9, 14, 9, 98)));
    assertThat(matched.doubts())
        .extracting(DoubtfulSection::keys)
        .containsExactlyInAnyOrder(both(1), both(2), both(3));
  }

  /** Edges 1 and 2 or 3 and 4: two ways of some metres through one corner. */
  @Test
  void whatADrawingMeansOnlyOnceItIsLaidOverItsRoadsIsDoubtful() {
    int[] in = {roads.node(0, 0), roads.node(104, -7)};
    int[] out = {roads.node(101, -7), roads.node(220, -20)};
    int[] side = {roads.node(117, -9), roads.node(102, -9)};
    roads.road(in[0], in[1]);
    for (int way : side) {
      roads.road(in[1], way);
      roads.road(way, out[0]);
    }
    roads.road(side[0], side[1]);
    roads.road(out[0], out[1]);
    Matched matched = (Matched) map.match(place(line(0, 3, 100, -4, 98, -6, 97, -4, 211, -17)));
    assertThat(matched.doubts())
        .extracting(DoubtfulSection::keys)
        .containsExactlyInAnyOrder(both(1), both(2), both(3), both(4));
  }

  @Test
  void whereADrawingEndsOnEitherOfTwoBranchesTheOneThatItWouldConcernIsDoubtful() {
    branches(false);
    Matched matched = (Matched) map.match(place(line(0, 0, 200, 0, 213, -0.5)));
    assertThat(matched.doubts()).extracting(DoubtfulSection::keys).contains(both(2));
  }

  @Test
  void branchesOfOnewayStreetsOfOneNameAreNoCarriagewaysOfOneRoad() {
    branches(true);
    Matched matched = (Matched) map.match(place(line(0, 0, 200, 0, 213, -0.5)));
    assertThat(matched.doubts())
        .extracting(DoubtfulSection::keys)
        .contains(Drawings.keys(EdgeKeys.forward(2)));
  }

  /** Edge 0; from its end on 1, of which the drawing covers too little, and 2, of which enough. */
  private void branches(boolean oneway) {
    int fork = roads.node(200, 0);
    int[] ends = {roads.node(228, 1), roads.node(215.5, -3)};
    List<NetworkBuilder.Road> all =
        List.of(
            roads.road(roads.node(0, 0), fork),
            roads.road(fork, ends[0]),
            roads.road(fork, ends[1]));
    if (oneway) {
      all.forEach(road -> road.oneway().name("Rue Haute"));
    }
  }

  @Test
  void ofAShortLineBesideTwoCarriagewaysThatAreHardlyAbreastNeitherIsTakenForSure() {
    carriageway(roads.node(0, 0), roads.node(12, 0));
    carriageway(roads.node(21, -9), roads.node(9, -9));
    MatchOutcome outcome = map.match(place(line(5.5, -4.5, 15.5, -4.5)));
    assertThat(outcome).isInstanceOf(Ambiguous.class);
  }

  private void carriageway(int from, int to) {
    roads.road(from, to).oneway().name("Rue Haute");
  }

  @Test
  void aNameSaysNothingOfAnEdgeThatBothReadingsFollow() {
    int[] nodes = {roads.node(0, 0), roads.node(60, 0), roads.node(72, 0), roads.node(140, 0)};
    roads.road(nodes[0], nodes[1]).name("Rue Haute");
    roads.road(nodes[1], nodes[2]).name("Rue Basse");
    roads.road(nodes[2], nodes[3]).name("Rue Haute");
    roads.road(nodes[1], nodes[2]).via(66, 3).name("Rue Basse");
    StrokeReader reader = reader(line(0, 1, 140, 1), "Rue Haute");
    List<Reading> readings = reader.readings();
    Reading straight = following(readings, 1);
    Reading round = following(readings, 3);
    assertThat(reader.referee().compare(straight, round).labelAdvantage()).isZero();
  }

  private static Reading following(List<Reading> readings, int edge) {
    return readings.stream()
        .filter(reading -> reading.explanation().edges().contains(edge))
        .findFirst()
        .orElseThrow();
  }

  private List<List<Integer>> routes(Geometry drawing) {
    return reader(drawing, "").readings().stream()
        .map(reading -> reading.explanation().route())
        .toList();
  }

  private StrokeReader reader(Geometry drawing, String name) {
    LocalFrame frame = new LocalFrame(drawing.getEnvelopeInternal());
    Polyline stroke = LineJoiner.join(frame.toMetres(drawing), false).get(0);
    Corridor corridor = new Corridor(roads.build(), frame, PlaceDirection.BOTH);
    return new StrokeReader(
        stroke,
        corridor,
        MatchSettings.defaults(),
        RoadLabels.of(Optional.of(name), Optional.empty()),
        new Carriageways(corridor));
  }

  /**
   * Edge 0: the street named; then 1: a street of another name, and beside it 2: a nameless one.
   */
  private void streetThatGoesOnIntoTwo() {
    int fork = roads.node(200, 0);
    roads.road(roads.node(0, 0), fork).name("Rue Haute");
    roads.road(fork, roads.node(260, 6)).name("Rue Basse");
    roads.road(fork, roads.node(260, -6)).roadClass(RoadClass.SERVICE);
  }

  @Test
  void theNameOfAStreetSaysNothingOfWhichOtherItGoesOnInto() {
    streetThatGoesOnIntoTwo();
    Geometry drawing = line(0, 0, 200, 0, 259, 0.2);
    Matched nameless = (Matched) map.match(place(drawing));
    Matched named = (Matched) map.match(named(drawing, "Rue Haute"));
    assertThat(nameless.doubts()).extracting(DoubtfulSection::keys).contains(both(1), both(2));
    assertThat(named.edges()).isEqualTo(nameless.edges());
    assertThat(named.doubts()).isEqualTo(nameless.doubts());
  }
}
