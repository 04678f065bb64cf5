package fr.gabarit.data.osm.value;

import fr.gabarit.data.report.NoteText;
import java.util.List;

/**
 * The text of a conditional tag, read.
 *
 * @param rules in the order of the text: later ones override earlier ones. A rule that can concern
 *     no goods vehicle is left out
 * @param remarks what was not read as it stands
 */
public record ConditionalTag(List<Rule> rules, List<Remark> remarks) {
  public ConditionalTag {
    rules = List.copyOf(rules);
    remarks = List.copyOf(remarks);
  }

  /**
   * A value and its condition.
   *
   * @param value as written, without blanks around it
   * @param condition for whom and when
   */
  public record Rule(String value, Condition condition) {}

  /**
   * Something about the text.
   *
   * @param kind which sort
   * @param message what was made of it, and why
   */
  public record Remark(Kind kind, NoteText message) {

    /** Sorts of remarks. */
    public enum Kind {
      /** A rule or condition makes no sense; the rule neither restricts nor permits. */
      NOT_UNDERSTOOD,
      /** A condition nobody can decide on beforehand, such as the weather. */
      UNDECIDABLE,
      /** Understood, but open to doubt. */
      DOUBTFUL
    }
  }
}
