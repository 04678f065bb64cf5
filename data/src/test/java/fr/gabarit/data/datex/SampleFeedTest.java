package fr.gabarit.data.datex;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.gabarit.data.report.ImportReportText;
import fr.gabarit.data.report.OrderFile;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SampleFeedTest {
  @Test
  void probe() throws Exception {
    Path dir = Path.of(System.getProperty("gabarit.root")).resolveSibling("shared/samples/datex");
    assumeTrue(Files.isDirectory(dir));
    try (var files = Files.list(dir)) {
      for (Path f : files.sorted().toList()) {
        try (InputStream in = Files.newInputStream(f)) {
          OrderFile file =
              new DatexReader(new DatexReaderOptions(Instant.parse("2023-03-01T00:00:00Z")))
                  .read(in, f.getFileName().toString());
          System.out.println(new ImportReportText().render(file.report()));
          file.orders().forEach(o -> System.out.println("   " + o));
        }
      }
    }
  }
}
