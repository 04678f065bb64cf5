package fr.gabarit.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedListCommandTest {
  @TempDir private Path directory;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int list(Path cache) {
    return Main.run(
        new PrintWriter(out, true),
        new PrintWriter(err, true),
        "feed",
        "list",
        "--cache",
        cache.toString());
  }

  @Test
  void whereNoFeedIsKeptThatIsSaid() {
    assertThat(list(directory)).isZero();
    assertThat(out.toString()).contains("No feeds are kept in " + directory);
  }

  @Test
  void aFileInPlaceOfACacheIsRefused() throws IOException {
    Path file = Files.createFile(directory.resolve("file"));

    assertThat(list(file)).isEqualTo(2);
    assertThat(err.toString()).contains(file + " is a file. Give a directory");
  }
}
