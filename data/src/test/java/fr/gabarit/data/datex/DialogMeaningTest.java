package fr.gabarit.data.datex;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.order.Measure;
import fr.gabarit.order.OrderEvaluator;
import fr.gabarit.order.StopsInside;
import fr.gabarit.order.Verdict;
import fr.gabarit.vehicle.VehiclePreset;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the register's words come to in the end: who may pass, and when. */
class DialogMeaningTest {
  private final OrderEvaluator evaluator = new OrderEvaluator();

  private boolean mayEnter(
      Measure measure, VehiclePreset preset, StopsInside stops, String instant) {
    Verdict verdict = evaluator.verdict(measure, preset.toVehicle(), stops, Instant.parse(instant));
    return verdict.permitsEntry();
  }

  @ParameterizedTest
  @CsvSource({
    "VAN_3_5T,        NONE,        2026-07-07T21:00:00Z, true",
    "RIGID_7_5T,      NONE,        2026-07-07T21:00:00Z, true",
    "RIGID_12T,       NONE,        2026-07-07T21:00:00Z, false",
    "ARTICULATED_44T, NONE,        2026-07-07T21:00:00Z, false",
    "RIGID_12T,       DESTINATION, 2026-07-07T21:00:00Z, true",
    "RIGID_12T,       NONE,        2026-07-07T10:00:00Z, true",
    "RIGID_12T,       NONE,        2026-01-06T21:00:00Z, false",
  })
  void lorriesOverTheLimitStayOutAtNightUnlessTheyAreLocal(
      VehiclePreset preset, StopsInside stops, String instant, boolean expected) throws Exception {
    Measure measure =
        Feed.single(
            Feed.readDialog(
                Feed.regulation(
                    Feed.NO_ENTRY,
                    Feed.top(
                        Feed.or(
                            Feed.when(
                                "<com:overallStartTime>2025-12-31T23:00:00+00:00"
                                    + "</com:overallStartTime><com:validPeriod>"
                                    + Feed.slot("21:00:00+00:00", "05:00:00+00:00")
                                    + "</com:validPeriod>")),
                        Feed.or(Feed.LINE),
                        Feed.or(
                            Feed.vehicle(false, Feed.heavy("lessThanOrEqualTo", 7.5)),
                            Feed.access(true, "destinationTraffic"))))));

    assertThat(mayEnter(measure, preset, stops, instant)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "VAN_3_5T,        NONE, true",
    "RIGID_7_5T,      NONE, false",
    "ARTICULATED_44T, BOTH, false",
  })
  void oneDimensionTooManyIsEnoughAndNothingLiftsIt(
      VehiclePreset preset, StopsInside stops, boolean expected) throws Exception {
    Measure measure =
        Feed.single(
            Feed.readDialog(
                Feed.ban(
                    Feed.vehicle(
                        false,
                        Feed.dimension("height", "lessThanOrEqualTo", 3.8)
                            + Feed.dimension("width", "lessThanOrEqualTo", 2.3)),
                    Feed.access(true, "destinationTraffic"))));

    assertThat(mayEnter(measure, preset, stops, "2026-07-07T21:00:00Z")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"VAN_3_5T, NONE, true", "RIGID_12T, NONE, false", "RIGID_12T, ORIGIN, true"})
  void theSameOrderOfAnotherPublisherIsReadToTheLetter(
      VehiclePreset preset, StopsInside stops, boolean expected) throws Exception {
    Measure measure =
        Feed.single(
            Feed.readOther(
                Feed.regulation(
                    Feed.NO_ENTRY,
                    Feed.top(
                        Feed.SINCE_2026,
                        Feed.LINE,
                        Feed.vehicle(false, Feed.weight("greaterThan", 7.5)),
                        Feed.access(false, "throughTraffic")))));

    assertThat(mayEnter(measure, preset, stops, "2026-07-07T21:00:00Z")).isEqualTo(expected);
  }
}
