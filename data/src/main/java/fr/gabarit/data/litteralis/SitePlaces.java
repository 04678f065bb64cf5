package fr.gabarit.data.litteralis;

import fr.gabarit.data.geometry.BadGeometryException;
import fr.gabarit.data.json.JsonCursor;
import fr.gabarit.data.register.DocumentProblems;
import fr.gabarit.data.register.DrawnPlaces;
import fr.gabarit.data.register.DrawnPlaces.Naming;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.data.words.FrenchText;
import fr.gabarit.data.words.PlacePhrase;
import fr.gabarit.data.words.PlacePhrases;
import fr.gabarit.order.Place;
import fr.gabarit.order.PlaceDirection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * Reads where a site is. Clerks draw polygons, mostly corridors along a street:
 *
 * <ul>
 *   <li>a straight corridor whose text names one road is the line along its middle, named so;
 *   <li>another polygon that can hold roads is an area: every road mostly inside;
 *   <li>a smaller one is a point of work. Which road it closes, and whether it does, nobody can
 *       tell from it: it stays unlocated and is reported, and never closes anything;
 *   <li>where nothing is drawn, streets whose commune is known are looked up by their names.
 * </ul>
 */
final class SitePlaces {
  private static final int LONGEST_LABEL = 200;
  private static final int LONGEST_TEXT = 2000;

  private final DocumentProblems problems;
  private final DrawnPlaces drawn = new DrawnPlaces();

  SitePlaces(DocumentProblems problems) {
    this.problems = problems;
  }

  /** The places, at least one. */
  List<Place> read(JsonCursor feature) {
    JsonCursor text = feature.field("properties").field("localisations");
    Naming naming = naming(text.filled());
    JsonCursor geometry = feature.field("geometry");
    if (!geometry.isPresent()) {
      return inWords(feature, text, naming.label());
    }
    List<Place> places = new ArrayList<>();
    try {
      for (Place place : drawn.read(geometry, naming)) {
        if (place instanceof Place.Area area) {
          for (int i = 0; i < area.area().getNumGeometries(); i++) {
            places.add(site((Polygon) area.area().getGeometryN(i), naming, geometry));
          }
        } else {
          places.add(place);
        }
      }
    } catch (BadGeometryException e) {
      return List.of(
          unlocated(geometry, naming.label(), NoteText.of("The drawing is faulty: %s", e.text())));
    }
    return places;
  }

  private List<Place> inWords(JsonCursor feature, JsonCursor text, String label) {
    String authority = feature.field("properties").field("collectivitelibelle").filled().orElse("");
    List<NoteText> troubles = new ArrayList<>();
    Optional<List<Place>> places =
        text.filled()
            .flatMap(words -> new WordedSite(words, authority, label).places(troubles::add));
    if (places.isEmpty()) {
      return List.of(unlocated(feature, label, NoteText.of("Nothing is drawn.")));
    }
    if (!troubles.isEmpty()) {
      return List.of(unlocated(feature, label, troubles.get(0)));
    }
    problems.info(
        NoteKind.DEFAULT_TAKEN,
        text.pointer(),
        NoteText.of("Nothing is drawn; '%s' is looked up by its name.", label));
    return places.get();
  }

  private Place site(Polygon polygon, Naming naming, JsonCursor at) {
    Optional<SiteShape> shape = SiteShape.of(polygon);
    boolean named = naming.roadName().isPresent() || naming.roadNumber().isPresent();
    if (shape.filter(SiteShape::isCorridor).isPresent() && named) {
      Geometry axis = shape.get().axis();
      return new Place.Line(
          naming.label(), axis, naming.roadName(), naming.roadNumber(), PlaceDirection.BOTH);
    }
    if (shape.filter(SiteShape::holdsRoads).isPresent()) {
      return new Place.Area(naming.label(), polygon);
    }
    return unlocated(
        at,
        naming.label(),
        NoteText.of(
            "The drawn site measures %d m by %d m; which road it closes cannot be told.",
            Math.round(shape.map(SiteShape::lengthMetres).orElse(0.0)),
            Math.round(shape.map(SiteShape::widthMetres).orElse(0.0))));
  }

  private static Naming naming(Optional<String> text) {
    if (text.isEmpty()) {
      return Naming.of("unnamed");
    }
    String tidy = FrenchText.tidy(text.get()).replaceFirst("[; ]+$", "");
    String label =
        tidy.length() > LONGEST_LABEL ? tidy.substring(0, LONGEST_LABEL - 3) + "..." : tidy;
    Optional<PlacePhrase> road =
        tidy.length() > LONGEST_TEXT ? Optional.empty() : PlacePhrases.oneRoad(text.get());
    return new Naming(
        label.isEmpty() ? "unnamed" : label,
        road.filter(PlacePhrase.Street.class::isInstance)
            .map(street -> ((PlacePhrase.Street) street).name()),
        road.filter(PlacePhrase.NumberedRoad.class::isInstance)
            .map(numbered -> ((PlacePhrase.NumberedRoad) numbered).number()));
  }

  private Place unlocated(JsonCursor at, String label, NoteText reason) {
    return problems.unlocated(
        at,
        label,
        reason,
        NoteText.of("Draw the road as a line in Gabarit's GeoJSON form if the order closes it."));
  }
}
