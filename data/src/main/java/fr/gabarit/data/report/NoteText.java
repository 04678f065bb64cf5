package fr.gabarit.data.report;

import fr.gabarit.order.Wording;
import fr.gabarit.time.CivilTime;
import java.time.Instant;
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
 * @param arguments what the template asks for; a {@code NoteText} or {@code Wording} among them is
 *     worded likewise, an {@code Instant} is told as French civil time, as orders tell it
 */
public record NoteText(String template, List<Object> arguments) {
  private static final Instant FIRST_TOLD = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST_TOLD = Instant.parse("9999-01-01T00:00:00Z");

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

  /** Several sentences in a row. */
  public static NoteText row(List<NoteText> sentences) {
    return new NoteText(
        String.join(" ", Collections.nCopies(sentences.size(), "%s")), List.copyOf(sentences));
  }

  /** Words that come in both languages already. */
  public static NoteText both(Wording words) {
    return new NoteText("%s", List.of(words));
  }

  /** Words of a library or of a failure, of which there is no French: quoted there as English. */
  public static NoteText quoted(String words) {
    return both(new Wording(words, "« %s » (en anglais)".formatted(words)));
  }

  /** Words that stay as they are in every language, such as names. */
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
    Object[] worded = arguments.stream().map(argument -> worded(argument, locale)).toArray();
    return String.format(
        french ? Locale.FRENCH : Locale.ENGLISH,
        french ? FrenchNotes.of(template) : template,
        worded);
  }

  private static Object worded(Object argument, Locale locale) {
    if (argument instanceof NoteText text) {
      return text.in(locale);
    }
    if (argument instanceof Wording words) {
      return words.in(locale);
    }
    return argument instanceof Instant at && at.isAfter(FIRST_TOLD) && at.isBefore(LAST_TOLD)
        ? CivilTime.dateTimeOf(at).toString().replace('T', ' ')
        : argument;
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
