package fr.gabarit.data.osm.tags;

import fr.gabarit.order.TrafficOrder;
import java.util.List;

/**
 * What the tags of a file rule.
 *
 * @param orders sorted by id
 * @param notes by way, in the order of the file
 * @param tallies per key read that occurs, sorted by key
 * @param roads ways that were looked at
 */
public record OsmOrders(
    List<TrafficOrder> orders, List<OsmTagNote> notes, List<KeyTally> tallies, int roads) {
  public OsmOrders {
    orders = List.copyOf(orders);
    notes = List.copyOf(notes);
    tallies = List.copyOf(tallies);
  }
}
