package fr.gabarit.order;

import java.util.Locale;

/**
 * The same words in both languages. Immutable and thread-safe.
 *
 * @param english for every locale that is not French
 * @param french for French locales
 */
public record Wording(String english, String french) {

  /** Words that stay as they are, such as those of a source or a name. */
  public static Wording verbatim(String words) {
    return new Wording(words, words);
  }

  /** The words for a reader. */
  public String in(Locale locale) {
    return locale.getLanguage().equals(Locale.FRENCH.getLanguage()) ? french : english;
  }

  @Override
  public String toString() {
    return english;
  }
}
