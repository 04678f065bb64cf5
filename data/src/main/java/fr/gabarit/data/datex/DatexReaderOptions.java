package fr.gabarit.data.datex;

import java.time.Instant;

/**
 * How DATEX II files are read.
 *
 * @param now temporary orders that have ended by then are left out
 * @param limits what a file may contain at most
 */
public record DatexReaderOptions(Instant now, XmlLimits limits) {
  /** With the default limits. */
  public DatexReaderOptions(Instant now) {
    this(now, XmlLimits.DEFAULT);
  }
}
