package fr.gabarit.data.osm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealCropTest {
  @TempDir private Path folder;

  /** What a file refers to and what it holds. */
  private static final class Inventory implements OsmVisitor {
    private final Set<Long> nodes = new HashSet<>();
    private final Set<Long> ways = new HashSet<>();
    private final Set<Long> missingNodes = new HashSet<>();
    private int restrictions;
    private int incompleteRestrictions;

    @Override
    public void node(long id, double latitude, double longitude, Map<String, String> tags) {
      nodes.add(id);
    }

    @Override
    public void way(long id, long[] nodeIds, Map<String, String> tags) {
      ways.add(id);
      for (long node : nodeIds) {
        if (!nodes.contains(node)) {
          missingNodes.add(node);
        }
      }
    }

    @Override
    public void relation(long id, List<RelationMember> members, Map<String, String> tags) {
      if ("restriction".equals(tags.get("type"))) {
        restrictions++;
        if (members.stream().anyMatch(this::isMissing)) {
          incompleteRestrictions++;
        }
      }
    }

    private boolean isMissing(RelationMember member) {
      return switch (member.type()) {
        case NODE -> !nodes.contains(member.ref());
        case WAY -> !ways.contains(member.ref());
        case RELATION -> false;
      };
    }
  }

  @Test
  void aCropOfARealExtractCanBeDrivenAtTheBorder() throws IOException {
    Path source = RealExtracts.path("heidelberg.osm.pbf");
    Path area =
        Files.writeString(
            folder.resolve("area.geojson"),
            "{\"type\":\"Polygon\",\"coordinates\":"
                + "[[[8.66,49.40],[8.70,49.395],[8.70,49.42],[8.67,49.425],[8.66,49.40]]]}");
    Path target = folder.resolve("crop.osm.pbf");
    CropResult result = new OsmCropper(AreaPolygon.read(area)).crop(source, target);

    Inventory whole = new Inventory();
    new OsmPbf(source).visit(whole);
    Inventory crop = new Inventory();
    new OsmPbf(target).visit(crop);
    System.out.printf(
        "%s; %d of %d turn restrictions, %d to %d bytes%n",
        result, crop.restrictions, whole.restrictions, Files.size(source), Files.size(target));
    assertThat(crop.nodes).hasSize((int) result.nodes());
    assertThat(result.nodes()).isBetween(1L, whole.nodes.size() / 2L);
    assertThat(result.ways()).isBetween(1L, whole.ways.size() / 2L);
    // The extract itself was cut, so it may lack some already.
    assertThat(whole.missingNodes).containsAll(crop.missingNodes);
    assertThat(crop.restrictions).isBetween(1, whole.restrictions - 1);
    assertThat(crop.incompleteRestrictions).isLessThanOrEqualTo(whole.incompleteRestrictions);
  }
}
