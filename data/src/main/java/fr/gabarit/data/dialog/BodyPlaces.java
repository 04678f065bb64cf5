package fr.gabarit.data.dialog;

import fr.gabarit.data.geometry.BadGeometryException;
import fr.gabarit.data.json.JsonCursor;
import fr.gabarit.data.json.KnownNames;
import fr.gabarit.data.register.DrawnPlaces;
import fr.gabarit.data.register.DrawnPlaces.Naming;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.order.Place;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the locations of a body, with DiaLog's constraints. Directions are given here. */
final class BodyPlaces {
  private static final int LONGEST = 255;
  private static final List<String> ROAD_TYPES =
      List.of("lane", "departmentalRoad", "nationalRoad", "rawGeoJSON", "wholeCity", "zone");
  private static final List<String> DIRECTIONS = List.of("BOTH", "A_TO_B", "B_TO_A");
  private static final List<String> SIDES = List.of("U", "D", "G");
  private static final Pattern INSEE = Pattern.compile("(\\d{2}|2[AB])\\d{3}");
  private static final KnownNames NAMES =
      new KnownNames(
          "roadType",
          "namedStreet",
          "departmentalRoad",
          "nationalRoad",
          "rawGeoJSON",
          "wholeCity",
          "zone");
  private static final KnownNames STREET_NAMES =
      new KnownNames(
          "cityCode",
          "cityLabel",
          "roadName",
          "roadBanId",
          "fromPointType",
          "fromHouseNumber",
          "fromRoadName",
          "fromRoadBanId",
          "toPointType",
          "toHouseNumber",
          "toRoadName",
          "toRoadBanId",
          "direction");
  private static final KnownNames ROAD_NAMES =
      new KnownNames(
          "administrator",
          "roadNumber",
          "fromDepartmentCode",
          "fromPointNumber",
          "fromAbscissa",
          "fromSide",
          "toDepartmentCode",
          "toPointNumber",
          "toAbscissa",
          "toSide",
          "direction");

  private final DrawnPlaces drawn = new DrawnPlaces();
  private final NamedPlaces named = new NamedPlaces();

  /** The places; empty, and reported, if they cannot be read. */
  List<Place> read(JsonCursor location) {
    if (!location.isObject()) {
      location.unfit(NoteText.of("an object"));
      return List.of();
    }
    NAMES.check(location);
    return switch (Fields.word(location.field("roadType"), ROAD_TYPES).orElse("")) {
      case "lane" -> street(location.field("namedStreet")).stream().toList();
      case "departmentalRoad" -> road(location.field("departmentalRoad")).stream().toList();
      case "nationalRoad" -> road(location.field("nationalRoad")).stream().toList();
      case "rawGeoJSON" -> drawing(location.field("rawGeoJSON"));
      case "zone" -> drawing(location.field("zone"));
      case "wholeCity" -> wholeCity(location.field("wholeCity")).stream().toList();
      default -> List.of();
    };
  }

  private static boolean missing(JsonCursor part) {
    if (!part.isObject()) {
      part.error(
          NoteText.of("The location has no such part, which its roadType asks for."),
          NoteText.of("Give it, or correct the roadType."));
      return true;
    }
    return false;
  }

  private Optional<Place> street(JsonCursor street) {
    if (missing(street)) {
      return Optional.empty();
    }
    STREET_NAMES.check(street);
    city(street);
    Fields.required(street.field("roadName"), LONGEST);
    end(street, "from");
    end(street, "to");
    direction(street);
    return named.street(street);
  }

  private static void city(JsonCursor place) {
    JsonCursor code = place.field("cityCode");
    if (!INSEE.matcher(code.node().asText("")).matches()) {
      code.unfit(NoteText.of("the INSEE code of the commune, such as 62498 (not its post code)"));
    }
    Fields.required(place.field("cityLabel"), LONGEST);
  }

  private static void end(JsonCursor street, String end) {
    JsonCursor type = street.field(end + "PointType");
    if (!type.isPresent()) {
      return;
    }
    Optional<String> word = Fields.word(type, List.of("houseNumber", "intersection"));
    if (word.isPresent()) {
      Fields.required(
          street.field(end + (word.get().equals("houseNumber") ? "HouseNumber" : "RoadName")),
          LONGEST);
    }
  }

  private static void direction(JsonCursor place) {
    JsonCursor direction = place.field("direction");
    if (direction.isPresent()) {
      Fields.word(direction, DIRECTIONS);
    }
  }

  private Optional<Place> road(JsonCursor road) {
    if (missing(road)) {
      return Optional.empty();
    }
    ROAD_NAMES.check(road);
    Fields.required(road.field("administrator"), LONGEST);
    Fields.required(road.field("roadNumber"), LONGEST);
    for (String end : List.of("from", "to")) {
      Fields.required(road.field(end + "PointNumber"), LONGEST);
      JsonCursor side = road.field(end + "Side");
      Fields.word(side, SIDES);
    }
    direction(road);
    return named.numberedRoad(road);
  }

  private List<Place> drawing(JsonCursor part) {
    if (missing(part)) {
      return List.of();
    }
    Optional<String> label = Fields.required(part.field("label"), LONGEST);
    JsonCursor geometry = part.field("geometry");
    try {
      return drawn.read(geometry, Naming.of(label.orElse("unnamed")));
    } catch (BadGeometryException e) {
      new JsonCursor(null, geometry.pointer(), geometry.problems())
          .error(
              geometry.isPresent() ? e.text() : NoteText.of("The location has no geometry."),
              e.hint().orElse(NoteText.of("Give a GeoJSON geometry in WGS 84, longitude first.")));
      return List.of();
    }
  }

  private Optional<Place> wholeCity(JsonCursor city) {
    if (missing(city)) {
      return Optional.empty();
    }
    city(city);
    return named.wholeCommune(city);
  }
}
