package fr.gabarit.data.datex;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.data.report.OrderFile;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** A feed far larger than the heap it is read in. */
class LargeFeedTest {
  private static final long BYTES = 50_000_000;
  private static final int ONE_IN_FORCE_IN = 100;

  /** The first order of every hundred is in force, the others have ended. */
  @SuppressWarnings("JdkObsolete") // what SequenceInputStream asks for
  static final class Orders implements Enumeration<InputStream> {
    private final byte[] head;
    private final byte[] tail;
    private long bytes;
    private int orders;
    private boolean ended;

    Orders() {
      String[] frame = Feed.publication("DiaLog", "SPLIT").split("SPLIT", -1);
      head = frame[0].getBytes(StandardCharsets.UTF_8);
      tail = frame[1].getBytes(StandardCharsets.UTF_8);
    }

    int orders() {
      return orders;
    }

    @Override
    public boolean hasMoreElements() {
      return !ended;
    }

    @Override
    public InputStream nextElement() {
      if (ended) {
        throw new NoSuchElementException();
      }
      byte[] next;
      if (bytes == 0) {
        next = head;
      } else if (bytes > BYTES) {
        next = tail;
        ended = true;
      } else {
        next = order().getBytes(StandardCharsets.UTF_8);
        orders++;
      }
      bytes += next.length;
      return new ByteArrayInputStream(next);
    }

    private String order() {
      String end = orders % ONE_IN_FORCE_IN == 0 ? "2030" : "2020";
      return Feed.orderFrom(
          "dialog",
          "order-" + orders,
          "madeAndImplemented",
          Feed.validity(Feed.span("2019-01-01T00:00:00Z", end + "-01-01T00:00:00Z")),
          Feed.ban(Feed.vehicle(false, Feed.heavy("lessThanOrEqualTo", 7.5))));
    }
  }

  /** Runs in a virtual machine of its own, whose heap is smaller than the feed. */
  public static final class InLittleMemory {
    private InLittleMemory() {}

    public static void main(String[] arguments) throws Exception {
      Orders orders = new Orders();
      OrderFile file =
          new DatexReader(new DatexReaderOptions(Feed.NOW))
              .read(new SequenceInputStream(orders), "large.xml");
      System.out.printf(
          "%d %d %d%n",
          orders.orders(), file.orders().size(), file.report().counts().ordersExpired());
    }
  }

  @Test
  void aFeedLargerThanTheHeapIsRead() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx32m",
                "-cp",
                System.getProperty("java.class.path"),
                InLittleMemory.class.getName())
            .redirectErrorStream(true)
            .start();
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();

    assertThat(process.waitFor()).as(output).isZero();
    String[] counts = output.lines().reduce((first, last) -> last).orElse("").split(" ", -1);
    int orders = Integer.parseInt(counts[0]);
    int inForce = (orders + ONE_IN_FORCE_IN - 1) / ONE_IN_FORCE_IN;
    assertThat(orders).isGreaterThan(10_000);
    assertThat(Integer.parseInt(counts[1])).isEqualTo(inForce);
    assertThat(Integer.parseInt(counts[2])).isEqualTo(orders - inForce);
  }
}
