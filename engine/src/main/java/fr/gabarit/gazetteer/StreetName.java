package fr.gabarit.gazetteer;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A name in forms in which its spellings are equal. Immutable.
 *
 * @param plain without case, accents, hyphens and punctuation
 * @param key moreover without abbreviations, articles and number words, and without the year of a
 *     date: "Av. du Gal de Gaulle" = "avenue général de gaulle", "Rue du Huit Mai" = "rue du 8 mai
 *     1945", "Hauptstr." = "Hauptstraße"
 */
public record StreetName(String plain, String key) {
  private static final int LONGEST_SENSIBLE_NAME = 150;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NOT_WORD = Pattern.compile("[^a-z0-9]+");

  /** Reads a name as written. */
  public static StreetName of(String text) {
    String plain = plain(text);
    return new StreetName(plain, String.join(" ", NameWords.of(plain)));
  }

  /** The words of the key. */
  public List<String> words() {
    return key.isEmpty() ? List.of() : List.of(key.split(" "));
  }

  /** Whether there is nothing left to compare. */
  public boolean isEmpty() {
    return key.isEmpty();
  }

  static String plain(String text) {
    String bare =
        MARKS
            .matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
            .replaceAll("")
            .toLowerCase(Locale.ROOT)
            .replace("œ", "oe")
            .replace("æ", "ae")
            .replace("ß", "ss");
    return NOT_WORD.matcher(bare).replaceAll(" ").trim();
  }

  /**
   * Whether one may be a slip of the pen for the other, or one the other with words left out. Good
   * for suggestions only.
   */
  public boolean resembles(StreetName other) {
    boolean comparable = !isEmpty() && key.length() <= LONGEST_SENSIBLE_NAME;
    if (!comparable || other.isEmpty() || other.key.length() > LONGEST_SENSIBLE_NAME) {
      return false;
    }
    List<String> mine = words();
    List<String> theirs = other.words();
    List<String> fewer = mine.size() <= theirs.size() ? mine : theirs;
    List<String> more = fewer == mine ? theirs : mine;
    boolean wordsLeftOut = fewer.size() >= 2 && more.containsAll(fewer);
    int slips = Math.min(3, 1 + Math.min(key.length(), other.key.length()) / 10);
    return wordsLeftOut || Slips.within(slips, key, other.key);
  }
}
