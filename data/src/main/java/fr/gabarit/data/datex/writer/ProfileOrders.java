package fr.gabarit.data.datex.writer;

import fr.gabarit.order.Measure;
import fr.gabarit.order.OrderId;
import fr.gabarit.order.OrderSource;
import fr.gabarit.order.Place;
import fr.gabarit.order.TrafficOrder;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Brings orders into the form in which DATEX II is read back, and keeps what cannot be. */
final class ProfileOrders {
  private final ProfileMeasures measures = new ProfileMeasures();
  private final ProfilePlaces places = new ProfilePlaces();
  private final List<Inexpressible> leftOut = new ArrayList<>();
  private final Set<OrderId> ids = new HashSet<>();

  /**
   * An order as it is written and as it will be read back.
   *
   * @param read how it will be read back
   * @param written how its measures are written
   */
  record Form(TrafficOrder read, List<PlannedMeasure> written) {}

  /** What was left out of the orders so far. */
  List<Inexpressible> leftOut() {
    return leftOut;
  }

  /** The form of the order; empty if nothing of it can be expressed. */
  Optional<Form> of(TrafficOrder order) {
    try {
      return head(order).flatMap(head -> withMeasures(order, head));
    } catch (InexpressibleException e) {
      leftOut.add(
          new Inexpressible(order.id(), Optional.empty(), Optional.empty(), e.getMessage()));
      return Optional.empty();
    }
  }

  private record Head(String identifier, String title, String authority) {}

  private Optional<Head> head(TrafficOrder order) throws InexpressibleException {
    String id = ProfileText.of(order.id().value(), "id");
    if (!id.equals(order.id().value())) {
      throw new InexpressibleException("The id has blanks that XML does not keep.");
    }
    if (!ids.add(order.id())) {
      throw new InexpressibleException("Another order has the same id.");
    }
    if (order.url().filter(url -> !isWebPage(url)).isPresent()) {
      throw new InexpressibleException(
          "The url '%s' is not the address of a web page.".formatted(order.url().get()));
    }
    String given = ProfileText.of(order.identifier(), "identifier");
    String identifier = given.isEmpty() ? id : given;
    String title = ProfileText.of(order.title(), "title");
    String authority = ProfileText.of(order.authority(), "authority");
    return Optional.of(
        new Head(
            identifier,
            title.isEmpty() ? identifier : title,
            authority.isEmpty() ? "unknown authority" : authority));
  }

  private static boolean isWebPage(URI url) {
    String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
    return scheme.equals("http") || scheme.equals("https");
  }

  private Optional<Form> withMeasures(TrafficOrder order, Head head) {
    List<PlannedMeasure> written = new ArrayList<>();
    List<Measure> read = new ArrayList<>();
    for (Measure measure : order.measures()) {
      try {
        List<Place> drawn = places(order, measure);
        if (!drawn.isEmpty()) {
          ProfileMeasures.Form form =
              measures.of(measure, Integer.toString(read.size() + 1), drawn, head.identifier());
          written.add(form.written());
          read.add(form.read());
        }
      } catch (InexpressibleException e) {
        leftOut.add(
            new Inexpressible(
                order.id(), Optional.of(measure.id()), Optional.empty(), e.getMessage()));
      }
    }
    return read.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Form(
                new TrafficOrder(
                    order.id(),
                    head.identifier(),
                    head.title(),
                    head.authority(),
                    order.url(),
                    OrderSource.DATEX,
                    read),
                written));
  }

  private List<Place> places(TrafficOrder order, Measure measure) {
    List<Place> drawn = new ArrayList<>();
    for (Place place : measure.places()) {
      try {
        drawn.add(places.of(place));
      } catch (InexpressibleException e) {
        leftOut.add(
            new Inexpressible(
                order.id(), Optional.of(measure.id()), Optional.of(place.label()), e.getMessage()));
      }
    }
    return drawn;
  }
}
