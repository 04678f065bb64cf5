package fr.gabarit.data.bays;

import fr.gabarit.data.csv.CsvRow;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.data.words.FrenchText;
import fr.gabarit.time.CivilTime;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * The cells of one row by the names of the schema. A value that cannot be read is told and taken
 * for absent.
 */
final class BayCells {
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,9}([.,]\\d{1,20})?");
  private static final List<String> YES = List.of("oui", "o", "vrai", "true", "1", "yes", "v");
  private static final List<String> NO = List.of("non", "n", "faux", "false", "0", "no", "f");

  private final CsvRow row;
  private final BayColumns columns;
  private final BayNotes notes;

  BayCells(CsvRow row, BayColumns columns, BayNotes notes) {
    this.row = row;
    this.columns = columns;
    this.notes = notes;
  }

  BayNotes notes() {
    return notes;
  }

  Optional<String> text(String field) {
    return columns.column(field).flatMap(row::value);
  }

  /** The unit that a column's name tells, if any: "m" or "cm". */
  Optional<String> unit(String field) {
    return columns.unit(field);
  }

  /** What stands in a column by its own name. */
  Optional<String> raw(String column) {
    return row.value(column);
  }

  Optional<Boolean> truth(String field) {
    Optional<String> text = text(field);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    String word = FrenchText.folded(text.get());
    if (YES.contains(word)) {
      return Optional.of(true);
    }
    if (NO.contains(word)) {
      return Optional.of(false);
    }
    unreadable(field, text.get(), NoteText.of("oui or non"));
    return Optional.empty();
  }

  /** A number with a decimal point or comma. */
  OptionalDouble number(String field) {
    Optional<String> text = text(field);
    if (text.isEmpty()) {
      return OptionalDouble.empty();
    }
    String digits = text.get().replaceAll("[\\s\\u00A0\\u202F]", "");
    if (!NUMBER.matcher(digits).matches()) {
      unreadable(field, text.get(), NoteText.of("a number"));
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(Double.parseDouble(digits.replace(',', '.')));
  }

  /** A word of the schema, in any case and with or without accents. */
  <E> Optional<E> word(String field, Map<String, E> meanings) {
    Optional<String> text = text(field);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    String word = FrenchText.folded(text.get());
    if (meanings.containsKey(word)) {
      return Optional.ofNullable(meanings.get(word));
    }
    notes.warn(
        NoteKind.UNKNOWN_WORD,
        field,
        NoteText.of(
            "%s is '%s', which is not in the schema; it was passed over.",
            field, shown(text.get())),
        NoteText.of("Known are: %s.", String.join(", ", meanings.keySet())));
    return Optional.empty();
  }

  List<String> list(String field) {
    return text(field)
        .map(
            text ->
                Arrays.stream(text.split("[,;|]"))
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .toList())
        .orElse(List.of());
  }

  Optional<URI> address(String field) {
    Optional<String> text = text(field);
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(new URI(text.get()));
    } catch (URISyntaxException e) {
      unreadable(field, text.get(), NoteText.of("an address of the web"));
      return Optional.empty();
    }
  }

  /** A date or time; French civil time unless it carries an offset. */
  Optional<Instant> time(String field) {
    Optional<String> text = text(field);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    String iso = text.get().replace(' ', 'T');
    try {
      if (iso.length() <= 10) {
        return Optional.of(LocalDate.parse(iso).atStartOfDay(CivilTime.ZONE).toInstant());
      }
      return Optional.of(
          iso.matches(".*(Z|[+-]\\d{2}:\\d{2})")
              ? OffsetDateTime.parse(iso).toInstant()
              : LocalDateTime.parse(iso).atZone(CivilTime.ZONE).toInstant());
    } catch (DateTimeException e) {
      unreadable(field, text.get(), NoteText.of("a time such as %s", "2025-10-22T12:50:21Z"));
      return Optional.empty();
    }
  }

  void unreadable(String field, String text, NoteText expected) {
    notes.warn(
        NoteKind.INVALID_VALUE,
        field,
        NoteText.of(
            "%s is '%s' but should be %s; it was passed over.", field, shown(text), expected),
        NoteText.of("Correct the value."));
  }

  static String shown(String text) {
    return text.length() > 60 ? text.substring(0, 59) + "…" : text;
  }
}
