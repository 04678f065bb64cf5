package fr.gabarit.data.osm;

import com.google.protobuf.InvalidProtocolBufferException;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;
import org.openstreetmap.osmosis.osmbinary.Osmformat.HeaderBBox;
import org.openstreetmap.osmosis.osmbinary.Osmformat.HeaderBlock;
import org.openstreetmap.osmosis.osmbinary.Osmformat.PrimitiveBlock;

/**
 * A file in OSM's PBF format, read as a stream: one block in memory at a time. May be read any
 * number of times; safe for several threads, since each reading opens the file anew.
 *
 * <p>The block frames are read here and not by osmosis-osm-binary's {@code BlockInputStream},
 * because that takes the end of a cut-off file for a regular end. A file cut exactly between two
 * blocks is a regular file, though: only a checksum tells.
 */
public final class OsmPbf {
  private static final Set<String> SUPPORTED_FEATURES = Set.of("OsmSchema-V0.6", "DenseNodes");
  private static final double NANO = 1e9;

  private final Path file;

  /**
   * @param file an {@code .osm.pbf} file; opened only on reading
   */
  public OsmPbf(Path file) {
    this.file = file;
  }

  /**
   * Reads only what the file says of itself.
   *
   * @throws OsmFileException if it is missing, empty, cut off or not an OSM PBF file
   */
  public OsmHeader header() throws IOException {
    try (DataInputStream input = open()) {
      return readHeader(new PbfBlocks(file, input));
    }
  }

  /**
   * Shows all elements of the wanted kinds to the visitor, in the order of the file.
   *
   * @return what the file says of itself
   * @throws OsmFileException if it is missing, empty, cut off or not an OSM PBF file; elements
   *     before the fault have been shown by then
   */
  public OsmHeader visit(OsmVisitor visitor) throws IOException {
    try (DataInputStream input = open()) {
      PbfBlocks blocks = new PbfBlocks(file, input);
      OsmHeader header = readHeader(blocks);
      Set<RelationMember.Type> wanted = Set.copyOf(visitor.wanted());
      Optional<PbfBlocks.Block> block;
      while ((block = blocks.next()).isPresent()) {
        if (block.get().type().equals("OSMData")) {
          show(block.get(), wanted, visitor);
        } // The format asks that blocks of unknown types be skipped.
      }
      return header;
    }
  }

  private DataInputStream open() throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new OsmFileException(
          file,
          Files.exists(file) ? "is not a file" : "does not exist",
          "Give the path of an .osm.pbf file.");
    }
    if (Files.size(file) == 0) {
      throw new OsmFileException(
          file, "is empty", "Fetch it again; the download or the copy has probably failed.");
    }
    InputStream input = Files.newInputStream(file);
    return new DataInputStream(new BufferedInputStream(input, 1 << 16));
  }

  private void show(PbfBlocks.Block block, Set<RelationMember.Type> wanted, OsmVisitor visitor)
      throws IOException {
    PrimitiveBlock primitives;
    try {
      primitives = PrimitiveBlock.parseFrom(block.content());
    } catch (InvalidProtocolBufferException e) {
      throw damaged(block);
    }
    try {
      new PbfElements(primitives).show(wanted, visitor);
    } catch (PbfElements.MalformedBlockException e) {
      throw damaged(block);
    }
  }

  private OsmHeader readHeader(PbfBlocks blocks) throws IOException {
    PbfBlocks.Block block = blocks.first();
    HeaderBlock header;
    try {
      header = HeaderBlock.parseFrom(block.content());
    } catch (InvalidProtocolBufferException e) {
      throw damaged(block);
    }
    List<String> unknown =
        header.getRequiredFeaturesList().stream()
            .filter(feature -> !SUPPORTED_FEATURES.contains(feature))
            .toList();
    if (!unknown.isEmpty()) {
      throw new OsmFileException(
          file,
          "requires the unsupported feature " + String.join(", ", unknown),
          "Give a plain extract of current data; a file with history becomes one by"
              + " 'osmium time-filter'.");
    }
    return new OsmHeader(
        text(header.hasWritingprogram(), header.getWritingprogram()),
        text(header.hasSource(), header.getSource()),
        header.hasOsmosisReplicationTimestamp()
            ? Optional.of(Instant.ofEpochSecond(header.getOsmosisReplicationTimestamp()))
            : Optional.empty(),
        header.hasBbox() ? Optional.of(envelope(header.getBbox())) : Optional.empty());
  }

  private OsmFileException damaged(PbfBlocks.Block block) {
    return new OsmFileException(
        file,
        "is damaged: block %d at byte %d cannot be read".formatted(block.number(), block.offset()),
        "Fetch the file again and compare its checksum.");
  }

  private static Optional<String> text(boolean present, String value) {
    return present && !value.isBlank() ? Optional.of(value) : Optional.empty();
  }

  private static Envelope envelope(HeaderBBox box) {
    return new Envelope(
        box.getLeft() / NANO, box.getRight() / NANO, box.getBottom() / NANO, box.getTop() / NANO);
  }
}
