package fr.gabarit.data.osm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openstreetmap.osmosis.osmbinary.BinaryParser;
import org.openstreetmap.osmosis.osmbinary.Osmformat;
import org.openstreetmap.osmosis.osmbinary.file.BlockInputStream;

class PbfWriterTest {

  private static final PbfHeader HEADER =
      new PbfHeader(
          2.2, 50.2, 3.15, 50.75, "test", "nowhere", Instant.parse("2026-01-01T00:00:00Z"));

  @Test
  void aReaderGetsBackWhatWasWritten() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (PbfWriter writer = new PbfWriter(file, HEADER)) {
      writer.node(-3, 50.5303001, 2.6408, Map.of());
      writer.node(7, 50.5, -2.5, Map.of("barrier", "bollard"));
      writer.way(5, new long[] {7, -3, 7}, Map.of("name", "Rue d’Été", "highway", "service"));
      writer.relation(
          1,
          List.of(
              new RelationMember(RelationMember.Type.WAY, 5, "from"),
              new RelationMember(RelationMember.Type.NODE, 7, "via")),
          Map.of("type", "restriction"));
    }
    assertThat(read(file))
        .containsExactly(
            "header [OsmSchema-V0.6, DenseNodes] test nowhere 1767225600 2200000000",
            "node -3 50.5303001 2.6408000 {}",
            "node 7 50.5000000 -2.5000000 {barrier=bollard}",
            "way 5 [7, -3, 7] {highway=service, name=Rue d’Été}",
            "relation 1 [WAY 5 from, NODE 7 via] {type=restriction}");
  }

  @Test
  void manyElementsAreSplitIntoBlocks() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    int count = 2 * PbfWriter.BLOCK_SIZE + 1;
    try (PbfWriter writer = new PbfWriter(file, HEADER)) {
      for (int id = 1; id <= count; id++) {
        writer.node(id, 50, 2, id % 5000 == 0 ? Map.of("name", "n" + id) : Map.of());
      }
    }
    List<String> lines = read(file);
    assertThat(lines).hasSize(1 + count);
    assertThat(lines.get(10_000)).isEqualTo("node 10000 50.0000000 2.0000000 {name=n10000}");
    assertThat(lines.get(count)).isEqualTo("node " + count + " 50.0000000 2.0000000 {}");
  }

  @Test
  void elementsOutOfOrderAreRefused() throws IOException {
    try (PbfWriter writer = new PbfWriter(new ByteArrayOutputStream(), HEADER)) {
      writer.node(2, 50, 2, Map.of());
      assertThatIllegalStateException()
          .isThrownBy(() -> writer.node(2, 50, 2, Map.of()))
          .withMessageContaining("rising id");
      writer.way(1, new long[] {2, 2}, Map.of());
      assertThatIllegalStateException()
          .isThrownBy(() -> writer.node(3, 50, 2, Map.of()))
          .withMessageContaining("nodes, then ways");
    }
  }

  @Test
  void aHeaderWithAnInvertedBoxIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PbfHeader(3, 50, 2, 51, "", "", Instant.EPOCH))
        .withMessageContaining("west <= east");
  }

  private static List<String> read(ByteArrayOutputStream file) throws IOException {
    Lines lines = new Lines();
    new BlockInputStream(new ByteArrayInputStream(file.toByteArray()), lines).process();
    return lines.lines;
  }

  /** One line of text for each element, in file order. */
  private static final class Lines extends BinaryParser {
    private final List<String> lines = new ArrayList<>();

    @Override
    protected void parse(Osmformat.HeaderBlock header) {
      lines.add(
          "header %s %s %s %d %d"
              .formatted(
                  header.getRequiredFeaturesList(),
                  header.getWritingprogram(),
                  header.getSource(),
                  header.getOsmosisReplicationTimestamp(),
                  header.getBbox().getLeft()));
    }

    @Override
    protected void parseDense(Osmformat.DenseNodes nodes) {
      long id = 0;
      long lat = 0;
      long lon = 0;
      int at = 0;
      for (int i = 0; i < nodes.getIdCount(); i++) {
        id += nodes.getId(i);
        lat += nodes.getLat(i);
        lon += nodes.getLon(i);
        List<String> tags = new ArrayList<>();
        while (at < nodes.getKeysValsCount() && nodes.getKeysVals(at) != 0) {
          tags.add(
              getStringById(nodes.getKeysVals(at))
                  + "="
                  + getStringById(nodes.getKeysVals(at + 1)));
          at += 2;
        }
        at++;
        lines.add(
            String.format(
                java.util.Locale.ROOT,
                "node %d %.7f %.7f {%s}",
                id,
                parseLat(lat),
                parseLon(lon),
                String.join(", ", tags)));
      }
    }

    @Override
    protected void parseNodes(List<Osmformat.Node> nodes) {
      nodes.forEach(node -> lines.add("sparse node " + node.getId()));
    }

    @Override
    protected void parseWays(List<Osmformat.Way> ways) {
      for (Osmformat.Way way : ways) {
        List<Long> refs = new ArrayList<>();
        long ref = 0;
        for (long step : way.getRefsList()) {
          ref += step;
          refs.add(ref);
        }
        lines.add(
            "way %d %s %s"
                .formatted(way.getId(), refs, tags(way.getKeysList(), way.getValsList())));
      }
    }

    @Override
    protected void parseRelations(List<Osmformat.Relation> relations) {
      for (Osmformat.Relation relation : relations) {
        List<String> members = new ArrayList<>();
        long ref = 0;
        for (int i = 0; i < relation.getMemidsCount(); i++) {
          ref += relation.getMemids(i);
          members.add(
              "%s %d %s"
                  .formatted(relation.getTypes(i), ref, getStringById(relation.getRolesSid(i))));
        }
        lines.add(
            "relation %d %s %s"
                .formatted(
                    relation.getId(),
                    members,
                    tags(relation.getKeysList(), relation.getValsList())));
      }
    }

    private String tags(List<Integer> keys, List<Integer> values) {
      List<String> tags = new ArrayList<>();
      for (int i = 0; i < keys.size(); i++) {
        tags.add(getStringById(keys.get(i)) + "=" + getStringById(values.get(i)));
      }
      return "{" + String.join(", ", tags) + "}";
    }

    @Override
    public void complete() {}
  }
}
