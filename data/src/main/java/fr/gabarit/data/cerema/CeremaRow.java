package fr.gabarit.data.cerema;

import fr.gabarit.data.csv.CsvRow;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A row of the table, by field. Immutable. */
final class CeremaRow {
  /** "Non communiqué", and what the schema counts as missing. */
  private static final Set<String> MISSING =
      Set.of("NC", "N.C.", "NC.", "NA", "N/A", "NAN", "NULL", "NONE", "-");

  private final CsvRow row;

  CeremaRow(CsvRow row) {
    this.row = row;
  }

  int line() {
    return row.line();
  }

  /** Whether anything stands in the field, NC included. */
  boolean isFilled(CeremaField field) {
    return row.value(field.name()).isPresent();
  }

  /** What stands in the field; empty also for NC and the like. */
  Optional<String> text(CeremaField field) {
    return row.value(field.name())
        .filter(value -> !MISSING.contains(value.toUpperCase(Locale.ROOT)));
  }

  /** The members of a list in the field, which are divided by bars. */
  List<String> list(CeremaField field) {
    return text(field).stream()
        .flatMap(value -> Arrays.stream(value.split("\\|")))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .distinct()
        .toList();
  }

  /** What makes the row known in the order. */
  String id() {
    return text(CeremaField.ID).orElse("line " + line());
  }
}
