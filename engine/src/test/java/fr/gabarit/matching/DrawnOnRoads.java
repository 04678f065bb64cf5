package fr.gabarit.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.network.NetworkBuilder;
import fr.gabarit.order.Place;
import org.assertj.core.api.InstanceOfAssertFactories;

/** A small hand-made network on which places are drawn and matched. */
final class DrawnOnRoads {
  private final NetworkBuilder roads = new NetworkBuilder();

  NetworkBuilder roads() {
    return roads;
  }

  MatchOutcome match(Place place) {
    return new PlaceMatcher(roads.build(), MatchSettings.defaults()).match(place);
  }

  void assertMatched(Place place, EdgeSet expected) {
    assertThat(match(place))
        .asInstanceOf(InstanceOfAssertFactories.type(MatchOutcome.Matched.class))
        .extracting(MatchOutcome.Matched::edges)
        .isEqualTo(expected);
  }

  static boolean noted(MatchOutcome outcome, MatchNote.Kind kind) {
    return outcome.notes().stream().anyMatch(note -> note.kind() == kind);
  }

  /** Edges 0 to 3: a straight street of four sections of 100 m, cross streets at each junction. */
  void straightStreet() {
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
}
