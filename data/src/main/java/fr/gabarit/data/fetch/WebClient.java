package fr.gabarit.data.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Asks hosts for files. Redirects are followed to http and https only, and never from https to
 * http. Uses the proxy of the system properties, if any. Thread-safe.
 */
public final class WebClient {
  private static final String AGENT = "Gabarit";
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final long NANOS_PER_MILLI = 1_000_000;

  private final HttpClient client;
  private final Clock clock;

  /**
   * @param clock dates in answers are compared with
   * @param connect until a connection stands
   */
  public WebClient(Clock clock, Duration connect) {
    this.clock = clock;
    client =
        HttpClient.newBuilder()
            .connectTimeout(connect)
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .executor(Executors.newCachedThreadPool(new NamedThreads()))
            .build();
  }

  /** Threads that do not keep the program alive. */
  private static final class NamedThreads implements ThreadFactory {
    private final AtomicInteger count = new AtomicInteger();

    @Override
    public Thread newThread(Runnable task) {
      Thread thread = new Thread(task, "fetch-" + count.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    }
  }

  /**
   * What is asked for.
   *
   * @param known answer with 304 if this is still so
   * @param part only what is missing
   * @param compressed whether a compressed answer is welcome
   */
  record Wish(Validators known, Optional<Missing> part, boolean compressed) {}

  /**
   * The missing end of a file.
   *
   * @param from position of the first byte missing
   * @param ifRange the state that the beginning is of
   */
  record Missing(long from, String ifRange) {}

  Clock clock() {
    return clock;
  }

  /** Asks for a file; the answer may be of any status but a redirect. */
  WebReply get(WebAddress address, Wish wish, FetchLimits limits) throws FetchException {
    long deadline = System.nanoTime() + limits.total().toNanos();
    WebAddress asked = address;
    for (int hops = 0; hops <= limits.redirects(); hops++) {
      WebReply reply = send(asked, wish, limits, deadline);
      if (!REDIRECTS.contains(reply.status())) {
        return reply;
      }
      reply.close();
      asked = follow(address, asked, reply);
    }
    throw new FetchException(
        FetchProblem.REDIRECTED,
        "%s redirects more than %d times.".formatted(address, limits.redirects()));
  }

  private static WebAddress follow(WebAddress first, WebAddress from, WebReply reply)
      throws FetchException {
    String location =
        reply
            .header("Location")
            .orElseThrow(
                () ->
                    new FetchException(
                        FetchProblem.REDIRECTED, "%s redirects to nowhere.".formatted(from)));
    try {
      return from.redirected(location);
    } catch (IllegalArgumentException e) {
      throw new FetchException(
          FetchProblem.REDIRECTED,
          "%s redirects to where this program does not go. %s".formatted(first, e.getMessage()));
    }
  }

  private WebReply send(WebAddress address, Wish wish, FetchLimits limits, long deadline)
      throws FetchException {
    long leftMillis = Math.max(1, (deadline - System.nanoTime()) / NANOS_PER_MILLI);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address.uri())
            .GET()
            .header("User-Agent", AGENT)
            .timeout(Duration.ofMillis(Math.min(limits.idle().toMillis(), leftMillis)))
            .header("Accept-Encoding", wish.compressed() ? "gzip" : "identity");
    address.authorization().ifPresent(value -> request.header("Authorization", value));
    wish.known().etag().ifPresent(etag -> request.header("If-None-Match", etag));
    wish.known().lastModified().ifPresent(date -> request.header("If-Modified-Since", date));
    wish.part()
        .ifPresent(
            part ->
                request
                    .header("Range", "bytes=%d-".formatted(part.from()))
                    .header("If-Range", part.ifRange()));
    try {
      HttpResponse<Flow.Publisher<List<ByteBuffer>>> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofPublisher());
      return new WebReply(
          response.statusCode(),
          response.headers(),
          new TimedBody(response.body(), limits.idle(), deadline));
    } catch (InterruptedException | InterruptedIOException e) {
      Thread.currentThread().interrupt();
      throw new FetchException(FetchProblem.INTERRUPTED, "The fetching was interrupted.", e);
    } catch (HttpTimeoutException e) {
      throw new FetchException(
          FetchProblem.TIMED_OUT, "%s does not answer in time.".formatted(address), e);
    } catch (ConnectException e) {
      throw new FetchException(
          FetchProblem.UNREACHABLE,
          "%s cannot be reached. Check the network and the address.".formatted(address.host()),
          e);
    } catch (IOException e) {
      throw new FetchException(
          FetchProblem.UNREACHABLE,
          "%s gives no proper answer: %s.".formatted(address, e.getMessage()),
          e);
    }
  }
}
