package fr.gabarit.data.cerema;

import fr.gabarit.data.report.OrderFile;
import fr.gabarit.data.report.OrderFileException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tables for tests: rows of one order in Rue A of Lens, but for what they say themselves. */
final class Tables {
  static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

  private static final Map<CeremaField, String> USUAL =
      Map.of(
          CeremaField.COLL_NOM, "Commune de Lens",
          CeremaField.COLL_INSEE, "62498",
          CeremaField.ARR_DATE, "2021-04-30",
          CeremaField.ARR_REF, "2021-12",
          CeremaField.ARR_OBJET, "Circulation des poids lourds",
          CeremaField.EMPRISE_DESIGNATION, "Rue A");

  private Tables() {}

  /** A row written "Interdit FIELD=value FIELD=value". */
  static Map<CeremaField, String> row(int number, String text) {
    String[] words = text.strip().split("\\s+(?=[A-Z_]+=)");
    Map<CeremaField, String> row = new EnumMap<>(USUAL);
    row.put(CeremaField.ID, Integer.toString(number));
    row.put(CeremaField.REGL_MODALITE, words[0].strip());
    for (String word : Arrays.asList(words).subList(1, words.length)) {
      int equals = word.indexOf('=');
      row.put(CeremaField.valueOf(word.substring(0, equals)), word.substring(equals + 1).strip());
    }
    return row;
  }

  static String csv(List<Map<CeremaField, String>> rows) {
    String header =
        Arrays.stream(CeremaField.values()).map(Enum::name).collect(Collectors.joining(","));
    return header
        + "\n"
        + rows.stream()
            .map(
                row ->
                    Arrays.stream(CeremaField.values())
                        .map(field -> quoted(row.getOrDefault(field, "")))
                        .collect(Collectors.joining(",")))
            .collect(Collectors.joining("\n"))
        + "\n";
  }

  private static String quoted(String cell) {
    return cell.matches("(?s).*[,\"\\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }

  static OrderFile read(String csv) throws OrderFileException {
    try {
      return new CeremaReader(NOW)
          .read(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), "orders.csv");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads rows written as in {@link #row}. */
  static OrderFile readRows(String... rows) throws OrderFileException {
    List<Map<CeremaField, String>> all =
        IntStream.range(0, rows.length).mapToObj(i -> row(i + 1, rows[i])).toList();
    return read(csv(all));
  }
}
