package fr.gabarit.data.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads directions of travel: "Nord-Sud", "vers le nord", "dans le sens boulevard A vers avenue B",
 * "sens des PR croissants", "deux sens". A phrase may say it twice ("sens A vers B (Nord-Sud)").
 * Stateless.
 */
public final class TravelSenses {
  private static final Pattern BOTH =
      Pattern.compile(
          ".*\\b(deux sens|double sens|deux directions|2 sens|sens unique|tous sens|les 2 sens)\\b.*");
  private static final String POINT = "(nord-est|nord-ouest|sud-est|sud-ouest|nord|sud|est|ouest)";
  private static final Pattern FROM_POINT =
      Pattern.compile(
          "\\b" + POINT + " ?(?:-|/|>|->|=>|\u2192|vers(?: le| l')?|au|a l') ?" + POINT + "\\b");
  private static final Pattern TOWARDS_POINT =
      Pattern.compile("\\bvers (?:le |l')?" + POINT + "\\b(?! ?[-/>])");
  private static final Pattern ROADS =
      RoadWords.compile(
          "^(?:dans le |le )?(?:sens\\s*(?:de circulation\\s*)?:?\\s*)?(?:de\\s+|du\\s+|depuis\\s+)?"
              + "(.+?)\\s*(?:\\bvers\\b|->|=>|>|\u2192)\\s*(.+?)(?:\\s*\\(.*\\))?$");
  private static final Pattern POSTS = Pattern.compile("\\b(croissants?|decroissants?)\\b");
  private static final Map<String, Integer> BEARINGS =
      Map.of(
          "nord",
          0,
          "nord-est",
          45,
          "est",
          90,
          "sud-est",
          135,
          "sud",
          180,
          "sud-ouest",
          225,
          "ouest",
          270,
          "nord-ouest",
          315);

  private TravelSenses() {}

  /**
   * Reads directions.
   *
   * @param text not blank
   * @return what it says, the most exact first; at least one
   */
  public static List<TravelSense> read(String text) {
    String tidy = FrenchText.tidy(text);
    if (tidy.length() > FrenchText.LONGEST_PHRASE) {
      return List.of(new TravelSense.Unclear(tidy));
    }
    String words = FrenchText.folded(text);
    if (BOTH.matcher(words).matches()) {
      return List.of(new TravelSense.Both());
    }
    List<TravelSense> senses = new ArrayList<>();
    Matcher roads = ROADS.matcher(tidy);
    if (roads.matches() && !isPoint(roads.group(1)) && !isPoint(roads.group(2))) {
      senses.add(
          new TravelSense.FromTo(
              RoadWords.nameOrNumber(roads.group(1)), RoadWords.nameOrNumber(roads.group(2))));
    }
    Matcher points = FROM_POINT.matcher(words);
    Matcher towards = TOWARDS_POINT.matcher(words);
    if (points.find() && opposite(points.group(1), points.group(2))) {
      senses.add(new TravelSense.Towards(BEARINGS.get(points.group(2))));
    } else if (towards.find()) {
      senses.add(new TravelSense.Towards(BEARINGS.get(towards.group(1))));
    }
    Matcher posts = POSTS.matcher(words);
    if (posts.find()) {
      senses.add(new TravelSense.AlongPosts(posts.group(1).startsWith("croissant")));
    }
    return senses.isEmpty() ? List.of(new TravelSense.Unclear(tidy)) : senses;
  }

  private static boolean isPoint(String text) {
    return FrenchText.folded(text).matches("(?:le |l'|du |sens )*" + POINT);
  }

  private static boolean opposite(String from, String to) {
    return Math.abs(BEARINGS.get(from) - BEARINGS.get(to)) == 180;
  }
}
