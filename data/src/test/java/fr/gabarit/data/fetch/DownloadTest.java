package fr.gabarit.data.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DownloadTest {
  private static final int SIZE = 400_000;

  @TempDir private Path directory;
  private final byte[] content = bytes(1);
  private final AtomicLong arrived = new AtomicLong();
  private ScriptedHost host;
  private Path target;
  private Path part;
  private Duration idle = Duration.ofMinutes(1);

  private static byte[] bytes(long seed) {
    byte[] bytes = new byte[SIZE];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  @BeforeEach
  void start() throws IOException {
    host = ScriptedHost.start();
    target = directory.resolve("region.osm.pbf");
    part = directory.resolve("region.osm.pbf.part");
  }

  @AfterEach
  void stop() throws IOException {
    host.close();
  }

  private void download(Optional<Checksum> checksum) throws IOException {
    new Download(
            new WebClient(Clock.systemUTC(), Duration.ofSeconds(2)),
            new FetchLimits(idle, Duration.ofMinutes(1), 1_000_000, 1_000_000, 1, 3),
            (bytes, total) -> arrived.set(bytes))
        .run(
            WebAddress.of(host.url("/f")),
            target,
            file -> checksum.isEmpty() || checksum.get().matches(file));
  }

  private FetchException failure(Optional<Checksum> checksum) {
    FetchException failure = catchThrowableOfType(FetchException.class, () -> download(checksum));
    assertThat(failure).isNotNull();
    assertThat(target).doesNotExist();
    return failure;
  }

  /** Answers ranges as hosts do, and cuts each answer off after so many bytes. */
  private ScriptedHost.Script ranges(byte[] file, String etag, int mostBytes) {
    return (request, out) -> {
      String range = request.header("Range");
      boolean partial = !range.isEmpty() && request.header("If-Range").equals(etag);
      int from = partial ? Integer.parseInt(range.substring(6, range.length() - 1)) : 0;
      if (partial && from >= file.length) {
        ScriptedHost.head(out, 416, 0, "Content-Range: bytes */" + file.length);
        return;
      }
      String part = "Content-Range: bytes %d-%d/%d".formatted(from, file.length - 1, file.length);
      ScriptedHost.head(
          out, partial ? 206 : 200, file.length - from, "ETag: " + etag, partial ? part : "X: y");
      out.write(file, from, Math.min(mostBytes, file.length - from));
    };
  }

  /** As if an earlier run of the program had been killed. */
  private void leaveBeginning(byte[] file, int length) throws IOException {
    host.on("/f", ranges(file, "\"v1\"", 0));
    failure(Optional.empty());
    Files.write(part, Arrays.copyOf(file, length));
  }

  private Checksum checksum(byte[] file) throws IOException {
    return Checksum.of(Files.write(directory.resolve("expected"), file), Checksum.Algorithm.MD5);
  }

  @Test
  void aFileIsThereWhenItIsWhole() throws IOException {
    host.on("/f", ranges(content, "\"v1\"", SIZE));

    download(Optional.of(checksum(content)));

    assertThat(target).hasBinaryContent(content);
    assertThat(arrived).hasValue(SIZE);
    try (var files = Files.list(directory)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("region.osm.pbf", "expected");
    }
  }

  @Test
  void whereItBreaksOffItIsTakenUpAgain() throws IOException {
    host.on("/f", ranges(content, "\"v1\"", 150_000));

    download(Optional.of(checksum(content)));

    assertThat(target).hasBinaryContent(content);
    assertThat(host.requests()).hasSize(3);
    assertThat(host.lastRequest().header("Range")).isEqualTo("bytes=300000-");
  }

  @Test
  void whatAnEarlierRunHasBegunIsCompleted() throws IOException {
    leaveBeginning(content, 123_456);
    host.on("/f", ranges(content, "\"v1\"", SIZE));

    download(Optional.of(checksum(content)));

    assertThat(host.lastRequest().header("Range")).isEqualTo("bytes=123456-");
    assertThat(host.lastRequest().header("If-Range")).isEqualTo("\"v1\"");
    assertThat(target).hasBinaryContent(content);
  }

  @Test
  void aFileThatHasChangedMeanwhileIsFetchedAnew() throws IOException {
    leaveBeginning(content, 123_456);
    byte[] changed = bytes(2);
    host.on("/f", ranges(changed, "\"v2\"", SIZE));

    download(Optional.of(checksum(changed)));

    assertThat(target).hasBinaryContent(changed);
  }

  @Test
  void aHostThatKnowsNoRangesSendsItAll() throws IOException {
    leaveBeginning(content, 123_456);
    host.on("/f", ScriptedHost.reply(200, content));

    download(Optional.of(checksum(content)));

    assertThat(target).hasBinaryContent(content);
  }

  @Test
  void aWrongPartIsNotPastedTogether() throws IOException {
    leaveBeginning(content, 123_456);
    host.on(
        "/f",
        (request, out) -> {
          if (request.header("Range").isEmpty()) {
            ScriptedHost.reply(200, content).answer(request, out);
          } else {
            ScriptedHost.reply(206, content, "Content-Range: bytes 0-9/400000")
                .answer(request, out);
          }
        });

    download(Optional.of(checksum(content)));

    assertThat(target).hasBinaryContent(content);
  }

  @Test
  void aBeginningThatIsAllOfItNeedsNoMore() throws IOException {
    leaveBeginning(content, SIZE);
    host.on("/f", ranges(content, "\"v1\"", SIZE));

    download(Optional.of(checksum(content)));

    assertThat(target).hasBinaryContent(content);
    assertThat(host.lastRequest().header("Range")).isEqualTo("bytes=400000-");
  }

  @Test
  void aBeginningWithoutStateIsNotCompleted() throws IOException {
    Files.write(part, Arrays.copyOf(content, 1000));
    Files.writeString(directory.resolve("region.osm.pbf.part.json"), "{nonsense");
    host.on("/f", ranges(content, "\"v1\"", SIZE));

    download(Optional.of(checksum(content)));

    assertThat(host.lastRequest().header("Range")).isEmpty();
    assertThat(target).hasBinaryContent(content);
  }

  @Test
  void aWrongChecksumThrowsTheFileAway() throws IOException {
    host.on("/f", ranges(content, "\"v1\"", SIZE));

    FetchException failure = failure(Optional.of(checksum(bytes(3))));

    assertThat(failure.problem()).isEqualTo(FetchProblem.WRONG_CHECKSUM);
    assertThat(failure).hasMessageContaining("thrown away");
    assertThat(part).doesNotExist();
  }

  @Test
  void anOldFileStaysUntilTheNewOneIsWhole() throws IOException {
    Files.writeString(target, "old");
    host.on("/f", ranges(content, "\"v1\"", 0));

    assertThat(
            catchThrowableOfType(FetchException.class, () -> download(Optional.empty())).problem())
        .isEqualTo(FetchProblem.CUT_OFF);
    assertThat(target).hasContent("old");
  }

  @Test
  void aHostThatStallsIsAskedAgainOnlyWhileSomethingComes() {
    idle = Duration.ofMillis(500);
    host.on(
        "/f",
        (request, out) -> {
          ScriptedHost.head(out, 200, SIZE, "ETag: \"v1\"");
          out.write(content, 0, 1000);
          out.flush();
          host.stall();
        });

    assertThat(failure(Optional.empty()).problem()).isEqualTo(FetchProblem.TIMED_OUT);
    assertThat(host.requests()).hasSize(2);
    assertThat(part).hasSize(1000);
  }

  @Test
  void aFileThatIsNotThereIsTold() {
    host.on("/f", ScriptedHost.reply(404, "<html>"));

    assertThat(failure(Optional.empty()))
        .hasMessageContaining("is not there (HTTP 404)")
        .extracting(FetchException::problem)
        .isEqualTo(FetchProblem.NOT_FOUND);
  }

  @Test
  void moreThanAllowedIsNotWritten() {
    host.on("/f", (request, out) -> ScriptedHost.head(out, 200, 2_000_000));

    assertThat(failure(Optional.empty()).problem()).isEqualTo(FetchProblem.TOO_LARGE);
  }

  @Test
  void checksumsAreReadAsTheirToolsWriteThem() {
    assertThat(Checksum.read("D41D8CD98F00B204E9800998ECF8427E  region.osm.pbf\n"))
        .contains(new Checksum(Checksum.Algorithm.MD5, "d41d8cd98f00b204e9800998ecf8427e"));
    assertThat(Checksum.read("ab".repeat(32)).orElseThrow().algorithm())
        .isEqualTo(Checksum.Algorithm.SHA_256);
    assertThat(Checksum.read("<html>not found</html>")).isEmpty();
    assertThat(Checksum.read("")).isEmpty();
    assertThat(Checksum.read("abc  region.osm.pbf")).isEmpty();
  }
}
