package fr.gabarit.data.sample;

import fr.gabarit.data.osm.PbfHeader;
import fr.gabarit.data.osm.PbfWriter;
import fr.gabarit.data.sample.bay.BayWriter;
import fr.gabarit.data.sample.draft.AreaDraft;
import fr.gabarit.data.sample.draft.OsmDraft;
import fr.gabarit.data.sample.order.OrderWriter;
import fr.gabarit.data.sample.place.AreaPlan;
import fr.gabarit.data.sample.place.AreaPlanner;
import fr.gabarit.data.sample.place.SampleFacts;
import fr.gabarit.data.sample.plane.LocalPlane;
import fr.gabarit.data.sample.road.RoadEdge;
import fr.gabarit.data.sample.road.RoadNetwork;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;

/**
 * Makes the synthetic sample area: towns and numbered roads lie where they do in Artois; streets,
 * names, limits, bridges, addresses, orders and bays are made up. All files say so of themselves.
 * The same settings make the same files. Stateless and thread-safe.
 */
public final class SampleArea {

  /** What the extract names as its writing program and source. */
  public static final String LABEL = "gabarit-sample (SYNTHETIC DATA, not OpenStreetMap)";

  private static final Instant DATA_TIME = Instant.parse("2026-01-01T00:00:00Z");

  private SampleArea() {}

  /**
   * Writes an OSM extract, an order file and a table of delivery bays. Each is written beside its
   * place first and then moved there, so that a file present is a whole file.
   *
   * @param files where they go
   * @param percent told how far the work is, 0 to 100, from the calling thread
   * @throws IOException if a file cannot be written; none is then replaced, unless moving the
   *     second or third one itself failed
   */
  public static void write(SampleSettings settings, SampleFiles files, IntConsumer percent)
      throws IOException {
    percent.accept(0);
    AreaPlan plan = new AreaPlanner(SampleFacts.load(), settings.seed()).plan(settings.scale());
    RoadNetwork network = RoadNetwork.draw(plan, settings.seed(), percent);
    OsmDraft draft = AreaDraft.of(network, settings.seed());
    percent.accept(90);
    try (PartFile extract = new PartFile(files.osmPbf());
        PartFile orders = new PartFile(files.ordersXml());
        PartFile bays = new PartFile(files.baysCsv())) {
      try (PbfWriter writer = new PbfWriter(Files.newOutputStream(extract.path()), header(plan))) {
        draft.write(writer);
      }
      percent.accept(97);
      List<RoadEdge> roadsWithBays;
      try (OutputStream out = Files.newOutputStream(bays.path())) {
        roadsWithBays = BayWriter.write(network, settings.seed(), out);
      }
      try (OutputStream out = Files.newOutputStream(orders.path())) {
        OrderWriter.write(network, roadsWithBays, settings.seed(), out);
      }
      extract.moveToPlace();
      orders.moveToPlace();
      bays.moveToPlace();
    }
    percent.accept(100);
  }

  private static PbfHeader header(AreaPlan plan) {
    LocalPlane plane = plan.plane();
    return new PbfHeader(
        plane.lon(plan.southWest()),
        plane.lat(plan.southWest()),
        plane.lon(plan.northEast()),
        plane.lat(plan.northEast()),
        LABEL,
        LABEL,
        DATA_TIME);
  }

  /** A file that gets its name only when it is whole. */
  private static final class PartFile implements AutoCloseable {
    private final Path place;
    private final Path part;

    PartFile(Path place) throws IOException {
      this.place = place.toAbsolutePath();
      Files.createDirectories(this.place.getParent());
      // Not a temporary file of the system's kind: those can be read by their owner only.
      this.part =
          this.place.resolveSibling(place.getFileName() + "." + UUID.randomUUID() + ".part");
    }

    Path path() {
      return part;
    }

    void moveToPlace() throws IOException {
      Files.move(part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
      Files.deleteIfExists(part);
    }
  }
}
