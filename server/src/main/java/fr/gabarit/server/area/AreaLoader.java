package fr.gabarit.server.area;

import fr.gabarit.compliance.DrivingBans;
import fr.gabarit.data.DrivingBanReader;
import fr.gabarit.data.osm.gazetteer.GazetteerReader;
import fr.gabarit.data.osm.gazetteer.OsmGazetteer;
import fr.gabarit.data.osm.tags.RetiredTags;
import fr.gabarit.data.osm.tags.RetiredTagsException;
import fr.gabarit.data.report.OrderFileException;
import fr.gabarit.gazetteer.Gazetteer;
import fr.gabarit.hierarchy.HierarchyStore;
import fr.gabarit.hierarchy.RoadHierarchy;
import fr.gabarit.network.ImportedNetwork;
import fr.gabarit.network.NetworkImport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Makes areas: extract and order files in, an area ready for requests out. What takes long is kept
 * in the cache. Not thread-safe.
 */
public final class AreaLoader {
  /** What GraphHopper makes of an extract that tells no date. */
  private static final String NO_DATE = "1970-01-01T00:00:00Z";

  private final Clock clock;
  private final Progress progress;

  /**
   * @param clock orders that have ended by now are left out
   * @param progress told how it goes on
   */
  public AreaLoader(Clock clock, Progress progress) {
    this.clock = clock;
    this.progress = progress;
  }

  /**
   * Makes an area without feeds.
   *
   * @throws AreaException if the files given cannot be used together or hold nothing to be used
   * @throws IOException if a file cannot be read, the extract or polygon is no such thing, or the
   *     cache cannot be written
   */
  public Area load(AreaSettings settings) throws AreaException, IOException {
    AreaBase base = loadBase(settings);
    progress.phase("placing orders");
    return base.assemble(List.of(), clock.instant());
  }

  /**
   * Reads what areas are assembled on.
   *
   * @throws AreaException if the files given cannot be used together or hold nothing to be used
   * @throws IOException if a file cannot be read, the extract or polygon is no such thing, or the
   *     cache cannot be written
   */
  public AreaBase loadBase(AreaSettings settings) throws AreaException, IOException {
    for (Path file : settings.orderFiles()) {
      if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
        throw new AreaException(
            "The order file %s cannot be read. Give the path of a DATEX II, DiaLog JSON or GeoJSON file."
                .formatted(file));
      }
    }
    DrivingBans bans = drivingBans(settings);
    RetiredTags retired = retiredTags(settings);
    AreaOrders orders;
    OsmGazetteer names;
    AreaBays bays;
    ImportedNetwork imported;
    RoadHierarchy hierarchy;
    try (CacheLock lock = CacheLock.take(settings.cacheDirectory())) {
      AreaFiles.Prepared files = new AreaFiles(lock.cache(), progress).prepare(settings.source());
      progress.phase("reading orders");
      List<Path> orderFiles = new ArrayList<>(files.orders());
      orderFiles.addAll(settings.orderFiles());
      // Beside the roads, since each takes a second or two of a start.
      FutureTask<AreaOrders> reading =
          new FutureTask<>(
              () -> AreaOrders.read(files.osmPbf(), retired, orderFiles, clock.instant()));
      new Thread(reading, "order-reader").start();
      FutureTask<OsmGazetteer> naming =
          new FutureTask<>(() -> new GazetteerReader().read(files.osmPbf()));
      new Thread(naming, "name-reader").start();
      List<Path> bayFiles = new ArrayList<>(files.bays());
      bayFiles.addAll(settings.bayFiles());
      FutureTask<AreaBays> baying = new FutureTask<>(() -> AreaBays.read(files.osmPbf(), bayFiles));
      new Thread(baying, "bay-reader").start();
      try {
        imported = network(files.osmPbf(), settings);
      } catch (AreaException | RuntimeException e) {
        // A file that is cut off fails both; its reader has the clearer words.
        result(reading);
        throw e;
      }
      hierarchy = hierarchy(imported);
      orders = result(reading);
      names = result(naming);
      bays = result(baying);
    }
    progress.phase(orders.toldOfTags());
    progress.phase(told(names));
    return new AreaBase(
        label(settings.source(), imported),
        imported,
        hierarchy,
        settings.metrics(),
        new Gazetteer(imported.network(), names.facts()),
        orders.files(),
        bays,
        bans);
  }

  private static DrivingBans drivingBans(AreaSettings settings) throws AreaException, IOException {
    DrivingBanReader reader = new DrivingBanReader();
    if (settings.drivingBans().isEmpty()) {
      return reader.france();
    }
    try {
      return reader.read(settings.drivingBans().get());
    } catch (OrderFileException e) {
      throw new AreaException(e.getMessage(), e);
    } catch (NoSuchFileException e) {
      throw new AreaException(
          "The file of driving bans %s does not exist. Give the path of a GeoJSON file."
              .formatted(e.getFile()),
          e);
    }
  }

  private static RetiredTags retiredTags(AreaSettings settings) throws AreaException, IOException {
    try {
      return settings.retiredTags().isEmpty()
          ? RetiredTags.NONE
          : RetiredTags.read(settings.retiredTags().get());
    } catch (RetiredTagsException e) {
      throw new AreaException(e.getMessage(), e);
    } catch (NoSuchFileException | CharacterCodingException e) {
      throw new AreaException(
          "The list of retired tags %s cannot be read. Give the path of a CSV file in UTF-8."
              .formatted(settings.retiredTags().get()),
          e);
    }
  }

  private static String told(OsmGazetteer names) {
    return "names read: %d communes, %d not whole; %d houses, %d without a street; %d kilometre posts"
        .formatted(
            names.facts().boundaries().size(),
            names.incompleteCommunes().size(),
            names.facts().addresses().size(),
            names.housesWithoutStreet(),
            names.facts().posts().size());
  }

  private static <T> T result(FutureTask<T> reading) throws AreaException, IOException {
    try {
      return reading.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AreaException("The reading of the area was interrupted.", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof AreaException refused) {
        throw refused;
      }
      if (e.getCause() instanceof IOException unreadable) {
        throw unreadable;
      }
      throw new IllegalStateException("The reading of the area failed.", e.getCause());
    }
  }

  private ImportedNetwork network(Path osmPbf, AreaSettings settings) throws AreaException {
    NetworkImport networkImport =
        new NetworkImport(settings.cacheDirectory(), settings.factors(), progress::phase);
    try {
      networkImport.removeLeftovers();
      return networkImport.importOrLoad(osmPbf);
    } catch (IllegalArgumentException e) {
      throw new AreaException(e.getMessage(), e);
    } catch (UncheckedIOException e) {
      throw new AreaException(
          "The extract %s could not be imported: %s".formatted(osmPbf, e.getCause().getMessage()),
          e);
    }
  }

  private RoadHierarchy hierarchy(ImportedNetwork imported) {
    Path file = Path.of(imported.hopper().getGraphHopperLocation()).resolve("hierarchy");
    return new HierarchyStore(file, progress::phase).loadOrMake(imported.network());
  }

  private static AreaLabel label(AreaSource source, ImportedNetwork imported) {
    Optional<String> dataDate = imported.dataDate().filter(date -> !date.equals(NO_DATE));
    if (source instanceof AreaSource.Fetched fetched) {
      return AreaLabel.extract(fetched.name(), dataDate);
    }
    return source instanceof AreaSource.Extract extract
        ? AreaLabel.extract(extract.osmPbf().getFileName().toString(), dataDate)
        : AreaLabel.sample(dataDate);
  }
}
