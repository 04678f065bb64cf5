package fr.gabarit.server.answer;

import fr.gabarit.scenario.Comparison;
import fr.gabarit.scenario.TripFigures;
import fr.gabarit.scenario.TripOutcome;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Writes compared trips as a table: UTF-8, commas, decimal points. Stateless. */
public final class ComparisonCsv {
  private static final String HEADER =
      "id,status,weight,km_before,km_after,minutes_before,minutes_after,cost_before,cost_after,orders";

  /** Spreadsheets take what begins so for a formula. */
  private static final String FORMULA_SIGNS = "=+-@\t\r";

  /** Writes all trips, in their order. */
  public void write(Comparison comparison, Appendable out) throws IOException {
    out.append(HEADER).append('\n');
    for (TripOutcome outcome : comparison.outcomes()) {
      out.append(row(outcome)).append('\n');
    }
  }

  private static String row(TripOutcome outcome) {
    String orders =
        outcome.blocking().stream()
            .map(citation -> citation.order().id().value())
            .distinct()
            .collect(Collectors.joining(" "));
    return String.join(
        ",",
        text(outcome.trip().id()),
        ComparisonJson.token(outcome.status()),
        Json.rounded(outcome.trip().weight()).toPlainString(),
        both(outcome, TripFigures::metres, ComparisonJson.METRES_PER_KILOMETRE),
        both(outcome, TripFigures::millis, ComparisonJson.MILLIS_PER_MINUTE),
        both(outcome, TripFigures::costMillis, ComparisonJson.MILLIS_PER_MINUTE),
        text(orders));
  }

  private static String both(
      TripOutcome outcome, ToDoubleFunction<TripFigures> value, double unit) {
    return number(outcome.before(), value, unit) + "," + number(outcome.after(), value, unit);
  }

  private static String number(
      Optional<TripFigures> figures, ToDoubleFunction<TripFigures> value, double unit) {
    return figures
        .map(known -> String.format(Locale.ROOT, "%.3f", value.applyAsDouble(known) / unit))
        .orElse("");
  }

  private static String text(String value) {
    boolean formula = !value.isEmpty() && FORMULA_SIGNS.indexOf(value.charAt(0)) >= 0;
    String safe = formula ? "'" + value : value;
    return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
        ? '"' + safe.replace("\"", "\"\"") + '"'
        : safe;
  }
}
