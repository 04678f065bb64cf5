package fr.gabarit.server.feed;

import fr.gabarit.data.report.OrderFile;
import fr.gabarit.order.TrafficOrder;
import fr.gabarit.overlay.Placement;
import fr.gabarit.server.area.Area;
import fr.gabarit.server.area.AreaBase;
import fr.gabarit.server.area.AreaHolder;
import fr.gabarit.server.area.OrderLife;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The area that is served, made of its base and of the orders of feeds. A new one is made aside and
 * put in place whole; one at a time. Thread-safe.
 */
public final class FeedArea {
  private final AreaBase base;
  private final AreaHolder holder;
  private List<Optional<OrderFile>> feeds;

  /**
   * @param feeds what is known of each feed at first
   */
  FeedArea(AreaBase base, List<Optional<OrderFile>> feeds, Instant now) {
    this.base = base;
    this.feeds = List.copyOf(feeds);
    holder = new AreaHolder(assemble(this.feeds, now));
  }

  private Area assemble(List<Optional<OrderFile>> of, Instant now) {
    return base.assemble(of.stream().flatMap(Optional::stream).toList(), now);
  }

  /** What is served. */
  public AreaHolder holder() {
    return holder;
  }

  /** Where the orders of a feed take effect. */
  FeedTarget target(int feed) {
    return new FeedTarget() {
      @Override
      public Optional<OrderFile> current() {
        return FeedArea.this.current(feed);
      }

      @Override
      public Optional<String> replace(OrderFile next, Instant now, Judge judge) throws IOException {
        return FeedArea.this.replace(feed, next, now, judge);
      }

      @Override
      public void dropEnded(Instant now) {
        FeedArea.this.dropEnded(now);
      }
    };
  }

  private synchronized Optional<OrderFile> current(int feed) {
    return feeds.get(feed);
  }

  private synchronized Optional<String> replace(
      int feed, OrderFile next, Instant now, FeedTarget.Judge judge) throws IOException {
    List<Optional<OrderFile>> others = new ArrayList<>(feeds);
    others.set(feed, Optional.of(next));
    Area area = assemble(others, now);
    OptionalInt before =
        feeds.get(feed).isEmpty()
            ? OptionalInt.empty()
            : OptionalInt.of(placesOnRoads(holder.current(), feeds.get(feed).get(), now));
    Optional<String> objection =
        judge.objection(before, OptionalInt.of(placesOnRoads(area, next, now)));
    if (objection.isEmpty()) {
      feeds = List.copyOf(others);
      holder.swap(area);
    }
    return objection;
  }

  private synchronized void dropEnded(Instant now) {
    OrderLife life = new OrderLife(now);
    if (!holder.current().orders().stream().allMatch(life::goesOn)) {
      holder.swap(assemble(feeds, now));
    }
  }

  private static int placesOnRoads(Area area, OrderFile file, Instant now) {
    OrderLife life = new OrderLife(now);
    int places = 0;
    for (TrafficOrder order : file.orders()) {
      if (life.goesOn(order)) {
        places += (int) area.placements(order.id()).stream().filter(Placement::applied).count();
      }
    }
    return places;
  }
}
