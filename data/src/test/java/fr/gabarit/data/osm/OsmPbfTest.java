package fr.gabarit.data.osm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;
import org.openstreetmap.osmosis.osmbinary.Fileformat;
import org.openstreetmap.osmosis.osmbinary.Osmformat;

class OsmPbfTest {
  @TempDir private Path folder;

  private Path sample() throws IOException {
    return OsmFiles.write(
        folder.resolve("sample.osm.pbf"),
        writer -> {
          writer.node(-3, 50.5303001, 2.6408, Map.of());
          writer.node(4, 50.25, -2.5, Map.of("barrier", "bollard", "note", "Été"));
          writer.node(9_000_000_000L, 50.5, 2.5, Map.of());
          writer.way(5, new long[] {4, -3, 9_000_000_000L, 4}, Map.of("highway", "service"));
          writer.way(6, new long[] {}, Map.of());
          writer.relation(
              7,
              List.of(
                  new RelationMember(RelationMember.Type.WAY, 5, "from"),
                  new RelationMember(RelationMember.Type.NODE, 4, "via"),
                  new RelationMember(RelationMember.Type.RELATION, 1, "")),
              Map.of("type", "restriction"));
        });
  }

  @Test
  void showsAllElementsInTheOrderOfTheFile() throws IOException {
    assertThat(OsmFiles.lines(sample()))
        .containsExactly(
            "node -3 50.5303001 2.6408 {}",
            "node 4 50.25 -2.5 {barrier=bollard, note=Été}",
            "node 9000000000 50.5 2.5 {}",
            "way 5 [4, -3, 9000000000, 4] {highway=service}",
            "way 6 [] {}",
            "relation 7 [WAY 5 from, NODE 4 via, RELATION 1] {type=restriction}");
  }

  @Test
  void tellsWhatTheFileSaysOfItself() throws IOException {
    OsmHeader header = new OsmPbf(sample()).header();
    assertThat(header.writingProgram()).contains("test");
    assertThat(header.source()).contains("invented");
    assertThat(header.timestamp()).contains(Instant.parse("2026-01-01T00:00:00Z"));
    assertThat(header.boundingBox()).contains(new Envelope(2, 3, 50, 51));
  }

  @Test
  void showsOnlyTheKindsWanted() throws IOException {
    List<Long> ways = new ArrayList<>();
    OsmVisitor waysOnly =
        new OsmVisitor() {
          @Override
          public Set<RelationMember.Type> wanted() {
            return Set.of(RelationMember.Type.WAY);
          }

          @Override
          public void node(long id, double lat, double lon, Map<String, String> tags) {
            throw new AssertionError("no node was wanted");
          }

          @Override
          public void way(long id, long[] nodeIds, Map<String, String> tags) {
            ways.add(id);
          }
        };
    new OsmPbf(sample()).visit(waysOnly);
    assertThat(ways).containsExactly(5L, 6L);
  }

  @Test
  void readsNodesThatAreNotDenseAndBlobsThatAreNotCompressed() throws IOException {
    Osmformat.PrimitiveBlock block =
        Osmformat.PrimitiveBlock.newBuilder()
            .setStringtable(
                Osmformat.StringTable.newBuilder()
                    .addS(ByteString.EMPTY)
                    .addS(ByteString.copyFromUtf8("ford"))
                    .addS(ByteString.copyFromUtf8("yes")))
            .setGranularity(1000)
            .setLatOffset(500)
            .addPrimitivegroup(
                Osmformat.PrimitiveGroup.newBuilder()
                    .addNodes(
                        Osmformat.Node.newBuilder()
                            .setId(1)
                            .setLat(50_000_000)
                            .setLon(2_000_000)
                            .addKeys(1)
                            .addVals(2)))
            .build();
    Path file = folder.resolve("plain.osm.pbf");
    try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
      writeRaw(out, "OSMHeader", Osmformat.HeaderBlock.getDefaultInstance().toByteString());
      writeRaw(out, "Unknown", ByteString.copyFromUtf8("to be skipped"));
      writeRaw(out, "OSMData", block.toByteString());
    }
    assertThat(OsmFiles.lines(file)).containsExactly("node 1 50.0000005 2.0 {ford=yes}");
    assertThat(new OsmPbf(file).header())
        .isEqualTo(
            new OsmHeader(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
  }

  @Test
  void aFileCutOffAnywhereWithinABlockIsRefused() throws IOException {
    byte[] whole = Files.readAllBytes(sample());
    Path cut = folder.resolve("cut.osm.pbf");
    Set<Integer> blockEnds = blockEnds(whole);
    for (int length = 1; length < whole.length; length++) {
      if (blockEnds.contains(length)) {
        continue;
      }
      Files.write(cut, Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> OsmFiles.lines(cut))
          .as("cut at byte %d", length)
          .isInstanceOf(OsmFileException.class)
          .hasMessageStartingWith(cut.toString());
    }
    Files.write(cut, Arrays.copyOf(whole, whole.length - 1));
    assertThatThrownBy(() -> OsmFiles.lines(cut))
        .hasMessageContaining("is cut off: it ends in the middle of block")
        .hasMessageContaining("Fetch it again");
  }

  @Test
  void damageAnywhereIsRefusedOrHarmlessButNeverAnotherError() throws IOException {
    byte[] whole = Files.readAllBytes(sample());
    Path damaged = folder.resolve("damaged.osm.pbf");
    int refused = 0;
    for (int i = 0; i < whole.length; i++) {
      byte[] bytes = whole.clone();
      bytes[i] ^= 0x55;
      Files.write(damaged, bytes);
      try {
        OsmFiles.lines(damaged);
      } catch (OsmFileException e) {
        refused++;
      }
    }
    // The compressed part, nearly all of the file, carries a checksum.
    assertThat(refused).isGreaterThan(whole.length * 9 / 10);
  }

  @ParameterizedTest
  @CsvSource({
    "'<?xml version=\"1.0\"?><osm/>', looks like XML or HTML",
    "'{\"type\":\"FeatureCollection\"}', does not start with a block length",
    "'BZh91AY&SY', looks bzip2-compressed",
    "'PK\u0003\u0004..........', looks like a ZIP archive",
    "'abc', too short",
  })
  void anotherKindOfFileIsRefusedWithARemedy(String content, String reason) throws IOException {
    Path file = Files.writeString(folder.resolve("other.osm"), content, StandardCharsets.UTF_8);
    assertThatThrownBy(() -> new OsmPbf(file).header())
        .isInstanceOf(OsmFileException.class)
        .hasMessageContaining("is not an OSM PBF file")
        .hasMessageContaining(reason)
        .hasMessageContaining("osmium cat");
  }

  @Test
  void anEmptyFileIsRefused() throws IOException {
    Path file = Files.createFile(folder.resolve("empty.osm.pbf"));
    assertThatThrownBy(() -> new OsmPbf(file).header())
        .isInstanceOf(OsmFileException.class)
        .hasMessageContaining("is empty");
  }

  @Test
  void aMissingFileAndAFolderAreRefused() {
    assertThatThrownBy(() -> new OsmPbf(folder.resolve("missing.osm.pbf")).header())
        .isInstanceOf(OsmFileException.class)
        .hasMessageContaining("does not exist");
    assertThatThrownBy(() -> new OsmPbf(folder).header())
        .isInstanceOf(OsmFileException.class)
        .hasMessageContaining("is not a file");
  }

  @Test
  void aFileWithHistoryIsRefusedByTheNameOfTheFeature() throws IOException {
    Path file = folder.resolve("history.osm.pbf");
    try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
      writeRaw(
          out,
          "OSMHeader",
          Osmformat.HeaderBlock.newBuilder()
              .addRequiredFeatures("OsmSchema-V0.6")
              .addRequiredFeatures("HistoricalInformation")
              .build()
              .toByteString());
    }
    assertThatThrownBy(() -> new OsmPbf(file).header())
        .isInstanceOf(OsmFileException.class)
        .hasMessageContaining("unsupported feature HistoricalInformation");
  }

  @Test
  void anUnknownCompressionIsRefusedByTheWayToUndoIt() throws IOException {
    Path file = folder.resolve("lzma.osm.pbf");
    try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
      writeBlob(
          out,
          "OSMHeader",
          Fileformat.Blob.newBuilder().setLzmaData(ByteString.copyFromUtf8("x")).build());
    }
    assertThatThrownBy(() -> new OsmPbf(file).header())
        .isInstanceOf(OsmFileException.class)
        .hasMessageContaining("other than zlib");
  }

  private static Set<Integer> blockEnds(byte[] file) throws IOException {
    Set<Integer> ends = new HashSet<>();
    int offset = 0;
    while (offset < file.length) {
      int headerLength = ByteBuffer.wrap(file, offset, 4).getInt();
      byte[] header = Arrays.copyOfRange(file, offset + 4, offset + 4 + headerLength);
      offset += 4 + headerLength + Fileformat.BlobHeader.parseFrom(header).getDatasize();
      ends.add(offset);
    }
    return ends;
  }

  private static void writeRaw(DataOutputStream out, String type, ByteString content)
      throws IOException {
    writeBlob(out, type, Fileformat.Blob.newBuilder().setRaw(content).build());
  }

  private static void writeBlob(DataOutputStream out, String type, Fileformat.Blob blob)
      throws IOException {
    byte[] header =
        Fileformat.BlobHeader.newBuilder()
            .setType(type)
            .setDatasize(blob.getSerializedSize())
            .build()
            .toByteArray();
    out.writeInt(header.length);
    out.write(header);
    blob.writeTo(out);
  }
}
