package fr.gabarit.data.osm.tags;

import fr.gabarit.data.report.NoteText;

/**
 * Something about a tag that was not simply turned into a rule.
 *
 * @param element what carries the tag
 * @param key key as tagged
 * @param value value as tagged
 * @param kind which sort of remark
 * @param message what was done with the tag, and why
 */
public record OsmTagNote(
    OsmElement element, String key, String value, Kind kind, NoteText message) {

  /** Sorts of remarks, gravest first. */
  public enum Kind {
    /** The value is no quantity or not a plausible one; the tag was ignored. */
    UNREADABLE_VALUE,
    /** The value is no known word; the message says what it was read like. */
    UNKNOWN_WORD,
    /** The key belongs to a family of restrictions but is itself unknown; it was ignored. */
    UNKNOWN_KEY,
    /** A condition nobody can decide on beforehand, such as the weather. */
    UNDECIDABLE,
    /** A rule for single lanes, which route choice does not tell apart; it was ignored. */
    PER_LANE,
    /** Understood, but open to doubt. */
    DOUBTFUL,
    /** Advice without force of law. */
    ADVISORY,
    /** Put out of force by the list of retired tags. */
    RETIRED,
    /** Stands on the list of retired tags, and nowhere else. */
    RETIRED_NOWHERE;

    /** Whether the value of a key that is read made no sense. */
    public boolean notUnderstood() {
      return this == UNREADABLE_VALUE || this == UNKNOWN_WORD;
    }
  }
}
