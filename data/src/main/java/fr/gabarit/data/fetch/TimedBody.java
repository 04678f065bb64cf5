package fr.gabarit.data.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The body of an answer, read with limits of time: Java's HTTP client has none once the headers are
 * there. Pieces are asked for one by one, so that little is in memory. Read by one thread.
 */
final class TimedBody extends InputStream {
  /** What the client tells: a piece, the end, or a failure. */
  private sealed interface Signal {
    record Piece(List<ByteBuffer> buffers) implements Signal {}

    record End() implements Signal {}

    record Failure(Throwable cause) implements Signal {}
  }

  private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
  private final Queue<ByteBuffer> buffers = new ArrayDeque<>();
  private final Duration idle;
  private final long deadlineNanos;
  private final Subscription subscription = new Subscription(signals);
  private boolean ended;

  /**
   * @param idle between two pieces
   * @param deadlineNanos for the last one, on the scale of {@link System#nanoTime()}
   */
  TimedBody(Flow.Publisher<List<ByteBuffer>> publisher, Duration idle, long deadlineNanos) {
    this.idle = idle;
    this.deadlineNanos = deadlineNanos;
    publisher.subscribe(subscription);
  }

  /** Passes on what the client tells. */
  private static final class Subscription implements Flow.Subscriber<List<ByteBuffer>> {
    private final BlockingQueue<Signal> signals;
    private volatile Flow.Subscription upstream;

    private Subscription(BlockingQueue<Signal> signals) {
      this.signals = signals;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      upstream = subscription;
      subscription.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> item) {
      signals.add(new Signal.Piece(item));
    }

    @Override
    public void onError(Throwable throwable) {
      signals.add(new Signal.Failure(throwable));
    }

    @Override
    public void onComplete() {
      signals.add(new Signal.End());
    }

    private void next() {
      upstream.request(1);
    }

    private void cancel() {
      if (upstream != null) {
        upstream.cancel();
      }
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (!ended && !skipEmpty()) {
      await();
    }
    ByteBuffer buffer = buffers.peek();
    if (buffer == null) {
      return -1;
    }
    int count = Math.min(length, buffer.remaining());
    buffer.get(target, offset, count);
    return count;
  }

  /** Whether there is anything to be read at once. */
  private boolean skipEmpty() {
    while (!buffers.isEmpty() && !buffers.peek().hasRemaining()) {
      buffers.remove();
    }
    return !buffers.isEmpty();
  }

  private void await() throws IOException {
    long left = deadlineNanos - System.nanoTime();
    boolean lastChance = left < idle.toNanos();
    Signal signal;
    try {
      signal = signals.poll(Math.min(left, idle.toNanos()), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("The fetching was interrupted.");
    }
    if (signal == null) {
      throw new FetchException(
          FetchProblem.TIMED_OUT,
          lastChance
              ? "The answer took longer than is allowed in all."
              : "Nothing more came for %s ms.".formatted(idle.toMillis()));
    }
    if (signal instanceof Signal.Piece piece) {
      buffers.addAll(piece.buffers());
      subscription.next();
    } else if (signal instanceof Signal.Failure failure) {
      ended = true;
      throw new FetchException(
          FetchProblem.CUT_OFF, "The answer was cut off before its end.", failure.cause());
    } else {
      ended = true;
    }
  }

  @Override
  public void close() {
    ended = true;
    buffers.clear();
    subscription.cancel();
  }
}
