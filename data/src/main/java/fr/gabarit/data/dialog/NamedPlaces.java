package fr.gabarit.data.dialog;

import fr.gabarit.data.json.JsonCursor;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.order.Commune;
import fr.gabarit.order.KilometrePost;
import fr.gabarit.order.KilometrePost.Side;
import fr.gabarit.order.Place;
import fr.gabarit.order.PlaceDirection;
import fr.gabarit.order.StreetLimit;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Places that are named, not drawn: to be looked up where the network is known. */
final class NamedPlaces {
  private static final Pattern INSEE = Pattern.compile("(\\d{2}|2[AB])\\d{3}");

  /** Answers append the post code to the name of a commune. */
  private static final Pattern WITH_POST_CODE = Pattern.compile("(.*\\S)\\s*\\(\\d{5}\\)");

  /** A post may carry the department that counts it: 62##12. */
  private static final Pattern POST = Pattern.compile("(?:(\\w{2,3})##)?(\\S+)");

  private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,6}");

  /** The commune; empty if neither a sound code nor a name is given. */
  Optional<Commune> commune(JsonCursor place) {
    Optional<String> code = text(place.field("cityCode")).filter(c -> INSEE.matcher(c).matches());
    Optional<String> name = text(place.field("cityLabel")).map(NamedPlaces::withoutPostCode);
    return code.isEmpty() && name.isEmpty()
        ? Optional.empty()
        : Optional.of(new Commune(code, name));
  }

  private static String withoutPostCode(String label) {
    Matcher matcher = WITH_POST_CODE.matcher(label);
    return matcher.matches() ? matcher.group(1) : label;
  }

  /** A text that is not blank. */
  static Optional<String> text(JsonCursor json) {
    return json.filled();
  }

  /** The street, or the piece of it; empty if street or commune are not named. */
  Optional<Place> street(JsonCursor street) {
    Optional<Commune> commune = commune(street);
    Optional<String> name = text(street.field("roadName"));
    if (commune.isEmpty() || name.isEmpty()) {
      return Optional.empty();
    }
    Optional<StreetLimit> from = limit(street, "from");
    Optional<StreetLimit> to = limit(street, "to");
    PlaceDirection direction = direction(street);
    if (direction != PlaceDirection.BOTH && from.isEmpty() && to.isEmpty()) {
      street
          .problems()
          .warn(
              NoteKind.DEFAULT_TAKEN,
              street.field("direction").pointer(),
              NoteText.of(
                  "The direction %s is given for a whole street, whose ends A and B are not named;"
                      + " both directions are taken.",
                  street.field("direction").node().asText()),
              NoteText.of("Name where the street begins and ends."));
      direction = PlaceDirection.BOTH;
    }
    return Optional.of(
        new Place.NamedStreet(
            streetLabel(name.get(), from, to), commune.get(), name.get(), from, to, direction));
  }

  private static String streetLabel(
      String name, Optional<StreetLimit> from, Optional<StreetLimit> to) {
    String piece =
        from.map(limit -> " from " + words(limit)).orElse("")
            + to.map(limit -> " to " + words(limit)).orElse("");
    return name + piece;
  }

  private static String words(StreetLimit limit) {
    return limit instanceof StreetLimit.HouseNumber house
        ? "no. " + house.number()
        : ((StreetLimit.Crossing) limit).street();
  }

  private static Optional<StreetLimit> limit(JsonCursor street, String end) {
    Optional<StreetLimit> house =
        text(street.field(end + "HouseNumber")).map(StreetLimit.HouseNumber::new);
    Optional<StreetLimit> crossing =
        text(street.field(end + "RoadName")).map(StreetLimit.Crossing::new);
    String type = street.field(end + "PointType").node().asText("");
    return type.equals("intersection") ? crossing.or(() -> house) : house.or(() -> crossing);
  }

  /** The numbered road, or the piece of it; empty if it has no number. */
  Optional<Place> numberedRoad(JsonCursor road) {
    Optional<String> number = text(road.field("roadNumber"));
    if (number.isEmpty()) {
      return Optional.empty();
    }
    Optional<KilometrePost> from = post(road, "from");
    Optional<KilometrePost> to = post(road, "to");
    String label =
        number.get()
            + from.map(post -> " from PR " + words(post)).orElse("")
            + to.map(post -> " to PR " + words(post)).orElse("");
    return Optional.of(
        new Place.NumberedRoad(
            label,
            number.get(),
            text(road.field("administrator")),
            from,
            to,
            alongPosts(direction(road), from, to, road)));
  }

  private static String words(KilometrePost post) {
    return post.number() + "+" + post.abscissaMetres();
  }

  private static Optional<KilometrePost> post(JsonCursor road, String end) {
    Matcher matcher = POST.matcher(text(road.field(end + "PointNumber")).orElse(""));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Optional<String> department =
        text(road.field(end + "DepartmentCode")).or(() -> Optional.ofNullable(matcher.group(1)));
    JsonCursor abscissa = road.field(end + "Abscissa");
    int metres = abscissa.isPresent() ? abscissa.integer().orElse(0) : 0;
    return Optional.of(
        new KilometrePost(department, matcher.group(2), metres, side(road.field(end + "Side"))));
  }

  private static Side side(JsonCursor side) {
    return switch (side.node().asText("U")) {
      case "D" -> Side.RIGHT;
      case "G" -> Side.LEFT;
      default -> Side.SINGLE;
    };
  }

  /** DiaLog's directions go from the first end to the second; posts may fall on that way. */
  private static PlaceDirection alongPosts(
      PlaceDirection direction,
      Optional<KilometrePost> from,
      Optional<KilometrePost> to,
      JsonCursor road) {
    if (direction == PlaceDirection.BOTH) {
      return direction;
    }
    boolean comparable =
        from.isPresent()
            && to.isPresent()
            && WHOLE_NUMBER.matcher(from.get().number()).matches()
            && WHOLE_NUMBER.matcher(to.get().number()).matches()
            && from.get().departmentCode().equals(to.get().departmentCode());
    if (!comparable) {
      road.problems()
          .warn(
              NoteKind.DEFAULT_TAKEN,
              road.field("direction").pointer(),
              NoteText.of(
                  "The direction %s cannot be told from the kilometre posts; both are taken.",
                  road.field("direction").node().asText()),
              NoteText.of("Give posts of one department at both ends."));
      return PlaceDirection.BOTH;
    }
    long first = position(from.get());
    long second = position(to.get());
    boolean rising = first <= second;
    return (direction == PlaceDirection.FORWARD) == rising
        ? PlaceDirection.FORWARD
        : PlaceDirection.BACKWARD;
  }

  /** Posts stand about a kilometre apart. */
  private static long position(KilometrePost post) {
    return Integer.parseInt(post.number()) * 1000L + post.abscissaMetres();
  }

  private static PlaceDirection direction(JsonCursor place) {
    return switch (place.field("direction").node().asText("BOTH")) {
      case "A_TO_B" -> PlaceDirection.FORWARD;
      case "B_TO_A" -> PlaceDirection.BACKWARD;
      default -> PlaceDirection.BOTH;
    };
  }

  /** All of a commune; empty if it is not named. */
  Optional<Place> wholeCommune(JsonCursor city) {
    return commune(city)
        .map(
            commune ->
                new Place.WholeCommune(
                    commune.name().orElseGet(() -> commune.inseeCode().orElse("")),
                    commune,
                    excludedStreets(city.field("exceptions"))));
  }

  private static Set<String> excludedStreets(JsonCursor exceptions) {
    Set<String> streets = new HashSet<>();
    if (!exceptions.isPresent()) {
      return streets;
    }
    for (JsonCursor exception : exceptions.elements()) {
      Optional<String> street =
          text(exception.field("namedStreet").field("roadName"))
              .or(() -> text(exception.field("label")));
      boolean whole =
          exception.field("roadType").node().asText("").equals("lane")
              && limit(exception, "from").isEmpty()
              && limit(exception, "to").isEmpty();
      if (whole && street.isPresent()) {
        streets.add(street.get());
      } else {
        exception
            .problems()
            .warn(
                NoteKind.DEFAULT_TAKEN,
                exception.pointer(),
                NoteText.of(
                    "The exception %s is not a whole street; the measure is taken to hold there too.",
                    exception.shown()),
                NoteText.of("Draw the measure without it."));
      }
    }
    return streets;
  }
}
