package fr.gabarit.data.datex.writer;

import fr.gabarit.order.Place;
import fr.gabarit.order.PlaceDirection;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/** Brings places into the form in which DATEX II is read back. Stateless. */
final class ProfilePlaces {

  Place of(Place place) throws InexpressibleException {
    if (place instanceof Place.Line line) {
      return line(line);
    }
    if (place instanceof Place.Area area) {
      return area(area);
    }
    if (place instanceof Place.OsmWays || place instanceof Place.OsmNode) {
      throw new InexpressibleException(
          "The place is given by objects of OpenStreetMap, not drawn.");
    }
    if (place instanceof Place.Turn) {
      throw new InexpressibleException("The profile has no turns.");
    }
    if (place instanceof Place.Unlocated unlocated) {
      throw new InexpressibleException("The place is not located: " + unlocated.reason().english());
    }
    throw new InexpressibleException(
        "The place is named but not drawn; the profile holds drawings only.");
  }

  private static Place line(Place.Line line) throws InexpressibleException {
    if (line.direction() != PlaceDirection.BOTH) {
      throw new InexpressibleException(
          "The measure concerns one direction only; the profile has no directions.");
    }
    if (!(line.lines().getLength() > 0)) {
      throw new InexpressibleException("The line has no length.");
    }
    Optional<String> name = text(line.roadName(), "road name");
    Optional<String> number = text(line.roadNumber(), "road number");
    String label = ProfileText.of(line.label(), "label of a place");
    return new Place.Line(
        label.isEmpty() ? road(name, number) : label,
        line.lines(),
        name,
        number,
        PlaceDirection.BOTH);
  }

  /** What a road is called where the place has no label of its own. */
  static String road(Optional<String> name, Optional<String> number) {
    return number.isPresent() && name.isPresent()
        ? number.get() + " " + name.get()
        : number.or(() -> name).orElse("unnamed");
  }

  private static Optional<String> text(Optional<String> text, String what)
      throws InexpressibleException {
    return text.isEmpty()
        ? text
        : Optional.of(ProfileText.of(text.get(), what)).filter(t -> !t.isEmpty());
  }

  private static Place area(Place.Area area) throws InexpressibleException {
    Geometry shape = area.area();
    if (!shape.isValid() || !(shape.getArea() > 0)) {
      throw new InexpressibleException("The area is not valid.");
    }
    String label = ProfileText.of(area.label(), "label of a place");
    return new Place.Area(
        label.isEmpty() ? "unnamed" : label,
        shape.getNumGeometries() == 1 ? shape.getGeometryN(0) : shape);
  }
}
