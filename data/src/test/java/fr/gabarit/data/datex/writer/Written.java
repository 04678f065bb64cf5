package fr.gabarit.data.datex.writer;

import fr.gabarit.data.datex.DatexReader;
import fr.gabarit.data.datex.DatexReaderOptions;
import fr.gabarit.data.report.OrderFile;
import fr.gabarit.order.TrafficOrder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;

/**
 * Orders that were written and read again.
 *
 * @param plan what was to be written
 * @param file the bytes
 * @param read what was read back
 */
record Written(DatexPlan plan, byte[] file, OrderFile read) {
  private static final Instant LONG_AGO = Instant.parse("0001-01-01T00:00:00Z");

  static Written of(List<TrafficOrder> orders) throws Exception {
    DatexWriter writer = new DatexWriter();
    DatexPlan plan = writer.plan(orders);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.write(plan, Instant.parse("2026-06-01T00:00:00Z"), out);
    byte[] file = out.toByteArray();
    return new Written(
        plan,
        file,
        new DatexReader(new DatexReaderOptions(LONG_AGO))
            .read(new ByteArrayInputStream(file), "written.xml"));
  }
}
