package fr.gabarit.data.report;

import fr.gabarit.order.Wording;
import java.util.Collections;
import java.util.IllegalFormatException;
import java.util.List;
import java.util.Locale;

/**
 * A sentence of a report: a template in English and what completes it. It is worded when it is
 * shown, in the reader's language; {@code notes_fr.xml} holds the French of each template.
 * Immutable and thread-safe.
 *
 * @param template as for {@link String#format}; in English
 * @param arguments what the template asks for; a {@code NoteText} among them is worded likewise
 */
public record NoteText(String template, List<Object> arguments) {
  public NoteText {
    arguments = List.copyOf(arguments);
  }

  /**
   * A sentence of ours.
   *
   * @param template a constant of the code, so that its French can be looked for
   */
  public static NoteText of(String template, Object... arguments) {
    return new NoteText(template, List.of(arguments));
  }

  /** Several words in a row, with commas between. */
  public static NoteText list(List<NoteText> words) {
    return new NoteText(
        String.join(", ", Collections.nCopies(words.size(), "%s")), List.copyOf(words));
  }

  /** Words that stay as they are in every language, such as those of a parser. */
  public static NoteText verbatim(String words) {
    return new NoteText("%s", List.of(words));
  }

  /**
   * The sentence in words: French for any French locale, English for every other.
   *
   * @throws IllegalFormatException if the arguments are not those that the template asks for
   */
  public String in(Locale locale) {
    boolean french = locale.getLanguage().equals(Locale.FRENCH.getLanguage());
    Object[] worded =
        arguments.stream()
            .map(argument -> argument instanceof NoteText text ? text.in(locale) : argument)
            .toArray();
    return String.format(
        french ? Locale.FRENCH : Locale.ENGLISH,
        french ? FrenchNotes.of(template) : template,
        worded);
  }

  /** The sentence in both languages, for those who know nothing of reports. */
  public Wording wording() {
    return new Wording(in(Locale.ENGLISH), in(Locale.FRENCH));
  }

  /** The sentence in English. */
  public String english() {
    return in(Locale.ENGLISH);
  }

  @Override
  public String toString() {
    return english();
  }
}
