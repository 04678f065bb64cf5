package fr.gabarit.order;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.time.CivilTime;
import fr.gabarit.vehicle.Vehicle;
import fr.gabarit.vehicle.VehiclePreset;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

class OrderEvaluatorTest {
  private static final String NOON = "2026-06-03T12:00";

  private final CaseReader reader = new CaseReader();
  private final CaseWriter writer = new CaseWriter();

  @ParameterizedTest(name = "{0} {1}")
  @CsvFileSource(resources = "decision-table.txt", delimiter = '|', numLinesToSkip = 1)
  void theDecisionTableHolds(ArgumentsAccessor row) {
    String vehicleText = text(row, 6);
    Measure measure = reader.measure(text(row, 2), text(row, 3), text(row, 4), text(row, 5));
    Vehicle vehicle = reader.vehicle(vehicleText);
    StopsInside stops =
        text(row, 7).isEmpty()
            ? StopsInside.NONE
            : StopsInside.valueOf(text(row, 7).toUpperCase(Locale.ROOT));
    Instant instant =
        LocalDateTime.parse(text(row, 8).isEmpty() ? NOON : text(row, 8))
            .atZone(CivilTime.ZONE)
            .toInstant();
    OrderEvaluator evaluator =
        vehicleText.endsWith(CaseReader.STRICT)
            ? new OrderEvaluator(UnknownValues.ASSUME_WORST)
            : new OrderEvaluator();

    Verdict verdict = evaluator.verdict(measure, vehicle, stops, instant);

    assertThat(writer.verdict(verdict)).isEqualTo(text(row, 9));
    assertThat(writer.compared(verdict)).isEqualTo(text(row, 10));
    assertThat(verdict.permitsEntry()).isEqualTo(!text(row, 9).startsWith("forbidden"));
    assertThat(
            evaluator.verdict(
                evaluator.applicability(measure, vehicle), measure.when(), stops, instant))
        .as("with the applicability ruled before")
        .isEqualTo(verdict);
  }

  @Test
  void applicabilityLeavesOutTimeAndStops() {
    OrderEvaluator evaluator = new OrderEvaluator();
    Vehicle lorry = VehiclePreset.RIGID_19T.toVehicle();
    Measure nights = reader.measure("no-entry", "mass > 3.5", "local-traffic", "22:00-06:00");

    assertThat(evaluator.applicability(nights, lorry))
        .isEqualTo(
            new Applicability.LocalOnly(
                new Exemption.LocalTraffic(), Finding.of(nights.who().restricted().get(0), lorry)));
  }

  @Test
  void anExemptVehicleIsToldWhatItIsExemptFrom() {
    Measure measure = reader.measure("no-entry", "mass > 3.5", "activity police", "");
    Vehicle police = reader.vehicle("rigid_12t activities=police");

    assertThat(new OrderEvaluator().applicability(measure, police))
        .isEqualTo(
            new Applicability.Exempted(
                measure.who().exempted().get(0),
                Finding.of(measure.who().restricted().get(0), police)));
  }

  @Test
  void stopsInsideFollowFromEachEnd() {
    assertThat(
            List.of(
                StopsInside.of(false, false),
                StopsInside.of(true, false),
                StopsInside.of(false, true),
                StopsInside.of(true, true)))
        .containsExactly(StopsInside.values());
  }

  private static String text(ArgumentsAccessor row, int column) {
    String value = row.getString(column);
    return value == null ? "" : value.strip();
  }
}
