package fr.gabarit.data.cerema;

import fr.gabarit.data.register.StreetBounds;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.data.words.FrenchText;
import fr.gabarit.data.words.LimitPhrase;
import fr.gabarit.data.words.LimitPhrases;
import fr.gabarit.data.words.PlacePhrase;
import fr.gabarit.data.words.PlacePhrases;
import fr.gabarit.data.words.TravelSense;
import fr.gabarit.order.Commune;
import fr.gabarit.order.Place;
import fr.gabarit.order.PlaceDirection;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads where a row applies: its drawing if that can be trusted, else its words. Thread-safe. */
final class PlaceReader {
  private final GeometryFields geometry = new GeometryFields();
  private final DirectionReader directions = new DirectionReader();
  private final CommuneReader communes = new CommuneReader();

  RowPlace read(CeremaRow row, RowNotes notes) {
    DrawnPlace drawn = geometry.read(row, notes);
    Optional<Commune> commune = communes.read(row, notes);
    String designation = designation(row, notes);
    List<TravelSense> senses = directions.senses(row);
    boolean both = senses.stream().anyMatch(TravelSense.Both.class::isInstance);
    List<PlacePhrase> phrases =
        designation.isEmpty()
            ? List.of(new PlacePhrase.Area(""))
            : PlacePhrases.read(designation, commune.flatMap(Commune::name).orElse(""));
    String label = label(row, designation);
    List<Place> places =
        drawn.geometry().isPresent()
            ? List.of(drawn(row, notes, drawn, label, phrases, senses))
            : worded(row, notes, drawn, commune, label, phrases, senses);
    return new RowPlace(
        places,
        name(row, designation, both),
        FrenchText.folded(designation),
        FrenchText.folded(row.text(CeremaField.EMPRISE_ZONE).orElse("")),
        both ? wholeStreets(row, phrases) : Set.of(),
        drawn.geometry(),
        both);
  }

  private static String designation(CeremaRow row, RowNotes notes) {
    Optional<String> given = row.text(CeremaField.EMPRISE_DESIGNATION);
    if (given.isPresent()) {
      return given.get();
    }
    Optional<String> zone = row.text(CeremaField.EMPRISE_ZONE);
    zone.ifPresent(
        text ->
            notes.info(
                NoteKind.DEFAULT_TAKEN,
                CeremaField.EMPRISE_ZONE,
                NoteText.of("Without EMPRISE_DESIGNATION, EMPRISE_ZONE '%s' was taken.", text),
                NoteText.of("Name the street or zone in EMPRISE_DESIGNATION.")));
    return zone.orElse("");
  }

  private static String label(CeremaRow row, String designation) {
    String limits =
        List.of(CeremaField.EMPRISE_DEBUT, CeremaField.EMPRISE_FIN).stream()
            .flatMap(field -> row.text(field).stream())
            .collect(Collectors.joining(" – "));
    return limits.isEmpty() ? designation : "%s (%s)".formatted(designation, limits);
  }

  private static String name(CeremaRow row, String designation, boolean both) {
    return List.of(
            designation,
            row.text(CeremaField.EMPRISE_DEBUT).orElse(""),
            row.text(CeremaField.EMPRISE_FIN).orElse(""),
            both ? "" : row.text(CeremaField.EMPRISE_SENS).orElse(""),
            row.text(CeremaField.GEOM_WKT).orElse(""))
        .stream()
        .map(FrenchText::folded)
        .collect(Collectors.joining("|"));
  }

  private static Set<String> wholeStreets(CeremaRow row, List<PlacePhrase> phrases) {
    boolean limited =
        List.of(
                CeremaField.EMPRISE_DEBUT,
                CeremaField.EMPRISE_FIN,
                CeremaField.GEOM_WKT,
                CeremaField.GEOM_DEBUT,
                CeremaField.GEOM_FIN)
            .stream()
            .anyMatch(field -> row.text(field).isPresent());
    Set<String> names = new LinkedHashSet<>();
    for (PlacePhrase phrase : phrases) {
      if (phrase instanceof PlacePhrase.Street street
          && street.from().isEmpty()
          && street.to().isEmpty()) {
        names.add(FrenchText.folded(street.name()));
      } else if (phrase instanceof PlacePhrase.NumberedRoad road
          && road.from().isEmpty()
          && road.to().isEmpty()) {
        names.add(FrenchText.folded(road.number()));
      } else {
        return Set.of();
      }
    }
    return limited ? Set.of() : names;
  }

  private Place drawn(
      CeremaRow row,
      RowNotes notes,
      DrawnPlace drawn,
      String label,
      List<PlacePhrase> phrases,
      List<TravelSense> senses) {
    if (drawn.lines().isEmpty()) {
      return new Place.Area(label, drawn.area().orElseThrow());
    }
    PlacePhrase only = phrases.size() == 1 ? phrases.get(0) : new PlacePhrase.Area(label);
    PlaceDirection direction =
        directions.alongDrawing(senses, drawn, row).orElseGet(() -> openDirection(row, notes));
    return new Place.Line(
        label,
        drawn.lines().get(),
        only instanceof PlacePhrase.Street street ? Optional.of(street.name()) : Optional.empty(),
        only instanceof PlacePhrase.NumberedRoad road
            ? Optional.of(road.number())
            : Optional.empty(),
        direction);
  }

  private static PlaceDirection openDirection(CeremaRow row, RowNotes notes) {
    notes.warn(
        NoteKind.DEFAULT_TAKEN,
        CeremaField.EMPRISE_SENS,
        NoteText.of(
            "EMPRISE_SENS '%s' leaves the direction open; both were taken.",
            row.text(CeremaField.EMPRISE_SENS).orElse("")),
        NoteText.of(
            "Say from where to where, in the words of EMPRISE_DEBUT and EMPRISE_FIN, or draw a line."));
    return PlaceDirection.BOTH;
  }

  private static void noteUnlocated(String label, NoteText reason, RowNotes notes) {
    notes.warn(
        NoteKind.UNLOCATED_PLACE,
        CeremaField.EMPRISE_DESIGNATION,
        NoteText.of("The place '%s' cannot be put on a map: %s", label, reason),
        NoteText.of("Draw it in GEOM_WKT."));
  }

  private List<Place> worded(
      CeremaRow row,
      RowNotes notes,
      DrawnPlace drawn,
      Optional<Commune> commune,
      String label,
      List<PlacePhrase> phrases,
      List<TravelSense> senses) {
    if (commune.isEmpty()) {
      NoteText reason = NoteText.of("the commune is not known.");
      noteUnlocated(label, reason, notes);
      return List.of(new Place.Unlocated(label, reason.wording()));
    }
    List<Place> places = new ArrayList<>();
    for (PlacePhrase phrase : phrases) {
      boolean alone = phrases.size() == 1;
      StreetBounds bounds = alone ? bounds(row, drawn, phrase) : StreetBounds.own(phrase);
      Place place =
          bounds.place(
              phrase,
              commune.get(),
              alone ? label : label(phrase),
              reason -> noteUnlocated(label, reason, notes));
      places.add(
          place instanceof Place.NamedStreet || place instanceof Place.NumberedRoad
              ? directions
                  .alongWords(senses, row, place)
                  .orElseGet(
                      () -> {
                        openDirection(row, notes);
                        return place;
                      })
              : place);
    }
    return places;
  }

  private static StreetBounds bounds(CeremaRow row, DrawnPlace drawn, PlacePhrase phrase) {
    StreetBounds own = StreetBounds.own(phrase);
    return new StreetBounds(
        limit(row, CeremaField.EMPRISE_DEBUT).or(own::from),
        limit(row, CeremaField.EMPRISE_FIN).or(own::to),
        drawn.start(),
        drawn.end());
  }

  private static Optional<LimitPhrase> limit(CeremaRow row, CeremaField field) {
    return row.text(field).map(LimitPhrases::read);
  }

  private static String label(PlacePhrase phrase) {
    if (phrase instanceof PlacePhrase.Street street) {
      return street.name();
    }
    if (phrase instanceof PlacePhrase.NumberedRoad road) {
      return road.number();
    }
    return phrase instanceof PlacePhrase.Area area ? area.text() : "commune";
  }
}
