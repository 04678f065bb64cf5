package fr.gabarit.server.area;

import fr.gabarit.compliance.RoutePlanner;
import fr.gabarit.data.OrderFiles;
import fr.gabarit.data.datex.DatexReaderOptions;
import fr.gabarit.data.osm.tags.OsmOrderReader;
import fr.gabarit.data.osm.tags.RetiredTags;
import fr.gabarit.data.report.OrderFile;
import fr.gabarit.data.report.OrderFileException;
import fr.gabarit.matching.MatchSettings;
import fr.gabarit.matching.PlaceMatcher;
import fr.gabarit.network.ImportedNetwork;
import fr.gabarit.network.NetworkImport;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.order.OrderEvaluator;
import fr.gabarit.order.OrderId;
import fr.gabarit.order.TrafficOrder;
import fr.gabarit.overlay.OrderPlacer;
import fr.gabarit.overlay.PlacedOrders;
import fr.gabarit.routing.LegSearch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
   * Makes an area.
   *
   * @throws AreaException if the files given cannot be used together or hold nothing to be used
   * @throws IOException if a file cannot be read, the extract or polygon is no such thing, or the
   *     cache cannot be written
   */
  public Area load(AreaSettings settings) throws AreaException, IOException {
    for (Path file : settings.orderFiles()) {
      if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
        throw new AreaException(
            "The order file %s cannot be read. Give the path of a DATEX II or GeoJSON file."
                .formatted(file));
      }
    }
    List<OrderFile> orderFiles;
    ImportedNetwork imported;
    try (CacheLock lock = CacheLock.take(settings.cacheDirectory())) {
      AreaFiles.Prepared files =
          new AreaFiles(settings.cacheDirectory(), progress).prepare(settings.source());
      progress.phase("reading orders");
      orderFiles = readOrders(files, settings.orderFiles());
      imported = network(files.osmPbf(), settings);
    }
    List<TrafficOrder> orders = distinct(orderFiles);
    progress.phase("placing orders");
    PlacedOrders placed = place(imported.network(), orders);
    RoutePlanner planner = new RoutePlanner(placed.overlay(), new LegSearch(imported.network()));
    return new Area(
        label(settings.source(), imported),
        imported,
        orders,
        placed,
        planner,
        orderFiles.stream().map(OrderFile::report).toList());
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

  private List<OrderFile> readOrders(AreaFiles.Prepared files, List<Path> given)
      throws AreaException, IOException {
    List<OrderFile> read = new ArrayList<>();
    read.add(
        new OsmOrderReader(RetiredTags.NONE)
            .read(files.osmPbf())
            .toOrderFile(files.osmPbf().getFileName().toString()));
    OrderFiles reader = new OrderFiles(new DatexReaderOptions(clock.instant()));
    List<Path> paths = new ArrayList<>(files.orders());
    paths.addAll(given);
    List<String> refused = new ArrayList<>();
    for (Path path : paths) {
      try {
        read.add(reader.read(path));
      } catch (OrderFileException e) {
        refused.add(e.getMessage());
      }
    }
    if (!refused.isEmpty()) {
      throw new AreaException(String.join("\n", refused));
    }
    return read;
  }

  /** The orders of all files; an identity that two files claim is refused. */
  private static List<TrafficOrder> distinct(List<OrderFile> files) throws AreaException {
    Map<OrderId, String> owners = new HashMap<>();
    List<TrafficOrder> orders = new ArrayList<>();
    for (OrderFile file : files) {
      for (TrafficOrder order : file.orders()) {
        String owner = owners.putIfAbsent(order.id(), file.report().file());
        if (owner != null) {
          throw new AreaException(
              "Order %s is in %s and in %s. Give each order once."
                  .formatted(order.id(), owner, file.report().file()));
        }
        orders.add(order);
      }
    }
    return orders;
  }

  private static PlacedOrders place(RoadNetwork network, List<TrafficOrder> orders) {
    return new OrderPlacer(
            network, new PlaceMatcher(network, MatchSettings.defaults()), new OrderEvaluator())
        .place(orders);
  }

  private static AreaLabel label(AreaSource source, ImportedNetwork imported) {
    Optional<String> dataDate = imported.dataDate().filter(date -> !date.equals(NO_DATE));
    AreaSource.Extract extract = (AreaSource.Extract) source;
    return AreaLabel.extract(extract.osmPbf().getFileName().toString(), dataDate);
  }
}
