package fr.gabarit.data.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.data.OrderFiles;
import fr.gabarit.data.datex.DatexReaderOptions;
import fr.gabarit.data.report.ImportNote;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.OrderFile;
import fr.gabarit.order.CaseReader;
import fr.gabarit.order.CaseWriter;
import fr.gabarit.order.OrderEvaluator;
import fr.gabarit.order.Place;
import fr.gabarit.order.StopsInside;
import fr.gabarit.order.TrafficOrder;
import fr.gabarit.order.Verdict;
import fr.gabarit.time.CivilTime;
import fr.gabarit.vehicle.Vehicle;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

class DialogCasesTest {
  private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");
  private static final String NOON = "2026-06-03T12:00";
  private static final Map<String, OrderFile> FILES = new HashMap<>();

  private final CaseReader reader = new CaseReader();
  private final CaseWriter writer = new CaseWriter();
  private final OrderEvaluator evaluator = new OrderEvaluator();

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvFileSource(resources = "cases/cases.txt", delimiter = '|', numLinesToSkip = 1)
  void ordersMeanWhatTheTableSays(ArgumentsAccessor row) throws Exception {
    String[] source = text(row, 1).split(" ", 2);
    OrderFile file = file(source[0]);
    String identifier = source[1];
    Optional<TrafficOrder> order =
        file.orders().stream().filter(o -> o.identifier().equals(identifier)).findFirst();

    assertThat(verdict(order, row)).isEqualTo(text(row, 6));
    if (!text(row, 7).isEmpty()) {
      assertThat(place(order.orElseThrow().measures().get(0).places().get(0)))
          .isEqualTo(text(row, 7));
    }
    if (!text(row, 8).isEmpty()) {
      assertThat(file.report().notes(NoteKind.valueOf(text(row, 8))))
          .as("notes on the order")
          .extracting(ImportNote::place)
          .anySatisfy(place -> assertThat(place.order()).contains(identifier));
    }
  }

  private String verdict(Optional<TrafficOrder> order, ArgumentsAccessor row) {
    if (order.isEmpty()) {
      return "left out";
    }
    Vehicle vehicle = reader.vehicle(text(row, 3));
    StopsInside stops =
        text(row, 4).isEmpty()
            ? StopsInside.NONE
            : StopsInside.valueOf(text(row, 4).toUpperCase(Locale.ROOT));
    Instant instant =
        LocalDateTime.parse(text(row, 5).isEmpty() ? NOON : text(row, 5))
            .atZone(CivilTime.ZONE)
            .toInstant();
    List<Verdict> verdicts =
        order.get().measures().stream()
            .map(measure -> evaluator.verdict(measure, vehicle, stops, instant))
            .filter(verdict -> !(verdict instanceof Verdict.Unaffected))
            .toList();
    return verdicts.isEmpty()
        ? "unaffected"
        : verdicts.stream().map(writer::verdict).collect(Collectors.joining(" and "));
  }

  private static String place(Place place) {
    if (place instanceof Place.Line line) {
      return "line " + word(line.direction());
    }
    if (place instanceof Place.NamedStreet street) {
      return "street " + word(street.direction());
    }
    if (place instanceof Place.NumberedRoad road) {
      return "numbered road " + word(road.direction());
    }
    return place.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static OrderFile file(String name) throws Exception {
    if (!FILES.containsKey(name)) {
      try (InputStream in = DialogCasesTest.class.getResourceAsStream("cases/" + name)) {
        FILES.put(name, new OrderFiles(new DatexReaderOptions(NOW)).read(in, name));
      }
    }
    return FILES.get(name);
  }

  private static String text(ArgumentsAccessor row, int column) {
    String value = row.getString(column);
    return value == null ? "" : value.strip();
  }
}
