package fr.gabarit.data.osm;

import com.google.protobuf.ByteString;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import org.openstreetmap.osmosis.osmbinary.Fileformat;
import org.openstreetmap.osmosis.osmbinary.Osmformat;

/**
 * Writes an OSM PBF file (dense nodes, ways, relations; blocks deflated).
 *
 * <p>Elements come sorted as PBF readers expect them: all nodes, then all ways, then all relations,
 * each by rising id. The same calls write the same bytes: tags are sorted by key, the deflate level
 * is fixed, and no time of writing is recorded. (Deflated bytes could still differ between two
 * builds of zlib; the content does not.)
 *
 * <p>Not thread-safe. The file is complete only after {@link #close()}.
 */
public final class PbfWriter implements Closeable {

  /** Elements to a block; the number other writers use too. */
  static final int BLOCK_SIZE = 8000;

  private static final int DEFLATE_LEVEL = 6;

  private final DataOutputStream out;
  private PbfBlock block = new PbfBlock();
  private RelationMember.Type phase = RelationMember.Type.NODE;
  private long lastId = Long.MIN_VALUE;

  /**
   * Starts a file by writing its header block.
   *
   * @param out where the file goes; closed by {@link #close()}
   * @param header what the header block says
   * @throws IOException if the header cannot be written
   */
  public PbfWriter(OutputStream out, PbfHeader header) throws IOException {
    this.out = new DataOutputStream(new BufferedOutputStream(out, 1 << 16));
    writeBlob("OSMHeader", headerBlock(header));
  }

  /**
   * Adds a node.
   *
   * @param latDegrees WGS84 latitude, kept to 1e-7 degrees
   * @param lonDegrees WGS84 longitude, kept to 1e-7 degrees
   * @throws IllegalStateException if a way or relation, or a node of the same or a higher id, was
   *     written before
   */
  public void node(long id, double latDegrees, double lonDegrees, Map<String, String> tags)
      throws IOException {
    begin(RelationMember.Type.NODE, id);
    block.addNode(id, latDegrees, lonDegrees, tags);
    flushIfFull();
  }

  /**
   * Adds a way.
   *
   * @throws IllegalStateException if a relation, or a way of the same or a higher id, was written
   *     before
   */
  public void way(long id, long[] nodeRefs, Map<String, String> tags) throws IOException {
    begin(RelationMember.Type.WAY, id);
    block.addWay(id, nodeRefs, tags);
    flushIfFull();
  }

  /**
   * Adds a relation.
   *
   * @throws IllegalStateException if a relation of the same or a higher id was written before
   */
  public void relation(long id, List<RelationMember> members, Map<String, String> tags)
      throws IOException {
    begin(RelationMember.Type.RELATION, id);
    block.addRelation(id, members, tags);
    flushIfFull();
  }

  /** Writes what is left and closes the stream. */
  @Override
  public void close() throws IOException {
    try (out) {
      flush();
    }
  }

  private void begin(RelationMember.Type type, long id) throws IOException {
    if (type != phase) {
      if (type.compareTo(phase) < 0) {
        throw new IllegalStateException(
            "%s %d comes after a %s; write nodes, then ways, then relations."
                .formatted(type, id, phase));
      }
      flush();
      phase = type;
      lastId = Long.MIN_VALUE;
    }
    if (id <= lastId) {
      throw new IllegalStateException(
          "%s %d comes after %d; write each kind by rising id.".formatted(type, id, lastId));
    }
    lastId = id;
  }

  private void flushIfFull() throws IOException {
    if (block.size() == BLOCK_SIZE) {
      flush();
    }
  }

  private void flush() throws IOException {
    if (block.size() > 0) {
      writeBlob("OSMData", block.toByteString());
      block = new PbfBlock();
    }
  }

  private void writeBlob(String type, ByteString content) throws IOException {
    ByteString blob =
        Fileformat.Blob.newBuilder()
            .setRawSize(content.size())
            .setZlibData(deflate(content.toByteArray()))
            .build()
            .toByteString();
    byte[] head =
        Fileformat.BlobHeader.newBuilder()
            .setType(type)
            .setDatasize(blob.size())
            .build()
            .toByteArray();
    out.writeInt(head.length);
    out.write(head);
    blob.writeTo(out);
  }

  private static ByteString deflate(byte[] raw) {
    Deflater deflater = new Deflater(DEFLATE_LEVEL);
    try {
      deflater.setInput(raw);
      deflater.finish();
      ByteString.Output deflated = ByteString.newOutput(raw.length / 2 + 64);
      byte[] buffer = new byte[1 << 16];
      while (!deflater.finished()) {
        deflated.write(buffer, 0, deflater.deflate(buffer));
      }
      return deflated.toByteString();
    } finally {
      deflater.end();
    }
  }

  private static ByteString headerBlock(PbfHeader header) {
    Osmformat.HeaderBlock.Builder block =
        Osmformat.HeaderBlock.newBuilder()
            .setBbox(
                Osmformat.HeaderBBox.newBuilder()
                    .setLeft(nanodegrees(header.westLon()))
                    .setRight(nanodegrees(header.eastLon()))
                    .setTop(nanodegrees(header.northLat()))
                    .setBottom(nanodegrees(header.southLat())))
            .addRequiredFeatures("OsmSchema-V0.6")
            .addRequiredFeatures("DenseNodes")
            .addOptionalFeatures("Sort.Type_then_ID")
            .setWritingprogram(header.writingProgram())
            .setSource(header.source());
    header
        .dataTime()
        .ifPresent(time -> block.setOsmosisReplicationTimestamp(time.getEpochSecond()));
    return block.build().toByteString();
  }

  private static long nanodegrees(double degrees) {
    return Math.round(degrees * 1e7) * 100;
  }

  /** The strings of one block, numbered by first use; 0 stays the separator of dense nodes. */
  static final class Strings {
    private final Map<String, Integer> indexByText = new LinkedHashMap<>(Map.of("", 0));

    int indexOf(String text) {
      Integer known = indexByText.putIfAbsent(text, indexByText.size());
      return known != null ? known : indexByText.size() - 1;
    }

    Osmformat.StringTable toTable() {
      Osmformat.StringTable.Builder table = Osmformat.StringTable.newBuilder();
      for (String text : indexByText.keySet()) {
        table.addS(ByteString.copyFrom(text, StandardCharsets.UTF_8));
      }
      return table.build();
    }
  }
}
