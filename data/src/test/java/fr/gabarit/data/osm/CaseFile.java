package fr.gabarit.data.osm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Lines of a case file beside the tests; blank lines and comments are left out. */
public final class CaseFile {
  private CaseFile() {}

  /** The lines of a file beside a test. */
  public static Stream<String> lines(Class<?> test, String name) {
    try (InputStream input = test.getResourceAsStream(name)) {
      String text = new String(input.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.isBlank() && !line.startsWith("#"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
