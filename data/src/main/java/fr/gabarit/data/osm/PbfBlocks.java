package fr.gabarit.data.osm;

import com.google.protobuf.InvalidProtocolBufferException;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.openstreetmap.osmosis.osmbinary.Fileformat.Blob;
import org.openstreetmap.osmosis.osmbinary.Fileformat.BlobHeader;

/** The frames of a PBF file: length, header, blob; unpacked one after the other. */
final class PbfBlocks {
  // Upper limits of the format.
  private static final int MAX_HEADER_BYTES = 64 * 1024;
  private static final int MAX_BLOB_BYTES = 32 * 1024 * 1024;

  private final Path file;
  private final DataInputStream input;
  private int number;
  private long offset;

  /**
   * A block, unpacked.
   *
   * @param number from 1
   * @param offset of its frame in the file, bytes
   */
  record Block(String type, byte[] content, int number, long offset) {}

  PbfBlocks(Path file, DataInputStream input) {
    this.file = file;
    this.input = input;
  }

  /** The header block. */
  Block first() throws IOException {
    Optional<Block> block = next();
    if (block.isEmpty() || !block.get().type().equals("OSMHeader")) {
      throw new OsmFileException(
          file,
          "is not an OSM PBF file: it does not start with an OSM header block",
          "Give an .osm.pbf file, for example an extract of OpenStreetMap.");
    }
    return block.get();
  }

  /** The next block; empty at the regular end of the file. */
  Optional<Block> next() throws IOException {
    int firstByte = input.read();
    if (firstByte < 0) {
      return Optional.empty();
    }
    number++;
    try {
      return Optional.of(read(firstByte));
    } catch (EOFException e) {
      if (number == 1) {
        throw notPbf("it is too short");
      }
      throw new OsmFileException(
          file,
          "is cut off: it ends in the middle of block %d, which starts at byte %d"
              .formatted(number, offset),
          "Fetch it again; the download or the copy was probably interrupted.");
    }
  }

  private Block read(int firstByte) throws IOException {
    int headerBytes = firstByte << 24;
    headerBytes |= input.readUnsignedByte() << 16;
    headerBytes |= input.readUnsignedByte() << 8;
    headerBytes |= input.readUnsignedByte();
    if (headerBytes <= 0 || headerBytes > MAX_HEADER_BYTES) {
      throw number == 1 ? notPbf(looksLike(headerBytes)) : damaged("its length is impossible");
    }
    BlobHeader header = parseHeader(readFully(headerBytes));
    int blobBytes = header.getDatasize();
    if (blobBytes < 0 || blobBytes > MAX_BLOB_BYTES) {
      throw damaged("its length is impossible");
    }
    byte[] content = unpack(readFully(blobBytes));
    Block block = new Block(header.getType(), content, number, offset);
    offset += Integer.BYTES + headerBytes + blobBytes;
    return block;
  }

  private byte[] readFully(int length) throws IOException {
    byte[] bytes = new byte[length];
    input.readFully(bytes);
    return bytes;
  }

  private BlobHeader parseHeader(byte[] bytes) throws OsmFileException {
    try {
      return BlobHeader.parseFrom(bytes);
    } catch (InvalidProtocolBufferException e) {
      throw number == 1 ? notPbf("its first block has no header") : damaged("it has no header");
    }
  }

  private byte[] unpack(byte[] bytes) throws OsmFileException {
    Blob blob;
    try {
      blob = Blob.parseFrom(bytes);
    } catch (InvalidProtocolBufferException e) {
      throw damaged("it is no OSM data");
    }
    if (blob.hasRaw()) {
      return blob.getRaw().toByteArray();
    }
    if (!blob.hasZlibData()) {
      throw new OsmFileException(
          file,
          "is compressed in a way other than zlib",
          "Rewrite it with 'osmium cat -f pbf,pbf_compression=zlib'.");
    }
    if (blob.getRawSize() < 0 || blob.getRawSize() > MAX_BLOB_BYTES) {
      throw damaged("its unpacked length is impossible");
    }
    byte[] content = new byte[blob.getRawSize()];
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(blob.getZlibData().toByteArray());
      int length = 0;
      while (length < content.length) {
        int count = inflater.inflate(content, length, content.length - length);
        if (count == 0) {
          throw damaged("it unpacks to less than it says");
        }
        length += count;
      }
      // The checksum is compared only on reaching the end of the compressed data.
      if (inflater.inflate(new byte[1]) > 0 || !inflater.finished()) {
        throw damaged("it unpacks to more than it says");
      }
      return content;
    } catch (DataFormatException e) {
      throw damaged("it cannot be unpacked");
    } finally {
      inflater.end();
    }
  }

  private OsmFileException damaged(String detail) {
    return new OsmFileException(
        file,
        "is damaged: block %d at byte %d cannot be read, %s".formatted(number, offset, detail),
        "Fetch the file again and compare its checksum.");
  }

  private OsmFileException notPbf(String detail) {
    return new OsmFileException(
        file,
        "is not an OSM PBF file: " + detail,
        "Give an .osm.pbf file; other OSM files become one by"
            + " 'osmium cat in.osm -o out.osm.pbf'.");
  }

  private static String looksLike(int firstBytes) {
    byte[] bytes = {
      (byte) (firstBytes >>> 24),
      (byte) (firstBytes >>> 16),
      (byte) (firstBytes >>> 8),
      (byte) firstBytes
    };
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    if (text.startsWith("\u001f\u008b")) {
      return "it looks gzip-compressed";
    }
    if (text.startsWith("BZh")) {
      return "it looks bzip2-compressed";
    }
    if (text.startsWith("PK")) {
      return "it looks like a ZIP archive";
    }
    if (text.stripLeading().startsWith("<")) {
      return "it looks like XML or HTML";
    }
    return "it does not start with a block length";
  }
}
