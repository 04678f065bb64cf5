package fr.gabarit.data.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTest {
  private static final Instant NOW = Instant.parse("2026-03-02T07:00:00Z");
  private static final FetchLimits PATIENT = limits(Duration.ofMinutes(1), Duration.ofMinutes(1));
  private static final Validators KNOWN =
      new Validators(Optional.of("\"v1\""), Optional.of("Mon, 02 Mar 2026 06:00:00 GMT"));

  /** Long enough for a busy machine to answer in, short enough for a test to wait. */
  private static final Duration SHORT = Duration.ofMillis(500);

  @TempDir private Path directory;
  private ScriptedHost host;
  private Path target;
  private FetchLimits limits = PATIENT;

  private static FetchLimits limits(Duration idle, Duration total) {
    return new FetchLimits(idle, total, 3_000_000, 8_000_000, 100, 3);
  }

  @BeforeEach
  void start() throws IOException {
    host = ScriptedHost.start();
    target = directory.resolve("orders.xml");
  }

  @AfterEach
  void stop() throws IOException {
    host.close();
  }

  private FetchResult fetch(String url, Validators known) throws FetchException {
    WebClient client = new WebClient(Clock.fixed(NOW, ZoneOffset.UTC), Duration.ofSeconds(2));
    return new Fetcher(client, limits).fetch(WebAddress.of(url), known, target);
  }

  private FetchResult fetch(ScriptedHost.Script script) throws FetchException {
    host.on("/f", script);
    return fetch(host.url("/f"), Validators.NONE);
  }

  private FetchException failure(ScriptedHost.Script script) {
    host.on("/f", script);
    return failure(host.url("/f"));
  }

  private FetchException failure(String url) {
    FetchException failure =
        catchThrowableOfType(FetchException.class, () -> fetch(url, Validators.NONE));
    assertThat(failure).isNotNull();
    assertThat(target).doesNotExist();
    return failure;
  }

  @Test
  void aFileIsWrittenWithWhatTellsItsState() throws IOException {
    FetchResult result =
        fetch(ScriptedHost.reply(200, "orders", "ETag: \"v1\"", "Last-Modified: today"));

    assertThat(target).hasContent("orders");
    assertThat(result)
        .isEqualTo(
            new FetchResult.Fetched(
                new Validators(Optional.of("\"v1\""), Optional.of("today")),
                Checksum.of(target, Checksum.Algorithm.SHA_256),
                6));
    assertThat(host.lastRequest().header("If-None-Match")).isEmpty();
  }

  @Test
  void aFileThatIsAsItWasIsNotSentAgain() throws IOException {
    host.on("/f", ScriptedHost.reply(304, "", "ETag: \"v1\""));

    assertThat(fetch(host.url("/f"), KNOWN)).isInstanceOf(FetchResult.NotModified.class);
    assertThat(host.lastRequest().header("If-None-Match")).isEqualTo("\"v1\"");
    assertThat(host.lastRequest().header("If-Modified-Since"))
        .isEqualTo("Mon, 02 Mar 2026 06:00:00 GMT");
    assertThat(target).doesNotExist();
  }

  @Test
  void notModifiedIsNoAnswerToWhoKnowsNothing() {
    assertThat(failure(ScriptedHost.reply(304, "")).problem()).isEqualTo(FetchProblem.REFUSED);
  }

  @Test
  void aCompressedFileIsWrittenDecompressed() throws IOException {
    byte[] packed = ScriptedHost.gzip("orders".getBytes(StandardCharsets.UTF_8));

    FetchResult result = fetch(ScriptedHost.reply(200, packed, "Content-Encoding: gzip"));

    assertThat(host.lastRequest().header("Accept-Encoding")).isEqualTo("gzip");
    assertThat(target).hasContent("orders");
    assertThat(((FetchResult.Fetched) result).bytes()).isEqualTo(6);
  }

  @Test
  void anAnswerShorterThanItsLengthIsCutOff() {
    FetchException failure =
        failure(
            (request, out) -> {
              ScriptedHost.head(out, 200, 100);
              out.write(new byte[40]);
            });

    assertThat(failure.problem()).isEqualTo(FetchProblem.CUT_OFF);
    assertThat(failure).hasMessageContaining(host.url("/f"));
  }

  @Test
  void chunksWithoutAnEndAreCutOff() {
    FetchException failure =
        failure(
            (request, out) -> {
              ScriptedHost.head(out, 200, -1, "Transfer-Encoding: chunked");
              out.write("5\r\nhello\r\n8\r\nhal".getBytes(StandardCharsets.UTF_8));
            });

    assertThat(failure.problem()).isEqualTo(FetchProblem.CUT_OFF);
  }

  @Test
  void aCompressedAnswerThatEndsEarlyIsCutOff() {
    byte[] packed = ScriptedHost.gzip("many orders".getBytes(StandardCharsets.UTF_8));

    assertThat(
            failure(
                    ScriptedHost.reply(
                        200, Arrays.copyOf(packed, packed.length - 9), "Content-Encoding: gzip"))
                .problem())
        .isEqualTo(FetchProblem.CUT_OFF);
  }

  @Test
  void aHostThatNeverAnswersIsLeft() {
    limits = limits(SHORT, PATIENT.total());

    assertThat(failure((request, out) -> host.stall()).problem()).isEqualTo(FetchProblem.TIMED_OUT);
  }

  @Test
  void aHostThatStopsSendingIsLeft() {
    limits = limits(SHORT, PATIENT.total());

    FetchException failure =
        failure(
            (request, out) -> {
              ScriptedHost.head(out, 200, 100);
              out.write(new byte[40]);
              out.flush();
              host.stall();
            });

    assertThat(failure.problem()).isEqualTo(FetchProblem.TIMED_OUT);
    assertThat(failure).hasMessageContaining("Nothing more came");
  }

  @Test
  void aHostThatSendsDropByDropIsLeft() {
    limits = limits(PATIENT.idle(), SHORT);

    FetchException failure =
        failure(
            (request, out) -> {
              ScriptedHost.head(out, 200, 1_000_000);
              while (true) {
                out.write('x');
                out.flush();
                Thread.sleep(20);
              }
            });

    assertThat(failure.problem()).isEqualTo(FetchProblem.TIMED_OUT);
    assertThat(failure).hasMessageContaining("in all");
  }

  @Test
  void nobodyListeningIsUnreachable() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }

    FetchException failure = failure("http://127.0.0.1:%d/f".formatted(port));

    assertThat(failure.problem()).isEqualTo(FetchProblem.UNREACHABLE);
    assertThat(failure).hasMessageContaining("127.0.0.1 cannot be reached");
  }

  @Test
  void whatIsNoHttpIsUnreachable() {
    assertThat(
            failure((request, out) -> out.write("hello\r\n\r\n".getBytes(StandardCharsets.UTF_8)))
                .problem())
        .isEqualTo(FetchProblem.UNREACHABLE);
  }

  @ParameterizedTest
  @CsvSource({"404,NOT_FOUND", "410,NOT_FOUND", "403,REFUSED", "500,REFUSED", "206,REFUSED"})
  void anotherStatusIsNoFile(int status, FetchProblem problem) {
    FetchException failure = failure(ScriptedHost.reply(status, "<html>sorry</html>"));

    assertThat(failure.problem()).isEqualTo(problem);
    assertThat(failure).hasMessageContaining("HTTP " + status);
  }

  @ParameterizedTest
  @CsvSource({
    "120, 120",
    "'Mon, 02 Mar 2026 07:10:00 GMT', 600",
    "'Mon, 02 Mar 2026 06:00:00 GMT', ",
    "soon, ",
    "99999999999, "
  })
  void aHostMaySayWhenToComeBack(String header, Long seconds) {
    assertThat(failure(ScriptedHost.reply(503, "", "Retry-After: " + header)).retryAfter())
        .isEqualTo(Optional.ofNullable(seconds).map(Duration::ofSeconds));
  }

  @Test
  void moreThanAllowedIsRefusedBeforeItIsSent() {
    FetchException failure =
        failure((request, out) -> ScriptedHost.head(out, 200, 1_000_000_000_000L));

    assertThat(failure.problem()).isEqualTo(FetchProblem.TOO_LARGE);
    assertThat(failure).hasMessageContaining("3000000 bytes");
  }

  @Test
  void moreThanAllowedIsRefusedWhenNoLengthIsTold() {
    FetchException failure =
        failure(
            (request, out) -> {
              ScriptedHost.head(out, 200, -1);
              byte[] piece = new byte[100_000];
              while (true) {
                out.write(piece);
              }
            });

    assertThat(failure.problem()).isEqualTo(FetchProblem.TOO_LARGE);
  }

  @Test
  void aGzipBombIsNotExpanded() {
    byte[] bomb = ScriptedHost.gzip(new byte[7_000_000]);

    FetchException failure = failure(ScriptedHost.reply(200, bomb, "Content-Encoding: gzip"));

    assertThat(failure.problem()).isEqualTo(FetchProblem.BAD_ENCODING);
    assertThat(failure).hasMessageContaining("100 times");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "br"})
  void damagedOrUnknownCompressionIsTold(String encoding) {
    assertThat(
            failure(
                    ScriptedHost.reply(
                        200, "not compressed at all", "Content-Encoding: " + encoding))
                .problem())
        .isEqualTo(FetchProblem.BAD_ENCODING);
  }

  @Test
  void redirectsAreFollowed() throws IOException {
    host.on("/a", ScriptedHost.reply(302, "", "Location: /b"));
    host.on("/b", ScriptedHost.reply(301, "", "Location: " + host.url("/c")));
    host.on("/c", ScriptedHost.reply(200, "orders"));

    fetch(host.url("/a"), Validators.NONE);

    assertThat(target).hasContent("orders");
  }

  @Test
  void redirectsThatGoRoundAreLeft() {
    assertThat(failure(ScriptedHost.reply(302, "", "Location: /f")))
        .hasMessageContaining("more than 3 times")
        .extracting(FetchException::problem)
        .isEqualTo(FetchProblem.REDIRECTED);
    assertThat(host.requests()).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"file:///etc/passwd", "ftp://127.0.0.1/f", "jar:http://x!/", "http:///", "", "::"})
  void redirectsToAnywhereElseAreNotFollowed(String location) {
    assertThat(failure(ScriptedHost.reply(302, "", "Location: " + location)).problem())
        .isEqualTo(FetchProblem.REDIRECTED);
  }

  @Test
  void encryptionIsNotGivenUpOnTheWay() {
    WebAddress encrypted = WebAddress.of("https://example.org/a");

    assertThat(encrypted.redirected("b").display()).isEqualTo("https://example.org/b");
    assertThat(
            catchThrowableOfType(
                IllegalArgumentException.class, () -> encrypted.redirected("http://example.org/a")))
        .hasMessageContaining("from https to http");
    assertThat(WebAddress.of("http://example.org/a").redirected("https://example.org/a").display())
        .isEqualTo("https://example.org/a");
  }

  @Test
  void credentialsAreSentToTheirHostAndNeverShown() throws IOException {
    try (ScriptedHost other = ScriptedHost.start()) {
      host.on("/f", ScriptedHost.reply(302, "", "Location: /g"));
      host.on("/g", ScriptedHost.reply(302, "", "Location: " + other.url("/h")));
      other.on("/h", ScriptedHost.reply(500, ""));
      String url = host.url("/f?api_key=hush&page=1").replace("http://", "http://me:hush@");
      host.on("/f?api_key=hush&page=1", ScriptedHost.reply(302, "", "Location: /g"));

      FetchException failure = failure(url);

      assertThat(failure.getMessage()).doesNotContain("hush").doesNotContain("me:");
      assertThat(host.requests())
          .allSatisfy(
              request ->
                  assertThat(request.header("Authorization")).isEqualTo("Basic bWU6aHVzaA=="));
      assertThat(other.lastRequest().header("Authorization")).isEmpty();
    }
  }

  @Test
  void aFullDiskIsTold() {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "needs /dev/full");
    target = directory.resolve("full");
    host.on("/f", ScriptedHost.reply(200, new byte[200_000]));

    FetchException failure =
        catchThrowableOfType(
            FetchException.class,
            () -> {
              Files.createSymbolicLink(target, full);
              fetch(host.url("/f"), Validators.NONE);
            });

    assertThat(failure.problem()).isEqualTo(FetchProblem.NOT_STORED);
    assertThat(failure).hasMessageContaining("Is the disk full?");
  }

  @Test
  void anAddressIsOfTheWeb() {
    assertThat(WebAddress.of("HTTPS://example.org?x=a%20b").display())
        .isEqualTo("https://example.org/?x=a%20b");
    assertThat(WebAddress.of("https://u:p@example.org/x?token=t&y=1").display())
        .isEqualTo("https://example.org/x?token=***&y=1");
    for (String wrong : new String[] {"file:/x", "orders.xml", "http://", "http://a b", ""}) {
      assertThat(catchThrowableOfType(IllegalArgumentException.class, () -> WebAddress.of(wrong)))
          .as(wrong)
          .isNotNull();
    }
  }
}
