package fr.gabarit.data;

import fr.gabarit.data.osm.tags.OsmOrderReader;
import fr.gabarit.data.osm.tags.OsmOrders;
import fr.gabarit.data.osm.tags.RetiredTags;
import fr.gabarit.data.osm.turns.TurnOrderReader;
import fr.gabarit.data.osm.turns.TurnOrders;
import fr.gabarit.data.report.ImportReportBuilder;
import fr.gabarit.data.report.OrderFile;
import fr.gabarit.order.TrafficOrder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads all orders that an OSM file holds: those tagged on roads and barriers, and turn
 * restrictions as far as the road network does not hold them. Thread-safe.
 */
public final class ExtractOrders {
  private final OsmOrderReader tagReader;
  private final TurnOrderReader turnReader = new TurnOrderReader();

  /**
   * @param retiredTags tags that no longer count
   */
  public ExtractOrders(RetiredTags retiredTags) {
    tagReader = new OsmOrderReader(retiredTags);
  }

  /**
   * Reads a file.
   *
   * @param told receives a line on how well the tags were understood
   * @throws fr.gabarit.data.osm.OsmFileException if the file cannot be used
   */
  public OrderFile read(Path osmPbf, Consumer<String> told) throws IOException {
    OsmOrders tagged = tagReader.read(osmPbf);
    told.accept(tagged.inALine());
    TurnOrders turns = turnReader.read(osmPbf);
    ImportReportBuilder report = new ImportReportBuilder(osmPbf.getFileName().toString());
    tagged.reportTo(report);
    turns.reportTo(report);
    List<TrafficOrder> orders = new ArrayList<>(tagged.orders());
    orders.addAll(turns.orders());
    return new OrderFile(orders, report.build());
  }
}
