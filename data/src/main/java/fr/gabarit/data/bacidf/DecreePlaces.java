package fr.gabarit.data.bacidf;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.gabarit.data.geometry.BadGeometryException;
import fr.gabarit.data.json.JsonCursor;
import fr.gabarit.data.register.DocumentProblems;
import fr.gabarit.data.register.DrawnPlaces;
import fr.gabarit.data.register.DrawnPlaces.Naming;
import fr.gabarit.data.register.Names;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.order.Commune;
import fr.gabarit.order.Place;
import fr.gabarit.order.PlaceDirection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads where a rule holds: the whole commune, or streets. What is drawn counts; a street that is
 * not drawn is looked up by its name, unless only a section of it is meant, which nothing names.
 */
final class DecreePlaces {
  private static final Pattern INSEE = Pattern.compile("(\\d{2}|2[AB])\\d{3}");

  private final DocumentProblems problems;
  private final DrawnPlaces drawn = new DrawnPlaces();

  DecreePlaces(DocumentProblems problems) {
    this.problems = problems;
  }

  /** The places, at least one. */
  List<Place> read(JsonCursor regulation, JsonCursor town) {
    Optional<Commune> commune = commune(town);
    JsonCursor whole = regulation.field("REG_VILLE");
    List<Place> places = new ArrayList<>();
    if (whole.isPresent() && whole.truth().orElse(false)) {
      String label = town.field("ARR_VILLE").filled().orElse("commune");
      places.add(
          commune
              .<Place>map(known -> new Place.WholeCommune(label, known, Set.of()))
              .orElseGet(() -> unlocated(town, label, NoteText.of("The commune is not named."))));
      return places;
    }
    JsonCursor streets = regulation.field("REG_VOIES");
    for (JsonCursor street : streets.isPresent() ? streets.elements() : List.<JsonCursor>of()) {
      places.addAll(street(street, commune));
    }
    if (places.isEmpty()) {
      places.add(unlocated(streets, "unnamed", NoteText.of("No street is named.")));
    }
    return places;
  }

  private static Optional<Commune> commune(JsonCursor town) {
    Optional<String> code =
        town.field("ARR_INSEE").filled().filter(text -> INSEE.matcher(text).matches());
    Optional<String> name = town.field("ARR_VILLE").filled();
    return code.isEmpty() && name.isEmpty()
        ? Optional.empty()
        : Optional.of(new Commune(code, name));
  }

  private List<Place> street(JsonCursor street, Optional<Commune> commune) {
    Names.warnOfOthers(street, List.of("VOIE_NAME", "VOIE_SECTION", "VOIE_GEOJSON"));
    Optional<String> name = street.field("VOIE_NAME").filled();
    String label = name.orElse("unnamed");
    JsonCursor marked = street.field("VOIE_SECTION");
    boolean section = marked.isPresent() && marked.truth().orElse(true);
    JsonCursor drawing = street.field("VOIE_GEOJSON");
    Optional<JsonCursor> geometry = geometry(drawing);
    if (geometry.isPresent()) {
      try {
        List<Place> places = drawn.read(geometry.get(), new Naming(label, name, Optional.empty()));
        if (section) {
          problems.warn(
              NoteKind.DEFAULT_TAKEN,
              marked.pointer(),
              NoteText.of("Only a section of '%s' is meant; all that is drawn was taken.", label),
              NoteText.of("Check that the drawing is no longer than the section."));
        }
        return places;
      } catch (BadGeometryException e) {
        if (name.isEmpty() || commune.isEmpty() || section) {
          return List.of(
              unlocated(drawing, label, NoteText.of("The drawing is faulty: %s", e.text())));
        }
      }
    }
    if (name.isEmpty() || commune.isEmpty() || section) {
      return List.of(unlocated(street, label, NoteText.of("No line or area is drawn.")));
    }
    problems.info(
        NoteKind.DEFAULT_TAKEN,
        street.pointer(),
        NoteText.of("The street '%s' is not drawn as a line; it is looked up by its name.", label));
    return List.of(
        new Place.NamedStreet(
            label, commune.get(), label, Optional.empty(), Optional.empty(), PlaceDirection.BOTH));
  }

  /** The geometries of all features as one collection. */
  private static Optional<JsonCursor> geometry(JsonCursor drawing) {
    JsonCursor features = drawing.field("features");
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    ObjectNode collection = nodes.objectNode().put("type", "GeometryCollection");
    if (features.isArray()) {
      features.elements().stream()
          .map(feature -> feature.field("geometry"))
          .filter(JsonCursor::isPresent)
          .forEach(geometry -> collection.withArray("geometries").add(geometry.node()));
      return collection.has("geometries")
          ? Optional.of(new JsonCursor(collection, features.pointer(), features.problems()))
          : Optional.empty();
    }
    JsonCursor own = drawing.field("geometry").isPresent() ? drawing.field("geometry") : drawing;
    return own.field("type").isPresent() && !own.field("type").node().asText().startsWith("Feature")
        ? Optional.of(own)
        : Optional.empty();
  }

  private Place unlocated(JsonCursor at, String label, NoteText reason) {
    return problems.unlocated(
        at, label, reason, NoteText.of("The measure has no effect there until it is drawn."));
  }
}
