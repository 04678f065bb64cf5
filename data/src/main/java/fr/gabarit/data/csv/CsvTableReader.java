package fr.gabarit.data.csv;

import fr.gabarit.data.csv.CsvRemark.Gravity;
import fr.gabarit.data.report.NoteText;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads one table. Not thread-safe. */
final class CsvTableReader {
  private static final char[] DELIMITERS = {',', ';', '\t', '|'};

  /** Some spreadsheets name their delimiter before the header. */
  private static final Pattern NAMED_DELIMITER = Pattern.compile("\\A\"?sep=(.)\"?[ \\t]*\\R");

  private final CsvLimits limits;
  private final List<CsvRemark> remarks = new ArrayList<>();
  private final List<String> columns = new ArrayList<>();
  private final Map<String, Integer> index = new LinkedHashMap<>();
  private final List<CsvRow> rows = new ArrayList<>();

  CsvTableReader(CsvLimits limits) {
    this.limits = limits;
  }

  CsvTable read(TextDecoder.Decoded decoded) throws CsvException, IOException {
    String text = decoded.text();
    if (text.indexOf('\0') >= 0) {
      throw new CsvException(
          1 + lines(text.substring(0, text.indexOf('\0'))),
          NoteText.of("The file holds characters that no text has."),
          NoteText.of("It is no CSV file, or damaged."));
    }
    if (decoded.faultyBytes() > 0) {
      remarks.add(
          new CsvRemark(
              1,
              Gravity.GUESSED,
              NoteText.of(
                  "Characters not valid in the file's encoding (%2$s): %1$d; each was read as '\uFFFD'.",
                  decoded.faultyBytes(), decoded.charset()),
              NoteText.of("Save the file as UTF-8.")));
    }
    Matcher named = NAMED_DELIMITER.matcher(text);
    boolean isNamed = named.find();
    String body = isNamed ? text.substring(named.end()) : text;
    char delimiter = isNamed ? named.group(1).charAt(0) : delimiter(body);
    if (delimiter == '"' || delimiter == '\r' || delimiter == '\n') {
      throw new CsvException(
          1,
          NoteText.of("The delimiter named by the file is a quote."),
          NoteText.of("Name another one."));
    }
    parse(body, delimiter, isNamed ? 1 : 0);
    return new CsvTable(columns, index, rows, decoded.charset(), delimiter, remarks);
  }

  private void parse(String text, char delimiter, int linesBefore)
      throws CsvException, IOException {
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(delimiter)
            .setIgnoreEmptyLines(false)
            .setTrailingData(true)
            .get();
    try (CSVParser parser =
        CSVParser.builder().setReader(new StringReader(text)).setFormat(format).get()) {
      Iterator<CSVRecord> records = parser.iterator();
      long ended = 0;
      while (hasNext(records, linesBefore + ended + 1)) {
        CSVRecord next = records.next();
        take(next, Math.toIntExact(linesBefore + ended + 1));
        ended = parser.getCurrentLineNumber();
      }
    }
    if (columns.isEmpty()) {
      throw new CsvException(
          1, NoteText.of("The file is empty."), NoteText.of("Give a table with a header."));
    }
  }

  private static boolean hasNext(Iterator<CSVRecord> records, long line) throws CsvException {
    try {
      return records.hasNext();
    } catch (UncheckedIOException e) {
      throw new CsvException(
          Math.toIntExact(line),
          NoteText.of("The row that begins at line %d ends within quotes.", line),
          NoteText.of(
              "Close the quote, or write two quotes for one within a quoted cell. Maybe the file was"
                  + " cut off."));
    }
  }

  private void take(CSVRecord parsed, int line) throws CsvException {
    List<String> cells = new ArrayList<>();
    int used = 0;
    for (String cell : parsed) {
      cells.add(stripped(cell));
      used = cells.get(cells.size() - 1).isEmpty() ? used : cells.size();
    }
    if (used == 0) {
      return;
    }
    if (columns.isEmpty()) {
      header(cells.subList(0, used), line);
    } else {
      row(cells, used, line);
    }
  }

  private void header(List<String> names, int line) throws CsvException {
    if (names.size() > limits.maxColumns()) {
      throw new CsvException(
          line,
          NoteText.of("The header has more than %d columns.", limits.maxColumns()),
          NoteText.of("Give a table with one row for each thing."));
    }
    columns.addAll(names);
    for (int i = 0; i < names.size(); i++) {
      String key = CsvTable.key(names.get(i));
      if (!key.isEmpty() && index.putIfAbsent(key, i) != null) {
        remarks.add(
            new CsvRemark(
                line,
                Gravity.GUESSED,
                NoteText.of(
                    "The column %s stands twice in the header; the first one was read.",
                    names.get(i)),
                NoteText.of("Remove or rename the second one.")));
      }
    }
  }

  private void row(List<String> cells, int used, int line) throws CsvException {
    if (used > columns.size()) {
      remarks.add(
          new CsvRemark(
              line,
              Gravity.ROW_LOST,
              NoteText.of(
                  "The row has %d cells but the header has %d columns; it was not read.",
                  used, columns.size()),
              NoteText.of("Put cells that hold the delimiter or line ends in double quotes.")));
      return;
    }
    if (rows.size() == limits.maxRows()) {
      throw new CsvException(
          line,
          NoteText.of("The table has more than %d rows.", limits.maxRows()),
          NoteText.of("Split it into several files."));
    }
    if (cells.size() < columns.size()) {
      remarks.add(
          new CsvRemark(
              line,
              Gravity.READ,
              NoteText.of(
                  "The row has only %d cells where the header has %d columns; the rest was taken for"
                      + " empty.",
                  cells.size(), columns.size()),
              NoteText.of("Check that no cell was lost.")));
    }
    rows.add(new CsvRow(line, index, cells.subList(0, Math.min(cells.size(), columns.size()))));
  }

  /** The delimiter that splits the header into most cells. */
  private static char delimiter(String text) {
    int[] counts = new int[DELIMITERS.length];
    boolean quoted = false;
    boolean begun = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean lineEnd = c == '\n' || c == '\r';
      if (lineEnd && !quoted && begun) {
        break;
      }
      begun |= !Character.isWhitespace(c);
      quoted ^= c == '"';
      for (int d = 0; d < DELIMITERS.length; d++) {
        if (c == DELIMITERS[d] && !quoted) {
          counts[d]++;
        }
      }
    }
    int best = 0;
    for (int d = 1; d < DELIMITERS.length; d++) {
      best = counts[d] > counts[best] ? d : best;
    }
    return DELIMITERS[best];
  }

  private static String stripped(String cell) {
    int from = 0;
    int to = cell.length();
    while (from < to && isBlank(cell.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(cell.charAt(to - 1))) {
      to--;
    }
    return cell.substring(from, to);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
  }

  private static int lines(String text) {
    return (int) text.lines().count();
  }
}
