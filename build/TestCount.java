import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Adds up the Surefire reports of all modules and prints one line: what the build ends with. */
public final class TestCount {
  private static final Pattern SUITE = Pattern.compile("<testsuite\\b[^>]*>");

  public static void main(String[] args) throws IOException {
    int tests = 0;
    int failed = 0;
    int skipped = 0;
    for (Path report : reports(Path.of(args[0]))) {
      Matcher suite = SUITE.matcher(Files.readString(report));
      if (suite.find()) {
        tests += attribute(suite.group(), "tests");
        failed += attribute(suite.group(), "errors") + attribute(suite.group(), "failures");
        skipped += attribute(suite.group(), "skipped");
      }
    }
    System.out.printf(
        "%d passed, %d failed, %d skipped%n", tests - failed - skipped, failed, skipped);
  }

  private static List<Path> reports(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root, 4)) {
      return files
          .filter(file -> file.getParent().endsWith("target/surefire-reports"))
          .filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml"))
          .toList();
    }
  }

  private static int attribute(String tag, String name) {
    Matcher value = Pattern.compile("\\b" + name + "=\"(\\d+)\"").matcher(tag);
    return value.find() ? Integer.parseInt(value.group(1)) : 0;
  }
}
