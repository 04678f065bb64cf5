package fr.gabarit.server.area;

import fr.gabarit.data.ExtractOrders;
import fr.gabarit.data.OrderFiles;
import fr.gabarit.data.datex.DatexReaderOptions;
import fr.gabarit.data.osm.tags.RetiredTags;
import fr.gabarit.data.report.OrderFile;
import fr.gabarit.data.report.OrderFileException;
import fr.gabarit.order.OrderId;
import fr.gabarit.order.TrafficOrder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All orders of an area: those of the extract's tags and those of files. Immutable.
 *
 * @param files what was read of each file, the extract first
 * @param toldOfTags how well the tags of the extract were understood, in a line
 */
record AreaOrders(List<OrderFile> files, String toldOfTags) {
  AreaOrders {
    files = List.copyOf(files);
  }

  /**
   * Reads the tags of an extract and files of orders.
   *
   * @param retiredTags tags that no longer count
   * @param now orders that have ended by then are left out
   * @throws AreaException if files are refused or claim the same order; it tells all of them
   */
  static AreaOrders read(Path osmPbf, RetiredTags retiredTags, List<Path> paths, Instant now)
      throws AreaException, IOException {
    List<OrderFile> files = new ArrayList<>();
    List<String> told = new ArrayList<>();
    files.add(new ExtractOrders(retiredTags).read(osmPbf, told::add));
    OrderFiles reader = new OrderFiles(new DatexReaderOptions(now));
    List<String> refused = new ArrayList<>();
    for (Path path : paths) {
      try {
        files.add(reader.read(path));
      } catch (OrderFileException e) {
        refused.add(e.getMessage());
      }
    }
    refused.addAll(claimedTwice(files));
    if (!refused.isEmpty()) {
      throw new AreaException(String.join("\n", refused));
    }
    return new AreaOrders(files, String.join("; ", told));
  }

  private static List<String> claimedTwice(List<OrderFile> files) {
    Map<OrderId, String> owners = new HashMap<>();
    List<String> claims = new ArrayList<>();
    for (OrderFile file : files) {
      for (TrafficOrder order : file.orders()) {
        String owner = owners.putIfAbsent(order.id(), file.report().file());
        if (owner != null) {
          claims.add(
              "Order %s is in %s and in %s. Give each order once."
                  .formatted(order.id(), owner, file.report().file()));
        }
      }
    }
    return claims;
  }
}
