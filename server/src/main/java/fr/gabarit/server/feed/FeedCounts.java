package fr.gabarit.server.feed;

import fr.gabarit.order.TrafficOrder;
import java.util.List;

/** How much a feed holds. */
public record FeedCounts(int orders, int measures, int places) {

  static FeedCounts of(List<TrafficOrder> orders) {
    int measures = 0;
    int places = 0;
    for (TrafficOrder order : orders) {
      measures += order.measures().size();
      places += order.measures().stream().mapToInt(measure -> measure.places().size()).sum();
    }
    return new FeedCounts(orders.size(), measures, places);
  }
}
