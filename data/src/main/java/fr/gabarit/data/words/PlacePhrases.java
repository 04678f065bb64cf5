package fr.gabarit.data.words;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the places that a French order names.
 *
 * <pre>
 * places    = piece { (";" | "," before a kind of street or a road number) piece }
 * piece     = commune | area | road [limits] | roads
 * commune   = "Commune de X" | "Toute la commune" | "Ensemble du territoire communal" | X itself,
 *             each with [("sauf" | "hors" | "à l'exception de") streets]
 * area      = "Quartier X", "Centre-ville", "Agglomération", "Traversée du village", …
 * road      = kind of street, name | "RD 943", "route départementale n° 943" | a bare name
 * limits    = "entre" limit "et" limit | ("de" | "depuis") limit ("à" | "jusqu'à") limit
 * roads     = road { "et" road } | plural kind of street, name { "," name } "et" name
 * </pre>
 *
 * "et" divides names only where a kind of street follows it, or after a plural ("Rues A, B et C"),
 * since names hold it too ("rue Pierre et Marie Curie"). Stateless.
 */
public final class PlacePhrases {
  private static final Pattern PIECES =
      RoadWords.compile("\\s*[;|\\n]\\s*|\\s*,\\s*(?:et\\s+)?" + RoadWords.ROAD_AHEAD);
  private static final Pattern AND_ROAD =
      RoadWords.compile("\\s+(?:et|ainsi que)\\s+(?:de\\s+|du\\s+)?" + RoadWords.ROAD_AHEAD);
  private static final Pattern LAST_AND = RoadWords.compile("\\s+et\\s+(?!.*\\set\\s)");
  private static final Pattern PLURAL =
      RoadWords.compile(
          "^(rue|avenue|boulevard|chemin|route|place|impasse|ruelle|quai|all[ée]e)s\\s+(.+)$");
  private static final Pattern BETWEEN =
      RoadWords.compile("^(.+?),?\\s+(?:comprise?\\s+)?entre\\s+(.+?)\\s+et\\s+(.+)$");
  private static final String LIMIT_AHEAD =
      "(?:la\\s+|le\\s+|l')?(?:"
          + RoadWords.ROAD_AHEAD
          + "|(?=n\\s*[°º]|num[ée]ro|intersection|carrefour|croisement|PR\\s*\\d|limite))";
  private static final Pattern FROM_TO =
      RoadWords.compile(
          "^(.+?),?\\s+(?:depuis\\s+|à partir\\s+(?:de\\s+|du\\s+)|du\\s+|de\\s+|d')("
              + LIMIT_AHEAD
              + ".+?)\\s+(?:jusqu'à|jusqu'au|jusqu'aux|à|au|aux)\\s+("
              + LIMIT_AHEAD
              + ".+)$");
  private static final Pattern BRACKETS = Pattern.compile("^(.*\\S)\\s*\\(([^()]*)\\)$");
  private static final Pattern EXCEPT =
      RoadWords.compile(
          "^(.+?),?\\s+(?:sauf|hors|hormis|except[ée]|à l'exception\\s+(?:de|du|des))\\s+(.+)$");

  private static final Pattern COMMUNE =
      Pattern.compile(
          "(?:sur )?(?:(?:l'ensemble|la totalite|l'integralite|ensemble|totalite|integralite|tout) "
              + "(?:du |de la |le |la )?(?:territoire|commune|ville)\\b.*"
              + "|toute la (?:commune|ville)\\b.*"
              + "|(?:le )?territoire (?:communal|de la commune)\\b.*"
              + "|(?:la )?(?:commune|ville)(?: entiere)?(?: (?:de|du|des) .*| d'.*)?)");

  private static final Pattern SEVERAL_COMMUNES =
      Pattern.compile("(?:les )?communes?\\b.*\\bcommunes?\\b.*|(?:les )?communes .*");

  private static final Pattern AREA =
      Pattern.compile(
          "(?:l'|le |la |les |en |dans )*(?:agglomeration|traversee "
              + "(?:du|de la|de l'|d') ?(?:village|bourg|agglomeration|commune|ville|hameau)"
              + "|quartiers?|secteurs?|centres?[- ](?:ville|bourg|ancien|historique|village)|centre"
              + "|zones?|zac|zfe|bourg|village|hameau|perimetre|aires?|ilots?|lieu[- ]dit|parc"
              + "|vieille ville|vieux|port|(?:ensemble des|toutes les|voies) (?:voies|rues|communales))"
              + "\\b.*|\\d{9}-zfe-\\d+");

  private PlacePhrases() {}

  /**
   * Reads places.
   *
   * @param text not blank
   * @param commune name of the commune, which stands for the whole of it; blank if not known
   * @return at least one
   */
  public static List<PlacePhrase> read(String text, String commune) {
    String tidy = FrenchText.tidy(text);
    if (tidy.length() > FrenchText.LONGEST_PHRASE) {
      return List.of(new PlacePhrase.Area(tidy));
    }
    Matcher except = EXCEPT.matcher(tidy);
    if (except.matches()) {
      return List.of(without(except.group(1), except.group(2), tidy, commune));
    }
    if (isCommune(tidy, commune)) {
      return List.of(new PlacePhrase.WholeCommune(Set.of()));
    }
    List<PlacePhrase> places = new ArrayList<>();
    for (String piece : PIECES.split(tidy)) {
      if (!piece.isBlank()) {
        places.addAll(piece(piece.strip(), commune));
      }
    }
    return places.isEmpty() ? List.of(new PlacePhrase.Area(tidy)) : places;
  }

  /**
   * The road that a text names, if it is one only and called by its kind ("rue X") or number; what
   * stands in brackets or behind a spaced hyphen ("- FACE AU 7") is passed over.
   *
   * @param text not blank
   */
  public static Optional<PlacePhrase> oneRoad(String text) {
    Set<PlacePhrase> roads = new LinkedHashSet<>();
    for (String piece : FrenchText.tidy(text).split("[;|]")) {
      String words = piece.replaceAll("\\([^()]*\\)", " ").split(" +- ", 2)[0].strip();
      if (words.isEmpty()) {
        continue;
      }
      for (PlacePhrase place : read(words, "")) {
        if (place instanceof PlacePhrase.Street street && RoadWords.beginsWithKind(street.name())) {
          roads.add(
              new PlacePhrase.Street(
                  FrenchText.folded(street.name()), Optional.empty(), Optional.empty()));
        } else if (place instanceof PlacePhrase.NumberedRoad road) {
          roads.add(
              new PlacePhrase.NumberedRoad(road.number(), Optional.empty(), Optional.empty()));
        } else {
          return Optional.empty();
        }
      }
    }
    return roads.size() == 1 ? Optional.of(roads.iterator().next()) : Optional.empty();
  }

  private static PlacePhrase without(String base, String rest, String text, String commune) {
    Set<String> streets = new LinkedHashSet<>();
    boolean understood = isCommune(base, commune);
    for (PlacePhrase left : read(RoadWords.withoutArticles(rest), "")) {
      if (left instanceof PlacePhrase.Street street
          && street.from().isEmpty()
          && street.to().isEmpty()
          && RoadWords.beginsWithKind(street.name())) {
        streets.add(street.name());
      } else {
        understood = false;
      }
    }
    return understood ? new PlacePhrase.WholeCommune(streets) : new PlacePhrase.Area(text);
  }

  private static boolean isCommune(String text, String commune) {
    String words = FrenchText.folded(text);
    return !SEVERAL_COMMUNES.matcher(words).matches()
        && (COMMUNE.matcher(words).matches()
            || (!commune.isBlank() && words.equals(FrenchText.folded(commune))));
  }

  private static List<PlacePhrase> piece(String text, String commune) {
    if (isCommune(text, commune)) {
      return List.of(new PlacePhrase.WholeCommune(Set.of()));
    }
    String words = FrenchText.folded(text);
    if (AREA.matcher(words).matches() || SEVERAL_COMMUNES.matcher(words).matches()) {
      return List.of(new PlacePhrase.Area(text));
    }
    Matcher brackets = BRACKETS.matcher(text);
    if (brackets.matches()) {
      List<PlacePhrase> limited = limited(brackets.group(1) + " " + brackets.group(2));
      return limited.isEmpty() ? piece(brackets.group(1), commune) : limited;
    }
    List<PlacePhrase> limited = limited(text);
    if (!limited.isEmpty()) {
      return limited;
    }
    List<PlacePhrase> roads = new ArrayList<>();
    for (String one : AND_ROAD.split(text)) {
      names(one.strip()).forEach(name -> roads.add(road(name, Optional.empty(), Optional.empty())));
    }
    return roads;
  }

  private static List<PlacePhrase> limited(String text) {
    Matcher between = BETWEEN.matcher(text);
    Matcher m = between.matches() ? between : FROM_TO.matcher(text);
    return m.matches()
        ? List.of(
            road(
                m.group(1).strip(),
                Optional.of(LimitPhrases.read(m.group(2))),
                Optional.of(LimitPhrases.read(m.group(3)))))
        : List.of();
  }

  private static PlacePhrase road(
      String text, Optional<LimitPhrase> from, Optional<LimitPhrase> to) {
    String name = RoadWords.withoutArticles(text);
    return RoadWords.number(name)
        .<PlacePhrase>map(number -> new PlacePhrase.NumberedRoad(number, from, to))
        .orElseGet(() -> new PlacePhrase.Street(name, from, to));
  }

  private static List<String> names(String text) {
    Matcher plural = PLURAL.matcher(text);
    if (!plural.matches()) {
      return List.of(text);
    }
    List<String> names = new ArrayList<>();
    String[] parts = plural.group(2).split("\\s*,\\s*");
    for (int i = 0; i < parts.length; i++) {
      names.addAll(i == parts.length - 1 ? List.of(LAST_AND.split(parts[i])) : List.of(parts[i]));
    }
    names.removeIf(String::isBlank);
    if (names.size() < 2) {
      return List.of(text);
    }
    names.replaceAll(name -> plural.group(1) + " " + name);
    return names;
  }
}
