package fr.gabarit.data.osm;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;

/**
 * Cuts an area out of an OSM file so that it can still be driven at the border:
 *
 * <ul>
 *   <li>a way with at least one node inside is kept with all its nodes;
 *   <li>a relation with at least one member kept is kept, with all its members listed, though
 *       members may be missing from the file;
 *   <li>of a turn restriction ({@code type=restriction}) kept, all member ways and nodes are kept
 *       too, or it would be lost or misread.
 * </ul>
 *
 * <p>The file is read two or three times; what is kept in memory is the ids, 8 to 16 bytes each.
 * The result is written aside and renamed once complete, so that a file of the final name is always
 * whole. Elements keep their order, tags and ids; authors and versions are left out.
 */
public final class OsmCropper {
  private static final String PROGRAM = "Gabarit";

  private final AreaPolygon area;

  /**
   * @param area what to keep
   */
  public OsmCropper(AreaPolygon area) {
    this.area = area;
  }

  /**
   * Crops a file.
   *
   * @param source sorted by type and id, as extracts are
   * @param target replaced if it exists
   * @throws OsmFileException if the source cannot be used, is not sorted, or holds nothing inside
   *     the area; the target is then untouched
   */
  public CropResult crop(Path source, Path target) throws IOException {
    OsmPbf pbf = new OsmPbf(source);
    CropSelection selection = new CropSelection(source, area);
    OsmHeader header = pbf.visit(selection.selecting());
    if (selection.isEmpty()) {
      throw new OsmFileException(
          source,
          "has no node inside the area (%s)".formatted(text(area.envelope())),
          "Give the extract of the region that the area lies in.");
    }
    if (selection.lacksNodes()) {
      pbf.visit(selection.completing());
    }
    Path absolute = target.toAbsolutePath();
    Path part = absolute.resolveSibling(absolute.getFileName() + ".part");
    try {
      CropResult result;
      try (OutputStream out = Files.newOutputStream(part);
          PbfWriter writer = new PbfWriter(out, header(header))) {
        Copy copy = new Copy(selection, writer);
        pbf.visit(copy);
        result = copy.result();
      }
      moveInPlace(part, absolute);
      return result;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private PbfHeader header(OsmHeader original) {
    Envelope box = area.envelope();
    return new PbfHeader(
        box.getMinX(),
        box.getMinY(),
        box.getMaxX(),
        box.getMaxY(),
        PROGRAM,
        original.source().orElse(""),
        original.timestamp());
  }

  private static void moveInPlace(Path part, Path target) throws IOException {
    try {
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static String text(Envelope box) {
    return "longitude %s to %s, latitude %s to %s"
        .formatted(box.getMinX(), box.getMaxX(), box.getMinY(), box.getMaxY());
  }

  /** Writes what was selected. */
  private static final class Copy implements OsmVisitor {
    private final CropSelection selection;
    private final PbfWriter writer;
    private long nodes;
    private long ways;
    private long relations;

    private Copy(CropSelection selection, PbfWriter writer) {
      this.selection = selection;
      this.writer = writer;
    }

    @Override
    public void node(long id, double latitude, double longitude, Map<String, String> tags)
        throws IOException {
      if (selection.keepsNode(id)) {
        writer.node(id, latitude, longitude, tags);
        nodes++;
      }
    }

    @Override
    public void way(long id, long[] nodeIds, Map<String, String> tags) throws IOException {
      if (selection.keepsWay(id)) {
        writer.way(id, nodeIds, selection.keepsTags(id) ? tags : Map.of());
        ways++;
      }
    }

    @Override
    public void relation(long id, List<RelationMember> members, Map<String, String> tags)
        throws IOException {
      if (selection.keepsRelation(id)) {
        writer.relation(id, members, tags);
        relations++;
      }
    }

    private CropResult result() {
      return new CropResult(nodes, ways, relations);
    }
  }
}
