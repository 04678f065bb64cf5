package fr.gabarit.data.sample.order;

import fr.gabarit.data.sample.place.Settlement;
import fr.gabarit.data.sample.plane.Curve;
import fr.gabarit.data.sample.plane.Dice;
import java.util.List;

/** The kinds of place that orders are made for. */
record SitePlan(Streets streets, OtherMap map, Dice dice) {

  /** A whole street in the centre of town. */
  OrderRecipe.Site centralStreet(Settlement town) {
    return street(streets.named(town, true));
  }

  /** A whole street away from the centre. */
  OrderRecipe.Site outerStreet(Settlement town) {
    return street(streets.named(town, false));
  }

  /** Two streets of one town, as two places of one measure. */
  OrderRecipe.Site twoStreets(Settlement town) {
    Streets.Street first = streets.named(town, false);
    Streets.Street second = streets.named(town, true);
    OrderRecipe.Site site = street(first);
    return new OrderRecipe.Site(
        town,
        first.label() + " et " + second.label(),
        false,
        List.of(site.places().get(0), street(second).places().get(0)));
  }

  /** A road with a bridge. */
  OrderRecipe.Site bridge(Settlement town) {
    return street(streets.bridge(town));
  }

  /** A stretch of a numbered road in pieces, of a lesser road or of a major one. */
  OrderRecipe.Site numberedRoad(boolean lesser) {
    Streets.Street road = streets.numbered(lesser);
    Curve curve = road.curve();
    double length = curve.lengthMetres();
    double from = length * dice.between(0, 0.25);
    double to = Math.min(length, from + dice.between(400, 1500));
    return new OrderRecipe.Site(
        road.settlement(),
        road.label(),
        true,
        List.of(
            new OrderPlace(
                road.label(),
                OrderPlace.LabelKind.ROAD_NUMBER,
                map.pieces(List.of(curve.between(from, to))))));
  }

  /** All streets around the middle of town. */
  OrderRecipe.Site zone(Settlement town, double radiusMetres) {
    List<Curve> curves = streets.zone(town, radiusMetres);
    String label = "Centre de " + town.name();
    return new OrderRecipe.Site(
        town,
        label,
        false,
        List.of(new OrderPlace(label, OrderPlace.LabelKind.DESCRIPTION, map.pieces(curves))));
  }

  /** Several streets in one geometry collection. */
  OrderRecipe.Site collection(Settlement town) {
    List<Curve> curves =
        List.of(
            streets.named(town, false).curve(),
            streets.named(town, true).curve(),
            streets.named(town, false).curve());
    String label = "Itinéraire interdit de " + town.name();
    return new OrderRecipe.Site(
        town,
        label,
        false,
        List.of(new OrderPlace(label, OrderPlace.LabelKind.DESCRIPTION, map.collection(curves))));
  }

  private OrderRecipe.Site street(Streets.Street street) {
    return new OrderRecipe.Site(
        street.settlement(),
        street.label() + " à " + street.settlement().name(),
        false,
        List.of(
            new OrderPlace(
                street.label(), OrderPlace.LabelKind.ROAD_NAME, map.lineString(street.curve()))));
  }
}
