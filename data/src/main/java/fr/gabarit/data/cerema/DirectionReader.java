package fr.gabarit.data.cerema;

import fr.gabarit.data.words.FrenchText;
import fr.gabarit.data.words.TravelSense;
import fr.gabarit.data.words.TravelSenses;
import fr.gabarit.order.Place;
import fr.gabarit.order.PlaceDirection;
import fr.gabarit.order.StreetLimit;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;

/** Decides on the direction of travel of a row, as far as it can be decided. Stateless. */
final class DirectionReader {
  /** A road that runs within this angle of a point of the compass leads to it. */
  private static final double COMPASS_TOLERANCE_DEGREES = 60;

  /** The directions that a row names; both if it names none. */
  List<TravelSense> senses(CeremaRow row) {
    return row.text(CeremaField.EMPRISE_SENS)
        .map(TravelSenses::read)
        .orElse(List.of(new TravelSense.Both()));
  }

  /** The direction relative to the drawing; empty if it stays open. */
  Optional<PlaceDirection> alongDrawing(List<TravelSense> senses, DrawnPlace drawn, CeremaRow row) {
    Geometry lines = drawn.lines().orElseThrow();
    for (TravelSense sense : senses) {
      if (sense instanceof TravelSense.Both) {
        return Optional.of(PlaceDirection.BOTH);
      }
      if (!(lines instanceof LineString) || lines.getCoordinates().length < 2) {
        continue;
      }
      Coordinate[] points = lines.getCoordinates();
      Coordinate first = points[0];
      Coordinate last = points[points.length - 1];
      Optional<PlaceDirection> found = Optional.empty();
      if (sense instanceof TravelSense.Towards towards) {
        found = compass(first, last, towards.bearingDegrees());
      } else if (sense instanceof TravelSense.FromTo roads
          && drawn.start().isPresent()
          && drawn.end().isPresent()) {
        boolean drawnFromStart =
            first.distance(drawn.start().get()) < last.distance(drawn.start().get());
        found = betweenLimits(roads, row).map(d -> drawnFromStart ? d : opposite(d));
      }
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** The place with its direction; empty if that stays open. */
  Optional<Place> alongWords(List<TravelSense> senses, CeremaRow row, Place place) {
    for (TravelSense sense : senses) {
      Optional<PlaceDirection> found = Optional.empty();
      if (sense instanceof TravelSense.Both) {
        return Optional.of(place);
      }
      if (place instanceof Place.NamedStreet street
          && street.from().isPresent()
          && street.to().isPresent()) {
        if (sense instanceof TravelSense.FromTo roads) {
          found = betweenLimits(roads, row);
        } else if (sense instanceof TravelSense.Towards towards
            && street.from().get() instanceof StreetLimit.Point from
            && street.to().get() instanceof StreetLimit.Point to) {
          found =
              compass(
                  new Coordinate(from.longitude(), from.latitude()),
                  new Coordinate(to.longitude(), to.latitude()),
                  towards.bearingDegrees());
        }
      } else if (place instanceof Place.NumberedRoad
          && sense instanceof TravelSense.AlongPosts posts) {
        found = Optional.of(posts.rising() ? PlaceDirection.FORWARD : PlaceDirection.BACKWARD);
      }
      if (found.isPresent()) {
        return found.map(direction -> directed(place, direction));
      }
    }
    return Optional.empty();
  }

  private static Place directed(Place place, PlaceDirection direction) {
    if (place instanceof Place.NamedStreet street) {
      return new Place.NamedStreet(
          street.label(), street.commune(), street.street(), street.from(), street.to(), direction);
    }
    Place.NumberedRoad road = (Place.NumberedRoad) place;
    return new Place.NumberedRoad(
        road.label(), road.roadNumber(), road.administrator(), road.from(), road.to(), direction);
  }

  /** Forward where the row's limits are named in that order, backward in the other. */
  private static Optional<PlaceDirection> betweenLimits(TravelSense.FromTo roads, CeremaRow row) {
    String from = FrenchText.folded(row.text(CeremaField.EMPRISE_DEBUT).orElse(""));
    String to = FrenchText.folded(row.text(CeremaField.EMPRISE_FIN).orElse(""));
    String first = FrenchText.folded(roads.from());
    String second = FrenchText.folded(roads.to());
    boolean forward = from.contains(first) && to.contains(second);
    boolean backward = from.contains(second) && to.contains(first);
    if (forward == backward) {
      return Optional.empty();
    }
    return Optional.of(forward ? PlaceDirection.FORWARD : PlaceDirection.BACKWARD);
  }

  private static Optional<PlaceDirection> compass(Coordinate from, Coordinate to, int bearing) {
    double east = (to.x - from.x) * Math.cos(Math.toRadians(from.y));
    double north = to.y - from.y;
    if (east == 0 && north == 0) {
      return Optional.empty();
    }
    double course = Math.toDegrees(Math.atan2(east, north));
    double off = Math.abs(Math.IEEEremainder(course - bearing, 360));
    if (off <= COMPASS_TOLERANCE_DEGREES) {
      return Optional.of(PlaceDirection.FORWARD);
    }
    return off >= 180 - COMPASS_TOLERANCE_DEGREES
        ? Optional.of(PlaceDirection.BACKWARD)
        : Optional.empty();
  }

  private static PlaceDirection opposite(PlaceDirection direction) {
    return direction == PlaceDirection.FORWARD ? PlaceDirection.BACKWARD : PlaceDirection.FORWARD;
  }
}
