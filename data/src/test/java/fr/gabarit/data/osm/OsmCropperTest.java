package fr.gabarit.data.osm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;

class OsmCropperTest {
  private static final String AREA =
      "{\"type\":\"Polygon\",\"coordinates\":[[[2,50],[3,50],[3,51],[2,51],[2,50]]]}";

  @TempDir private Path folder;
  private Path source;
  private Path target;
  private OsmCropper cropper;

  @BeforeEach
  void prepare() throws IOException {
    source = folder.resolve("source.osm.pbf");
    target = folder.resolve("target.osm.pbf");
    cropper =
        new OsmCropper(AreaPolygon.read(Files.writeString(folder.resolve("area.json"), AREA)));
  }

  /** Nodes 1–3 lie inside, 11–16 outside. */
  private static void nodes(PbfWriter writer) throws IOException {
    for (long id = 1; id <= 3; id++) {
      writer.node(id, 50.5, 2 + id / 10.0, Map.of());
    }
    for (long id = 11; id <= 16; id++) {
      writer.node(id, 50.5, 3 + (id - 10) / 10.0, id == 12 ? Map.of("highway", "stop") : Map.of());
    }
  }

  private static RelationMember way(long id, String role) {
    return new RelationMember(RelationMember.Type.WAY, id, role);
  }

  private static RelationMember relation(long id) {
    return new RelationMember(RelationMember.Type.RELATION, id, "");
  }

  @Test
  void aWayOverTheBorderKeepsAllItsNodes() throws IOException {
    OsmFiles.write(
        source,
        writer -> {
          nodes(writer);
          writer.way(21, new long[] {1, 2}, Map.of("highway", "primary"));
          writer.way(22, new long[] {3, 11, 12}, Map.of("highway", "primary", "hgv", "no"));
          writer.way(23, new long[] {12, 13}, Map.of("highway", "primary"));
        });
    CropResult result = cropper.crop(source, target);
    assertThat(result).isEqualTo(new CropResult(5, 2, 0));
    assertThat(OsmFiles.lines(target))
        .containsExactly(
            "node 1 50.5 2.1 {}",
            "node 2 50.5 2.2 {}",
            "node 3 50.5 2.3 {}",
            "node 11 50.5 3.1 {}",
            "node 12 50.5 3.2 {highway=stop}",
            "way 21 [1, 2] {highway=primary}",
            "way 22 [3, 11, 12] {hgv=no, highway=primary}");
  }

  @Test
  void aTurnRestrictionAtTheBorderStaysWhole() throws IOException {
    OsmFiles.write(
        source,
        writer -> {
          nodes(writer);
          writer.way(22, new long[] {3, 11}, Map.of("highway", "primary"));
          writer.way(23, new long[] {11, 12}, Map.of("highway", "primary"));
          writer.way(24, new long[] {12, 13}, Map.of("highway", "primary"));
          writer.way(25, new long[] {13, 14}, Map.of("highway", "primary"));
          // Via way 23, to way 24; both outside.
          writer.relation(
              31,
              List.of(way(22, "from"), way(23, "via"), way(24, "to")),
              Map.of("type", "restriction", "restriction", "no_u_turn"));
          // No member kept but by restriction 31.
          writer.relation(
              32, List.of(way(24, "from"), way(25, "to")), Map.of("type", "restriction"));
        });
    assertThat(cropper.crop(source, target)).isEqualTo(new CropResult(6, 3, 1));
    assertThat(OsmFiles.lines(target))
        .contains(
            "way 23 [11, 12] {highway=primary}",
            "way 24 [12, 13] {highway=primary}",
            "relation 31 [WAY 22 from, WAY 23 via, WAY 24 to]"
                + " {restriction=no_u_turn, type=restriction}");
  }

  @Test
  void theBoundaryOfACommuneAtTheRimStaysWholeAsAShape() throws IOException {
    Map<String, String> commune =
        Map.of("type", "boundary", "boundary", "administrative", "admin_level", "8", "name", "A");
    OsmFiles.write(
        source,
        writer -> {
          nodes(writer);
          writer.way(22, new long[] {3, 11}, Map.of("boundary", "administrative"));
          // A road on the boundary; beyond the area it is none.
          writer.way(23, new long[] {11, 12, 3}, Map.of("highway", "primary"));
          writer.way(24, new long[] {11, 12, 13}, Map.of("highway", "primary"));
          writer.way(25, new long[] {13, 3}, Map.of());
          writer.way(26, new long[] {14, 15}, Map.of());
          writer.relation(
              31, List.of(way(22, "outer"), way(24, "outer"), way(25, "outer")), commune);
          // No member inside.
          writer.relation(32, List.of(way(24, "outer"), way(26, "outer")), commune);
          // A department would draw in half of the country.
          writer.relation(
              33,
              List.of(way(22, "outer"), way(26, "outer")),
              Map.of("boundary", "administrative", "admin_level", "6"));
        });
    cropper.crop(source, target);
    assertThat(OsmFiles.lines(target).stream().filter(line -> !line.startsWith("node")))
        .containsExactly(
            "way 22 [3, 11] {boundary=administrative}",
            "way 23 [11, 12, 3] {highway=primary}",
            "way 24 [11, 12, 13] {}",
            "way 25 [13, 3] {}",
            "relation 31 [WAY 22 outer, WAY 24 outer, WAY 25 outer]"
                + " {admin_level=8, boundary=administrative, name=A, type=boundary}",
            "relation 33 [WAY 22 outer, WAY 26 outer] {admin_level=6, boundary=administrative}");
    assertThat(OsmFiles.lines(target)).anyMatch(line -> line.startsWith("node 13 "));
    Path again = folder.resolve("again.osm.pbf");
    cropper.crop(target, again);
    assertThat(again).hasSameBinaryContentAs(target);
  }

  @Test
  void otherRelationsAreKeptButNotCompleted() throws IOException {
    OsmFiles.write(
        source,
        writer -> {
          nodes(writer);
          writer.way(21, new long[] {1, 2}, Map.of());
          writer.way(23, new long[] {12, 13}, Map.of());
          writer.relation(30, List.of(relation(31)), Map.of("type", "superroute"));
          writer.relation(31, List.of(way(21, ""), way(23, "")), Map.of("type", "route"));
          writer.relation(32, List.of(relation(30)), Map.of("type", "network"));
          writer.relation(33, List.of(way(23, "")), Map.of("type", "route"));
          writer.relation(34, List.of(relation(33)), Map.of("type", "network"));
        });
    cropper.crop(source, target);
    assertThat(OsmFiles.lines(target).stream().filter(line -> !line.startsWith("node")))
        .containsExactly(
            "way 21 [1, 2] {}",
            "relation 30 [RELATION 31] {type=superroute}",
            "relation 31 [WAY 21, WAY 23] {type=route}",
            "relation 32 [RELATION 30] {type=network}");
  }

  @Test
  void theHeaderTellsAreaAndStateOfTheData() throws IOException {
    OsmFiles.write(source, OsmCropperTest::nodes);
    cropper.crop(source, target);
    OsmHeader header = new OsmPbf(target).header();
    assertThat(header.boundingBox()).contains(new Envelope(2, 3, 50, 51));
    assertThat(header.timestamp()).isEqualTo(new OsmPbf(source).header().timestamp());
    assertThat(header.source()).contains("invented");
    assertThat(header.writingProgram()).contains("Gabarit");
  }

  @Test
  void anAreaElsewhereIsRefusedAndTheTargetUntouched() throws IOException {
    OsmFiles.write(source, writer -> writer.node(1, 48, 2.5, Map.of()));
    Files.writeString(target, "before");
    assertThatThrownBy(() -> cropper.crop(source, target))
        .isInstanceOf(OsmFileException.class)
        .hasMessageContaining("has no node inside the area (longitude 2.0 to 3.0");
    assertThat(target).hasContent("before");
  }

  @Test
  void aFailureLeavesTheTargetUntouchedAndNothingAside() throws IOException {
    OsmFiles.write(source, OsmCropperTest::nodes);
    byte[] whole = Files.readAllBytes(source);
    Files.write(source, Arrays.copyOf(whole, whole.length - 10));
    Files.writeString(target, "before");
    assertThatThrownBy(() -> cropper.crop(source, target)).hasMessageContaining("is cut off");
    assertThat(target).hasContent("before");
    assertThat(folder.toFile().list())
        .containsExactlyInAnyOrder("source.osm.pbf", "target.osm.pbf", "area.json");
  }

  @Test
  void croppingTwiceGivesTheSameBytes() throws IOException {
    OsmFiles.write(source, OsmCropperTest::nodes);
    cropper.crop(source, target);
    Path again = folder.resolve("again.osm.pbf");
    cropper.crop(target, again);
    assertThat(again).hasSameBinaryContentAs(target);
  }

  @Test
  void randomCropsMatchTheDefinition() throws IOException {
    long seed = Long.getLong("gabarit.seed", System.nanoTime());
    System.out.println("OsmCropperTest.randomCropsMatchTheDefinition gabarit.seed=" + seed);
    Random random = new Random(seed);
    for (int round = 0; round < 20; round++) {
      Set<Long> inside = new HashSet<>();
      Map<Long, long[]> ways = new TreeMap<>();
      Map<Long, List<RelationMember>> restrictions = new TreeMap<>();
      OsmFiles.write(
          source,
          writer -> {
            for (long id = 1; id <= 60; id++) {
              boolean in = random.nextInt(3) == 0 || id == 1;
              writer.node(id, 50.5, in ? 2.5 : 3.5, Map.of());
              if (in) {
                inside.add(id);
              }
            }
            for (long id = 1; id <= 30; id++) {
              long[] nodes = random.longs(3, 1, 61).toArray();
              ways.put(id, nodes);
              writer.way(id, nodes, Map.of());
            }
            for (long id = 1; id <= 15; id++) {
              List<RelationMember> members =
                  List.of(way(1 + random.nextInt(30), "from"), way(1 + random.nextInt(30), "to"));
              restrictions.put(id, members);
              writer.relation(id, members, Map.of("type", "restriction"));
            }
          });
      Set<String> expected = expected(inside, ways, restrictions);
      cropper.crop(source, target);
      assertThat(
              OsmFiles.lines(target).stream().map(line -> line.replaceAll("^(\\w+ \\d+).*", "$1")))
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  private static Set<String> expected(
      Set<Long> inside, Map<Long, long[]> ways, Map<Long, List<RelationMember>> restrictions) {
    Set<Long> kept = new TreeSet<>();
    ways.forEach(
        (id, nodes) -> {
          if (Arrays.stream(nodes).anyMatch(inside::contains)) {
            kept.add(id);
          }
        });
    Set<String> expected = new TreeSet<>();
    Set<Long> completed = new TreeSet<>(kept);
    restrictions.forEach(
        (id, members) -> {
          if (members.stream().anyMatch(member -> kept.contains(member.ref()))) {
            expected.add("relation " + id);
            members.forEach(member -> completed.add(member.ref()));
          }
        });
    completed.forEach(
        id -> {
          expected.add("way " + id);
          Arrays.stream(ways.get(id)).forEach(node -> expected.add("node " + node));
        });
    inside.forEach(node -> expected.add("node " + node));
    return expected;
  }
}
