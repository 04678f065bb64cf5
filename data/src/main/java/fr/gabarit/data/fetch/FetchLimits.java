package fr.gabarit.data.fetch;

import java.time.Duration;

/**
 * What a host may take and send.
 *
 * @param idle until the answer begins, and between any two pieces of it
 * @param total from the request to the last byte, redirects included
 * @param bytes sent, compressed or not
 * @param expandedBytes after decompression
 * @param expansion how many times larger than sent a decompressed answer may be
 * @param redirects followed one after the other
 */
public record FetchLimits(
    Duration idle, Duration total, long bytes, long expandedBytes, int expansion, int redirects) {
  private static final long MEGABYTE = 1_000_000;

  /** For files of orders: the whole of France is some tens of megabytes. */
  public static final FetchLimits FEED =
      new FetchLimits(
          Duration.ofSeconds(60), Duration.ofMinutes(10), 512 * MEGABYTE, 2000 * MEGABYTE, 200, 5);

  /** For extracts of OpenStreetMap: a country is some gigabytes. */
  public static final FetchLimits EXTRACT =
      new FetchLimits(
          Duration.ofSeconds(60), Duration.ofHours(12), 50_000 * MEGABYTE, 50_000 * MEGABYTE, 1, 5);

  /** For checksums. */
  public static final FetchLimits CHECKSUM =
      new FetchLimits(Duration.ofSeconds(60), Duration.ofMinutes(2), 65_536, 65_536, 10, 5);

  public FetchLimits {
    for (Duration limit : new Duration[] {idle, total}) {
      if (limit.isZero() || limit.isNegative()) {
        throw new IllegalArgumentException(
            "Every limit must be positive but was %s.".formatted(limit));
      }
    }
    if (bytes < 1 || expandedBytes < 1 || expansion < 1 || redirects < 0) {
      throw new IllegalArgumentException(
          "Limits of size must be at least 1 but were %d, %d, %d; redirects at least 0 but %d."
              .formatted(bytes, expandedBytes, expansion, redirects));
    }
  }

  /** With other limits of size. */
  public FetchLimits withBytes(long sent, long expanded) {
    return new FetchLimits(idle, total, sent, expanded, expansion, redirects);
  }
}
