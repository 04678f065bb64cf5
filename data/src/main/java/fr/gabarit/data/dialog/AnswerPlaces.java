package fr.gabarit.data.dialog;

import fr.gabarit.data.geometry.BadGeometryException;
import fr.gabarit.data.json.JsonCursor;
import fr.gabarit.data.register.DocumentProblems;
import fr.gabarit.data.register.DrawnPlaces;
import fr.gabarit.data.register.DrawnPlaces.Naming;
import fr.gabarit.data.register.Names;
import fr.gabarit.data.report.ImportReportBuilder;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.order.Effect;
import fr.gabarit.order.Place;
import java.util.List;
import java.util.Optional;

/**
 * Reads the locations of an answer. The drawn geometry counts; where there is none the names are
 * kept, to be looked up; what cannot be located becomes an unlocated place and a note, never
 * nothing. Answers carry no direction: every place concerns both.
 */
final class AnswerPlaces {
  private static final List<String> NAMES =
      List.of(
          "uuid",
          "roadType",
          "namedStreet",
          "numberedRoad",
          "rawGeoJSON",
          "storageArea",
          "zone",
          "wholeCity",
          "geometry");

  private final DocumentProblems problems;
  private final DrawnPlaces drawn = new DrawnPlaces();
  private final NamedPlaces named = new NamedPlaces();

  AnswerPlaces(DocumentProblems problems) {
    this.problems = problems;
  }

  List<Place> read(JsonCursor location) {
    if (!location.isObject()) {
      location.unfit(NoteText.of("an object"));
      return List.of();
    }
    Names.warnOfOthers(location, NAMES);
    Naming naming = naming(location);
    JsonCursor geometry = location.field("geometry");
    if (geometry.isPresent()) {
      try {
        return drawn.read(geometry, naming);
      } catch (BadGeometryException e) {
        return List.of(
            problems.unlocated(
                geometry,
                naming.label(),
                NoteText.of("The drawing is faulty: %s", e.text()),
                e.hint()
                    .orElse(NoteText.of("The measure has no effect there until it is drawn."))));
      }
    }
    Optional<Place> byName = byName(location);
    if (byName.isPresent()) {
      problems.info(
          NoteKind.DEFAULT_TAKEN,
          location.pointer(),
          NoteText.of(
              "The place '%s' is not drawn; it is looked up by its name.", byName.get().label()));
      return List.of(byName.get());
    }
    return List.of(
        problems.unlocated(
            location,
            naming.label(),
            NoteText.of("No line or area is drawn."),
            NoteText.of("The measure has no effect there until it is drawn.")));
  }

  /** As {@link #read}, for a place whose faults were reported before. */
  List<Place> readSilently(JsonCursor location) {
    return new AnswerPlaces(new DocumentProblems(new ImportReportBuilder("")))
        .read(
            new JsonCursor(
                location.node(),
                location.pointer(),
                new DocumentProblems(new ImportReportBuilder(""))));
  }

  private Optional<Place> byName(JsonCursor location) {
    JsonCursor street = location.field("namedStreet");
    if (street.isPresent()) {
      return named.street(street);
    }
    JsonCursor road = location.field("numberedRoad");
    if (road.isPresent()) {
      return named.numberedRoad(road);
    }
    JsonCursor city = location.field("wholeCity");
    return city.isPresent() ? named.wholeCommune(city) : Optional.empty();
  }

  private static Naming naming(JsonCursor location) {
    Optional<String> street = NamedPlaces.text(location.field("namedStreet").field("roadName"));
    Optional<String> number = NamedPlaces.text(location.field("numberedRoad").field("roadNumber"));
    String label =
        street
            .or(() -> number)
            .or(() -> NamedPlaces.text(location.field("rawGeoJSON").field("label")))
            .or(() -> NamedPlaces.text(location.field("zone").field("label")))
            .or(() -> NamedPlaces.text(location.field("wholeCity").field("cityLabel")))
            .orElse("unnamed");
    return new Naming(label, street, number);
  }

  /** The lay-by that an order of the winter plan adds to a location. */
  Optional<Effect> storageArea(JsonCursor location) {
    JsonCursor area = location.field("storageArea");
    return area.isPresent()
        ? Optional.of(
            new Effect.StorageArea(
                NamedPlaces.text(area.field("description")).orElse("Aire de stockage")))
        : Optional.empty();
  }

  /** A place for a measure that says nowhere where it applies. */
  Place nowhere(JsonCursor locations) {
    return problems.unlocated(
        locations,
        "unnamed",
        NoteText.of("No location is given."),
        NoteText.of("The measure has no effect until it is drawn."));
  }
}
