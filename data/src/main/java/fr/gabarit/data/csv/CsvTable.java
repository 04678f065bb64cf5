package fr.gabarit.data.csv;

import fr.gabarit.data.csv.CsvRemark.Gravity;
import fr.gabarit.data.report.NoteText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A table read from a text of delimited values, with a header. Immutable.
 *
 * <p>Delimiter (comma, semicolon, tab, bar) and encoding (UTF-8, UTF-16, Windows-1252 with
 * ISO-8859-1) are found out from the file. Cells lose the blanks around them, non-breaking ones
 * included; blank rows are left out. A row that has more cells than the header is not read, since
 * nobody can tell which cell belongs to which column; it is in the remarks.
 */
public final class CsvTable {
  private final List<String> columns;
  private final Map<String, Integer> index;
  private final List<CsvRow> rows;
  private final Charset charset;
  private final char delimiter;
  private final List<CsvRemark> remarks;

  CsvTable(
      List<String> columns,
      Map<String, Integer> index,
      List<CsvRow> rows,
      Charset charset,
      char delimiter,
      List<CsvRemark> remarks) {
    this.columns = List.copyOf(columns);
    this.index = new LinkedHashMap<>(index);
    this.rows = List.copyOf(rows);
    this.charset = charset;
    this.delimiter = delimiter;
    this.remarks = List.copyOf(remarks);
  }

  /**
   * Reads a table.
   *
   * @param in not closed
   * @throws CsvException if the file is no table, is too large, or ends within quotes
   * @throws IOException if the stream cannot be read
   */
  public static CsvTable read(InputStream in, CsvLimits limits) throws CsvException, IOException {
    byte[] bytes = in.readNBytes(limits.maxBytes());
    if (bytes.length == limits.maxBytes() && in.read() >= 0) {
      throw new CsvException(
          1,
          NoteText.of("The table is larger than %d bytes.", limits.maxBytes()),
          NoteText.of("Split it into several files."));
    }
    return new CsvTableReader(limits).read(TextDecoder.decode(bytes));
  }

  /** The header, as it is written. */
  public List<String> columns() {
    return columns;
  }

  /** Whether there is a column of this name, in any case. */
  public boolean hasColumn(String name) {
    return index.containsKey(key(name));
  }

  /** The rows below the header, in the order of the file. */
  public List<CsvRow> rows() {
    return rows;
  }

  /** The encoding that was found. */
  public Charset charset() {
    return charset;
  }

  /** The delimiter that was found. */
  public char delimiter() {
    return delimiter;
  }

  /** What is odd about the form of the table, in the order of the file. */
  public List<CsvRemark> remarks() {
    return remarks;
  }

  /** Whether a remark is grave enough to be an error: something was not read. */
  public boolean hasLostRows() {
    return remarks.stream().anyMatch(remark -> remark.gravity() == Gravity.ROW_LOST);
  }

  /** Whether two names of columns mean the same column. */
  public static boolean sameName(String one, String other) {
    return key(one).equals(key(other));
  }

  /** Names of columns are compared without regard to case, with blanks and hyphens as {@code _}. */
  static String key(String column) {
    return column.strip().replaceAll("[\\s\\u00A0-]+", "_").toUpperCase(Locale.ROOT);
  }
}
