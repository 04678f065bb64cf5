package fr.gabarit.data.words;

import java.text.Normalizer;
import java.util.Locale;

/** French text as people type it, made comparable. */
public final class FrenchText {
  /** A place, limit or direction put in more characters than this is a story, not a name. */
  static final int LONGEST_PHRASE = 400;

  private FrenchText() {}

  /**
   * Composed characters, straight apostrophes, hyphens for dashes, single blanks and none at the
   * edges; letters stay as they are.
   */
  public static String tidy(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .replaceAll("[\u2018\u2019\u02BC\u0060\u00B4]", "'")
        .replaceAll("[\u2010-\u2015]", "-")
        .replaceAll("[\\s\\u00A0\\u2007\\u202F]+", " ")
        .strip();
  }

  /** As {@link #tidy}, and in lower case without accents. */
  public static String folded(String text) {
    return Normalizer.normalize(tidy(text), Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.FRENCH)
        .replace("\u0153", "oe")
        .replace("\u00E6", "ae");
  }
}
