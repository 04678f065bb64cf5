package fr.gabarit.data.geojson;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.gabarit.data.json.JsonCursor;
import fr.gabarit.data.json.KnownNames;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.order.Commune;
import fr.gabarit.order.KilometrePost;
import fr.gabarit.order.Place;
import fr.gabarit.order.PlaceDirection;
import fr.gabarit.order.StreetLimit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/** Places told in words, which have no geometry, to and from JSON. Stateless. */
final class NamedPlaceJson {
  private static final KnownNames STREET = new KnownNames(List.of("commune", "name", "from", "to"));
  private static final KnownNames ROAD =
      new KnownNames(List.of("number", "administrator", "from", "to"));
  private static final KnownNames COMMUNE = new KnownNames(List.of("insee", "name"));
  private static final KnownNames POST =
      new KnownNames(List.of("post", "abscissa_m", "side", "department"));

  /** A street or a piece of it. */
  Optional<Place> readStreet(JsonCursor json, String label, PlaceDirection direction) {
    if (!json.isObject()) {
      return json.unfit(NoteText.of("an object with commune and name"));
    }
    STREET.check(json);
    Optional<Commune> commune = commune(json.field("commune"));
    Optional<String> name = json.field("name").text();
    Optional<Optional<StreetLimit>> from = optional(json.field("from"), NamedPlaceJson::limit);
    Optional<Optional<StreetLimit>> to = optional(json.field("to"), NamedPlaceJson::limit);
    return commune.isPresent() && name.isPresent() && from.isPresent() && to.isPresent()
        ? Optional.of(
            new Place.NamedStreet(
                label, commune.get(), name.get(), from.get(), to.get(), direction))
        : Optional.empty();
  }

  void write(Place.NamedStreet street, ObjectNode properties) {
    ObjectNode json = properties.putObject("street");
    write(street.commune(), json.putObject("commune"));
    json.put("name", street.street());
    street.from().ifPresent(limit -> write(limit, json.putObject("from")));
    street.to().ifPresent(limit -> write(limit, json.putObject("to")));
  }

  /** A numbered road or a piece of it. */
  Optional<Place> readRoad(JsonCursor json, String label, PlaceDirection direction) {
    if (!json.isObject()) {
      return json.unfit(NoteText.of("an object with number, and perhaps from and to"));
    }
    ROAD.check(json);
    Optional<String> number = json.field("number").text();
    Optional<Optional<String>> administrator =
        optional(json.field("administrator"), JsonCursor::text);
    Optional<Optional<KilometrePost>> from = optional(json.field("from"), NamedPlaceJson::post);
    Optional<Optional<KilometrePost>> to = optional(json.field("to"), NamedPlaceJson::post);
    return number.isPresent() && administrator.isPresent() && from.isPresent() && to.isPresent()
        ? Optional.of(
            new Place.NumberedRoad(
                label, number.get(), administrator.get(), from.get(), to.get(), direction))
        : Optional.empty();
  }

  void write(Place.NumberedRoad road, ObjectNode properties) {
    ObjectNode json = properties.putObject("numbered_road");
    json.put("number", road.roadNumber());
    road.administrator().ifPresent(who -> json.put("administrator", who));
    road.from().ifPresent(post -> write(post, json.putObject("from")));
    road.to().ifPresent(post -> write(post, json.putObject("to")));
  }

  /** All roads of a commune, perhaps but some streets. */
  Optional<Place> readCommune(JsonCursor json, JsonCursor excluded, String label) {
    Optional<Commune> commune = commune(json);
    Optional<List<String>> streets =
        excluded.isPresent()
            ? JsonCursor.all(excluded.elements(), JsonCursor::text)
            : Optional.of(List.of());
    return commune.isPresent() && streets.isPresent()
        ? Optional.of(
            new Place.WholeCommune(label, commune.get(), new LinkedHashSet<>(streets.get())))
        : Optional.empty();
  }

  void write(Place.WholeCommune place, ObjectNode properties) {
    write(place.commune(), properties.putObject("commune"));
    if (!place.excludedStreets().isEmpty()) {
      ArrayNode streets = properties.putArray("excluded_streets");
      new TreeSet<>(place.excludedStreets()).forEach(streets::add);
    }
  }

  /** Nothing if unfit; an empty value if absent. */
  private static <T> Optional<Optional<T>> optional(
      JsonCursor json, Function<JsonCursor, Optional<T>> reader) {
    return json.isPresent() ? reader.apply(json).map(Optional::of) : Optional.of(Optional.empty());
  }

  private static Optional<Commune> commune(JsonCursor json) {
    if (!json.isObject()) {
      return json.unfit(
          NoteText.of("an object with the insee code of a commune, or its name, or both"));
    }
    COMMUNE.check(json);
    Optional<Optional<String>> insee = optional(json.field("insee"), JsonCursor::text);
    Optional<Optional<String>> name = optional(json.field("name"), JsonCursor::text);
    if (insee.isEmpty() || name.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Commune(insee.get(), name.get()));
    } catch (IllegalArgumentException e) {
      json.error(
          NoteText.quoted(e.getMessage()),
          NoteText.of("Give the five characters of the INSEE code, or a name."));
      return Optional.empty();
    }
  }

  private static void write(Commune commune, ObjectNode json) {
    commune.inseeCode().ifPresent(code -> json.put("insee", code));
    commune.name().ifPresent(name -> json.put("name", name));
  }

  private static Optional<StreetLimit> limit(JsonCursor json) {
    List<String> names = json.names();
    if (names.size() != 1) {
      return json.unfit(NoteText.of("an object with house_number, crossing or position"));
    }
    JsonCursor value = json.field(names.get(0));
    return switch (names.get(0)) {
      case "house_number" -> value.text().map(StreetLimit.HouseNumber::new);
      case "crossing" -> value.text().map(StreetLimit.Crossing::new);
      case "position" -> PointJson.readPosition(value).map(at -> new StreetLimit.Point(at.x, at.y));
      default -> json.unfit(NoteText.of("an object with house_number, crossing or position"));
    };
  }

  private static void write(StreetLimit limit, ObjectNode json) {
    if (limit instanceof StreetLimit.HouseNumber house) {
      json.put("house_number", house.number());
    } else if (limit instanceof StreetLimit.Crossing crossing) {
      json.put("crossing", crossing.street());
    } else {
      StreetLimit.Point point = (StreetLimit.Point) limit;
      json.set("position", PointJson.position(point.longitude(), point.latitude()));
    }
  }

  private static Optional<KilometrePost> post(JsonCursor json) {
    if (!json.isObject()) {
      return json.unfit(NoteText.of("an object with post, abscissa_m, side and department"));
    }
    POST.check(json);
    Optional<String> number = postNumber(json.field("post"));
    JsonCursor abscissaJson = json.field("abscissa_m");
    Optional<Integer> abscissa = abscissaJson.isPresent() ? abscissaJson.integer() : Optional.of(0);
    JsonCursor sideJson = json.field("side");
    Optional<KilometrePost.Side> side =
        sideJson.isPresent()
            ? sideJson.word(KilometrePost.Side.class)
            : Optional.of(KilometrePost.Side.SINGLE);
    Optional<Optional<String>> department = optional(json.field("department"), JsonCursor::text);
    return number.isPresent() && abscissa.isPresent() && side.isPresent() && department.isPresent()
        ? Optional.of(new KilometrePost(department.get(), number.get(), abscissa.get(), side.get()))
        : Optional.empty();
  }

  private static Optional<String> postNumber(JsonCursor json) {
    Optional<String> number = json.text();
    return number.filter(String::isBlank).isPresent()
        ? json.unfit(NoteText.of("the number of a kilometre post"))
        : number;
  }

  private static void write(KilometrePost post, ObjectNode json) {
    json.put("post", post.number());
    json.put("abscissa_m", post.abscissaMetres());
    json.put("side", JsonCursor.token(post.side()));
    post.departmentCode().ifPresent(code -> json.put("department", code));
  }
}
