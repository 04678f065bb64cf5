package fr.gabarit.data.osm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Small OSM files for tests, and what is in a file. */
public final class OsmFiles {
  private static final PbfHeader HEADER =
      new PbfHeader(2, 50, 3, 51, "test", "invented", Instant.parse("2026-01-01T00:00:00Z"));

  private OsmFiles() {}

  /** Writes elements. */
  @FunctionalInterface
  public interface Content {
    /** Writes them in the order of a file. */
    void writeTo(PbfWriter writer) throws IOException;
  }

  /** Makes a file of the given content. */
  public static Path write(Path file, Content content) throws IOException {
    try (PbfWriter writer = new PbfWriter(Files.newOutputStream(file), HEADER)) {
      content.writeTo(writer);
    }
    return file;
  }

  /** Every element in a line. */
  public static List<String> lines(Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    new OsmPbf(file)
        .visit(
            new OsmVisitor() {
              @Override
              public void node(long id, double lat, double lon, Map<String, String> tags) {
                lines.add("node %d %s %s %s".formatted(id, lat, lon, tags));
              }

              @Override
              public void way(long id, long[] nodeIds, Map<String, String> tags) {
                lines.add("way %d %s %s".formatted(id, Arrays.toString(nodeIds), tags));
              }

              @Override
              public void relation(
                  long id, List<RelationMember> members, Map<String, String> tags) {
                List<String> texts =
                    members.stream()
                        .map(m -> "%s %d %s".formatted(m.type(), m.ref(), m.role()).strip())
                        .toList();
                lines.add("relation %d %s %s".formatted(id, texts, tags));
              }
            });
    return lines;
  }
}
