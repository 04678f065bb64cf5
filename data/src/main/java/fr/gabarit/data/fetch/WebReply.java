package fr.gabarit.data.fetch;

import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An answer whose body is still to be read. Not thread-safe; must be closed. */
final class WebReply implements AutoCloseable {
  static final int OK = 200;
  static final int PARTIAL = 206;
  static final int NOT_MODIFIED = 304;
  static final int RANGE_NOT_SATISFIABLE = 416;
  private static final int NOT_FOUND = 404;
  private static final int GONE = 410;
  private static final Pattern CONTENT_RANGE =
      Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18}|\\*)");
  private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

  private final int status;
  private final HttpHeaders headers;
  private final TimedBody body;

  WebReply(int status, HttpHeaders headers, TimedBody body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  /**
   * A part of a file.
   *
   * @param first position of its first byte
   * @param total length of the file, if told
   */
  record Part(long first, OptionalLong total) {}

  int status() {
    return status;
  }

  InputStream body() {
    return body;
  }

  Optional<String> header(String name) {
    return headers.firstValue(name).filter(value -> !value.isBlank());
  }

  Validators validators() {
    return new Validators(header("ETag"), header("Last-Modified"));
  }

  /** How long the body will be, as sent. */
  OptionalLong length() {
    try {
      return headers.firstValueAsLong("Content-Length");
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  /** Which part of the file the body is. */
  Optional<Part> part() {
    Matcher range = CONTENT_RANGE.matcher(header("Content-Range").orElse(""));
    if (!range.matches()) {
      return Optional.empty();
    }
    String total = range.group(3);
    return Optional.of(
        new Part(
            Long.parseLong(range.group(1)),
            total.equals("*") ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(total))));
  }

  /** Whether it says that nothing is missing of a file of this length. */
  boolean tellsLength(long length) {
    return status == RANGE_NOT_SATISFIABLE
        && header("Content-Range").orElse("").equals("bytes */" + length);
  }

  /** The failure that an unwanted status is. */
  FetchException refusal(WebAddress address, Clock clock) {
    boolean missing = status == NOT_FOUND || status == GONE;
    return new FetchException(
        missing ? FetchProblem.NOT_FOUND : FetchProblem.REFUSED,
        missing
            ? "%s is not there (HTTP %d). Check the address.".formatted(address, status)
            : "%s answers with HTTP %d instead of the file.".formatted(address, status),
        retryAfter(clock));
  }

  /** Seconds or a date (RFC 9110, section 10.2.3). */
  private Optional<Duration> retryAfter(Clock clock) {
    String text = header("Retry-After").orElse("").strip();
    if (SECONDS.matcher(text).matches()) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
    }
    try {
      ZonedDateTime date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
      Duration wait = Duration.between(clock.instant(), date.toInstant());
      return wait.isNegative() ? Optional.empty() : Optional.of(wait);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    body.close();
  }
}
