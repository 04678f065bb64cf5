package fr.gabarit.data.litteralis;

import fr.gabarit.data.register.StreetBounds;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.data.words.FrenchText;
import fr.gabarit.data.words.PlacePhrase;
import fr.gabarit.data.words.PlacePhrases;
import fr.gabarit.order.Commune;
import fr.gabarit.order.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The streets of a site on which nothing is drawn. The commune is that of the authority ("VILLE DE
 * X"), else the one behind each street in brackets. What is not plainly a street, or only a point
 * of it ("- FACE AU 7"), is not read. Immutable.
 *
 * @param text where the site is, in words
 * @param authority who gave the order
 * @param label of the places
 */
record WordedSite(String text, String authority, String label) {
  private static final int LONGEST_TEXT = 2000;
  private static final Pattern TOWN =
      Pattern.compile(
          "(?i)(?:ville|commune|mairie) (?:(?:de la|de l'|de|du|des) |de l'|d')(?<name>.+)");
  private static final Pattern BRACKETS = Pattern.compile("(?<road>[^()]+)\\((?<name>[^()]+)\\)");
  private static final Pattern REMARK = Pattern.compile("[()]| - ");

  /**
   * The places, if every piece of the text is one road in a known commune.
   *
   * @param troubles told why a road cannot be put on a map
   */
  Optional<List<Place>> places(Consumer<NoteText> troubles) {
    Optional<String> town =
        Optional.of(TOWN.matcher(FrenchText.tidy(authority)))
            .filter(Matcher::matches)
            .map(matcher -> matcher.group("name").strip());
    List<Place> places = new ArrayList<>();
    String tidy = FrenchText.tidy(text);
    if (tidy.length() > LONGEST_TEXT) {
      return Optional.empty();
    }
    for (String piece : tidy.split("[;|]")) {
      if (piece.isBlank()) {
        continue;
      }
      Matcher brackets = BRACKETS.matcher(piece.strip());
      boolean closed = brackets.matches();
      String road = closed ? brackets.group("road").strip() : piece.strip();
      Optional<String> named = closed ? Optional.of(brackets.group("name").strip()) : town;
      boolean elsewhere =
          town.isPresent() && named.filter(name -> same(name, town.get())).isEmpty();
      boolean plain = !REMARK.matcher(road).find() && PlacePhrases.oneRoad(road).isPresent();
      if (named.isEmpty() || elsewhere || !plain) {
        return Optional.empty();
      }
      Commune commune = new Commune(Optional.empty(), named);
      for (PlacePhrase phrase : PlacePhrases.read(road, "")) {
        places.add(StreetBounds.own(phrase).place(phrase, commune, label, troubles));
      }
    }
    return Optional.of(places).filter(found -> !found.isEmpty());
  }

  private static boolean same(String one, String other) {
    return FrenchText.folded(one).equals(FrenchText.folded(other));
  }
}
