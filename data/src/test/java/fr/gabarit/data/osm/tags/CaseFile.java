package fr.gabarit.data.osm.tags;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Lines of a case file beside the tests; blank lines and comments are left out. */
final class CaseFile {
  private CaseFile() {}

  static Stream<String> lines(String name) {
    try (InputStream input = CaseFile.class.getResourceAsStream(name)) {
      String text = new String(input.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.isBlank() && !line.startsWith("#"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
