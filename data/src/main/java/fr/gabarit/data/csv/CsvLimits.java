package fr.gabarit.data.csv;

/**
 * How large a table may be; what is larger is refused before it fills the memory.
 *
 * @param maxBytes of the file, at least 1
 * @param maxRows below the header, at least 1
 * @param maxColumns at least 1
 */
public record CsvLimits(int maxBytes, int maxRows, int maxColumns) {
  /** 32 MiB, 200 000 rows, 500 columns: far more than the orders or bays of a region. */
  public static final CsvLimits DEFAULT = new CsvLimits(32 << 20, 200_000, 500);

  public CsvLimits {
    if (maxBytes < 1 || maxRows < 1 || maxColumns < 1) {
      throw new IllegalArgumentException(
          "Limits must be at least 1 but are %d bytes, %d rows, %d columns."
              .formatted(maxBytes, maxRows, maxColumns));
    }
  }
}
