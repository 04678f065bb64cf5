package fr.gabarit.data.cerema;

import fr.gabarit.order.Place;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;

/**
 * Where a row applies.
 *
 * @param places at least one
 * @param name designation, limits and direction, made comparable
 * @param designation alone, made comparable
 * @param zone EMPRISE_ZONE, made comparable; blank if not given
 * @param streets names of the streets and numbered roads that are meant along their whole length
 *     and in both directions, made comparable; empty if anything else is meant
 * @param drawn what the row draws
 * @param bothDirections whether the row is for both directions
 */
record RowPlace(
    List<Place> places,
    String name,
    String designation,
    String zone,
    Set<String> streets,
    Optional<Geometry> drawn,
    boolean bothDirections) {
  /** How offset a drawing may be that lies in another, degrees: some 20 m. */
  private static final double DRAWN_APART_DEGREES = 0.0002;

  /** How the place of an authorisation lies to that of a ban. */
  enum Reach {
    /** It is the place of the ban, or that of the ban lies in it and is no commune. */
    SAME,
    /** It is a commune or quarter, and the place of the ban a part of it. */
    WIDER,
    /** It is some streets of the commune that the ban is for. */
    WITHIN,
    /** Nobody can tell that they touch. */
    NONE
  }

  Reach reachOver(RowPlace ban) {
    if (name.equals(ban.name) && drawn.isPresent() == ban.drawn.isPresent()) {
      return Reach.SAME;
    }
    if (!bothDirections) {
      return Reach.NONE;
    }
    Optional<Place.WholeCommune> commune = commune();
    if (commune.isPresent()) {
      if (ban.commune().isPresent()) {
        return ban.commune().get().excludedStreets().containsAll(commune.get().excludedStreets())
            ? Reach.SAME
            : Reach.NONE;
      }
      return commune.get().excludedStreets().isEmpty() ? Reach.WIDER : Reach.NONE;
    }
    if (!streets.isEmpty() && ban.commune().isPresent()) {
      return Reach.WITHIN;
    }
    if (!streets.isEmpty() && !ban.streets.isEmpty() && streets.containsAll(ban.streets)) {
      return Reach.SAME;
    }
    if (streets.contains(ban.designation)) {
      return Reach.SAME;
    }
    if (!ban.zone.isEmpty() && designation.equals(ban.zone)) {
      return Reach.WIDER;
    }
    return drawnOver(ban) ? Reach.SAME : Reach.NONE;
  }

  /** The commune that is meant whole, if one is. */
  Optional<Place.WholeCommune> commune() {
    return places.size() == 1 && places.get(0) instanceof Place.WholeCommune commune
        ? Optional.of(commune)
        : Optional.empty();
  }

  private boolean drawnOver(RowPlace ban) {
    return drawn.isPresent()
        && ban.drawn.isPresent()
        && drawn.get().buffer(DRAWN_APART_DEGREES).covers(ban.drawn.get());
  }
}
