package fr.gabarit.server.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstantReaderTest {
  private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");

  private final InstantReader reader = new InstantReader(Clock.fixed(NOW, ZoneOffset.UTC));
  private final RequestProblems problems = new RequestProblems();

  private Instant read(String text) {
    return reader.read(
        "at", new FieldReader(new QueryFields(Map.of("at", List.of(text))), problems));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02T08:00, 2026-03-02T07:00:00Z",
    "2026-07-02T08:00:30, 2026-07-02T06:00:30Z",
    "2026-03-02T08:00:00Z, 2026-03-02T08:00:00Z",
    "2026-03-02T08:00:00+05:30, 2026-03-02T02:30:00Z",
    "2026-03-02T08:00:00 05:30, 2026-03-02T02:30:00Z",
    "2026-03-29T02:30, 2026-03-29T01:00:00Z",
    "2026-10-25T02:30, 2026-10-25T00:30:00Z",
    "now, 2026-06-01T10:00:00Z"
  })
  void timesWithoutOffsetAreThoseOfParis(String text, Instant expected) {
    assertThat(read(text)).isEqualTo(expected);
    assertThat(problems.isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"8 o'clock", "2026-03-02", "08:00", "2026-02-30T08:00", "2026-03-02T25:00"})
  void whatIsNoTimeIsAProblem(String text) {
    read(text);
    assertThat(problems.isEmpty()).isFalse();
  }

  @Test
  void absentIsNow() {
    assertThat(reader.read("at", new FieldReader(new QueryFields(Map.of()), problems)))
        .isEqualTo(NOW);
  }
}
