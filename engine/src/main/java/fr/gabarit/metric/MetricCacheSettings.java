package fr.gabarit.metric;

import java.time.Duration;

/**
 * How metrics are kept.
 *
 * @param maxBytes memory for metrics, at least 0
 * @param usesBeforeBuild a metric is made when it is asked for so often, at least 1
 * @param usesCountFor uses are forgotten if none comes for so long
 */
public record MetricCacheSettings(long maxBytes, int usesBeforeBuild, Duration usesCountFor) {
  private static final int SHARE_OF_MEMORY = 4;

  /** A quarter of what Java may use. */
  public static final MetricCacheSettings DEFAULT =
      ofBytes(Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY);

  public MetricCacheSettings {
    if (maxBytes < 0) {
      throw new IllegalArgumentException("maxBytes must not be negative but was " + maxBytes + ".");
    }
    if (usesBeforeBuild < 1) {
      throw new IllegalArgumentException(
          "usesBeforeBuild must be at least 1 but was " + usesBeforeBuild + ".");
    }
  }

  /** This much memory; a metric is made for the second request within ten minutes. */
  public static MetricCacheSettings ofBytes(long maxBytes) {
    return new MetricCacheSettings(maxBytes, 2, Duration.ofMinutes(10));
  }
}
