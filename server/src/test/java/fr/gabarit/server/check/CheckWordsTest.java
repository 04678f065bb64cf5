package fr.gabarit.server.check;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.matching.MatchNote;
import fr.gabarit.matching.MatchOutcome;
import fr.gabarit.order.Effect;
import fr.gabarit.order.Measure;
import fr.gabarit.order.OrderId;
import fr.gabarit.order.OrderSource;
import fr.gabarit.order.Place;
import fr.gabarit.order.TrafficOrder;
import fr.gabarit.order.Validity;
import fr.gabarit.order.Who;
import fr.gabarit.overlay.Placement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CheckWordsTest {
  @Test
  void ofAPlaceWithoutEffectNothingIsSaidToBeTaken() {
    Place place = new Place.Unlocated("Rue d'essai", "not drawn");
    Measure measure =
        new Measure("1", new Effect.NoEntry(), Who.EVERYONE, Validity.ALWAYS, List.of(place));
    TrafficOrder order =
        new TrafficOrder(
            new OrderId("A"),
            "A",
            "essai",
            "Commune d'essai",
            Optional.empty(),
            OrderSource.GEOJSON,
            List.of(measure));
    MatchOutcome outcome =
        new MatchOutcome.Unmatched(
            new MatchNote(MatchNote.Kind.LOW_COVERAGE, "58"),
            0.58,
            List.of(
                new MatchNote(MatchNote.Kind.PARTIAL_EDGE, "85"),
                new MatchNote(MatchNote.Kind.NAME_DISAGREES, "D 943")));

    assertThat(new CheckWords(Locale.ENGLISH).notes(new Placement(order, measure, place, outcome)))
        .containsExactly("The matched roads bear another name or number than the place: D 943.");
  }
}
