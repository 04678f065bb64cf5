package fr.gabarit.data.hours;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.time.CivilTime;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases of {@code cases.txt}, which says how to read it. */
class HoursCasesTest {
  /** One text and the lines of instants below it. */
  record Case(String text, List<String> lines) {
    @Override
    public String toString() {
      return text;
    }
  }

  static Stream<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (String line : lines()) {
      if (line.startsWith("+ ") || line.startsWith("- ") || line.startsWith("? ")) {
        cases.get(cases.size() - 1).lines.add(line);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        cases.add(new Case(line, new ArrayList<>()));
      }
    }
    assertThat(cases).hasSizeGreaterThan(80).noneMatch(one -> one.lines.isEmpty());
    return cases.stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyTextSaysWhatItIsMeantToSay(Case given) throws Exception {
    HoursReading reading = new OpeningHoursReader().read(given.text);
    for (String line : given.lines) {
      for (String time : line.substring(2).split(" ")) {
        Instant instant = instant(time);
        boolean surely = reading.surely().contains(instant);
        boolean possibly = reading.possibly().contains(instant);
        String found = surely ? "+" : possibly ? "?" : "-";
        assertThat(found).as("'%s' at %s", given.text, time).isEqualTo(line.substring(0, 1));
        assertThat(possibly || !surely).as("sure, hence possible").isTrue();
      }
    }
  }

  private static Instant instant(String text) {
    return text.endsWith("Z")
        ? Instant.parse(text)
        : LocalDateTime.parse(text).atZone(CivilTime.ZONE).toInstant();
  }

  private static List<String> lines() {
    try (InputStream in = HoursCasesTest.class.getResourceAsStream("cases.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
