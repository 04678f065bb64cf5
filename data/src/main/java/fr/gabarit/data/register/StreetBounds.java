package fr.gabarit.data.register;

import fr.gabarit.data.report.NoteText;
import fr.gabarit.data.words.FrenchText;
import fr.gabarit.data.words.LimitPhrase;
import fr.gabarit.data.words.PlacePhrase;
import fr.gabarit.order.Commune;
import fr.gabarit.order.KilometrePost;
import fr.gabarit.order.KilometrePost.Side;
import fr.gabarit.order.Place;
import fr.gabarit.order.PlaceDirection;
import fr.gabarit.order.StreetLimit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Coordinate;

/**
 * Where a piece of road begins and ends; points are more exact than words. Immutable.
 *
 * @param from in words
 * @param to in words
 * @param start as a point, longitude and latitude
 * @param end as a point, longitude and latitude
 */
public record StreetBounds(
    Optional<LimitPhrase> from,
    Optional<LimitPhrase> to,
    Optional<Coordinate> start,
    Optional<Coordinate> end) {

  /** The limits that stand in the phrase itself. */
  public static StreetBounds own(PlacePhrase phrase) {
    if (phrase instanceof PlacePhrase.Street street) {
      return new StreetBounds(street.from(), street.to(), Optional.empty(), Optional.empty());
    }
    if (phrase instanceof PlacePhrase.NumberedRoad road) {
      return new StreetBounds(road.from(), road.to(), Optional.empty(), Optional.empty());
    }
    return new StreetBounds(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * The place that a phrase means within these limits, in both directions.
   *
   * @param troubles told why, if it cannot be put on a map
   */
  public Place place(
      PlacePhrase phrase, Commune commune, String label, Consumer<NoteText> troubles) {
    if (phrase instanceof PlacePhrase.Street street) {
      return street(street.name(), commune, label, troubles);
    }
    if (phrase instanceof PlacePhrase.NumberedRoad road) {
      return from.or(this::to).filter(LimitPhrase.Post.class::isInstance).isPresent()
          ? numbered(road.number(), commune, label, troubles)
          : street(road.number(), commune, label, troubles);
    }
    if (phrase instanceof PlacePhrase.WholeCommune whole) {
      return from.isPresent() || to.isPresent()
          ? unlocated(label, NoteText.of("it names a commune and limits of a street."), troubles)
          : new Place.WholeCommune(label, commune, whole.exceptStreets());
    }
    String text = ((PlacePhrase.Area) phrase).text();
    return unlocated(
        label,
        text.isEmpty()
            ? NoteText.of("it is not named.")
            : NoteText.of("nobody can tell from '%s' which roads are meant.", text),
        troubles);
  }

  /** A numbered road without posts is looked for as a street, so that it ends with the commune. */
  private Place street(String name, Commune commune, String label, Consumer<NoteText> troubles) {
    Optional<NoteText> trouble = trouble(from, start, name).or(() -> trouble(to, end, name));
    if (trouble.isPresent()) {
      return unlocated(label, trouble.get(), troubles);
    }
    return new Place.NamedStreet(
        label, commune, name, limit(from, start, name), limit(to, end, name), PlaceDirection.BOTH);
  }

  private static Optional<NoteText> trouble(
      Optional<LimitPhrase> phrase, Optional<Coordinate> point, String street) {
    if (point.isPresent() || phrase.isEmpty()) {
      return Optional.empty();
    }
    LimitPhrase limit = phrase.get();
    if (limit instanceof LimitPhrase.Unplaceable unplaceable) {
      return Optional.of(
          NoteText.of("nobody can tell from '%s' where it begins or ends.", unplaceable.text()));
    }
    if (limit instanceof LimitPhrase.Post) {
      return Optional.of(NoteText.of("a kilometre post limits a road that is not numbered."));
    }
    boolean elsewhere =
        limit instanceof LimitPhrase.House house
            && house.street().isPresent()
            && !same(house.street().get(), street);
    return elsewhere
        ? Optional.of(NoteText.of("its limit is a house in another street."))
        : Optional.empty();
  }

  private static Place unlocated(String label, NoteText reason, Consumer<NoteText> troubles) {
    troubles.accept(reason);
    return new Place.Unlocated(label, reason.wording());
  }

  private static Optional<StreetLimit> limit(
      Optional<LimitPhrase> phrase, Optional<Coordinate> point, String street) {
    if (point.isPresent()) {
      return point.map(c -> new StreetLimit.Point(c.x, c.y));
    }
    if (phrase.isEmpty() || phrase.get() instanceof LimitPhrase.EndOfRoad) {
      return Optional.empty();
    }
    if (phrase.get() instanceof LimitPhrase.House house) {
      return Optional.of(new StreetLimit.HouseNumber(house.number()));
    }
    List<String> roads = ((LimitPhrase.Crossing) phrase.get()).roads();
    return Optional.of(
        new StreetLimit.Crossing(
            roads.stream().filter(road -> !same(road, street)).findFirst().orElse(roads.get(0))));
  }

  private static boolean same(String one, String other) {
    return FrenchText.folded(one).equals(FrenchText.folded(other));
  }

  private Place numbered(
      String number, Commune commune, String label, Consumer<NoteText> troubles) {
    boolean posts =
        from.filter(LimitPhrase.Post.class::isInstance).isPresent()
            && to.filter(LimitPhrase.Post.class::isInstance).isPresent();
    if (!posts) {
      return unlocated(label, NoteText.of("only one of its limits is a kilometre post."), troubles);
    }
    return new Place.NumberedRoad(
        label,
        number,
        Optional.empty(),
        post(from, commune),
        post(to, commune),
        PlaceDirection.BOTH);
  }

  private static Optional<KilometrePost> post(Optional<LimitPhrase> limit, Commune commune) {
    LimitPhrase.Post post = (LimitPhrase.Post) limit.orElseThrow();
    Optional<String> department =
        commune.inseeCode().map(code -> code.substring(0, code.startsWith("97") ? 3 : 2));
    return Optional.of(
        new KilometrePost(department, post.number(), post.abscissaMetres(), Side.SINGLE));
  }
}
