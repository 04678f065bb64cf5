package fr.gabarit.matching;

import static fr.gabarit.matching.Drawings.both;
import static fr.gabarit.matching.Drawings.line;
import static fr.gabarit.matching.Drawings.lines;
import static fr.gabarit.matching.Drawings.place;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.matching.MatchOutcome.Matched;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.NetworkBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines that are placed but for sections of which nobody can tell whether they are meant. */
class DoubtfulSectionTest {
  private final DrawnOnRoads map = new DrawnOnRoads();
  private final NetworkBuilder roads = map.roads();

  /** Edges 0 to 2 along one street: 200 m, 20 m, 200 m. */
  private void streetWithAShortSection() {
    int[] nodes = {roads.node(0, 0), roads.node(200, 0), roads.node(220, 0), roads.node(420, 0)};
    roads.road(nodes[0], nodes[1]);
    roads.road(nodes[1], nodes[2]);
    roads.road(nodes[2], nodes[3]);
  }

  private Matched matched(MatchOutcome outcome) {
    assertThat(outcome).isInstanceOf(Matched.class);
    return (Matched) outcome;
  }

  @Test
  void aLineThatEndsAtAJunctionIsSure() {
    streetWithAShortSection();
    assertThat(matched(map.match(place(line(0, 3, 202, 3)))).doubts()).isEmpty();
    assertThat(matched(map.match(place(line(0, 3, 218, 3)))).doubts()).isEmpty();
  }

  @Test
  void aShortSectionOnWhichALineEndsHalfwayIsDoubtful() {
    streetWithAShortSection();
    Matched outcome = matched(map.match(place(line(0, 3, 211, 3))));
    assertThat(outcome.edges()).isEqualTo(both(0, 1));
    assertThat(outcome.doubts())
        .singleElement()
        .satisfies(
            doubt -> {
              assertThat(doubt.keys()).isEqualTo(both(1));
              assertThat(doubt.taken()).isTrue();
              assertThat(doubt.lengthMetres()).isBetween(19.5, 20.5);
              assertThat(doubt.reason()).isEqualTo(DoubtfulSection.Reason.END);
            });
    assertThat(DrawnOnRoads.noted(outcome, MatchNote.Kind.DOUBTFUL_SECTION_TAKEN)).isTrue();
  }

  /** Edge 1: a few metres at the end of the street, from which 2 and 3 go on. */
  @ParameterizedTest
  @CsvSource({"3, true", "6, false"})
  void aBitOfRoadAtTheNodeWhereALineEndsIsDoubtful(double metres, boolean doubtful) {
    int[] nodes = {roads.node(0, 0), roads.node(200, 0), roads.node(200, metres)};
    roads.road(nodes[0], nodes[1]);
    roads.road(nodes[1], nodes[2]);
    roads.road(nodes[2], roads.node(260, 40));
    roads.road(nodes[2], roads.node(140, 40));
    Matched outcome = matched(map.match(place(line(0, 2, 202, 2))));
    assertThat(outcome.edges()).isEqualTo(both(0));
    assertThat(outcome.doubts())
        .extracting(DoubtfulSection::keys)
        .isEqualTo(doubtful ? List.of(both(1)) : List.of());
  }

  @Test
  void aDoubtfulSectionThatSeemsNotMeantIsLeftOutAndNamed() {
    streetWithAShortSection();
    Matched outcome = matched(map.match(place(line(0, 3, 209, 3))));
    assertThat(outcome.edges()).isEqualTo(both(0));
    assertThat(outcome.doubts())
        .singleElement()
        .satisfies(
            doubt -> {
              assertThat(doubt.keys()).isEqualTo(both(1));
              assertThat(doubt.taken()).isFalse();
            });
    assertThat(DrawnOnRoads.noted(outcome, MatchNote.Kind.DOUBTFUL_SECTION_LEFT_OUT)).isTrue();
  }

  @Test
  void whatAnotherPartOfTheDrawingTakesForSureIsNotDoubtful() {
    streetWithAShortSection();
    Matched outcome = matched(map.match(place(lines(line(0, 3, 209, 3), line(420, 3, 150, 3)))));
    assertThat(outcome.edges()).isEqualTo(both(0, 1, 2));
    assertThat(outcome.doubts()).isEmpty();
    assertThat(DrawnOnRoads.noted(outcome, MatchNote.Kind.DOUBTFUL_SECTION_LEFT_OUT)).isFalse();
  }

  @Test
  void aSectionOfTheOppositeCarriagewayOfWhichHalfIsAbreastIsDoubtful() {
    int[] south = {roads.node(0, 0), roads.node(200, 0)};
    int[] north = {roads.node(240, 14), roads.node(161, 14), roads.node(0, 14)};
    roads.road(south[0], south[1]).oneway().ref("D 943");
    roads.road(north[0], north[1]).oneway().ref("D 943");
    roads.road(north[1], north[2]).oneway().ref("D 943");
    Matched outcome = matched(map.match(place(line(0, -2, 200, -2))));
    assertThat(outcome.edges().toArray()).contains(EdgeKeys.forward(0), EdgeKeys.forward(2));
    assertThat(outcome.doubts())
        .singleElement()
        .satisfies(
            doubt -> {
              assertThat(doubt.keys().toArray()).containsExactly(EdgeKeys.forward(1));
              assertThat(doubt.reason()).isEqualTo(DoubtfulSection.Reason.OPPOSITE_CARRIAGEWAY);
            });
  }

  /** Edge 0 of 600 m, then a fork of two branches of 80 m at a small angle. */
  private void fork() {
    int start = roads.node(0, 0);
    int fork = roads.node(600, 0);
    roads.road(start, fork);
    roads.road(fork, roads.node(680, 8));
    roads.road(fork, roads.node(680, -8));
  }

  @Test
  void aLineThatMayEndOnEitherBranchOfAForkIsPlacedUpToIt() {
    fork();
    Matched outcome = matched(map.match(place(line(0, 0, 680, 0))));
    assertThat(outcome.edges()).isEqualTo(both(0));
    assertThat(outcome.doubts()).hasSize(2);
    assertThat(outcome.doubts())
        .allSatisfy(
            doubt -> {
              assertThat(doubt.taken()).isFalse();
              assertThat(doubt.reason()).isEqualTo(DoubtfulSection.Reason.OTHER_READING);
            });
  }

  @Test
  void aLineOfWhichTheGreaterPartIsSureIsPlacedThereAndTheRestNamed() {
    fork();
    Matched outcome = matched(map.match(place(line(500, 0, 680, 0))));
    assertThat(outcome.edges()).isEqualTo(both(0));
    assertThat(outcome.doubts()).hasSize(2);
  }

  @Test
  void aBitOfRoadBesideADoubtfulSectionIsAsDoubtful() {
    fork();
    roads.road(1, roads.node(600, 3));
    Matched outcome = matched(map.match(place(line(0, 0, 680, 0))));
    assertThat(outcome.edges()).isEqualTo(both(0));
    assertThat(outcome.doubts())
        .extracting(DoubtfulSection::keys)
        .containsExactlyInAnyOrder(both(1), both(2), both(3));
  }

  @Test
  void aLineOfWhichMostLiesOnEitherBranchOfAForkIsAmbiguous() {
    fork();
    assertThat(map.match(place(line(540, 0, 680, 0)))).isInstanceOf(MatchOutcome.Ambiguous.class);
  }
}
