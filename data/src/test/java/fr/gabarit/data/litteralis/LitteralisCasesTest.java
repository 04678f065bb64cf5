package fr.gabarit.data.litteralis;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.OrderFile;
import fr.gabarit.order.CaseReader;
import fr.gabarit.order.CaseWriter;
import fr.gabarit.order.OrderEvaluator;
import fr.gabarit.order.OrderSource;
import fr.gabarit.order.StopsInside;
import fr.gabarit.order.Verdict;
import fr.gabarit.time.CivilTime;
import fr.gabarit.vehicle.Vehicle;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

class LitteralisCasesTest {
  private final CaseReader reader = new CaseReader();
  private final CaseWriter writer = new CaseWriter();
  private final OrderEvaluator evaluator = new OrderEvaluator();

  @ParameterizedTest(name = "{0}, {1}: {2} {4}")
  @CsvFileSource(resources = "cases.txt", delimiter = '|', numLinesToSkip = 1, quoteCharacter = '`')
  void textsMeanWhatTheTableSays(ArgumentsAccessor row) throws Exception {
    OrderFile file =
        Sites.read(
            Sites.collection(Sites.site(1, 7, text(row, 0), text(row, 1).replace('#', '|'))));

    assertThat(verdict(file, row)).isEqualTo(text(row, 5));
    if (!text(row, 6).isEmpty()) {
      assertThat(file.report().notes(NoteKind.valueOf(text(row, 6)))).isNotEmpty();
    }
  }

  private String verdict(OrderFile file, ArgumentsAccessor row) {
    if (file.orders().isEmpty()) {
      return "left out";
    }
    assertThat(file.orders().get(0).source()).isEqualTo(OrderSource.LITTERALIS);
    Vehicle vehicle = reader.vehicle(text(row, 2));
    StopsInside stops =
        text(row, 3).isEmpty()
            ? StopsInside.NONE
            : StopsInside.valueOf(text(row, 3).toUpperCase(Locale.ROOT));
    Instant at =
        LocalDateTime.parse(text(row, 4).isEmpty() ? "2026-06-03T12:00" : text(row, 4))
            .atZone(CivilTime.ZONE)
            .toInstant();
    List<Verdict> verdicts =
        file.orders().get(0).measures().stream()
            .map(measure -> evaluator.verdict(measure, vehicle, stops, at))
            .filter(verdict -> !(verdict instanceof Verdict.Unaffected))
            .toList();
    return verdicts.isEmpty()
        ? "unaffected"
        : verdicts.stream().map(writer::verdict).collect(Collectors.joining(" and "));
  }

  private static String text(ArgumentsAccessor row, int column) {
    String value = row.getString(column);
    return value == null ? "" : value.strip();
  }
}
