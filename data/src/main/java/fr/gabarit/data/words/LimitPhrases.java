package fr.gabarit.data.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads where a piece of road begins or ends: "22 bis avenue X", "n° 12", "carrefour de la rue A et
 * de la rue B", "intersection avec la RD 6", "rue X", "PR 12+300", "limite de commune". Anything
 * else is taken for the name of a crossing road, for the street index to find or not. Stateless.
 */
public final class LimitPhrases {
  private static final Pattern LEAD =
      RoadWords.compile(
          "^(?:(?:à partir|depuis|jusqu'|au droit|au niveau|à hauteur|à la hauteur|face|devant)"
              + "\\s*(?:de\\s+|du\\s+|d'|à\\s+|au\\s+|le\\s+|la\\s+|les\\s+|l')*)");
  private static final Pattern BRACKETS = Pattern.compile("\\s*\\([^()]*\\)\\s*$");
  private static final Pattern POST =
      RoadWords.compile(
          "^(?:le |au |du )?P\\.?\\s*R\\.?\\s*(?:n\\s*[°º]\\s*)?(\\d{1,4})\\s*"
              + "(?:\\+\\s*(\\d{1,5})\\s*m?)?$");
  private static final Pattern BARE_POST = Pattern.compile("^(\\d{1,4})\\s*\\+\\s*(\\d{1,5})$");
  private static final Pattern HOUSE =
      RoadWords.compile(
          "^(?:(?:le |du |au )?(?:n\\s*[°ºo]\\s*|num[ée]ro\\s+|n\\s+))?(\\d{1,4})"
              + "(?:\\s*(?:-|à|/)\\s*\\d{1,4})?\\s*(bis|ter|quater|[a-h])?"
              + "(?:\\s*,?\\s+(.+))?$");
  private static final Pattern JUNCTION =
      RoadWords.compile(
          "^(?:l'|le |la |du |de l'|à l')?(?:croisement|carrefour|intersection|angle|jonction"
              + "|embranchement|d[ée]bouch[ée]|croisée)\\s+(.+)$");
  private static final Pattern BETWEEN_ROADS =
      RoadWords.compile("\\s*(?:,|/|\\bet\\b|\\bavec\\b|\\bx\\b)\\s*|\\s+" + RoadWords.ROAD_AHEAD);
  private static final Pattern END =
      RoadWords.compile(
          "^(?:la |l'|le )?(?:limites?\\s+(?:de\\s+(?:la\\s+|l[ae]\\s+)?)?(?:commune|communale|communales"
              + "|territoriales?|du territoire)|(?:fin|bout|d[ée]but|extr[ée]mit[ée]|fond|origine)"
              + "\\s+de\\s+(?:la\\s+|l'|cette\\s+)?(?:rue|voie|avenue|impasse|chemin|route))\\b.*$");
  private static final Pattern UNPLACEABLE =
      RoadWords.compile("\\b(?:agglom[ée]ration|panneaux?)\\b");

  private LimitPhrases() {}

  /**
   * Reads a limit.
   *
   * @param text not blank
   */
  public static LimitPhrase read(String text) {
    String tidy = FrenchText.tidy(text);
    if (tidy.length() > FrenchText.LONGEST_PHRASE) {
      return new LimitPhrase.Unplaceable(tidy);
    }
    String bare = BRACKETS.matcher(tidy).replaceFirst("");
    String words = LEAD.matcher(bare.isBlank() ? tidy : bare).replaceFirst("").strip();
    if (END.matcher(words).matches()) {
      return new LimitPhrase.EndOfRoad();
    }
    if (UNPLACEABLE.matcher(words).find()) {
      return new LimitPhrase.Unplaceable(tidy);
    }
    return post(words)
        .or(() -> house(words))
        .or(() -> junction(words))
        .orElseGet(
            () ->
                new LimitPhrase.Crossing(
                    List.of(RoadWords.nameOrNumber(words.isEmpty() ? tidy : words))));
  }

  private static Optional<LimitPhrase> post(String words) {
    Matcher named = POST.matcher(words);
    Matcher m = named.matches() ? named : BARE_POST.matcher(words);
    if (!m.matches()) {
      return Optional.empty();
    }
    int metres = m.group(2) == null ? 0 : Integer.parseInt(m.group(2));
    return Optional.of(new LimitPhrase.Post(m.group(1), metres));
  }

  private static Optional<LimitPhrase> house(String words) {
    Matcher m = HOUSE.matcher(words);
    if (!m.matches()) {
      return Optional.empty();
    }
    Optional<String> street = Optional.ofNullable(m.group(3)).map(RoadWords::withoutArticles);
    if (street.isPresent() && !RoadWords.beginsWithKind(street.get())) {
      return Optional.empty();
    }
    String suffix = m.group(2) == null ? "" : " " + m.group(2);
    return Optional.of(new LimitPhrase.House(m.group(1) + suffix, street));
  }

  private static Optional<LimitPhrase> junction(String words) {
    Matcher m = JUNCTION.matcher(words);
    if (!m.matches()) {
      return Optional.empty();
    }
    List<String> roads = new ArrayList<>();
    for (String part : BETWEEN_ROADS.split(m.group(1))) {
      String road = RoadWords.withoutArticles(part);
      if (RoadWords.beginsWithKind(road) || RoadWords.number(road).isPresent()) {
        roads.add(RoadWords.nameOrNumber(road));
      }
    }
    return roads.isEmpty() ? Optional.empty() : Optional.of(new LimitPhrase.Crossing(roads));
  }
}
