package fr.gabarit.data.decision;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.data.report.ImportReportText;
import fr.gabarit.data.report.OrderFile;
import fr.gabarit.data.report.OrderFileException;
import fr.gabarit.order.LimitNature;
import fr.gabarit.order.Measure;
import fr.gabarit.order.OrderEvaluator;
import fr.gabarit.order.Place;
import fr.gabarit.order.StopsInside;
import fr.gabarit.order.TrafficOrder;
import fr.gabarit.order.VehicleWords;
import fr.gabarit.order.Verdict;
import fr.gabarit.vehicle.Vehicle;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The decision table, from what authorities and mappers write to what a lorry may do. The cases
 * stand in {@code decision-table.txt}, for planners to read.
 */
class DecisionTableTest {
  private static final int ROWS = 42;

  @TempDir private Path directory;

  @TestFactory
  Stream<DynamicTest> everyCaseMeansWhatItsRowRules() throws IOException {
    OrderTexts texts = new OrderTexts(directory);
    return cases().stream()
        .filter(row -> !row.form().isEmpty())
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.row() + " " + row.construct(), () -> check(row, texts)));
  }

  @Test
  void everyRowOfTheTableHasACase() throws IOException {
    List<Integer> rows =
        cases().stream().map(c -> Integer.parseInt(c.row().replaceAll("\\D", ""))).toList();

    assertThat(rows).containsAll(IntStream.rangeClosed(1, ROWS).boxed().toList());
  }

  @Test
  void whatNoSingleOrderShowsIsProvedByTestsThatExist() throws IOException {
    for (DecisionCase row : cases()) {
      for (String test : row.seeAlso()) {
        Path source = Path.of(System.getProperty("gabarit.root"), test);
        assertThat(source).as("row " + row.row()).exists();
      }
      assertThat(row.verdicts().size() + row.seeAlso().size() + row.notes().size())
          .as("row %s expects something", row.row())
          .isPositive();
    }
  }

  private static List<DecisionCase> cases() throws IOException {
    try (InputStream in = DecisionTableTest.class.getResourceAsStream("decision-table.txt")) {
      return DecisionCase.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static void check(DecisionCase row, OrderTexts texts)
      throws IOException, OrderFileException {
    OrderFile file = texts.read(row);
    List<Measure> measures =
        file.orders().stream().map(TrafficOrder::measures).flatMap(List::stream).toList();
    for (DecisionCase.Expected expected : row.verdicts()) {
      assertThat(verdict(measures, expected))
          .as("row %s (%s): %s", row.row(), row.ruling(), expected)
          .isEqualTo(expected.verdict());
    }
    if (!row.places().isEmpty()) {
      assertThat(
              measures.stream().flatMap(measure -> measure.places().stream()).map(Places::inWords))
          .as("places of row " + row.row())
          .containsExactlyInAnyOrderElementsOf(row.places());
    }
    String report = new ImportReportText(Locale.ENGLISH).render(file.report());
    for (String note : row.notes()) {
      assertThat(report).as("report of row " + row.row()).contains(note);
    }
  }

  /** What all measures together mean: the strictest verdict, as overlapping orders all apply. */
  private static String verdict(List<Measure> measures, DecisionCase.Expected expected) {
    Vehicle vehicle = VehicleWords.vehicle(expected.vehicle());
    Instant at = LocalDateTime.parse(expected.at()).atZone(ZoneId.of("Europe/Paris")).toInstant();
    StopsInside stops =
        switch (expected.stops()) {
          case "through" -> StopsInside.NONE;
          case "from" -> StopsInside.ORIGIN;
          case "to" -> StopsInside.DESTINATION;
          case "inside" -> StopsInside.BOTH;
          default -> throw new IllegalArgumentException("Unknown stops: " + expected.stops());
        };
    OrderEvaluator evaluator = new OrderEvaluator();
    String strictest = "free";
    for (Measure measure : measures) {
      String words = inWords(evaluator.verdict(measure, vehicle, stops, at));
      if (rank(words) > rank(strictest)
          || rank(words) == rank(strictest)
              && words.startsWith("speed")
              && slower(words, strictest)) {
        strictest = words;
      }
    }
    return strictest;
  }

  private static boolean slower(String words, String other) {
    return Integer.parseInt(words.substring(6)) < Integer.parseInt(other.substring(6));
  }

  private static String inWords(Verdict verdict) {
    if (verdict instanceof Verdict.Forbidden forbidden) {
      return forbidden.nature() == LimitNature.PHYSICAL ? "impossible" : "forbidden";
    }
    if (verdict instanceof Verdict.AllowedByExemption) {
      return "exempt";
    }
    if (verdict instanceof Verdict.SpeedLimited limited) {
      return "speed " + limited.maxSpeedKmh();
    }
    if (verdict instanceof Verdict.Delayed delayed) {
      return "delay " + delayed.delay().toSeconds();
    }
    if (verdict instanceof Verdict.Advised advised) {
      return "told " + advised.advice().kind().name().toLowerCase(Locale.ROOT);
    }
    return "free";
  }

  private static int rank(String words) {
    return switch (words.split(" ")[0]) {
      case "impossible" -> 6;
      case "forbidden" -> 5;
      case "speed" -> 4;
      case "delay" -> 3;
      case "exempt" -> 2;
      case "told" -> 1;
      default -> 0;
    };
  }

  /** Kinds of places in the words of the case file. */
  private static final class Places {
    private Places() {}

    static String inWords(Place place) {
      String kind = place.getClass().getSimpleName();
      if (place instanceof Place.Line line) {
        return kind + " " + line.direction();
      }
      if (place instanceof Place.OsmWays ways) {
        return kind + " " + ways.direction();
      }
      if (place instanceof Place.NamedStreet street) {
        return kind + " " + street.direction() + " " + street.street();
      }
      if (place instanceof Place.NumberedRoad road) {
        return kind + " " + road.direction() + " " + road.roadNumber();
      }
      return kind;
    }
  }
}
